/** What a name or a noun between commas is said of, where the tree has hung it on a noun of another kind that stands nearer. */
import { createTypeTree, type TypeTree } from '../model/types.ts';
import { childOf, descendants, isPlural, rehang, subtree } from '../tree.ts';
import type { Mention, Schema, Syntax, Token } from '../types.ts';

/**
 * @returns `(syntax, mentions)` → the syntax with such appositions hung anew. In "a company in Riga, Fjord Bank, …" the company is
 *   called so, and not Riga; in "a stake in Volga Shipping, a firm" the firm is no stake. The types of the mentions tell; an apposition
 *   stays where it is if no better noun stands on the way.
 */
export function createAppositions(schema: Schema): (syntax: Syntax, mentions: readonly Mention[]) => Syntax {
  const types = createTypeTree(schema);
  return ({ sentences, tokens }, mentions) => {
    const headed = headsOf(mentions);
    let mended: Token[] | undefined;
    for (const [i, { deprel }] of tokens.entries()) {
      if (deprel !== 'appos') continue;
      const nouns = { tokens: mended ?? tokens, headed, types };
      const noun = headed.get(i)?.kind === 'name' ? calledSo(nouns, i) : nameBefore(nouns, i);
      if (noun < 0) continue;
      mended ??= [...tokens];
      rehang(mended, i, noun, 'appos');
    }
    return { sentences, tokens: mended ?? tokens };
  };
}

interface Nouns {
  readonly tokens: readonly Token[];
  /** Mentions by the tokens that head them, names first. */
  readonly headed: ReadonlyMap<number, Mention>;
  readonly types: TypeTree;
}

function headsOf(mentions: readonly Mention[]): ReadonlyMap<number, Mention> {
  const headed = new Map<number, Mention>();
  for (const mention of mentions)
    if (mention.kind === 'name' || !headed.has(mention.head)) headed.set(mention.head, mention);
  return headed;
}

/** The common noun above the one that a name hangs on which the name may be the name of, where that one can't; else -1. */
function calledSo({ tokens, headed, types }: Nouns, at: number): number {
  const { head: near = -1 } = tokens[at] ?? {};
  const name = headed.get(at);
  if (!name || near > at || tokens[name.first - 1]?.text !== ',') return -1;
  if (!isClosed(tokens, at) || isOf(types, name, headed.get(near))) return -1;
  const several = childOf(tokens, at, 'conj') >= 0;
  for (let noun = near; /^(?:nmod|obl|acl)$/.test(tokens[noun]?.deprel ?? ''); ) {
    noun = tokens[noun]?.head ?? -1;
    const { upos = '', xpos = '' } = tokens[noun] ?? {};
    // "a firm registered in Riga, Fjord Bank"
    if (noun > at || (upos !== 'NOUN' && xpos !== 'VBN')) return -1;
    const described = headed.get(noun);
    if (upos === 'NOUN' && described?.kind === 'nominal' && isOf(types, name, described))
      return isPlural(tokens, noun) === several ? noun : -1;
  }
  return -1;
}

/** Whether what is said between commas ends at one, or with the sentence. */
function isClosed(tokens: readonly Token[], at: number): boolean {
  const { last } = subtree(tokens, at, (child) => child < at || tokens[child]?.deprel !== 'punct');
  const next = tokens[last];
  return !next || next.sentence !== tokens[at]?.sentence || next.upos === 'PUNCT';
}

/** Whether a description may be one of what is named so. */
function isOf(types: TypeTree, name: Mention, described: Mention | undefined): boolean {
  if (!described || described.amount || described.time) return false;
  if (types.isA(name.type, described.type) || types.isA(described.type, name.type)) return true;
  return types.family(name.type) === types.family(described.type);
}

/** The name right before ", a firm", if that is of its type and what the apposition hangs on is not; else -1. */
function nameBefore({ tokens, headed }: Nouns, noun: number): number {
  const { head = -1, upos = '' } = tokens[noun] ?? {};
  const type = headed.get(noun)?.type;
  const comma = subtree(tokens, noun, (child) => child > head && tokens[child]?.deprel !== 'punct').first - 1;
  if (type === undefined || head > noun || upos !== 'NOUN' || tokens[comma]?.text !== ',') return -1;
  const above = headed.get(head);
  if (above?.type === type || (above?.last ?? head + 1) === comma) return -1;
  const below = descendants(
    tokens,
    head,
    (child) => child < comma && /^(?:nmod|obl|conj)/.test(tokens[child]?.deprel ?? ''),
  );
  return (
    below.find((one) => {
      const name = headed.get(one);
      return name?.last === comma && tokens[one]?.upos === 'PROPN' && name.type === type;
    }) ?? -1
  );
}
