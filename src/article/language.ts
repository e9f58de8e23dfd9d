/** Whether a text is English: its little words are weighed against those of other languages. Cheap, and slow to turn away. */
import { readList, readTable, readTerms } from '../model/wordlist.ts';

const enough = 20;
/** Words of another language make up so much of its text, and so many times what English ones do. */
const shareOfWords = 0.12;
const lead = 1.5;
const shareOfLetters = 0.5;
/** So many UTF-16 code units of the text are looked at. */
const sample = 20_000;

/**
 * Builds the check.
 *
 * @param lexicon raw texts by file name without ending; `function-words` and `languages` are read
 * @returns text → the code of a language whose little words clearly lead, `und` for a text that is not in Latin script, else
 *   `en`: a list of names, or a text under 20 words, has nothing that speaks against it.
 */
export function createLanguageCheck(lexicon: Readonly<Record<string, string>>): (text: string) => string {
  const english = new Set(readTerms(lexicon['function-words']).flatMap((words) => words.split(', ')));
  const others = readTable(lexicon.languages).map(([code = 'und', words]) => ({
    code,
    words: new Set(readList(words)),
  }));
  return (text) => {
    const head = text.slice(0, sample);
    const latin = head.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const letters = head.match(/\p{L}/gu)?.length ?? 0;
    if (latin < letters * shareOfLetters) return 'und';
    const words = head.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (words.length < enough) return 'en';
    const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
    let least = Math.max(words.length * shareOfWords, count(english) * lead);
    let language = 'en';
    for (const other of others) {
      const found = count(other.words);
      if (found > least) [language, least] = [other.code, found];
    }
    return language;
  };
}
