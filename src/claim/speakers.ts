import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf, isRelation, subtree } from '../tree.ts';
import type { Token } from '../types.ts';
import { conjunctsOf } from './arguments.ts';
import { caseOf, lemmaOf, viewerOf } from './participants.ts';
import { accusationOf, isContentClause, pathFrom, type Step, stancesOf } from './path.ts';
import { isNone, markOf } from './polarity.ts';
import { subjectOf } from './subjects.ts';
import { isPassive } from './verbs.ts';

/**
 * Tokens for those who say what predicate `at` says, innermost first: subjects of verbs of saying above it or beside it,
 * "according to X", "citing X", "reports that …".
 */
export function speakersOf(tokens: readonly Token[], at: number, stances: Stances): number[] {
  const speakers = besides(tokens, at, stances);
  for (const step of pathFrom(tokens, at)) {
    const { from, to } = step;
    if (isOwnRemark(tokens, step)) break;
    const { deprel = '', xpos = '' } = tokens[from] ?? {};
    const says = stancesOf(tokens, to, stances);
    const speaks = says.has('say') || says.has('deny');
    if (isBeside(tokens, from, to, stances)) break;
    if (speaks && /^(?:ccomp|parataxis)/.test(deprel) && !isAsked(tokens, from))
      speakers.push(...sayers(tokens, to, stances));
    if (/^acl/.test(deprel) && childOf(tokens, from, 'mark') >= 0) {
      // "told reporters that …", hung on the reporters.
      const { head = -1, deprel: place = '' } = tokens[to] ?? {};
      if (/^i?obj/.test(place) && stancesOf(tokens, head, stances).has('say'))
        speakers.push(...sayers(tokens, head, stances));
    }
    if (speaks && deprel === 'xcomp' && says.has('deny')) speakers.push(...sayers(tokens, to, stances));
    // "is said by X to have paid", "quoted X as saying"
    const hearsay = speaks && isPassive(tokens, to) && /^(?:xcomp|advcl)/.test(deprel) && xpos !== 'VBG';
    if (hearsay && markOf(tokens, from) === 'to') speakers.push(childOf(tokens, to, 'obl:agent'));
    if (says.has('cites') && /^(?:advcl|xcomp)/.test(deprel) && markOf(tokens, from) === 'as')
      speakers.push(...sayers(tokens, to, stances));
    const content = (deprel === 'acl' && childOf(tokens, from, 'mark') >= 0) || isContentClause(tokens, from);
    if (speaks && content && xpos !== 'VB' && tokens[to]?.upos === 'NOUN' && !isNone(tokens, to, stances))
      speakers.push(sourceOf(tokens, to, stances));
    const accusation = accusationOf(tokens, step, stances);
    if (accusation >= 0) speakers.push(sayer(tokens, accusation, stances));
    speakers.push(...besides(tokens, to, stances).filter((one) => one !== from));
  }
  return [...new Set(speakers)].filter((one) => one >= 0 && one !== at);
}

/** "will hear why they left": that they left is not said, but taken for granted. */
function isAsked(tokens: readonly Token[], at: number): boolean {
  return childrenOf(tokens, at, 'advmod').some((child) =>
    /^(?:why|how|when|where)$/.test(tokens[child]?.lemma ?? ''),
  );
}

/** "Norway says A; Peru says B", "X said A; it also did B": who speaks before has said nothing of what stands beside. */
function isBeside(tokens: readonly Token[], from: number, to: number, stances: Stances): boolean {
  if (!/^parataxis/.test(tokens[from]?.deprel ?? '') || from < to) return false;
  if (stancesOf(tokens, from, stances).has('say')) return true;
  return childrenOf(tokens, from, 'punct').some((i) => i > to && i < from && tokens[i]?.text === ';');
}

/** Who says it: the subject, or the agent of a passive, whose subject is only told; nobody if it is "it". */
export function sayer(tokens: readonly Token[], verb: number, stances: Stances): number {
  if (isPassive(tokens, verb)) return childOf(tokens, verb, 'obl:agent');
  const subject = subjectOf(tokens, verb, stances);
  return tokens[subject]?.deprel === 'expl' ? -1 : subject;
}

/** The sayer of a verb, after whom the sayer has it from: "said, citing X", "X, quoting Y, said". */
function sayers(tokens: readonly Token[], verb: number, stances: Stances): number[] {
  const outer = sayer(tokens, verb, stances);
  const cited = [verb, outer]
    .flatMap((one) => childrenOf(tokens, one, 'advcl', 'acl'))
    .filter((one) => tokens[one]?.xpos === 'VBG' && stancesOf(tokens, one, stances).has('cites'))
    .map((one) => childOf(tokens, one, 'obj'));
  return [...cited, outer];
}

/** Whose word a noun is: X of "X's claim that …", "a report by X"; who rejects it of "X rejects reports that …"; else the noun itself. */
function sourceOf(tokens: readonly Token[], noun: number, stances: Stances): number {
  const { deprel = '', head = -1 } = tokens[noun] ?? {};
  const above = stancesOf(tokens, head, stances);
  if (isRelation(deprel, 'obj') && (above.has('deny') || above.has('failed')))
    return sayer(tokens, head, stances);
  const owner = childOf(tokens, noun, 'nmod:poss');
  const maker = childrenOf(tokens, noun, 'nmod').find((child) =>
    /^(?:by|from)$/.test(lemmaOf(tokens, caseOf(tokens, child))),
  );
  return owner >= 0 ? owner : (maker ?? noun);
}

/** "said they had seen nothing, though one of them blamed X": what is set against a report is the article's own word. */
function isOwnRemark(tokens: readonly Token[], { from, to, kind }: Step): boolean {
  if (kind !== 'adverbial' || from < to || !/^(?:though|although|while|whereas)$/.test(markOf(tokens, from)))
    return false;
  return tokens[childOf(tokens, from, 'mark') - 1]?.text === ',';
}

/** A speaker and those named with it: "Norway and Peru said", but not Peru of "Norway, but not Peru, said", or of "Norway said A, and Peru B". */
export function speakingTogether(tokens: readonly Token[], speaker: number): number[] {
  const { head = -1 } = tokens[speaker] ?? {};
  return conjunctsOf(tokens, speaker).filter((one) => !(speaker < head && head < one));
}

/**
 * The noun that a speaker's pronoun most likely is: who says it in a clause above ("the ministry said … which it says").
 * `fits` tells whether a pronoun may stand for a token. The pronoun itself if there is none.
 */
export function nounFor(
  tokens: readonly Token[],
  speaker: number,
  at: number,
  stances: Stances,
  fits: (pronoun: number, noun: number) => boolean,
): number {
  if (tokens[speaker]?.upos !== 'PRON') return speaker;
  for (const { to } of pathFrom(tokens, at)) {
    if (to < speaker && stancesOf(tokens, to, stances).has('say')) {
      const above = subjectOf(tokens, to, stances);
      if (above >= 0 && above !== speaker && tokens[above]?.upos !== 'PRON' && fits(speaker, above))
        return above;
    }
  }
  return speaker;
}

/** "…, X said", "as X noted": a verb of saying whose clause is the one that it hangs on. */
function isAside(tokens: readonly Token[], verb: number, stances: Stances): boolean {
  if (!stancesOf(tokens, verb, stances).has('say') || childOf(tokens, verb, 'ccomp') >= 0) return false;
  const { deprel = '', head = -1 } = tokens[verb] ?? {};
  if (!isRelation(deprel, 'ccomp')) return true;
  const subject = childOf(tokens, verb, 'nsubj');
  return subject > head && subject < verb && tokens[subtree(tokens, subject).first - 1]?.text === ',';
}

/** Speakers that hang on the clause of `at` itself: "…, X said", "according to X". */
function besides(tokens: readonly Token[], at: number, stances: Stances): number[] {
  const found: number[] = [];
  for (const child of childrenOf(tokens, at, 'parataxis', 'ccomp', 'obl', 'nmod', 'advcl')) {
    const { deprel = '' } = tokens[child] ?? {};
    const as = isRelation(deprel, 'advcl') && markOf(tokens, child) === 'as';
    if (as || /^(?:parataxis|ccomp)/.test(deprel)) {
      if (isAside(tokens, child, stances)) found.push(...sayers(tokens, child, stances));
    } else if (
      tokens[childOf(tokens, child, 'case')]?.lemma === 'in' &&
      viewerOf(tokens, child, stances) >= 0
    ) {
      found.push(viewerOf(tokens, child, stances));
    } else if (
      stances.get(lemmaOf(tokens, caseOf(tokens, child)))?.has('say') ||
      accordingTo(tokens, child, stances)
    )
      found.push(child);
  }
  return found;
}

/** "according to" may be read as a verb with a preposition. */
function accordingTo(tokens: readonly Token[], at: number, stances: Stances): boolean {
  const words = childrenOf(tokens, at, 'case').map((i) => tokens[i]?.lemma.toLowerCase() ?? '');
  return words[0] === 'accord' || words[0] === 'according'
    ? (stances.get('according to')?.has('say') ?? false)
    : false;
}
