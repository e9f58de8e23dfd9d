/** Whether a text is English: its little words are weighed against those of other languages. Cheap, and slow to turn away. */
import { readList, readTable, readTerms } from '../model/wordlist.ts';

const enough = 20;
/** Words of another language make up so much of its text, and so many times what English ones do. */
const shareOfWords = 0.12;
const lead = 1.5;
const shareOfLetters = 0.5;
/** So many UTF-16 code units of the text are looked at. */
const sample = 20_000;

/** Of the letters of a text in Japanese, at least so many are no Chinese characters. */
const shareOfKana = 0.1;

/** Whether articles in this language are read. */
export function isRead(language: string): boolean {
  return language === 'en';
}

/**
 * Builds the check.
 *
 * @param lexicon raw texts by file name without ending; `function-words`, `languages` and `scripts` are read
 * @returns text → the code of a language whose little words clearly lead; for a text that is mostly in another script than
 *   Latin its language, or its script's tag (`und-Cyrl`) where the words do not tell; else `en`: a list of names, or a text under
 *   20 words, has nothing that speaks against it.
 */
export function createLanguageCheck(lexicon: Readonly<Record<string, string>>): (text: string) => string {
  const english = new Set(readTerms(lexicon['function-words']).flatMap((words) => words.split(', ')));
  const languages = readTable(lexicon.languages).map(([code = 'und', words]) => ({
    code,
    words: new Set(readList(words)),
  }));
  const scripts = readTable(lexicon.scripts).map(([name = '', tag = 'und']) => ({
    name,
    tag,
    letters: new RegExp(`\\p{Script=${name}}`, 'gu'),
  }));
  return (text) => {
    const head = text.slice(0, sample);
    const words = head.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
    const latin = head.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const letters = head.match(/\p{L}/gu)?.length ?? 0;
    if (latin < letters * shareOfLetters) return languageIn(words, 1) ?? tagOf(head, letters);
    if (words.length < enough) return 'en';
    const least = Math.max(words.length * shareOfWords, countOf(words, english) * lead);
    return languageIn(words, least) ?? 'en';
  };

  /** The language with the most little words among them, if there are more than `least`. */
  function languageIn(words: readonly string[], least: number): string | null {
    let [most, language]: [number, string | null] = [least, null];
    for (const { code, words: known } of languages) {
      const found = countOf(words, known);
      if (found > most) [most, language] = [found, code];
    }
    return language;
  }

  function tagOf(head: string, letters: number): string {
    const counts = scripts.map((script) => ({ ...script, count: head.match(script.letters)?.length ?? 0 }));
    const [kana] = counts.filter(({ tag, count }) => tag === 'ja' && count > letters * shareOfKana);
    const best = counts.reduce((most, next) => (next.count > most.count ? next : most), {
      tag: 'und',
      count: 0,
    });
    return (kana ?? best).tag;
  }
}

function countOf(words: readonly string[], known: ReadonlySet<string>): number {
  return words.filter((word) => known.has(word)).length;
}
