import type { Stance, Stances } from '../model/stances.ts';
import { childOf, isRelation } from '../tree.ts';
import type { Token } from '../types.ts';
import { governorOf, isPredicate, relationOf } from './verbs.ts';

/** One step from a clause, or a noun that says what is done, up to the word that governs it. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /**
   * complement: the governor speaks about the clause ("wants to …", "says that …", "a plan to …", "denied links");
   * shared: coordination; adverbial: "if …", "to …"; apart: a relative clause and all that only stands nearby.
   */
  readonly kind: 'complement' | 'shared' | 'adverbial' | 'apart';
}

/** The steps from token `at` to the root, innermost first. */
export function pathFrom(tokens: readonly Token[], at: number): Step[] {
  const steps: Step[] = [];
  let from = at;
  for (let i = 0; i < 24; i++) {
    const to = governorOf(tokens, from);
    if (to < 0 || to === from) break;
    steps.push({ from, to, kind: kindOf(tokens, from, to) });
    from = to;
  }
  return steps;
}

function kindOf(tokens: readonly Token[], from: number, to: number): Step['kind'] {
  const { xpos = '' } = tokens[from] ?? {};
  const deprel = relationOf(tokens, from);
  if (/^(?:xcomp|ccomp|csubj)/.test(deprel)) return 'complement';
  if (isContentClause(tokens, from)) return 'complement';
  if (deprel === 'acl') return xpos === 'VB' || childOf(tokens, from, 'mark') >= 0 ? 'complement' : 'apart';
  if (isRelation(deprel, 'advcl')) return 'adverbial';
  if (isRelation(deprel, 'conj')) return 'shared';
  if (/^(?:obj|nsubj:pass)/.test(deprel) && tokens[to]?.upos === 'VERB' && !isPredicate(tokens, from))
    return 'complement';
  // "called for talks between X and Y"
  const aim = /^obl/.test(deprel) && tokens[childOf(tokens, from, 'case')]?.lemma === 'for';
  return aim && tokens[from]?.upos === 'NOUN' ? 'complement' : 'apart';
}

/** "reports that X sold coal", hung up as if "that" stood for the reports: nothing in it is left open for them. */
export function isContentClause(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.deprel !== 'acl:relcl') return false;
  const that = childOf(tokens, at, 'mark');
  const subject = childOf(tokens, at, 'nsubj');
  return tokens[that]?.lemma === 'that' && subject > that && childOf(tokens, at, 'obj', 'cop', 'obl') >= 0;
}

/** The verb of "accuses X of selling", "was charged with selling", where the step's clause is what is said of X; else -1. */
export function accusationOf(tokens: readonly Token[], { from, to, kind }: Step, stances: Stances): number {
  if (!isGerund(tokens, from)) return -1;
  const mark = tokens[childOf(tokens, from, 'mark', 'case')]?.lemma;
  if (mark !== 'of' && mark !== 'with' && mark !== 'for') return -1;
  // The clause may hang on X instead.
  const onObject = kind !== 'adverbial' && isRelation(tokens[to]?.deprel ?? '', 'obj');
  const verb = onObject ? (tokens[to]?.head ?? -1) : to;
  const known = stancesOf(tokens, verb, stances);
  if (kind !== 'adverbial' && !onObject) return -1;
  // "claimed responsibility for selling", "is thinking of selling"
  const object = childOf(tokens, verb, 'obj');
  if (stancesOf(tokens, object, stances).has('accuses')) return -1;
  const accuses = mark === 'of' ? known.has('of') : known.has('say') || known.has('accuses');
  return accuses && (mark !== 'of' || known.has('say')) ? verb : -1;
}

/** "on suspicion of selling", "on trial for selling": a noun for what somebody is charged with. */
export function isCharge(tokens: readonly Token[], { from, to }: Step, stances: Stances): boolean {
  if (tokens[to]?.upos !== 'NOUN' || !isGerund(tokens, from)) return false;
  if (!/^(?:of|for)$/.test(tokens[childOf(tokens, from, 'mark', 'case')]?.lemma ?? '')) return false;
  const known = stancesOf(tokens, to, stances);
  return known.has('say') || known.has('accuses');
}

function isGerund(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.xpos === 'VBG' || tokens[childOf(tokens, i, 'aux')]?.xpos === 'VBG';
}

/** What the lexicon says of token `i`, as a noun or as another word, with its particle ("rule out") or `marker` ("keep from") first. */
export function stancesOf(
  tokens: readonly Token[],
  i: number,
  stances: Stances,
  marker = '',
): ReadonlySet<Stance> {
  const { lemma = '', upos = '' } = tokens[i] ?? {};
  const word = lemma.toLowerCase();
  const particle = tokens[childOf(tokens, i, 'compound:prt')]?.lemma;
  const phrase = stances.get(`${word} ${marker || particle}`);
  if (phrase) return phrase;
  if (upos === 'NOUN' || upos === 'PROPN') return stances.get(`${word} (noun)`) ?? NONE;
  // "supposed" is more than a form of "suppose".
  return stances.get(tokens[i]?.text.toLowerCase() ?? '') ?? stances.get(word) ?? NONE;
}

const NONE: ReadonlySet<Stance> = new Set();
