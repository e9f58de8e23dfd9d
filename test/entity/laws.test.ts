/** Law 3: who is who is a function of the set of articles, and of the judgements. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildGraphFile } from '../../graph/build/build.ts';
import { writeGraphFile } from '../../graph/format/json.ts';
import { JudgementError } from '../../src/entity/contradictions.ts';
import { createIdentify } from '../../src/entity/identity.ts';
import { readReading, writeReading } from '../../src/format/jsonl.ts';
import type { Claim, Judgement, Reading } from '../../src/types.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { articleOf } from './sightings.ts';

const NAMES = [
  ...[
    'Ann Lee',
    'Bob Lee',
    'A. Lee',
    'Lee',
    'Ann',
    'Mr. Lee',
    'Ann B. Lee',
    'Ann C. Lee',
    'Ann Lee Jr.',
    'Lee Ann',
  ],
  ...[
    'J.F. Lee',
    'J. F. Lee',
    'Bill Roe',
    'William Roe',
    'Roe',
    'Kim Jong Su',
    'Kim',
    'Иван Роу',
    'Harbour',
    'Jordan',
  ],
];
const BODIES = [
  ...[
    'Harbour Fund',
    'Harbour',
    'Harbour Relief Fund',
    'HRF',
    'Harbour Fund GmbH',
    'Harbour Fund Ltd',
    'Jordan',
  ],
  ...['Norwegian Home Office', 'Home Office', 'Marovia Home Office', 'Harbour Fund for Tides', 'Lee'],
];
const PLACES = ['Harbour', 'Jordan', 'Lee', 'Marovia'];

const person = fc
  .tuple(
    fc.constantFrom('P', 'P?'),
    fc.constantFrom('', 'Ms. ', 'President '),
    fc.constantFrom(...NAMES),
    fc.constantFrom('', ' {Lee}', ' {she} {she}', ' {he} {he}', ' {~Lee}'),
  )
  .map(([kind, title, name, more]) => `${kind} ${title}{${name}}${more}`);
const body = fc
  .tuple(
    fc.constantFrom('F', 'O', 'G', 'F?', '?'),
    fc.constantFrom(...BODIES),
    fc.constantFrom('', ' {Harbour}', ' {HRF}', ' {~Harbour Fund}', ' {~Harbour}', ' {~Jordan}'),
  )
  .map(([kind, name, more]) => `${kind} {${name}}${more}`);
const place = fc
  .tuple(fc.constantFrom('L', 'C', '?'), fc.constantFrom(...PLACES))
  .map(([kind, name]) => `${kind} {${name}}`);
const country = fc.constantFrom('C:NO {Norway}', 'C:DK {Denmark}', 'C:JO {Jordan}');
const article = fc
  .array(fc.oneof(person, person, body, body, place, country), { minLength: 1, maxLength: 5 })
  .map((things) => claiming(articleOf(...things)));
const articles = fc
  .array(article, { maxLength: 9 })
  .map((readings) => [...new Map(readings.map((reading) => [reading.article.id, reading])).values()]);

/** With a claim from each thing to the next, so that all are nodes. */
function claiming(reading: Reading): Reading {
  const claims = reading.entities.slice(1).map((_, i): Claim => {
    const [subject, object] = [i, i + 1].map((e) => reading.mentions.findIndex(({ entity }) => entity === e));
    const { start = 0 } = reading.mentions[subject ?? 0] ?? {};
    return {
      ...{
        subject: subject ?? 0,
        object: object ?? 0,
        type: null,
        phrase: 'meets',
        polarity: 'affirmed',
        modality: 'actual',
      },
      ...{
        speakers: [],
        roles: {},
        time: null,
        amount: null,
        start,
        end: start + 1,
        confidence: 0.5,
        tuple: [],
      },
    };
  });
  return { ...reading, claims };
}

const term = fc.oneof(
  fc.constantFrom(...NAMES, ...BODIES),
  fc.constantFrom('person:ann lee', 'person:lee', 'organization:harbour', 'name:lee'),
);
const judgements = fc.array(
  fc
    .record({ verdict: fc.constantFrom('same' as const, 'different' as const), a: term, b: term })
    .filter(({ a, b }) => a !== b),
  { maxLength: 3 },
);

/** The graph to the byte; for judgements that contradict each other, that they do. */
function written(readings: readonly Reading[], judged: readonly Judgement[]): string {
  try {
    return writeGraphFile(buildGraphFile(readings, schema, { identify: createIdentify(lexicon, judged) }));
  } catch (error) {
    if (error instanceof JudgementError) return 'a contradiction';
    throw error;
  }
}

const shuffled = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
/** A graph takes thirty milliseconds, most of them for its layout. */
const GRAPHS = { numRuns: 40 };
const RUNS = { numRuns: 200 };

it('the order of the articles and of the judgements changes nothing', () => {
  fc.assert(
    fc.property(
      fc
        .tuple(articles, judgements)
        .chain(([all, judged]) =>
          fc.tuple(fc.constant([all, judged] as const), shuffled(all), shuffled(judged)),
        ),
      ([[all, judged], others, turned]) => {
        const swapped = turned.map(({ verdict, a, b }) => ({ verdict, a: b, b: a }));
        expect(written(others, swapped)).toBe(written(all, judged));
      },
    ),
    GRAPHS,
  );
});

it('nor do shards, that went through files and overlap', () => {
  fc.assert(
    fc.property(articles, judgements, fc.array(fc.nat(2)), (all, judged, parts) => {
      const shards = [0, 1, 2].map((shard) => all.filter((_, i) => (parts[i] ?? 0) === shard || i === shard));
      const back = shards
        .reverse()
        .map((shard) => shard.map((reading) => readReading(writeReading(reading))));
      expect(written(back.flat(), judged)).toBe(written(all, judged));
    }),
    GRAPHS,
  );
});

it('without an article, the graph is what it was before the article came', () => {
  fc.assert(
    fc.property(articles, article, judgements, (all, further, judged) => {
      const before = all.filter(({ article: { id } }) => id !== further.article.id);
      const identify = createIdentify(lexicon, judged);
      const graphOf = (readings: readonly Reading[]): string =>
        writeGraphFile(buildGraphFile(readings, schema, { identify }));
      try {
        const first = graphOf(before);
        graphOf([...before, further]);
        expect(graphOf(before)).toBe(first);
      } catch (error) {
        if (!(error instanceof JudgementError)) throw error;
      }
    }),
    GRAPHS,
  );
});

it('direct, the order of readings changes no key, no reason and nothing that is open', () => {
  fc.assert(
    fc.property(
      articles.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
      ([all, others]) => {
        const [a, b] = [createIdentify(lexicon)(all), createIdentify(lexicon)(others)];
        for (const [
          r,
          {
            entities,
            article: { id },
          },
        ] of all.entries()) {
          const other = others.findIndex((reading) => reading.article.id === id);
          for (const [e, { name }] of entities.entries()) {
            const key = a.keyOf(r, e);
            expect(b.keyOf(other, e)).toBe(key);
            expect(b.isShort(other, e)).toBe(a.isShort(r, e));
            expect(b.openOf(key)).toEqual(a.openOf(key));
            expect(b.mergesOf(key, name)).toEqual(a.mergesOf(key, name));
          }
        }
      },
    ),
    RUNS,
  );
});

it('nor does it choose among the reasons that articles have for one short name', () => {
  const [named, byOffice, bySurname] = [
    articleOf('P {Bob Lee}', 'P President {Ann Lee}'),
    articleOf('P President {Lee}'),
    articleOf('P Ms. {Lee}'),
  ];
  const reasonsOf = (readings: readonly Reading[]): string[] =>
    createIdentify(lexicon)(readings)
      .mergesOf('person:ann lee', 'Lee')
      .map(({ name, reason }) => `${name}: ${reason}`);
  expect(reasonsOf([named, byOffice, bySurname])).toEqual(['Ann Lee: office']);
  expect(reasonsOf([named, bySurname, byOffice])).toEqual(['Ann Lee: office']);
});

it('nor how a name is keyed that is spelt in two ways', () => {
  const initialled = [articleOf('P {J.F. Lee}'), articleOf('P {J. F. Lee}')];
  const owned = [
    articleOf('G {Marovian Home Office}'),
    articleOf('C {Marovia} {Marovian}', 'G {Marovian Home Office}'),
  ];
  for (const all of [initialled, owned]) {
    const keysOf = (readings: readonly Reading[]): Set<string> => {
      const { keyOf } = createIdentify(lexicon)(readings);
      return new Set(readings.flatMap(({ entities }, r) => entities.map((_, e) => keyOf(r, e))));
    };
    expect(keysOf([...all].reverse())).toEqual(keysOf(all));
  }
});

it('two full names of different people are never one for a bare surname', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const { keyOf } = createIdentify(lexicon)(all);
      const keys = new Map<string, Set<string>>();
      for (const [r, { entities }] of all.entries()) {
        for (const [e, { name, key }] of entities.entries()) {
          if (!key.startsWith('person:') || !['Ann Lee', 'Bob Lee', 'Bill Roe'].includes(name)) continue;
          keys.set(name, (keys.get(name) ?? new Set()).add(keyOf(r, e)));
        }
      }
      const all3 = [...keys.values()].flatMap((set) => [...set]);
      expect(new Set(all3).size).toBe(all3.length);
    }),
    RUNS,
  );
});

it('what is judged to be different is in two nodes, and what is judged the same in one', () => {
  fc.assert(
    fc.property(articles, judgements, (all, judged) => {
      let identity: ReturnType<ReturnType<typeof createIdentify>>;
      try {
        identity = createIdentify(lexicon, judged)(all);
      } catch (error) {
        if (error instanceof JudgementError) return;
        throw error;
      }
      const keysOf = (wanted: string): Set<string> =>
        new Set(
          all.flatMap(({ entities }, r) =>
            entities.flatMap(({ name }, e) => (wanted === name ? [identity.keyOf(r, e)] : [])),
          ),
        );
      for (const { verdict, a, b } of identity.judgements) {
        const [some, others] = [keysOf(a), keysOf(b)];
        if (verdict === 'same') expect(new Set([...some, ...others]).size).toBeLessThanOrEqual(1);
        else for (const key of some) expect(others.has(key)).toBe(false);
      }
    }),
    RUNS,
  );
});
