/**
 * Cypher for Neo4j 4.4 and later: `cypher-shell < graph.cypher`. Nodes are `:Entity` and whatever their type is (`:Bank:Company`);
 * claims are nodes between their two ends and the article. Only an edge that is asserted is a relationship of its plain type;
 * others say in their type what they are (`ALLEGED_OWNS`, `DENIED_OWNS`). Run twice, it adds nothing.
 */
import type { Schema } from '../../src/types.ts';
import { createLineage } from '../schema/lineage.ts';
import {
  ARTICLE,
  articleRow,
  type Cell,
  CLAIM,
  EDGE,
  edgeRow,
  type Kind,
  NODE,
  nodeRow,
  type Row,
  told,
  wellFormed,
} from './attributes.ts';
import { claimId, relationOf, statedRow } from './claims.ts';
import { articlesById, type Portable } from './portable.ts';

export function* cypherOf({ attributes, nodes, edges }: Portable, schema: Schema): Generator<string> {
  const articles = articlesById(attributes);
  const lineage = createLineage(schema);
  for (const [label, id] of IDENTIFIED) {
    const name = `${label.toLowerCase()}_${id}`;
    yield `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${id} IS UNIQUE;\n`;
  }
  yield* inBatches(function* () {
    for (const [id, article] of articles) {
      yield ['MERGE (a:Article {id: row.id}) SET a += row', map({ id, ...articleRow(article, id) }, ARTICLE)];
    }
  });
  yield* inBatches(function* () {
    for (const { key, attributes } of nodes) {
      const { type } = attributes;
      const known = lineage(type).map(({ name }) => name);
      const labels = known.length > 0 ? known : [type];
      const set = labels.map((label) => `:${name(label)}`).join('');
      yield [
        `MERGE (n:Entity {key: row.key}) SET n += row SET n${set}`,
        map({ key, ...nodeRow(attributes) }, NODE),
      ];
    }
  });
  yield* inBatches(function* () {
    for (const { key, attributes } of nodes)
      for (const other of attributes.mayBe)
        yield [`${ENDS} MERGE (a)-[:MAY_BE]->(b)`, map({ source: key, target: other }, {})];
  });
  yield* inBatches(function* () {
    for (const { key, source, target, attributes } of edges) {
      const { status } = attributes;
      const type = name(
        `${status === 'asserted' ? '' : `${status.toUpperCase()}_`}${relationOf(attributes)}`,
      );
      const row = map({ key, source, target }, {}, map(edgeRow(attributes, articles), EDGE));
      yield [`${ENDS} MERGE (a)-[r:${type} {key: row.key}]->(b) SET r += row.properties`, row];
      for (const claim of attributes.claims) {
        const [id, article] = [claimId(key, claim), claim.article];
        const said = map(
          { id, relation: relationOf(attributes), label: attributes.label, ...statedRow(claim) },
          CLAIM,
        );
        yield [CLAIMED, map({ id, source, target, article }, {}, said)];
      }
    }
  });
  // After all claims: a batch of these that came before its claims would find none of them.
  yield* inBatches(function* () {
    for (const { key, attributes } of edges)
      for (const claim of attributes.claims)
        for (const [role, participant] of Object.entries(claim.roles))
          yield [TAKES_PART, map({ id: claimId(key, claim), role, participant }, {})];
  });
}

const IDENTIFIED = [
  ['Article', 'id'],
  ['Entity', 'key'],
  ['Claim', 'id'],
] as const;

const ENDS = 'MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target})';

const CLAIMED = `${ENDS} MERGE (c:Claim {id: row.id}) SET c += row.properties \
MERGE (c)-[:SUBJECT]->(a) MERGE (c)-[:OBJECT]->(b) \
MERGE (d:Article {id: row.article}) MERGE (c)-[:STATED_IN]->(d)`;

const TAKES_PART = `MATCH (c:Claim {id: row.id}), (n:Entity {key: row.participant}) \
MERGE (c)-[:PARTICIPANT {role: row.role}]->(n)`;

/** Rows that are looked at together: a statement for each takes many times as long to load. */
const BATCH = 500;

/** One statement for all rows of a batch that want the same done with them, in order of their first. */
function* inBatches(rows: () => Iterable<[work: string, row: string]>): Generator<string> {
  let batch = new Map<string, string[]>();
  let size = 0;
  for (const [work, row] of rows()) {
    batch.set(work, batch.get(work) ?? []);
    batch.get(work)?.push(row);
    if (++size < BATCH) continue;
    yield* statements(batch);
    [batch, size] = [new Map(), 0];
  }
  yield* statements(batch);
}

function* statements(batch: ReadonlyMap<string, readonly string[]>): Generator<string> {
  for (const [work, rows] of batch) yield `UNWIND [\n${rows.join(',\n')}\n] AS row ${work};\n`;
}

/** A map literal; whole numbers of `kinds` that are none get their point. */
function map(row: Row, kinds: Readonly<Record<string, Kind>>, properties?: string): string {
  const pairs = told(row).map(([name, value]) => `${name}: ${literal(value, kinds[name] === 'double')}`);
  return `{${[...pairs, ...(properties === undefined ? [] : [`properties: ${properties}`])].join(', ')}}`;
}

function literal(value: Cell, double: boolean): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'object') return `[${value.map(text).join(', ')}]`;
  return double && Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/**
 * A string literal. Neo4j turns `\u0027` into a quotation mark before it looks for the ends of literals, also after an escaped
 * backslash, so no `u` of the text is left behind one.
 */
function text(value: string): string {
  const safe = wellFormed(value)
    .replace(/\\(u?)/gi, (_, u: string) => `\\\\${u && code(u)}`)
    .replace(/['\p{Cc}\u2028\u2029]/gu, (one) => SHORT[one] ?? code(one));
  return `'${safe}'`;
}

const SHORT: Readonly<Record<string, string>> = { "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function code(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A label or relationship type: within backticks, and without what could end them, unless it is a plain word. */
function name(value: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(value) ? value : `\`${value.replace(/[^\p{L}\p{N}_ -]/gu, '_')}\``;
}
