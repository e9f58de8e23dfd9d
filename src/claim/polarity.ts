import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf, isRelation } from '../tree.ts';
import type { Polarity, Token } from '../types.ts';
import { accusationOf, pathFrom, stancesOf } from './path.ts';
import { isPassive, startsAnew } from './verbs.ts';

/** Whether what predicate `at` says is denied: by "not", by "no", or by a word above it such as "refuse" or "deny". */
export function polarityOf(tokens: readonly Token[], at: number, stances: Stances): Polarity {
  let denied = isNegated(tokens, at, stances) || isYetTo(tokens, at, at);
  const steps = pathFrom(tokens, at);
  for (const step of steps) {
    const { from, to, kind } = step;
    // "nobody has been accused of selling it", "was falsely accused of selling it"
    const accusation = accusationOf(tokens, step, stances);
    if (accusation >= 0) {
      if (isNegated(tokens, accusation, stances) || isFalsely(tokens, accusation, stances)) denied = true;
      break;
    }
    // "did nothing to stop it"
    if (isNothing(tokens, to, stances)) {
      denied = true;
      break;
    }
    // "no documents linking him to it"
    if (
      kind === 'apart' &&
      step === steps[0] &&
      isRelation(tokens[from]?.deprel ?? '', 'acl') &&
      isNone(tokens, to, stances)
    )
      denied = !denied;
    if (kind === 'apart') break;
    if (kind === 'shared') {
      // "arrested them rather than pay them"
      if (stances.get(conjunctionOf(tokens, from))?.has('failed')) denied = true;
      if (startsAnew(tokens, from, to)) break;
      // "granted nothing but sent a note"
      const shared = childOf(tokens, from, 'obj') < 0;
      if (isNegated(tokens, to, stances, -1, shared)) denied = true;
      continue;
    }
    const mark = markOf(tokens, from);
    // "nobody knows whether …"
    if (mark === 'whether') break;
    if (stances.get(mark)?.has('failed')) denied = !denied;
    const governor = stancesOf(tokens, to, stances, kind === 'adverbial' && mark !== 'to' ? mark : '');
    const ordered = kind === 'adverbial' && mark === 'to' && governor.has('object-control');
    if (kind === 'adverbial' && !ordered) {
      // "stopped short of paying", "far from paying"
      if (!governor.has('failed') || !/^(?:from|to|of|against)$/.test(mark)) break;
      // "was dropped to avoid a veto" tells why.
      const object = childOf(tokens, to, 'obj');
      const aim = object < 0 || stancesOf(tokens, object, stances).size > 0;
      if (mark === 'to' && (isPassive(tokens, to) || !aim)) break;
    }
    // Of "stopped short of paying", "short" has said it.
    const failed = governor.has('failed') && tokens[from]?.upos !== 'ADJ';
    if (failed || governor.has('deny') || isYetTo(tokens, to, from)) denied = !denied;
    const said = governor.has('say') && !isRelation(tokens[from]?.deprel ?? '', 'xcomp');
    if (
      isNegated(tokens, to, stances, from) &&
      (!said || /^(?:believe|think|expect|find|evidence)$/.test(tokens[to]?.lemma ?? ''))
    )
      denied = !denied;
    if (said) {
      // "rejected claims that …", "the claim that … is false"
      if (tokens[to]?.upos === 'NOUN' && isRejected(tokens, to, stances)) denied = !denied;
      break;
    }
  }
  return denied ? 'denied' : 'affirmed';
}

/** Whether what a noun says is denied: "rejected claims", "the report is false". */
function isRejected(tokens: readonly Token[], noun: number, stances: Stances): boolean {
  const { deprel = '', head = -1 } = tokens[noun] ?? {};
  const governor = stancesOf(tokens, head, stances);
  if (isRelation(deprel, 'obj')) return governor.has('deny') || governor.has('failed');
  return isRelation(deprel, 'nsubj') && tokens[head]?.upos === 'ADJ' && governor.has('failed');
}

/** "no documents" */
export function isNone(tokens: readonly Token[], noun: number, stances: Stances): boolean {
  return childrenOf(tokens, noun, 'det').some((child) =>
    stances.get(tokens[child]?.lemma.toLowerCase() ?? '')?.has('negation'),
  );
}

/** "nothing", "nobody" */
export function isNothing(tokens: readonly Token[], i: number, stances: Stances): boolean {
  const { upos = '', lemma = '' } = tokens[i] ?? {};
  return /^(?:NOUN|PRON)$/.test(upos) && (stances.get(lemma.toLowerCase())?.has('negation') ?? false);
}

export function isFalsely(tokens: readonly Token[], verb: number, stances: Stances): boolean {
  return childrenOf(tokens, verb, 'advmod').some((child) =>
    stances.get(tokens[child]?.lemma.toLowerCase() ?? '')?.has('failed'),
  );
}

/** The conjunction before a conjunct: "but", "rather than". */
function conjunctionOf(tokens: readonly Token[], at: number): string {
  const cc = childOf(tokens, at, 'cc');
  const word = tokens[cc]?.lemma.toLowerCase() ?? '';
  return word === 'rather' && tokens[cc + 1]?.lemma === 'than' ? 'rather than' : word;
}

/** The words that introduce a clause: "without", "instead of". */
export function markOf(tokens: readonly Token[], at: number): string {
  const mark = childOf(tokens, at, 'mark', 'case');
  if (mark < 0) return '';
  const words = [mark, ...childrenOf(tokens, mark, 'fixed')].map((i) => tokens[i]?.lemma.toLowerCase() ?? '');
  // "in order to"
  return words[1] === 'order' ? 'to' : words.join(' ');
}

/** `said` is a noun whose own negation has been heard: "has no treaty" denies once. */
export function isNegated(
  tokens: readonly Token[],
  at: number,
  stances: Stances,
  said = -1,
  objects = true,
): boolean {
  const negates = (i: number) =>
    (stances.get(tokens[i]?.lemma.toLowerCase() ?? '')?.has('negation') ?? false) &&
    // "not only", "no sooner", "not long ago"
    !/^(?:only|just|merely|sooner|long|all|every)$/.test(tokens[i + 1]?.text ?? '');
  if (
    childrenOf(tokens, at, 'advmod', 'det', 'cc:preconj').some(
      (child) => negates(child) || isNotAnymore(tokens, child, negates),
    )
  )
    return true;
  if (isFrontedNegation(tokens, at, negates)) return true;
  return childrenOf(tokens, at, ...(objects ? ['nsubj', 'obj'] : ['nsubj'])).some(
    (child) =>
      child !== said &&
      (child < at || tokens[at]?.upos === 'VERB') &&
      (negates(child) ||
        childrenOf(tokens, child, 'det', 'cc:preconj', 'cc').some(negates) ||
        isNotOne(tokens, child, negates)),
  );
}

/** "At no point did the firm pay": with its auxiliary before the subject. */
function isFrontedNegation(tokens: readonly Token[], at: number, negates: (i: number) => boolean): boolean {
  const subject = childOf(tokens, at, 'nsubj');
  const aux = childOf(tokens, at, 'aux', 'cop');
  if (aux < 0 || subject < aux) return false;
  return childrenOf(tokens, at, 'obl').some(
    (child) => child < aux && childrenOf(tokens, child, 'det').some(negates),
  );
}

/** "not a single lender", "not one lender" */
function isNotOne(tokens: readonly Token[], noun: number, negates: (i: number) => boolean): boolean {
  return childrenOf(tokens, noun, 'advmod').some(
    (child) => negates(child) && /^(?:a|an|one)$/.test(tokens[child + 1]?.lemma ?? ''),
  );
}

/** "has yet to pay" */
export function isYetTo(tokens: readonly Token[], verb: number, infinitive: number): boolean {
  // "is yet to pay" has no verb above it.
  const from = verb === infinitive ? childOf(tokens, verb, 'cop') : verb;
  return (
    /^(?:have|be)$/.test(tokens[from]?.lemma ?? '') &&
    tokens[infinitive]?.xpos === 'VB' &&
    [verb, infinitive].some((one) =>
      childrenOf(tokens, one, 'advmod').some(
        (i) => i > from && i <= infinitive && tokens[i]?.lemma === 'yet',
      ),
    )
  );
}

/** "no longer": the negation hangs on the adverb. */
function isNotAnymore(tokens: readonly Token[], i: number, negates: (i: number) => boolean): boolean {
  return childrenOf(tokens, i, 'advmod', 'det').some(negates);
}
