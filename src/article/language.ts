/** Whether a text is English: the share of its words that are English function words. Cheap, and enough to turn others away. */

const enough = 20;
const shareOfWords = 0.15;
const shareOfLetters = 0.5;
/** So many UTF-16 code units of the text are looked at. */
const sample = 20_000;

/**
 * Builds the check.
 *
 * @param lexicon raw texts by file name without ending; `function-words` is read
 * @returns text → `en`, or `und` when it is something else. A text under 20 words only has to be in Latin script.
 */
export function createLanguageCheck(
  lexicon: Readonly<Record<string, string>>,
): (text: string) => 'en' | 'und' {
  const known = readFunctionWords(lexicon['function-words']);
  return (text) => {
    const head = text.slice(0, sample);
    const latin = head.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const letters = head.match(/\p{L}/gu)?.length ?? 0;
    if (latin < letters * shareOfLetters) return 'und';
    const words = head.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (words.length < enough || known.size === 0) return 'en';
    return words.filter((word) => known.has(word)).length >= words.length * shareOfWords ? 'en' : 'und';
  };
}

function readFunctionWords(text = ''): Set<string> {
  const lines = text.split(/\r?\n/).filter((line) => !line.startsWith('#'));
  return new Set(lines.flatMap((line) => line.toLowerCase().match(/\p{L}+/gu) ?? []));
}
