/** Who speaks, where a page is a transcript: "TOR LIE: Thank you." */

const turn = /^\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,3}(?:, [\p{Lu} ]{3,40})?:(?:\s+|$)/u;
/** One such line may be a label; so many are a talk. */
const FEWEST = 3;

/** @returns a line → the length of the mark of its speaker, 0 if it has none */
export function createTurns(lines: readonly { readonly text: string }[]): (line: string) => number {
  const isTalk = lines.filter(({ text }) => turn.test(text)).length >= FEWEST;
  return (line) => (isTalk ? (turn.exec(line)?.[0].length ?? 0) : 0);
}
