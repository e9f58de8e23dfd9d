import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf, descendants, isDescendant, isPlural, isRelation } from '../tree.ts';
import type { Token } from '../types.ts';
import { caseOf, lemmaOf } from './participants.ts';
import { antecedent, isRelativePronoun } from './relatives.ts';
import type { Scene } from './scene.ts';

/** The word meant by an argument: coal in "half a million dollars in coal", firms in "some of the firms". */
export function coreOf(scene: Scene, token: number, stances: Stances): number {
  const { tokens, mentions, mentionAt } = scene;
  let at = antecedent(tokens, token, stances);
  for (let steps = 0; steps < 3; steps++) {
    const mention = mentions[mentionAt[at] ?? -1];
    // "the chief executive, Ida Strand", where only the name is a mention.
    const beside = mention ? -1 : childOf(tokens, at, 'appos');
    if (beside >= 0 && mentions[mentionAt[beside] ?? -1]?.kind === 'name') return beside;
    // "congratulated Ms Mwale", with the name hung on its title.
    const titled = mention ? -1 : childOf(tokens, at, 'flat');
    if (titled >= 0 && mentions[mentionAt[titled] ?? -1]?.kind === 'name')
      return mentions[mentionAt[titled] ?? -1]?.head ?? titled;
    const heads = mention?.head === at;
    const amount = heads && mention.kind === 'amount';
    const name =
      mention?.kind === 'nominal'
        ? childrenOf(tokens, at, 'flat', 'appos').find((child) => child === at + 1)
        : undefined;
    const named = mentions[mentionAt[name ?? -1] ?? -1];
    if (name !== undefined && named?.kind === 'name' && named.type === 'Person' && named.first === name)
      return name;
    const part =
      (tokens[at]?.upos === 'NUM' && mention?.head !== at) ||
      (stances.get(tokens[at]?.lemma.toLowerCase() ?? '')?.has('partitive') &&
        !(heads && mention.kind === 'name'));
    const town = heads && mention.kind === 'nominal' ? nameOfPlace(scene, at) : -1;
    if (town >= 0) return town;
    if (!amount && !part) break;
    // "one of them, Fjord Bank, …"
    const appos = mentions[mentionAt[childOf(tokens, at, 'appos')] ?? -1];
    if (appos?.kind === 'name') return appos.head;
    const inner = childrenOf(tokens, at, 'nmod', 'obl').find((child) => {
      const marker = lemmaOf(tokens, caseOf(tokens, child));
      return marker === 'of' || (amount && (marker === 'in' || marker === 'worth of'));
    });
    // "three of 21 economists" are not the 21.
    if (tokens[at]?.upos === 'NUM' && childOf(tokens, inner ?? -1, 'nummod') >= 0) return NOBODY;
    // "some of which": the tree may hang the pronoun on the verb.
    const pronoun = tokens[at + 2];
    if (
      inner === undefined &&
      tokens[at + 1]?.lemma === 'of' &&
      pronoun &&
      isRelativePronoun(pronoun, stances)
    )
      return antecedent(tokens, at + 2, stances);
    if (inner === undefined) break;
    at = antecedent(tokens, inner, stances);
  }
  return at;
}

/** Who does it in "one of the men, a former guard, told us": the guard, -1 if he has no words of his own; `token` itself elsewhere. */
export function oneOf({ tokens, mentionAt }: Scene, token: number): number {
  const several = childrenOf(tokens, token, 'nmod', 'obl').some(
    (one) => lemmaOf(tokens, caseOf(tokens, one)) === 'of' && isPlural(tokens, one),
  );
  if (tokens[token]?.lemma !== 'one' || !several) return token;
  const noun = childOf(tokens, token, 'appos');
  return (mentionAt[noun] ?? -1) >= 0 ? noun : NOBODY;
}

/** "the town of Jumla", "the Moscow suburb of Khimki": the name behind "of" is the place's own, -1 if there is none. */
function nameOfPlace({ tokens, mentions, mentionAt }: Scene, noun: number): number {
  const beside = mentions[mentionAt[childOf(tokens, noun, 'appos')] ?? -1];
  const here = mentions[mentionAt[noun] ?? -1];
  if (here?.type === 'City' && beside?.kind === 'name' && beside.type === 'City') return beside.head;
  if (!CALLED.has(tokens[noun]?.lemma.toLowerCase() ?? '') || tokens[noun]?.xpos === 'NNS') return -1;
  if (tokens[childOf(tokens, noun, 'det')]?.lemma !== 'the' || childOf(tokens, noun, 'cop') >= 0) return -1;
  const name = childrenOf(tokens, noun, 'nmod').find(
    (child) => lemmaOf(tokens, caseOf(tokens, child)) === 'of',
  );
  const mention = mentions[mentionAt[name ?? -1] ?? -1];
  return mention?.kind === 'name' && mention.head === name ? mention.head : -1;
}

/** No token: what is meant has no mention of its own. */
const NOBODY = -1;

/** Kinds of place that a name follows with "of". */
const CALLED: ReadonlySet<string> = new Set(
  'city town village port island state province republic kingdom suburb district'.split(' '),
);

/** The argument and what is coordinated with it, each to be a claim of its own. */
export function conjunctsOf(tokens: readonly Token[], token: number): number[] {
  const all = [token];
  for (let i = 0; i < all.length && all.length < 12; i++) {
    for (const child of childrenOf(tokens, all[i] ?? -1, 'conj')) {
      const { upos = '' } = tokens[child] ?? {};
      // "the firm, not the bank"
      const excluded = childrenOf(tokens, child, 'advmod', 'cc').some((word) =>
        /^(?:not|n't|rather)$/.test(tokens[word]?.lemma ?? ''),
      );
      // "a blow to X and to Y's plan": what a preposition opens goes with what one opens.
      const apart = caseOf(tokens, child).length > 0 && caseOf(tokens, token).length === 0;
      if (excluded || apart) continue;
      if (/^(?:NOUN|PROPN|PRON|NUM|ADJ|SYM|X)$/.test(upos) && childOf(tokens, child, 'cop', 'nsubj') < 0)
        all.push(child);
    }
  }
  return all;
}

/**
 * The tokens of an argument's words: the whole phrase without its preposition, without other members of its
 * coordination when `alone`, without relative clauses, appositions and what else is said beside it, and without the clause
 * of `predicate`, which says something of it: "ships" of "ships owned by X".
 */
export function argumentWords(
  tokens: readonly Token[],
  at: number,
  alone: boolean,
  predicate = -1,
): number[] {
  const copular = childOf(tokens, at, 'cop') >= 0;
  const says = (child: number) =>
    child === predicate ||
    (/^(?:acl|conj)/.test(tokens[child]?.deprel ?? '') && isDescendant(tokens, predicate, child));
  const all = descendants(tokens, at, (child) => {
    const { deprel = '', head = -1 } = tokens[child] ?? {};
    if (says(child)) return false;
    if (head !== at) return !/^(?:acl:relcl|parataxis|discourse)/.test(deprel);
    if (/^(?:case|mark|cc:preconj)$/.test(deprel)) return tokens[child]?.xpos === 'POS' && child > at;
    if (/^(?:acl:relcl|appos|parataxis|discourse|vocative|orphan|dep|list)/.test(deprel)) return false;
    if (alone && (isRelation(deprel, 'conj') || deprel === 'cc')) return false;
    if (copular) return !/^(?:nsubj|csubj|cop|aux|advcl|advmod|obl|expl|punct|cc|conj)/.test(deprel);
    return true;
  });
  return trim(tokens, all);
}

/** Words of an adjective that is what a clause says: "so far away" of "They are so far away". */
export function adjectiveWords(tokens: readonly Token[], at: number): number[] {
  const copula = childOf(tokens, at, 'cop');
  const all = descendants(tokens, at, (child) => {
    const { deprel = '', head = -1 } = tokens[child] ?? {};
    if (head !== at) return true;
    return (
      child > copula && !/^(?:nsubj|csubj|aux|advcl|expl|punct|parataxis|cc|conj|acl:relcl)/.test(deprel)
    );
  });
  return trim(tokens, all);
}

/** Words of a clause that is what is said: from its first to its last word. */
export function clauseWords(tokens: readonly Token[], at: number): number[] {
  return trim(
    tokens,
    descendants(tokens, at, (child) => !isRelation(tokens[child]?.deprel ?? '', 'parataxis')),
  );
}

function trim(tokens: readonly Token[], words: readonly number[]): number[] {
  let first = 0;
  let last = words.length;
  const loose = (i: number | undefined) =>
    tokens[i ?? -1]?.xpos === 'POS' ||
    /^(?:[,;:.()–—-]|--)$/.test(tokens[i ?? -1]?.text ?? '') ||
    tokens[i ?? -1]?.deprel === 'cc';
  while (first < last && loose(words[first])) first++;
  while (last > first && loose(words[last - 1])) last--;
  return words.slice(first, last);
}
