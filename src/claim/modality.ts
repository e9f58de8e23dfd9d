import type { Stance, Stances } from '../model/stances.ts';
import { childOf, childrenOf, firstConjunct, isRelation } from '../tree.ts';
import type { Modality, Token } from '../types.ts';
import { accusationOf, isCharge, pathFrom, type Step, stancesOf } from './path.ts';
import { isFalsely, isNegated, isNothing, isYetTo, markOf } from './polarity.ts';
import { isPassive, isToBe, relationOf, startsAnew } from './verbs.ts';

/** How far what predicate `at` says is real, by its auxiliaries and adverbs and by the words above it. */
export function modalityOf(tokens: readonly Token[], at: number, stances: Stances): Modality {
  let found = ownModality(tokens, at, stances);
  if (isInverted(tokens, at)) return 'conditional';
  if (found !== 'actual' && hasCondition(tokens, at, stances)) return 'conditional';
  for (const step of pathFrom(tokens, at)) {
    const { from, to, kind } = step;
    // "looks likely to …" speaks as "is likely to …".
    const secondary = childrenOf(tokens, to, 'xcomp').find(
      (one) => one < from && tokens[one]?.upos === 'ADJ',
    );
    const governor = stancesOf(tokens, secondary ?? to, stances);
    const accusation = accusationOf(tokens, step, stances);
    if (accusation >= 0 || isCharge(tokens, step, stances)) {
      if (found === 'actual' && isCharged(tokens, step, accusation, stances)) found = 'possible';
      break;
    }
    if (isCondition(tokens, from, stances)) return 'conditional';
    if (kind === 'apart') break;
    if (kind === 'shared') {
      if (startsAnew(tokens, from, to)) break;
      if (found === 'actual') found = ownModality(tokens, to, stances);
      continue;
    }
    if (found === 'actual' && isHearsay(tokens, step, governor)) found = 'possible';
    const mark = markOf(tokens, from);
    // "paid him to lie", but not "paid him in order to lie"
    const ordered = tokens[childOf(tokens, from, 'mark')]?.lemma === 'to' && governor.has('object-control');
    if (kind === 'adverbial' && !ordered) {
      if (isHearsayTo(tokens, step, governor)) break;
      const done = governor.has('done');
      const led = mark === 'to' || mark === '' ? governor : stancesOf(tokens, to, stances, mark);
      if (found === 'actual' && mark === 'of' && led.has('possible')) found = 'possible';
      if (found === 'actual' && mark === 'of' && led.has('planned')) found = 'planned';
      const aim = mark === 'to' && tokens[from]?.xpos === 'VB' && !done && !isJudged(tokens, to);
      if (found === 'actual' && aim) found = governor.has('required') ? 'required' : 'planned';
      // "will press them by cutting aid": as far off as what it is done for.
      if (found !== 'actual' || (mark !== 'by' && !(mark === 'to' && done))) break;
      found = ownModality(tokens, to, stances);
      continue;
    }
    const { xpos = '' } = tokens[from] ?? {};
    const deprel = relationOf(tokens, from);
    if (found === 'actual' && !isYetTo(tokens, to, from) && !isNothing(tokens, to, stances))
      found = isSubjunctive(tokens, from, governor) ? 'planned' : fromGovernor(governor, deprel, xpos);
    // "has not ruled out arming them": what is not excluded may be.
    if (found === 'actual' && governor.has('excludes') && isNegated(tokens, to, stances)) found = 'possible';
    if (!governor.has('say') && !governor.has('deny')) {
      const outer = ownModality(tokens, to, stances);
      // "could order them to pay"
      if (found === 'actual' || (found === 'planned' && outer === 'possible')) found = outer;
      // "intends to sue unless …"
      if (found !== 'actual' && hasCondition(tokens, to, stances)) return 'conditional';
    }
    if (governor.has('say') && deprel === 'ccomp') {
      if (found === 'actual' && isDoubted(tokens, to, stances)) found = 'possible';
      break;
    }
  }
  // "is prepared to attack if …"
  return found !== 'actual' && hasCondition(tokens, at, stances) ? 'conditional' : found;
}

/** "is said to be in talks", "it is alleged that …": somebody's word, though nobody is named. */
function isHearsay(tokens: readonly Token[], step: Step, governor: ReadonlySet<Stance>): boolean {
  const { from, to } = step;
  if (!governor.has('say') || governor.has('done') || !isUnnamed(tokens, to)) return false;
  if (relationOf(tokens, from) === 'ccomp') return !isRelation(tokens[from]?.deprel ?? '', 'advcl');
  if (relationOf(tokens, from) === 'xcomp') return !governor.has('object-control');
  return isHearsayTo(tokens, step, governor) && !governor.has('planned');
}

/** "is said by X to have paid", with the infinitive hung up as a purpose. */
function isHearsayTo(tokens: readonly Token[], { from, to }: Step, governor: ReadonlySet<Stance>): boolean {
  const having = childrenOf(tokens, from, 'aux', 'cop').some((child) => tokens[child]?.xpos === 'VB');
  return governor.has('say') && isPassive(tokens, to) && having && markOf(tokens, from) === 'to';
}

/** A passive without its agent. */
function isUnnamed(tokens: readonly Token[], verb: number): boolean {
  return isPassive(tokens, verb) && childOf(tokens, verb, 'obl:agent') < 0;
}

/** What somebody is accused of by nobody named, or only suspected of; what is charged and not denied. */
function isCharged(tokens: readonly Token[], { to }: Step, accusation: number, stances: Stances): boolean {
  if (accusation >= 0 && isFalsely(tokens, accusation, stances)) return false;
  if (accusation >= 0)
    return stancesOf(tokens, accusation, stances).has('possible') || isUnnamed(tokens, accusation);
  const denied = stancesOf(tokens, tokens[to]?.head ?? -1, stances).has('deny');
  return !denied && !stancesOf(tokens, to, stances).has('done');
}

/** "recommended that the bank sue him" */
function isSubjunctive(tokens: readonly Token[], verb: number, governor: ReadonlySet<Stance>): boolean {
  const { xpos, deprel } = tokens[verb] ?? {};
  return (
    governor.has('planned') &&
    deprel === 'ccomp' &&
    xpos === 'VB' &&
    childOf(tokens, verb, 'aux') < 0 &&
    markOf(tokens, verb) !== 'to'
  );
}

/** "allegedly said", "purportedly show" */
function isDoubted(tokens: readonly Token[], verb: number, stances: Stances): boolean {
  return childrenOf(tokens, verb, 'advmod').some((child) => {
    const known = stances.get(tokens[child]?.lemma.toLowerCase() ?? '');
    return known?.has('alleged') || known?.has('possible');
  });
}

function fromGovernor(governor: ReadonlySet<Stance>, deprel: string, xpos: string): Modality {
  // "agreed that X attacked" tells of the past; "agreed to attack", "agreed sanctions" of what is to come.
  if (deprel === 'ccomp' && governor.has('say')) return governor.has('possible') ? 'possible' : 'actual';
  if (governor.has('planned')) return 'planned';
  if (governor.has('possible')) return 'possible';
  if (governor.has('required') && (deprel !== 'obj' || !governor.has('light')))
    return deprel === 'obj' ? 'actual' : 'required';
  return deprel === 'acl' && xpos === 'VB' && !governor.has('done') && !governor.has('failed')
    ? 'planned'
    : 'actual';
}

function ownModality(tokens: readonly Token[], at: number, stances: Stances): Modality {
  // "a text that would have renewed the mandate": it has not come about.
  const auxiliaries = childrenOf(tokens, at, 'aux').map((child) => tokens[child]);
  const would = auxiliaries.some((one) => one?.xpos === 'MD' && /^(?:would|'d)$/.test(one.lemma));
  if (would && auxiliaries.some((one) => one?.lemma === 'have' && one.xpos === 'VB')) return 'conditional';
  for (const child of childrenOf(tokens, at, 'aux', 'advmod')) {
    const known = stances.get(tokens[child]?.lemma.toLowerCase() ?? '');
    const auxiliary = tokens[child]?.deprel === 'aux';
    if (known?.has('possible') || known?.has('alleged')) return 'possible';
    const modal = tokens[child]?.xpos === 'MD' || tokens[child]?.lemma === 'need';
    if (auxiliary && modal && known?.has('required')) return 'required';
    if (auxiliary && tokens[child]?.xpos === 'MD' && known?.has('planned')) return 'planned';
  }
  if (isToBe(tokens, at)) return 'planned';
  // "the goal is to stem …"
  const infinitive =
    tokens[at]?.xpos === 'VB' || auxiliaries.some((one) => one?.lemma === 'have' && one.xpos === 'VB');
  const aim =
    infinitive &&
    markOf(tokens, at) === 'to' &&
    (childOf(tokens, at, 'cop') >= 0 || tokens[at]?.deprel === 'root');
  return aim && relationOf(tokens, at) !== 'xcomp' && !isYetTo(tokens, at, at) ? 'planned' : 'actual';
}

/** "Had the bank paid, …", "Should the bank pay, …" */
function isInverted(tokens: readonly Token[], at: number): boolean {
  const [first = -1] = childrenOf(tokens, at, 'aux');
  const subject = childOf(tokens, at, 'nsubj');
  const opens =
    first > 0
      ? tokens[first - 1]?.sentence !== tokens[first]?.sentence || tokens[first - 1]?.text === ','
      : first === 0;
  if (!opens || subject < first || !/^(?:had|were|should)$/i.test(tokens[first]?.text ?? '')) return false;
  return childrenOf(tokens, at, 'punct').every((child) => tokens[child]?.text !== '?');
}

/** "It is wrong to …": the infinitive is what is judged, not an aim. */
function isJudged(tokens: readonly Token[], i: number): boolean {
  const at = firstConjunct(tokens, i);
  return childOf(tokens, at, 'cop') >= 0 && tokens[childOf(tokens, at, 'expl', 'nsubj')]?.lemma === 'it';
}

function hasCondition(tokens: readonly Token[], at: number, stances: Stances): boolean {
  return childrenOf(tokens, at, 'advcl', 'advmod', 'obl').some((child) => {
    const below = [child, ...childrenOf(tokens, child, 'advcl', 'ccomp', 'acl')];
    return below.some((one) => isCondition(tokens, one, stances)) || isInverted(tokens, child);
  });
}

/** Whether a clause is introduced as a condition: "if …", "as long as …", "provided that …", "in the event that …". */
function isCondition(tokens: readonly Token[], clause: number, stances: Stances): boolean {
  const is = (words: string) => stances.get(words)?.has('condition') ?? false;
  const mark = markOf(tokens, clause);
  if (mark !== '' && is(mark)) return true;
  const { head = -1, deprel = '' } = tokens[clause] ?? {};
  const above = tokens[head];
  if (!above) return false;
  if (mark === 'as') return is(`${tokens[head - 1]?.text.toLowerCase()} ${above.text.toLowerCase()} as`);
  if (isRelation(deprel, 'ccomp') && childOf(tokens, head, 'nsubj') < 0) return is(above.text.toLowerCase());
  return isRelation(deprel, 'acl') && mark === 'that' && is(`${above.lemma.toLowerCase()} (noun)`);
}
