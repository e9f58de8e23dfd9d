import { ancestors, childOf, childrenOf, isRelation } from '../tree.ts';
import type { Token } from '../types.ts';

/** Whether token `i` heads a clause: a verb that is no mere modifier, or a word with a copula or a subject. */
export function isPredicate(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (isDisguised(tokens, i)) return true;
  if (token.upos === 'VERB')
    return !/^(?:amod|compound|case|fixed|flat|det|goeswith|mark|cc|aux)(?::|$)/.test(token.deprel);
  return (
    childOf(tokens, i, 'cop', 'nsubj') >= 0 || (token.upos === 'AUX' && !/^(?:aux|cop)/.test(token.deprel))
  );
}

/** "in a push to pressure X": an infinitive with an object that was tagged as a noun. */
export function isDisguised(tokens: readonly Token[], i: number): boolean {
  const { upos = '', deprel = '' } = tokens[i] ?? {};
  if (upos !== 'NOUN' || !/^(?:acl|advcl|xcomp|ccomp)/.test(deprel)) return false;
  return tokens[childOf(tokens, i, 'mark')]?.lemma === 'to' && childOf(tokens, i, 'obj') > i;
}

/** The relation of token `i`, where a verb with "to" that the tree hangs up as a noun is a complement: "voted to sanction". */
export function relationOf(tokens: readonly Token[], i: number): string {
  const token = tokens[i];
  if (!token) return '';
  if (token.upos !== 'VERB' || !/^(?:obl|nmod|obj)/.test(token.deprel)) return token.deprel;
  const to = (token.children ?? []).some(
    (child) => tokens[child]?.deprel === 'mark' && tokens[child]?.lemma === 'to',
  );
  if (!to) return token.deprel;
  return tokens[token.head]?.upos === 'VERB' ? 'xcomp' : 'acl';
}

/**
 * The governor of token `i`, where tense tells better than the tree: in "the bank says exports fell and raised its rate" the
 * second verb goes with "says", whose present is that of reports.
 */
export function governorOf(tokens: readonly Token[], i: number): number {
  const { head = -1, deprel = '', xpos = '' } = tokens[i] ?? {};
  const first = tokens[head];
  const report = tokens[first?.head ?? -1];
  const raised =
    isRelation(deprel, 'conj') &&
    first?.deprel === 'ccomp' &&
    childOf(tokens, i, 'nsubj') < 0 &&
    childOf(tokens, first.head, 'mark') < 0 &&
    !/^(?:or|nor)$/.test(tokens[childOf(tokens, i, 'cc')]?.lemma ?? '') &&
    (xpos === 'VBD'
      ? isOfReports(tokens, report?.xpos ?? '', head)
      : isOfReport(tokens, i, head, first.head));
  if (raised) return first.head;
  // "allow them to sell and helps them": a finite verb goes with one, not with an infinitive.
  if (isRelation(deprel, 'conj') && /^VB[DPZ]$/.test(xpos) && childOf(tokens, i, 'nsubj', 'aux') < 0) {
    const finite = ancestors(tokens, head).find((one) => /^VB[DPZ]$/.test(tokens[one]?.xpos ?? ''));
    if (first?.xpos === 'VB' && childOf(tokens, head, 'aux') < 0 && finite !== undefined) return finite;
  }
  // "by naming those who trade and freezing their money": like goes with like.
  if (isRelation(deprel, 'conj') && xpos === 'VBG' && /^VB[DPZ]$/.test(first?.xpos ?? '')) {
    const bare = childOf(tokens, i, 'aux', 'nsubj') < 0;
    const like = ancestors(tokens, head).find((one) => tokens[one]?.upos === 'VERB');
    if (bare && like !== undefined && tokens[like]?.xpos === 'VBG') return like;
  }
  // "promised to open the port and to let them in": the second infinitive goes with the first.
  const infinitive = (one: number) =>
    tokens[one]?.xpos === 'VB' && tokens[childOf(tokens, one, 'mark')]?.lemma === 'to';
  if (!isRelation(deprel, 'conj') || !infinitive(i) || infinitive(head)) return head;
  return childrenOf(tokens, head, 'xcomp').find((child) => child < i && infinitive(child)) ?? head;
}

/** "says exports fell and accuses": the present goes with "says". */
function isOfReport(tokens: readonly Token[], i: number, first: number, report: number): boolean {
  const past = [first, ...childrenOf(tokens, first, 'aux', 'cop')].some((one) => tokens[one]?.xpos === 'VBD');
  return tokens[i]?.xpos === 'VBZ' && tokens[report]?.xpos === 'VBZ' && past;
}

/** "says exports fell", "said the panel had become": what is reported stands in another tense than the verbs of the report. */
function isOfReports(tokens: readonly Token[], report: string, reported: number): boolean {
  if (report === 'VBZ') return /^VB[PZ]$/.test(tokens[reported]?.xpos ?? '');
  const aux = tokens[childOf(tokens, reported, 'aux')];
  return report === 'VBD' && aux?.lemma === 'have' && aux.xpos === 'VBD';
}

/** Whether the clause of verb `i` is passive: "was sold", "coal sold abroad", "… and sold" after a passive. */
export function isPassive(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.xpos !== 'VBN') return childOf(tokens, i, 'aux:pass', 'nsubj:pass') >= 0;
  if (childOf(tokens, i, 'aux:pass', 'nsubj:pass', 'obl:agent') >= 0) return true;
  if (childOf(tokens, i, 'aux', 'nsubj', 'cop', 'obj') >= 0) return false;
  if (/^(?:acl|advcl|xcomp|amod)/.test(token.deprel)) return token.deprel !== 'acl:relcl';
  return (
    isRelation(token.deprel, 'conj') &&
    token.head < i &&
    isPassive(tokens, token.head) &&
    childOf(tokens, i, 'obj') < 0
  );
}

/**
 * Whether a verb that is joined to another does not share its auxiliaries: it has a subject or some of its own, or a tense that goes with none,
 * as in "did not join but wore".
 */
export function startsAnew(tokens: readonly Token[], verb: number, first: number): boolean {
  if (childOf(tokens, verb, 'nsubj', 'aux') >= 0) return true;
  const bare = tokens[first]?.xpos === 'VB' && childOf(tokens, first, 'aux') >= 0;
  return bare && /^VB[DZ]$/.test(tokens[verb]?.xpos ?? '');
}

/** "was to be built", "is to build": what is to come. */
export function isToBe(tokens: readonly Token[], verb: number): boolean {
  const to = childOf(tokens, verb, 'mark');
  const [be = -1] = childrenOf(tokens, verb, 'aux');
  return be >= 0 && be < to && tokens[to]?.lemma === 'to' && tokens[be]?.lemma === 'be';
}

/**
 * Words of the verb: its auxiliaries, negation, short adverbs among them, particles, ascending. `to` is taken for an
 * infinitive that a verb above leads to.
 */
export function verbGroup(tokens: readonly Token[], i: number): number[] {
  const words = [i];
  const children = childrenOf(tokens, i);
  for (const child of children) {
    const { deprel = '' } = tokens[child] ?? {};
    // "is to build", "was to be built"
    const begun = childOf(tokens, i, 'cop') >= 0 || isToBe(tokens, i);
    const infinitive = deprel === 'mark' && tokens[child]?.lemma === 'to' && begun;
    if (/^(?:aux|cop)/.test(deprel) || deprel === 'compound:prt' || infinitive) words.push(child);
  }
  // Adverbs join when they touch what is there: "has sharply fallen", "did not fall", "often refers".
  const adverbs = children.filter((child) => {
    const token = tokens[child];
    return token?.deprel === 'advmod' && token.children.length === 0 && child < i && !/^W/.test(token.xpos);
  });
  for (const adverb of adverbs.reverse()) {
    if (words.includes(adverb + 1)) words.push(adverb);
  }
  // "relies heavily on"
  const [next = -1] = childrenOf(tokens, i, 'advmod').filter((child) => child > i);
  const last = Math.max(...words);
  const plain = tokens[next]?.xpos === 'RB' && tokens[next].children.length === 0;
  if (plain && next === last + 1 && tokens[next + 1]?.upos === 'ADP') words.push(next);
  return words.sort((a, b) => a - b);
}
