/** What stands around an unknown name and tells, more or less, what it is. Every place in the article has its say. */
import type { TypeTree } from '../model/types.ts';
import { readTable } from '../model/wordlist.ts';
import { childOf, childrenOf, firstConjunct, isRelation } from '../tree.ts';
import type { Resources } from '../types.ts';
import type { Page } from './page.ts';

/** One hint: 4 is a clear one, 8 as good as a statement; below zero it speaks against the type. */
export interface Hint {
  readonly type: string;
  readonly weight: number;
}

/** Hints by lemma, for each place that a word can stand in; as name-cues.txt has them. */
export type Cues = Readonly<Record<string, ReadonlyMap<string, Hint>>>;

/** Reads name-cues.txt. */
export function readCues({ lexicon }: Pick<Resources, 'lexicon'>): Cues {
  const cues: Record<string, Map<string, Hint>> = {};
  for (const [lemma = '', place = '', type = '', weight = '0'] of readTable(lexicon['name-cues'])) {
    cues[place] ??= new Map();
    cues[place]?.set(lemma, { type, weight: Number(weight) });
  }
  return cues;
}

/** The hints of one place: the name's tokens `[first, last)`, headed by `head`. */
export function hintsAt(page: Page, first: number, last: number, head: number, cues: Cues): Hint[] {
  const { tokens, lower } = page;
  const hints: Hint[] = [];
  const ask = (place: string, at: number): void => {
    const token = tokens[at];
    if (!token) return;
    const lemma = token.lemma.toLowerCase();
    const before = tokens[at - 1]?.lemma.toLowerCase() ?? '';
    const hint = cues[place]?.get(`${before} ${lemma}`) ?? cues[place]?.get(lemma);
    if (hint && hint.type !== '-') hints.push(hint);
  };
  const token = tokens[firstConjunct(tokens, head)];
  if (!token) return hints;
  const { deprel } = token;
  const preposition = lower[childOf(tokens, head, 'case')] ?? '';
  if (deprel === 'nmod:poss' || lower[last] === "'s" || lower[last] === '’s') ask('owned', token.head);
  else if (isRelation(deprel, 'nmod') && preposition === 'of') ask('owned', token.head);
  else if (deprel === 'compound' && tokens[token.head]?.upos === 'NOUN') ask('beside', token.head);
  if (deprel === 'nsubj') ask('does', token.head);
  if (deprel === 'obj' || deprel === 'nsubj:pass') ask('suffers', token.head);
  if (isRelation(deprel, 'obl') && preposition === 'by') ask('does', token.head);

  for (const clause of childrenOf(tokens, head, 'acl')) {
    const pronoun = lower[last] === ',' ? (lower[last + 1] ?? '') : (lower[last] ?? '');
    if (clause < last) continue;
    if (pronoun === 'who' || pronoun === 'whom') hints.push({ type: 'Person', weight: 8 });
    if (pronoun === 'which' || pronoun === 'that') hints.push({ type: 'Person', weight: -6 });
    if (pronoun === 'where') hints.push({ type: 'Place', weight: 6 });
  }
  if (lower[last] === ',' && tokens[last + 1]?.upos === 'NUM' && lower[last + 2] === ',')
    hints.push({ type: 'Person', weight: 8 });
  const article = childOf(tokens, head, 'det');
  if (article === first - 1 && lower[article] === 'the' && tokens[head]?.xpos !== 'NNPS')
    hints.push({ type: 'Person', weight: -24 });
  return hints;
}

/**
 * What all hints together say: the type with most weight, wider types lending theirs to narrower ones, and the weight of
 * what speaks for something else. The nth hint of a kind counts an nth.
 */
export function weigh(
  hints: readonly Hint[],
  types: TypeTree,
): { type: string; weight: number; next: number } | null {
  const sums = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { type, weight } of hints) {
    const kind = `${type} ${weight}`;
    const nth = (times.get(kind) ?? 0) + 1;
    times.set(kind, nth);
    sums.set(type, (sums.get(type) ?? 0) + weight / nth);
  }
  let best: { type: string; weight: number } | null = null;
  const totals: { type: string; weight: number }[] = [];
  for (const type of sums.keys()) {
    let weight = 0;
    for (const [other, sum] of sums) if (types.isA(type, other)) weight += sum;
    totals.push({ type, weight });
  }
  for (const total of totals) {
    const better =
      best === null || total.weight > best.weight || (total.weight === best.weight && total.type < best.type);
    if (better) best = total;
  }
  if (!best || best.weight <= 0) return null;
  const { type } = best;
  const against = totals.filter(
    (total) =>
      !types.isA(total.type, type) &&
      !types.isA(type, total.type) &&
      types.family(total.type) !== types.family(type),
  );
  return { ...best, next: Math.max(0, ...against.map(({ weight }) => weight)) };
}
