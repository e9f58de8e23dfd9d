/** The kind of a noun phrase whose noun no record knows, by logistic regressions with weights from `models/mentions.bin`. */
import { createScorer, loadSparse } from '../model/sparse.ts';
import type { TypeTree } from '../model/types.ts';
import { readTable } from '../model/wordlist.ts';
import type { Resources, Token } from '../types.ts';
import { createPhraseFeatures } from './phrasefeatures.ts';

/** GUM's kinds of mentions (https://gucorpling.org/gum/) with our types for them. */
export const KINDS: Readonly<Record<string, string>> = {
  abstract: 'Concept',
  person: 'Person',
  place: 'Place',
  organization: 'Organization',
  object: 'Object',
  event: 'Event',
  time: 'Concept',
  substance: 'Substance',
  animal: 'Animal',
  plant: 'Plant',
};

/** The likeliest type of the phrase that a token heads. */
export type PhraseKind = (tokens: readonly Token[], head: number) => string;

/** Without the weights `mentions`, what no record knows is what its noun mostly means: somebody, a Group or a Concept. @throws {WeightsError} if they are damaged */
export function createPhraseKind(
  { lexicon, weights }: Pick<Resources, 'lexicon'> & Partial<Pick<Resources, 'weights'>>,
  types: TypeTree,
): PhraseKind {
  const file = weights?.mentions;
  if (!file) return bySense(lexicon);
  const model = loadSparse(file, 'kinds');
  const named = model.outputs.map((kind) => KINDS[kind] ?? 'Concept');
  const score = createScorer(model);
  const featuresOf = createPhraseFeatures(types, lexicon);
  return (tokens, head) => {
    const scores = score(featuresOf(tokens, head));
    let best = 0;
    for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
    return named[best] ?? 'Concept';
  };
}

const SENSES: Readonly<Record<string, string>> = { person: 'Person', group: 'Group' };

function bySense(lexicon: Resources['lexicon']): PhraseKind {
  const senses = new Map(
    readTable(lexicon['noun-senses']).map(([lemma = '', sense = '']) => [lemma, SENSES[sense]]),
  );
  return (tokens, head) => senses.get(tokens[head]?.lemma.toLowerCase() ?? '') ?? 'Concept';
}
