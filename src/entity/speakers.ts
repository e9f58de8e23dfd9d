/** Who says the words around a token. */
import { childOf, isRelation, universal } from '../tree.ts';
import type { Token } from '../types.ts';

/** Tokens that head the subjects of the verbs of speech around a token, nearest first; `speech` as below. */
export function speakersOf(tokens: readonly Token[], head: number, speech: ReadonlySet<string>): number[] {
  return speechAround(tokens, head, speech)
    .map((verb) => childOf(tokens, verb, 'nsubj'))
    .filter((subject) => subject >= 0);
}

/**
 * @param speech lemmas of verbs whose subject speaks
 * @returns the verbs of speech around a token, nearest first
 */
export function speechAround(tokens: readonly Token[], head: number, speech: ReadonlySet<string>): number[] {
  const found: number[] = [];
  const speaks = (at: number): boolean => speech.has(tokens[at]?.lemma ?? '');
  let at = head;
  for (let steps = 0; steps < 40; steps++) {
    const above = tokens[at]?.head ?? -1;
    const verb = tokens[above];
    if (!verb) break;
    const deprel = universal(tokens[at]?.deprel ?? '');
    if (speaks(above) && (deprel === 'ccomp' || deprel === 'parataxis')) {
      found.push(above);
      break;
    }
    const said = verb.children.find(
      (child) => speaks(child) && isRelation(tokens[child]?.deprel ?? '', 'parataxis'),
    );
    if (said !== undefined && said !== at) found.push(said);
    at = above;
  }
  return found;
}
