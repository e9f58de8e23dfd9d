import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../graph/build/build.ts';
import { writeGraph } from '../../graph/format/json.ts';
import { LineError, readReading, writeReading } from '../../src/format/jsonl.ts';
import { writeOpenie } from '../../src/format/openie.ts';
import { makeReading, makeSchema } from '../readings.ts';

const reading = makeReading({
  title: 'A made headline',
  published: '2020-02-02',
  rows: [
    [
      'Aland:Country',
      'OWNS',
      'Borrow:Company',
      { speakers: ['Dora:Person'], roles: { place: 'Cask:Place' } },
    ],
    ['Borrow:Company', 'waves at', 'Cask:Place', { polarity: 'denied', confidence: 0.25 }],
  ],
});

describe('a line of JSON', () => {
  it('comes back as the reading it was, but for what it leaves out', () => {
    expect(readReading(writeReading(reading))).toEqual(reading);
  });

  it('makes the same graph', () => {
    const schema = makeSchema('OWNS');
    const there = writeGraph(buildGraph([reading], schema));
    expect(writeGraph(buildGraph([readReading(writeReading(reading))], schema))).toBe(there);
  });

  it('keeps tokens if asked', () => {
    const tokens = ['Aland', 'owns', 'Borrow'].map((text, i) => {
      const start = reading.article.text.indexOf(text);
      const children = i === 1 ? [0, 2] : [];
      const span = { start, end: start + text.length, text };
      return {
        ...span,
        lemma: text,
        upos: 'X',
        xpos: 'XX',
        head: i === 1 ? -1 : 1,
        deprel: 'dep',
        children,
        sentence: 0,
      };
    });
    const tagged = { ...reading, tokens };
    expect(readReading(writeReading(tagged, true))).toEqual(tagged);
    expect(JSON.parse(writeReading(tagged)).tokens).toBeUndefined();
  });

  const line = writeReading(reading);
  const broken: [string, RegExp][] = [
    ['{', /not JSON/],
    ['[]', /no reading/],
    ['{"article":{}}', /no id/],
    [line.replace('"claims":', '"klaims":'), /no list of claims/],
    [line.replace('"subject":0', '"subject":99'), /claim 0 is broken/],
    [line.replace('"entity":0', '"entity":99'), /mention 0 is broken/],
    [line.replace('"confidence":0.25', '"confidence":25'), /claim 1 is broken/],
    [line.replace('"start":0,"end":18', '"start":0,"end":9999'), /sentence 0|claim 0/],
  ];
  it.each(broken)('is refused when broken: %s', (text, message) => {
    expect(text).not.toBe(line);
    expect(() => readReading(text)).toThrow(LineError);
    expect(() => readReading(text)).toThrow(message);
  });
});

describe('tuples', () => {
  it('are lines of columns without tabs or line ends in them', () => {
    const claims = reading.claims.map((claim) => ({
      ...claim,
      tuple: ['Aland', 'owns\tall\nof', 'Borrow', 'in May'],
    }));
    const [first] = writeOpenie({ ...reading, claims }).split('\n');
    expect(first).toBe(`made.txt\t0\t${reading.sentences[0]?.end}\t0.8\tAland\towns all of\tBorrow\tin May`);
  });
});
