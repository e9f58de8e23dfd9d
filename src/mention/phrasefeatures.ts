/** What tells of which kind a noun phrase is: its head, how that is spelt, what stands before it, and what governs it. */
import { hashText, mix } from '../model/hash.ts';
import type { TypeTree } from '../model/types.ts';
import { readTable } from '../model/wordlist.ts';
import { childOf, universal } from '../tree.ts';
import type { Resources, Token } from '../types.ts';

/** Numbers of the features that are on for the phrase that a token heads; the array is used again by the next call. */
export type PhraseFeatures = (tokens: readonly Token[], head: number) => Int32Array;

export function createPhraseFeatures(
  types: TypeTree,
  lexicon: Pick<Resources, 'lexicon'>['lexicon'],
): PhraseFeatures {
  const senses = new Map(
    readTable(lexicon['noun-senses']).map(([lemma = '', sense = '']) => [lemma, textHash(sense)]),
  );
  const found = new Int32Array(MOST);
  return (tokens, head) => {
    const token = tokens[head];
    if (!token) return found.subarray(0, 0);
    let count = 0;
    const add = (template: number, a = 0, b = 0): void => {
      if (count < MOST) found[count++] = mix(mix(template, a), b);
    };
    const lemmaOf = (i: number) => textHash(tokens[i]?.lemma.toLowerCase() ?? '');
    const typeOf = (i: number) => textHash(types.ofNoun(tokens[i]?.lemma.toLowerCase() ?? '') ?? '');
    const senseOf = (i: number) => senses.get(tokens[i]?.lemma.toLowerCase() ?? '') ?? 0;
    const lemma = token.lemma.toLowerCase();
    const word = textHash(lemma);
    const number = textHash(token.xpos);
    const relation = textHash(universal(token.deprel));
    const governor = lemmaOf(token.head);
    const marker = childOf(tokens, head, 'case');
    const preposition = marker < head ? lemmaOf(marker) : 0;

    add(1);
    add(2, word);
    add(3, word, number);
    add(4, typeOf(head));
    const sense = senseOf(head) || senses.get(lemma.slice(lemma.lastIndexOf('-') + 1)) || 0;
    add(20, sense);
    add(21, sense, number);
    add(22, sense, relation);
    add(23, sense, preposition);
    add(24, senseOf(token.head), relation);
    add(25, sense, governor);
    for (let length = 2; length <= 5 && length < lemma.length; length++)
      add(5, hashText(lemma, lemma.length - length, lemma.length, length));
    add(6, number);
    add(7, relation, preposition);
    add(8, governor, relation);
    add(9, governor, preposition);
    add(10, typeOf(token.head), relation);
    add(11, preposition, number);
    if (/^\p{Lu}/u.test(token.text)) add(12);
    for (const child of token.children) {
      const beside = tokens[child];
      if (!beside || beside.upos === 'PUNCT') continue;
      const label = textHash(universal(beside.deprel));
      add(13, label);
      add(14, label, lemmaOf(child));
      if (label === NMOD) {
        const linked = lemmaOf(childOf(tokens, child, 'case'));
        add(15, linked, typeOf(child));
        add(26, linked, senseOf(child));
        add(27, sense, linked);
      }
      if (label === COMPOUND) add(16, lemmaOf(child), word);
      if (label === CONJ || label === APPOS) add(17, typeOf(child), senseOf(child));
      if (label === CLAUSE) add(18, lemmaOf(childOf(tokens, child, 'nsubj')));
    }
    if (relation === CONJ) add(19, typeOf(token.head), lemmaOf(token.head));
    return found.subarray(0, count);
  };
}

const MOST = 120;

function textHash(text: string): number {
  return hashText(text, 0, text.length, 0);
}

const [NMOD, COMPOUND, CONJ, APPOS, CLAUSE] = ['nmod', 'compound', 'conj', 'appos', 'acl'].map(textHash);
