/** Noun phrases that are no names: their bounds by the tree, their types by their head nouns. */
import type { TypeTree } from '../model/types.ts';
import { childrenOf, descendants, isPlural, isRelation, type TokenSpan, universal } from '../tree.ts';
import type { Token } from '../types.ts';
import type { PhraseKind } from './phrasekinds.ts';

/** Relations whose dependents belong to the phrase when they stand before its head. */
const BEFORE = new Set([
  'det',
  'nummod',
  'amod',
  'compound',
  'nmod',
  'advmod',
  'punct',
  'flat',
  'goeswith',
  'acl',
  'cc',
  'conj',
  'case',
  'obl',
  'aux',
]);
/** Direct dependents of the head that may open the phrase. */
const OPENERS = new Set([
  'det',
  'nummod',
  'amod',
  'compound',
  'nmod:poss',
  'nmod:unmarked',
  'nmod',
  'flat',
  'goeswith',
  'acl',
  'advmod',
]);
/** Prepositions of complements that are kept. */
const COMPLEMENTS = new Set(['of', 'for']);
/** Clauses and additions are left out of complements. */
const CLOSED = new Set(['acl', 'appos', 'parataxis', 'advcl', 'list', 'dislocated', 'punct']);

/** Whether a phrase is made from this token: a noun, or an adjective that stands as one. */
export function headsPhrase(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || token.xpos === 'ADD' || !/\p{L}/u.test(token.text)) return false;
  const deprel = universal(token.deprel);
  if (deprel === 'compound' || deprel === 'flat' || deprel === 'goeswith' || deprel === 'fixed') return false;
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return deprel !== 'amod' && deprel !== 'advmod';
  if (token.upos !== 'ADJ' || !ARGUMENTS.has(deprel)) return false;
  return token.children.some((child) => isRelation(tokens[child]?.deprel ?? '', 'det'));
}

const ARGUMENTS = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod']);

/** The phrase that token `head` heads: determiner to head, and complements with "of" and "for" right after. */
export function phraseOf(tokens: readonly Token[], head: number): TokenSpan {
  const taken = new Set([head]);
  for (const child of tokens[head]?.children ?? []) {
    const token = tokens[child];
    if (!token) continue;
    if (child < head) {
      if (!OPENERS.has(token.deprel) && !OPENERS.has(universal(token.deprel))) continue;
      if (universal(token.deprel) === 'acl' && token.xpos !== 'VBN' && token.xpos !== 'VBG') continue;
      for (const at of descendants(tokens, child, (below) =>
        BEFORE.has(universal(tokens[below]?.deprel ?? '')),
      )) {
        if (at < head) taken.add(at);
      }
    } else if (isComplement(tokens, child)) {
      for (const at of descendants(
        tokens,
        child,
        (below) => !CLOSED.has(universal(tokens[below]?.deprel ?? '')),
      )) {
        taken.add(at);
      }
    } else if (isRelation(token.deprel, 'nummod') || isRelation(token.deprel, 'flat')) {
      taken.add(child);
    }
  }
  let first = head;
  while (taken.has(first - 1) || (tokens[first - 1]?.upos === 'PUNCT' && taken.has(first - 2))) first--;
  if (tokens[first - 1]?.upos === 'DET' && tokens[first - 1]?.sentence === tokens[head]?.sentence) first--;
  let last = head + 1;
  // "son-in-law" is five words to the parser.
  if (tokens[head]?.lemma.endsWith('-in-law')) last += IN_LAW;
  while (taken.has(last)) last++;
  while (first < head && (SKIPPED.has(tokens[first]?.upos ?? '') || isAside(tokens, first, head))) first++;
  return { first, last };
}

const IN_LAW = '- in - law'.split(' ').length;

/** No phrase begins with these. */
const SKIPPED = new Set(['ADP', 'CCONJ', 'PUNCT', 'SCONJ', 'AUX']);

/** "not a gang", "also a defendant": said of the clause. */
function isAside(tokens: readonly Token[], i: number, head: number): boolean {
  const { deprel = '', head: governor, upos = '' } = tokens[i] ?? {};
  return (
    deprel === 'advmod' &&
    governor === head &&
    (upos === 'ADV' || upos === 'PART') &&
    tokens[i + 1]?.upos === 'DET'
  );
}

function isComplement(tokens: readonly Token[], child: number): boolean {
  const token = tokens[child];
  if (!token || !isRelation(token.deprel, 'nmod')) return false;
  return childrenOf(tokens, child, 'case').some((at) => COMPLEMENTS.has(tokens[at]?.lemma ?? ''));
}

/**
 * The type of a phrase by its head noun and the word before it, else its likeliest kind; several people or bodies are a Group.
 */
export function phraseType(
  tokens: readonly Token[],
  head: number,
  types: TypeTree,
  kindOf: PhraseKind = () => 'Concept',
): string {
  const token = tokens[head];
  if (!token) return 'Concept';
  if (token.upos === 'ADJ') return 'Group';
  const lemma = token.lemma.toLowerCase();
  let type: string | null = null;
  for (const child of token.children) {
    const before = tokens[child];
    if (!before || child > head || child < head - 4) continue;
    if (!isRelation(before.deprel, 'compound') && !isRelation(before.deprel, 'amod')) continue;
    type = types.ofNoun(`${before.lemma.toLowerCase()} ${lemma}`) ?? type;
  }
  type ??=
    ofHyphened(tokens, head, types) ??
    types.ofNoun(lemma) ??
    (token.xpos === 'NNS' ? types.ofNoun(token.text.toLowerCase()) : null);
  if (type === null || type === 'Concept') type = kindOf(tokens, head);
  if (type === 'Agent') type = 'Group';
  const plural = isPlural(tokens, head);
  const several = types.isA(type, 'Person') || types.isA(type, 'Organization') || types.isA(type, 'Country');
  return plural && several && type !== 'Military' ? 'Group' : type;
}

/** "start-up", three words to the parser: the type of the noun, written with a hyphen, as one word or as two. */
function ofHyphened(tokens: readonly Token[], head: number, types: TypeTree): string | null {
  const [before, hyphen, after] = [tokens[head - 2], tokens[head - 1], tokens[head]];
  if (!before || !after || hyphen?.text !== '-' || before.end !== hyphen.start || hyphen.end !== after.start)
    return null;
  const written = ['-', '', ' '].map(
    (joint) => before.lemma.toLowerCase() + joint + after.lemma.toLowerCase(),
  );
  for (const noun of written) {
    const type = types.ofNoun(noun);
    if (type !== null) return type;
  }
  return null;
}
