/** Whether a clause looks ahead: "will meet on Friday", "is due in May", "plans to open on 3 July". */
import { childrenOf, isRelation } from '../tree.ts';
import type { Token } from '../types.ts';

/**
 * Whether what happens at a time that token `i` names is still to come, by the nearest verb above it: a modal, a present tense that
 * tells no saying, or an infinitive after a word of plans. False where nothing tells.
 */
export function looksAhead(tokens: readonly Token[], lower: readonly string[], i: number): boolean {
  let at = i;
  for (let steps = 0; steps < CLIMB && at >= 0; steps++) {
    const token = tokens[at];
    if (!token) return false;
    if (AHEAD.has(token.lemma.toLowerCase()) && steps > 0) return true;
    if (token.upos === 'VERB' || token.upos === 'AUX' || childrenOf(tokens, at, 'cop').length > 0) break;
    at = token.head;
  }
  const verb = tokens[at];
  if (!verb) return false;
  const helpers = verb.children.filter((child) => {
    const { deprel = '' } = tokens[child] ?? {};
    return isRelation(deprel, 'aux') || isRelation(deprel, 'cop');
  });
  const lemmas = helpers.map((child) => tokens[child]?.lemma ?? '');
  if (lemmas.includes('have') || verb.lemma === 'have') return false;
  if (helpers.some((child) => tokens[child]?.xpos === 'MD')) return true;
  if (verb.children.some((child) => tokens[child]?.xpos === 'TO')) return plans(tokens, lower, verb);
  const finite = [at, ...helpers].map((word) => tokens[word]?.xpos ?? '');
  // "quit" and "cut" are read as present tenses where they are past.
  if (helpers.length === 0 && finite[0] === 'VBP' && SAME_IN_PAST.has(verb.lemma)) return false;
  return finite.some((tag) => tag === 'VBZ' || tag === 'VBP') && !SAYING.has(verb.lemma);
}

/** "plans to open", "is to open", "a plan to open" */
function plans(tokens: readonly Token[], lower: readonly string[], verb: Token): boolean {
  const above = tokens[verb.head];
  if (!above) return true;
  if (
    above.lemma === 'be' ||
    verb.children.some((child) => lower[child] === 'to' && lower[child - 1] === 'is')
  )
    return true;
  return AHEAD.has(above.lemma.toLowerCase());
}

/** Heads that are climbed from a date to its verb. */
const CLIMB = 6;

/** What is said in the present tense was said on the day that is named: "The bank says on Monday that". */
const SAYING: ReadonlySet<string> = new Set(['say', 'report', 'write', 'tell', 'announce', 'show', 'mark']);

const SAME_IN_PAST: ReadonlySet<string> = new Set(
  ['beat', 'bid', 'burst', 'cast', 'cost', 'cut', 'hit', 'hurt', 'let', 'put', 'quit', 'read'].concat([
    'set',
    'shed',
    'shut',
    'split',
    'spread',
    'upset',
  ]),
);

/** Words of plans and dates to come. */
const AHEAD: ReadonlySet<string> = new Set([
  'agree',
  'aim',
  'deadline',
  'decide',
  'due',
  'expect',
  'forecast',
  'hope',
  'intend',
  'invite',
  'likely',
  'plan',
  'pledge',
  'postpone',
  'prepare',
  'promise',
  'propose',
  'schedule',
  'seek',
  'slate',
  'upcoming',
  'vow',
  'want',
]);
