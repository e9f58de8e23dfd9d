import { expect, it } from 'vitest';
import { createElsewhere } from '../../src/mention/elsewhere.ts';
import { wordFeature } from '../../src/mention/featureids.ts';
import { readPage } from '../../src/mention/page.ts';
import { createAnalyzer } from '../../src/syntax/syntax.ts';
import { articleOf } from '../article.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';

const analyze = createAnalyzer({ lexicon, schema, weights });
const [BEFORE, AFTER] = [-1, -2];

/** What each word of a text is told from its other places: the words that stand before it there, by their index. */
function toldOf(text: string): (word: string, nth?: number) => string[] {
  const syntax = analyze(text, [{ start: 0, end: text.length, block: 'body' }]);
  const page = readPage(articleOf(text), syntax);
  const words = Int32Array.from(page.lower, (_, i) => i + 1);
  const rules = page.lower.map(() => []);
  const runs = page.lower.map(() => null);
  const elsewhere = createElsewhere(page, { words, before: BEFORE, after: AFTER, runs, rules });
  return (word, nth = 0) => {
    const at = page.tokens.flatMap((token, i) => (token.text === word ? [i] : []))[nth] ?? -1;
    const told = new Set(elsewhere(at));
    return page.lower.filter((_, i) => told.has(wordFeature(200, i + 1)));
  };
}

it('a word with a capital is told what stands before it elsewhere, and not what stands before it here', () => {
  const told = toldOf('They hired Larkin. The village near Larkin burned. She left Larkin early.');
  expect(told('Larkin')).toEqual(['near', 'left']);
  expect(told('Larkin', 1)).toEqual(['hired', 'left']);
});

it('a word in small letters, and one that comes once, are told nothing', () => {
  const told = toldOf('They sold timber to Ostrova. The timber burned.');
  expect(told('timber')).toEqual([]);
  expect(told('Ostrova')).toEqual([]);
});

it('the six nearest places have a say', () => {
  const verbs = ['saw', 'met', 'left', 'hired', 'paid', 'knew', 'sued', 'heard'];
  const told = toldOf(verbs.map((verb) => `They ${verb} Larkin.`).join(' '));
  expect(told('Larkin')).toEqual(verbs.slice(1, 7));
  expect(told('Larkin', 7)).toEqual(verbs.slice(1, 7));
  expect(told('Larkin', 4)).toEqual(['met', 'left', 'hired', 'knew', 'sued', 'heard']);
});
