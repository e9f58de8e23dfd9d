import type { Stance, Stances } from '../model/stances.ts';
import { childOf, childrenOf, firstConjunct } from '../tree.ts';
import type { Modality, Token } from '../types.ts';
import { accusationOf, pathFrom, stancesOf } from './path.ts';
import { isYetTo, markOf } from './polarity.ts';
import { isPassive, relationOf } from './verbs.ts';

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'in case', 'provided', 'whether']);

/** How far what predicate `at` says is real, by its auxiliaries and adverbs and by the words above it. */
export function modalityOf(tokens: readonly Token[], at: number, stances: Stances): Modality {
  let found = ownModality(tokens, at, stances);
  if (isInverted(tokens, at)) return 'conditional';
  if (found !== 'actual' && hasCondition(tokens, at)) return 'conditional';
  for (const step of pathFrom(tokens, at)) {
    const { from, to, kind } = step;
    // "was accused of selling", and nobody says by whom.
    const accusation = accusationOf(tokens, step, stances);
    if (accusation >= 0) {
      const unnamed = isPassive(tokens, accusation) && childOf(tokens, accusation, 'obl:agent') < 0;
      if (found === 'actual' && unnamed) found = 'possible';
      break;
    }
    if (kind === 'apart') break;
    if (kind === 'shared') {
      if (childOf(tokens, from, 'nsubj', 'aux') >= 0) break;
      if (found === 'actual') found = ownModality(tokens, to, stances);
      continue;
    }
    const mark = markOf(tokens, from);
    if (CONDITIONS.has(mark)) return 'conditional';
    const ordered = mark === 'to' && stancesOf(tokens, to, stances).has('object-control');
    if (kind === 'adverbial' && !ordered) {
      const done = stancesOf(tokens, to, stances).has('done');
      const possible = mark === 'of' && stancesOf(tokens, to, stances).has('possible');
      if (found === 'actual' && possible) found = 'possible';
      if (found === 'actual' && mark === 'to' && !done && !isJudged(tokens, to)) found = 'planned';
      // "will press them by cutting aid": as far off as what it is done for.
      if (found !== 'actual' || (mark !== 'by' && !(mark === 'to' && done))) break;
      found = ownModality(tokens, to, stances);
      continue;
    }
    const governor = stancesOf(tokens, to, stances);
    const { xpos = '' } = tokens[from] ?? {};
    const deprel = relationOf(tokens, from);
    if (found === 'actual' && !isYetTo(tokens, to, from)) found = fromGovernor(governor, deprel, xpos);
    // "is said to be in talks", "are alleged to have run it": somebody's word, though nobody is named.
    const hearsay =
      deprel === 'xcomp' && governor.has('say') && !governor.has('done') && !governor.has('object-control');
    if (found === 'actual' && hearsay && isPassive(tokens, to)) found = 'possible';
    if (found === 'actual' && !governor.has('say')) found = ownModality(tokens, to, stances);
    if (governor.has('say') && deprel === 'ccomp') break;
  }
  return found;
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
    if (auxiliary && tokens[child]?.xpos === 'MD' && known?.has('required')) return 'required';
    if (auxiliary && tokens[child]?.xpos === 'MD' && known?.has('planned')) return 'planned';
  }
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

function hasCondition(tokens: readonly Token[], at: number): boolean {
  return childrenOf(tokens, at, 'advcl').some((child) => CONDITIONS.has(markOf(tokens, child)));
}
