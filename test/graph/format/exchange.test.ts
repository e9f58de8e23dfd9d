/** Cypher, Turtle, JSON-LD and FollowTheMoney: formats that keep every claim, and make a fact only of what is asserted. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { cypherOf } from '../../../graph/format/cypher.ts';
import { ftmOf } from '../../../graph/format/ftm.ts';
import { jsonldOf } from '../../../graph/format/jsonld.ts';
import { portable } from '../../../graph/format/portable.ts';
import { turtleOf } from '../../../graph/format/turtle.ts';
import { toGraph } from '../../../graph/knowledge.ts';
import { parseSchema } from '../../../graph/schema/load.ts';
import type { GraphFile } from '../../../graph/types.ts';
import { claim, edge, graph, node } from '../../web/generate.ts';
import { cypherRows } from './cypher-reader.ts';
import { FTM_PROPERTIES } from './ftm-properties.ts';
import { quayGraph } from './quay.ts';

const yaml = (name: string) =>
  readFileSync(new URL(`../../../graph/schema/${name}.yaml`, import.meta.url), 'utf8');
const schema = parseSchema(yaml('entities'), yaml('relations'));
const file = quayGraph();

const FORMATS = [
  ['cypher', cypherOf],
  ['ttl', turtleOf],
  ['jsonld', jsonldOf],
  ['ftm', ftmOf],
] as const;

const text = (pieces: Iterable<string>): string => [...pieces].join('');
const quads = (of: GraphFile) => new Parser().parse(text(turtleOf(of, schema)));
const entities = (of: GraphFile): { id: string; schema: string; properties: Record<string, string[]> }[] =>
  [...ftmOf(of, schema)].map((line) => JSON.parse(line));
/** The N-Quads of both formats, their blank nodes named alike. */
async function canonical(of: GraphFile): Promise<[turtle: string, json: string]> {
  const nquads: unknown = new Writer({ format: 'N-Quads' }).quadsToString(quads(of));
  // Its types know no input but JSON-LD.
  const turtle = jsonld.canonize(nquads as object, { inputFormat: 'application/n-quads' });
  return Promise.all([turtle, jsonld.canonize(JSON.parse(text(jsonldOf(of, schema))))]);
}

const TL = 'urn:throughline:schema:';

describe.each(FORMATS)('%s', (ending, write) => {
  it('is what it was', async () => {
    await expect(text(write(file, schema))).toMatchFileSnapshot(`../../golden/export/quay.${ending}`);
  });

  it('is the same from a graph as from its file, a piece at a time', () => {
    expect(text(write(portable(toGraph(file)), schema))).toBe(text(write(file, schema)));
    for (const piece of write(file, schema)) expect(piece.length).toBeLessThan(10_000);
  });

  it('has every quote', () => {
    const written = text(write(file, schema));
    for (const { quote } of file.edges.flatMap(({ attributes }) => attributes.claims))
      expect(written).toContain(quote);
  });
});

describe('a claim that is no more than alleged, planned, possible, denied or disputed', () => {
  it('is no triple', () => {
    const facts = quads(file)
      .filter(({ subject }) => subject.value.startsWith('urn:throughline:node:'))
      .filter(({ predicate }) => /schema:[A-Z_]+$/.test(predicate.value))
      .map(({ subject, predicate, object }) =>
        [subject.value.slice(21), predicate.value.slice(TL.length), object.value.slice(21)].join(' '),
      );
    expect(facts).toEqual([
      'bank OWNS steel',
      'country:NO SANCTIONS bank',
      'steel PAYS bank',
      'steel SUBSIDIARY_OF bank',
      'steel RELATED_TO word',
    ]);
  });

  it('is no relationship of the plain type', () => {
    const types = [...text(cypherOf(file, schema)).matchAll(/\[r:(\w+) /g)].map(([, type]) => type);
    expect(types).toEqual([
      ...['OWNS', 'SANCTIONS', 'ALLEGED_HEADS', 'DISPUTED_PARENT_OF', 'PAYS', 'DENIED_PAYS'],
      ...['SUBSIDIARY_OF', 'RELATED_TO', 'PLANNED_RELATED_TO'],
    ]);
  });

  it('is a note of FollowTheMoney and no link', () => {
    const all = entities(file);
    const links = all.filter(({ properties }) => properties.proof).map((one) => one.schema);
    expect(links).toEqual(['Ownership', 'Sanction', 'Payment', 'Ownership']);
    const notes = all
      .filter((one) => one.schema === 'Note')
      .map(({ properties }) => properties.description?.[0]?.split(' “')[0]);
    expect(notes).toEqual([
      'POSSIBLE: Łódka Bank owns Velden "Steel".',
      'ALLEGED: Inés Ruiz heads Łódka Bank, according to Dalia Horvat, as told by Norvale Radio.',
      'DISPUTED: Inés Ruiz is a parent of Cruz.',
      'DENIED: Inés Ruiz is a parent of Cruz.',
      'DENIED: Velden "Steel" pays Inés Ruiz.',
      'Velden "Steel" avoids scrutiny.',
      'PLANNED: Velden "Steel" keeps buying tin ore.',
    ]);
  });
});

describe('FollowTheMoney', () => {
  it('has only what its schema has, and refers to nothing that is not there', () => {
    const all = entities(file);
    const ids = new Set(all.map(({ id }) => id));
    expect(ids.size).toBe(all.length);
    for (const { schema, properties } of all) {
      expect(FTM_PROPERTIES[schema]).toEqual(expect.arrayContaining(Object.keys(properties)));
      const references = Object.values(properties)
        .flat()
        .filter((value) => /^tl-[0-9a-f]{40}$/.test(value));
      expect(references.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('has the owner as owner, whichever way the relation runs', () => {
    const all = entities(file);
    const named = (id = '') => all.find((one) => one.id === id)?.properties.name?.[0];
    const owned = all.filter((one) => one.schema === 'Ownership').map(({ properties }) => properties);
    expect(owned.map(({ owner, asset }) => [named(owner?.[0]), named(asset?.[0])])).toEqual([
      ['Łódka Bank', 'Velden "Steel"'],
      ['Łódka Bank', 'Velden "Steel"'],
    ]);
  });

  it('takes an unknown link where an end is not what the schema wants', () => {
    const odd = graph(
      [node('a', 'Port Cassel', 'City'), node('b', 'Inés Ruiz', 'Person')],
      [edge('e', 'a', 'b', { type: 'OWNS', label: 'owns', claims: [claim('z', 'x', 'owns', 'y')] })],
      [],
    );
    expect(entities(odd).at(-1)).toMatchObject({ schema: 'UnknownLink', properties: { role: ['owns'] } });
  });
});

describe('RDF', () => {
  it('is the same in Turtle and in JSON-LD', async () => {
    const [turtle, json] = await canonical(file);
    expect(json).toBe(turtle);
    expect(turtle.split('\n').length).toBeGreaterThan(200);
  });

  it('tells of a claim the article, the speakers in order, and the participants', () => {
    const all = quads(file);
    const value = (subject: string | undefined, predicate: string) =>
      all.find((one) => one.subject.value === subject && one.predicate.value === predicate)?.object.value;
    const paid = all.find(({ object }) => object.value === 'Velden Steel paid the bank')?.subject.value;
    expect(value(paid, 'http://www.w3.org/ns/prov#wasQuotedFrom')).toBe('urn:throughline:article:sha256:c7');
    expect(value(paid, 'urn:throughline:role:outside%20of')).toBe('urn:throughline:node:port');
    expect(value(paid, `${TL}timeStart`)).toBe('2031-04-28');
    const first = all.find(({ predicate }) => predicate.value === `${TL}speakers`)?.object.value;
    expect(value(first, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first')).toBe('Dalia Horvat');
  });
});

/** Texts of all that means something to one of the formats. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['\\', "'", '"', '\\u0027', '`', '\n', '\r', '\u0000', '\u2028', '\uD800', '\uDC00'],
      ),
      fc.constantFrom(
        ...['😀', '}', ']', ' AS row', ';', '//', '/*', '<', '>', '#', '%', '{', 'u', 'U0027', '@'],
      ),
      fc.string({ unit: 'binary', minLength: 1 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const whole = (value: string): string => value.replace(/\p{Cs}/gu, '\uFFFD');

describe('whatever a name has', () => {
  const named = (name: string) =>
    graph(
      [node(name, name, name), node('other', 'other', 'Person')],
      [
        edge(name, name, 'other', {
          ...{ type: name, label: name },
          claims: [claim(name, name, name, name, { roles: { [name]: 'other' }, speakers: [name] })],
        }),
      ],
      [],
    );

  it('Cypher has it whole, whether escapes are read before literals or in them', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const written = text(cypherOf(named(name), schema));
        for (const early of [true, false]) {
          const labels = cypherRows(written, early).map(({ label }) => label);
          expect(labels).toContain(whole(name));
        }
      }),
    );
  });

  it('Turtle has it whole', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const labels = quads(named(name)).filter(({ predicate }) => predicate.value.endsWith('#label'));
        expect(labels.map(({ object }) => object.value)).toContain(whole(name));
      }),
    );
  });

  it('JSON-LD has the same triples', async () => {
    const same = fc.asyncProperty(hostile, async (name) => {
      const [turtle, json] = await canonical(named(name));
      expect(json).toBe(turtle);
    });
    await fc.assert(same, { numRuns: 30 });
  });

  it('FollowTheMoney has a line for each entity', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        for (const line of ftmOf(named(name), schema)) {
          expect(line.indexOf('\n')).toBe(line.length - 1);
          expect(JSON.parse(line)).toHaveProperty('schema');
          expect(line).toBe(whole(line));
        }
      }),
    );
  });
});
