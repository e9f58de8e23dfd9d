/** Judgements that cannot all be true. */
import type { Judgement } from '../types.ts';

export class JudgementError extends Error {
  override readonly name = 'JudgementError';
  /** The one that says "different", and those that make the two one. */
  readonly different: Judgement;
  readonly sames: readonly Judgement[];

  constructor(different: Judgement, sames: readonly Judgement[]) {
    super(`${sentence(different)} contradicts ${sames.map(sentence).join(' and ')}`);
    this.different = different;
    this.sames = sames;
  }
}

/**
 * Looks whether something that is said to be different is made one by what is said to be the same. Of judgements alone, whatever the
 * articles, each term is a thing of its own; of judgements applied to articles, its sightings are.
 *
 * @param endsOf the things on either side of a judgement
 * @throws {JudgementError} with the shortest chain of judgements that does so
 */
export function findContradiction<J, Item>(
  judgements: readonly J[],
  judgementOf: (one: J) => Judgement,
  endsOf: (one: J) => readonly [readonly Item[], readonly Item[]],
): void {
  const joining = new Map<Item, J[]>();
  for (const one of judgements) {
    if (judgementOf(one).verdict !== 'same') continue;
    for (const item of endsOf(one).flat()) {
      const known = joining.get(item);
      if (known) known.push(one);
      else joining.set(item, [one]);
    }
  }
  for (const different of judgements) {
    if (judgementOf(different).verdict !== 'different') continue;
    const [from, to] = endsOf(different);
    const goal = new Set(to);
    /** Each "same" that is reached, with the one before it; breadth first. */
    const reached = new Map<J, J | null>();
    for (const item of from) for (const same of joining.get(item) ?? []) reached.set(same, null);
    for (const same of reached.keys()) {
      const items = endsOf(same).flat();
      if (items.some((item) => goal.has(item)))
        throw new JudgementError(judgementOf(different), chainTo(same, reached).map(judgementOf));
      for (const item of items) {
        for (const next of joining.get(item) ?? []) if (!reached.has(next)) reached.set(next, same);
      }
    }
  }
}

function chainTo<J>(last: J, reached: ReadonlyMap<J, J | null>): J[] {
  const chain: J[] = [];
  for (let at: J | null = last; at !== null; at = reached.get(at) ?? null) chain.unshift(at);
  return chain;
}

function sentence({ verdict, a, b }: Judgement): string {
  return `'${verdict} ${a}, ${b}'`;
}
