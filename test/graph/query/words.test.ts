import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../graph/query/distance.ts';
import { createWordSense, stem, words } from '../../../graph/query/words.ts';
import { questionLexicon } from './lexicon.ts';

describe('words', () => {
  const cases: [string, string[]][] = [
    ["Évian’s lake, the O.E.C.D.'s view", ['evian', 'lake', 'the', 'oecd', 'view']],
    ['U.S. law', ['us', 'law']],
    ['Straße 7', ['straße', '7']],
  ];
  it.each(cases)('of %j', (text, expected) => expect(words(text)).toEqual(expected));
});

describe('stems', () => {
  const alike = [
    ['export', 'exports', 'exporting', 'exported'],
    ['company', 'companies'],
    ['ship', 'ships', 'shipping', 'shipped'],
    ['license', 'licenses', 'licensed'],
    ['bus', 'buses'],
  ];
  it.each(alike)('of %s and its forms are one', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });
  it('keep words apart that only end alike', () => {
    expect(stem('news')).not.toBe(stem('newer'));
    expect(stem('king')).toBe('king');
    expect(stem('glass')).toBe('glass');
  });
});

describe('meaning', () => {
  const sense = createWordSense(questionLexicon);
  it('drops little words, but not all words', () => {
    expect(sense.contentStems('the price of tea')).toEqual(['pric', 'tea']);
    expect(sense.contentStems('who')).toEqual(['who']);
  });
  it('relates words of one group', () => {
    const [income = '', dollars = '', teapot = ''] = ['income', 'dollars', 'teapot'].map(stem);
    expect(sense.likeness(income, income)).toBe(1);
    expect(sense.likeness(income, dollars)).toBeGreaterThan(0.5);
    expect(sense.likeness(income, teapot)).toBe(0);
  });
});

describe('spelling', () => {
  const cases: [string, string, number][] = [
    ['quill', 'quill', 0],
    ['quill', 'qiull', 1],
    ['quill', 'quil', 1],
    ['quill', 'quell', 1],
    ['quill', 'drum', 3],
  ];
  it.each(cases)('%s → %s: %i', (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance));
  it('guesses the nearest', () => {
    expect(nearest('sacntions', ['SANCTIONS', 'OWNS', 'STATIONS'])).toEqual(['SANCTIONS']);
  });
});
