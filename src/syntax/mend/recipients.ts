/** Rules for whom something is given to. */
import type { Draft } from './draft.ts';
import type { Lore } from './lore.ts';

/** "awarded a deal worth $5 million to X", "was sold by a dealer to X": no sum and no seller is to somebody; it is what was done that is. */
export function recipient(draft: Draft, whom: number, { gives, tos }: Lore): void {
  if (draft.deprel(whom) !== 'nmod' || draft.marker(whom) !== 'to' || draft.child(whom, 'nummod') >= 0)
    return;
  const noun = draft.head(whom);
  if (noun > whom || !/^(?:NOUN|PROPN|SYM)$/.test(draft.upos(noun)) || tos.has(draft.lemma(noun))) return;
  const sum = draft.child(noun, 'nummod') >= 0;
  const verb = draft.above(noun).find((one) => draft.upos(one) === 'VERB') ?? -1;
  if (verb < 0 || verb > noun || !gives.has(draft.lemma(verb))) return;
  const agent = draft.deprel(noun) === 'obl:agent' && draft.head(noun) === verb;
  // "from $5 million to the cost of a car"
  const range =
    draft.marker(noun) === 'from' || draft.children(verb, 'obl').some((one) => draft.marker(one) === 'to');
  if (!(sum || agent) || range) return;
  draft.attach(whom, verb, 'obl');
  // "…, a builder, …" behind it is no sum.
  for (const beside of draft.children(noun, 'appos'))
    if (beside > whom && draft.upos(beside) === 'NOUN') draft.attach(beside, whom, 'appos');
}

/** "lent Peru about 480 billion yen": a number right before a noun counts that, and is no object beside it. */
export function counted(draft: Draft, number: number): void {
  const noun = number + 1;
  if (draft.xpos(number) !== 'CD' || draft.upos(noun) !== 'NOUN' || draft.child(noun, 'nummod', 'det') >= 0)
    return;
  if (draft.head(number) !== draft.head(noun) || draft.relation(number) !== draft.relation(noun)) return;
  if (!/^(?:obj|nsubj|obl)$/.test(draft.relation(noun))) return;
  draft.attach(number, noun, 'nummod');
}
