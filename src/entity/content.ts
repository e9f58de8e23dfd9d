/** What a noun phrase says: its words, and whether it points at one thing. */
import type { Mention, Token } from '../types.ts';
import { normalise } from './keys.ts';

/** The words of a noun phrase as one is compared with another, and what its determiner says. */
export interface Content {
  /** Lemmas that make up the phrase, in order, determiners left out. */
  readonly words: readonly string[];
  /** The words but the head. */
  readonly modifiers: readonly string[];
  readonly definite: boolean;
  readonly indefinite: boolean;
  /** Whether it has a possessive pronoun or a demonstrative: then it means one of its own. */
  readonly bound: boolean;
  /** Whether "of …" or "for …" follows its head. */
  readonly complement: boolean;
  readonly hasName: boolean;
  /** What the names in it stand for: "norway" of "the Norwegian company". */
  readonly names: readonly string[];
}

/** A name inside the phrase counts by what it stands for: "Norwegian cod" is the cod of Norway. */
export function contentOf(tokens: readonly Token[], mention: Mention, nameFrom: NamesFrom): Content {
  const words: string[] = [];
  const modifiers: string[] = [];
  const names: string[] = [];
  let definite = false;
  let indefinite = false;
  let bound = false;
  let hasName = false;
  const add = (word: string, isHead: boolean): void => {
    words.push(word);
    if (!isHead) modifiers.push(word);
  };
  for (let i = mention.first; i < mention.last; i++) {
    const token = tokens[i];
    if (!token) continue;
    const named = nameFrom.get(i);
    if (named && named.last <= mention.last) {
      hasName = true;
      if (named.name !== null) {
        names.push(normalise(named.name));
        add(normalise(named.name), false);
        i = named.last - 1;
        continue;
      }
    }
    if (token.upos === 'DET' && (token.head === mention.head || i === mention.first)) {
      const form = token.text.toLowerCase();
      if (DEFINITE.has(form)) definite = true;
      else indefinite = true;
      if (form !== 'the' && DEFINITE.has(form)) bound = true;
    }
    if (token.upos === 'PRON') bound = true;
    if (token.upos === 'PRON' || LEFT_OUT.has(token.upos)) continue;
    add(
      normalise(token.upos === 'NOUN' || token.upos === 'VERB' ? token.lemma : token.text),
      i === mention.head,
    );
  }
  return {
    words,
    modifiers,
    definite,
    indefinite,
    bound,
    complement: mention.last > mention.head + 1,
    hasName,
    names,
  };
}

/** Where names begin, with the token after their last, and the name of what they stand for. */
type NamesFrom = ReadonlyMap<number, { readonly last: number; readonly name: string | null }>;

const LEFT_OUT = new Set(['DET', 'PUNCT', 'PART', 'ADP', 'CCONJ', 'SYM', 'AUX', 'ADV']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);
