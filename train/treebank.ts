import { readFileSync } from 'node:fs';
import { readConllu } from '../src/syntax/conllu.ts';

/** A tag or relation, and a head, that nobody knows. */
export const OPEN = '_';
export const OPEN_HEAD = -2;

/** A sentence of a treebank, a word an entry. `heads` count words from 0; a root has -1. */
export interface GoldSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

export function readTreebank(path: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  for (const { words } of readConllu(readFileSync(path, 'utf8'))) {
    sentences.push({
      forms: words.map((w) => w.form),
      lemmas: words.map((w) => w.lemma),
      upos: words.map((w) => w.upos),
      xpos: words.map((w) => w.xpos),
      heads: words.map((w) => w.head),
      relations: words.map((w) => w.deprel),
    });
  }
  return sentences;
}
