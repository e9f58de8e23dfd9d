import { expect, test } from 'vitest';
import {
  ancestors,
  childOf,
  childrenOf,
  conjuncts,
  descendants,
  firstConjunct,
  isDescendant,
  isRelation,
  subtree,
  universal,
} from '../src/tree.ts';
import { readTree } from './tree.ts';

const { syntax } = readTree(`
  The       =     DET   DT   2  det
  minister  =     NOUN  NN   5  nsubj
  and       =     CCONJ CC   4  cc
  aides     aide  NOUN  NNS  2  conj
  met       meet  VERB  VBD  0  root
  in        =     ADP   IN   7  case
  Oslo      Oslo  PROPN NNP  5  obl
`);
const { tokens } = syntax;

test('relations and their subtypes', () => {
  expect(universal('nsubj:pass')).toBe('nsubj');
  expect(isRelation('nsubj:pass', 'nsubj')).toBe(true);
  expect(isRelation('nsubjx', 'nsubj')).toBe(false);
  expect(isRelation('compound', 'conj')).toBe(false);
});

test('walks down and up', () => {
  expect(childrenOf(tokens, 4)).toEqual([1, 6]);
  expect(childrenOf(tokens, 4, 'obl', 'obj')).toEqual([6]);
  expect(childOf(tokens, 1, 'det')).toBe(0);
  expect(childOf(tokens, 1, 'amod')).toBe(-1);
  expect(descendants(tokens, 1)).toEqual([0, 1, 2, 3]);
  expect(subtree(tokens, 6)).toEqual({ first: 5, last: 7 });
  expect(subtree(tokens, 1, (child) => tokens[child]?.deprel !== 'conj')).toEqual({ first: 0, last: 2 });
  expect(ancestors(tokens, 2)).toEqual([3, 1, 4]);
  expect(isDescendant(tokens, 2, 4)).toBe(true);
  expect(isDescendant(tokens, 4, 4)).toBe(false);
  expect(conjuncts(tokens, 1)).toEqual([1, 3]);
  expect(firstConjunct(tokens, 3)).toBe(1);
});

test('a cycle, a self-loop and an index out of range end', () => {
  const odd = tokens.map((token, i) => ({
    ...token,
    head: i === 0 ? 0 : (i + 1) % 7,
    children: [(i + 6) % 7, i],
  }));
  expect(descendants(odd, 3)).toHaveLength(7);
  expect(ancestors(odd, 3).length).toBeLessThan(8);
  expect(isDescendant(odd, 3, 99)).toBe(false);
  expect(
    firstConjunct(
      odd.map((token) => ({ ...token, deprel: 'conj' })),
      3,
    ),
  ).toBeTypeOf('number');
  expect(subtree(odd, 99)).toEqual({ first: 99, last: 99 });
});
