import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf, isRelation } from '../tree.ts';
import type { Token } from '../types.ts';
import { caseOf, lemmaOf, viewerOf } from './participants.ts';
import { accusationOf, pathFrom, type Step, stancesOf } from './path.ts';
import { isNone, markOf } from './polarity.ts';
import { subjectOf } from './subjects.ts';
import { isPassive } from './verbs.ts';

/**
 * Tokens for those who say what predicate `at` says, innermost first: subjects of verbs of saying above it or beside it,
 * "according to X", "reports that …".
 */
export function speakersOf(tokens: readonly Token[], at: number, stances: Stances): number[] {
  const speakers = besides(tokens, at, stances);
  for (const step of pathFrom(tokens, at)) {
    const { from, to } = step;
    if (isOwnRemark(tokens, step)) break;
    const { deprel = '', xpos = '' } = tokens[from] ?? {};
    const says = stancesOf(tokens, to, stances);
    const speaks = says.has('say') || says.has('deny');
    // "Norway says A; Peru says B": two who speak, each for itself.
    const beside = /^parataxis/.test(deprel) && stancesOf(tokens, from, stances).has('say') && from > to;
    if (beside) break;
    if (speaks && /^(?:ccomp|parataxis)/.test(deprel)) speakers.push(subjectOf(tokens, to, stances));
    if (/^acl/.test(deprel) && childOf(tokens, from, 'mark') >= 0) {
      // "told reporters that …", hung on the reporters.
      const { head = -1, deprel: place = '' } = tokens[to] ?? {};
      if (/^i?obj/.test(place) && stancesOf(tokens, head, stances).has('say'))
        speakers.push(subjectOf(tokens, head, stances));
    }
    if (speaks && deprel === 'xcomp' && says.has('deny')) speakers.push(subjectOf(tokens, to, stances));
    const content = (deprel === 'acl' && childOf(tokens, from, 'mark') >= 0) || isContentClause(tokens, from);
    if (speaks && content && xpos !== 'VB' && tokens[to]?.upos === 'NOUN' && !isNone(tokens, to, stances))
      speakers.push(to);
    const accusation = accusationOf(tokens, step, stances);
    if (accusation >= 0) speakers.push(accuser(tokens, accusation, stances));
    speakers.push(...besides(tokens, to, stances).filter((one) => one !== from));
  }
  return [...new Set(speakers)].filter((one) => one >= 0 && one !== at);
}

/** "said they had seen nothing, though one of them blamed X": what is set against a report is the article's own word. */
function isOwnRemark(tokens: readonly Token[], { from, to, kind }: Step): boolean {
  if (kind !== 'adverbial' || from < to || !/^(?:though|although|while|whereas)$/.test(markOf(tokens, from)))
    return false;
  return tokens[childOf(tokens, from, 'mark') - 1]?.text === ',';
}

/** Who accuses: nobody may be named in "was accused of". */
function accuser(tokens: readonly Token[], at: number, stances: Stances): number {
  return isPassive(tokens, at) ? childOf(tokens, at, 'obl:agent') : subjectOf(tokens, at, stances);
}

/** "reports that X sold coal", hung up as if "that" stood for the reports: nothing in it is left open for them. */
function isContentClause(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.deprel !== 'acl:relcl') return false;
  const that = childOf(tokens, at, 'mark');
  const subject = childOf(tokens, at, 'nsubj');
  return tokens[that]?.lemma === 'that' && subject > that && childOf(tokens, at, 'obj', 'cop', 'obl') >= 0;
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

/** Speakers that hang on the clause of `at` itself: "…, X said", "according to X". */
function besides(tokens: readonly Token[], at: number, stances: Stances): number[] {
  const found: number[] = [];
  for (const child of childrenOf(tokens, at, 'parataxis', 'obl', 'nmod', 'advcl')) {
    const { deprel = '' } = tokens[child] ?? {};
    if (isRelation(deprel, 'parataxis')) {
      const says = stancesOf(tokens, child, stances).has('say') && childOf(tokens, child, 'ccomp') < 0;
      if (says) found.push(subjectOf(tokens, child, stances));
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
