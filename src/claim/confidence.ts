/**
 * How likely it is that the text says what a claim says: a logistic regression over a few traits of the claim, learned from
 * sentences whose claims are known (`train/confidence.ts`), so that of claims with confidence .7 about seven in ten are right.
 */
import { logistic } from '../model/logistic.ts';
import type { Claim } from '../types.ts';
import type { Scene } from './scene.ts';

/** Who has made a claim: the rules, or weights that recognize relations. */
export type Maker = 'rule' | 'learned';

/** Turns what speaks for each claim into how likely it is. */
export type Calibrate = (scene: Scene, claims: readonly Claim[], maker: Maker) => readonly Claim[];

/**
 * @param weights lines of a trait, a tab and its weight; without any, claims stay as they are
 * @throws Error for a line of another form
 */
export function createCalibration(weights: string): Calibrate {
  const known = new Map(weights.split('\n').filter(isEntry).map(readEntry));
  if (known.size === 0) return (_, claims) => claims;
  return (scene, claims, maker) =>
    claims.map((claim) => {
      let sum = 0;
      for (const trait of traitsOf(scene, claim, maker)) sum += known.get(trait) ?? 0;
      const confidence = Math.round(Math.min(0.98, Math.max(0.02, logistic(sum))) * 100) / 100;
      return { ...claim, confidence };
    });
}

/** What the likelihood of a claim may depend on. Its `confidence` is what speaks for it yet: a sum, or a probability. */
export function traitsOf(scene: Scene, claim: Claim, maker: Maker): string[] {
  const { type, phrase, polarity, modality, confidence } = claim;
  const [subject, object] = [endOf(scene, claim.subject), endOf(scene, claim.object)];
  const kind = type === null ? 'open' : maker;
  const both = [subject.head, object.head].every((head) => head >= 0);
  const sentence = scene.sentences[scene.tokens[Math.max(subject.head, object.head)]?.sentence ?? -1];
  return [
    kind,
    `${kind} ${Math.floor(confidence * 10)} tenths`,
    ...(type === null ? [] : [type]),
    `subject: ${subject.kind}`,
    `object: ${object.kind}`,
    `${kind}, subject: ${subject.relation}`,
    `${kind}, object: ${object.relation}`,
    `${kind}, ${subject.kind} and ${object.kind}`,
    `${grade(both ? Math.abs(subject.head - object.head) : 0, [0, 3, 6, 12, 20])} words between`,
    `${grade(sentence ? sentence.last - sentence.first : 0, [12, 20, 30, 45])} words in the sentence`,
    `${grade(phrase.split(' ').length, [1, 2, 4, 7])} words of the relation`,
    ...(polarity === 'denied' ? ['denied'] : []),
    ...(modality === 'actual' ? [] : [modality]),
  ];
}

interface End {
  readonly kind: string;
  /** Of the mention's head to its governor, without its subtype. */
  readonly relation: string;
  readonly head: number;
}

function endOf({ tokens, mentions }: Scene, index: number): End {
  const mention = mentions[index];
  if (!mention) return { kind: 'nothing', relation: 'nothing', head: -1 };
  const { deprel = '' } = tokens[mention.head] ?? {};
  return { kind: mention.kind, relation: deprel.replace(/:(?!pass|poss).*/, ''), head: mention.head };
}

/** The first of some bounds that a count does not pass: "up to 6". */
function grade(count: number, bounds: readonly number[]): string {
  const bound = bounds.find((one) => count <= one);
  return bound === undefined ? `more than ${bounds[bounds.length - 1]}` : `up to ${bound}`;
}

function isEntry(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#');
}

function readEntry(line: string): [trait: string, weight: number] {
  const [trait = '', weight = ''] = line.split('\t');
  if (trait === '' || !/^-?\d+(?:\.\d+)?$/.test(weight))
    throw new Error(
      `lexicon/confidence.txt: "${line}" is no trait, tab and weight; run: npm run train -- confidence`,
    );
  return [trait, Number(weight)];
}
