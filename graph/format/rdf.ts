/**
 * A graph as RDF, one resource after the other, for `turtle.ts` and `jsonld.ts` to write. An edge is an `rdf:Statement`, which says
 * nothing by itself, with its status; only of one that is asserted the triple itself is there as well. Its claims are resources
 * with quote, place, speakers and the article they are quoted from, in terms of PROV-O, Dublin Core, schema.org and our own (`tl:`).
 */
import type { RelationType, Schema } from '../../src/types.ts';
import { createLineage } from '../schema/lineage.ts';
import type { EdgeAttributes } from '../types.ts';
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
  webAddress,
  wellFormed,
} from './attributes.ts';
import { claimId, relationOf, statedRow } from './claims.ts';
import { articlesById, type Portable } from './portable.ts';

/** What a triple says of its subject: another resource, a text, a number, a date, or texts in order. */
export type Value =
  | { readonly iri: string }
  | { readonly text: string }
  | { readonly integer: number }
  | { readonly double: number }
  | { readonly date: string; readonly datatype: string }
  | { readonly list: readonly string[] };

/** Triples of one subject; predicates and types are IRIs. */
export interface Resource {
  readonly iri: string;
  readonly types: readonly string[];
  readonly properties: readonly (readonly [predicate: string, value: Value])[];
}

/** Short for the beginnings of IRIs. */
export const PREFIXES: Readonly<Record<string, string>> = {
  tl: 'urn:throughline:schema:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  wd: 'http://www.wikidata.org/entity/',
};

/** Articles, nodes, then each edge before its claims; a relation type is described before its first edge. */
export function* resourcesOf({ attributes, nodes, edges }: Portable, schema: Schema): Generator<Resource> {
  const articles = articlesById(attributes);
  const classes = createClasses(schema);
  const relations = new Map(schema.relations.map((relation) => [relation.name, relation]));
  for (const [id, article] of articles) {
    const properties = propertiesOf(articleRow(article, id), ARTICLE);
    yield { iri: articleIri(id), types: [iri('schema:NewsArticle'), iri('prov:Entity')], properties };
  }
  for (const { key, attributes } of nodes) {
    const { type, x, y, ...row } = nodeRow(attributes);
    const open = attributes.mayBe.map((other) => [iri('tl:mayBe'), { iri: nodeIri(other) }] as const);
    const properties = [...propertiesOf(row, NODE), ...open];
    yield { iri: nodeIri(key), types: classes(attributes.type), properties };
  }
  const described = new Set<string>();
  for (const { key, source, target, attributes } of edges) {
    const relation = relationOf(attributes);
    const predicate = term(relation);
    if (!described.has(relation)) yield describe(attributes, relations.get(relation));
    described.add(relation);
    const [subject, object] = [{ iri: nodeIri(source) }, { iri: nodeIri(target) }];
    const triple = [
      [iri('rdf:subject'), subject],
      [iri('rdf:predicate'), { iri: predicate }],
      [iri('rdf:object'), object],
    ] as const;
    if (attributes.status === 'asserted')
      yield { iri: subject.iri, types: [], properties: [[predicate, object]] };
    const edge = `urn:throughline:edge:${part(key)}`;
    const { label, status, confidence, weight } = edgeRow(attributes, articles);
    const vouched = propertiesOf(
      { label: label ?? '', status: status ?? '', confidence: confidence ?? 0, weight: weight ?? 1 },
      EDGE,
    );
    yield { iri: edge, types: [iri('rdf:Statement'), iri('tl:Edge')], properties: [...triple, ...vouched] };
    for (const claim of attributes.claims) {
      const roles = Object.entries(claim.roles).map(
        ([role, node]) => [`urn:throughline:role:${part(role)}`, { iri: nodeIri(node) }] as const,
      );
      yield {
        iri: `urn:throughline:claim:${claimId(key, claim)}`,
        types: [iri('tl:Claim'), iri('prov:Entity')],
        properties: [
          [iri('tl:claimOf'), { iri: edge }],
          [iri('prov:wasQuotedFrom'), { iri: articleIri(claim.article) }],
          ...propertiesOf(statedRow(claim), CLAIM),
          ...roles,
        ],
      };
    }
  }
}

/** An IRI with its beginning shortened, if it is one of ours and the rest is a plain word; else null. */
export function compact(full: string): string | null {
  const found = Object.entries(PREFIXES).find(([, beginning]) => full.startsWith(beginning));
  if (!found) return null;
  const rest = full.slice(found[1].length);
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(rest) ? `${found[0]}:${rest}` : null;
}

/** The classes of an entity type: our own, and schema.org's nearest. */
function createClasses(schema: Schema): (type: string) => readonly string[] {
  const lineage = createLineage(schema);
  return (type) => {
    const elsewhere = lineage(type).find(({ equivalents }) => equivalents.schemaorg)?.equivalents.schemaorg;
    return [term(type), ...(elsewhere === undefined ? [] : [iri(`schema:${elsewhere}`)])];
  };
}

/** A relation type in words, and where else it is one. */
function describe(edge: EdgeAttributes, relation: RelationType | undefined): Resource {
  const { schemaorg, wikidata } = relation?.equivalents ?? {};
  const label = edge.typed ? (relation?.label ?? edge.label) : 'has to do with, in words of its own';
  const elsewhere = [schemaorg && `schema:${schemaorg}`, wikidata && `wd:${wikidata}`];
  return {
    iri: term(relationOf(edge)),
    types: [iri('rdf:Property')],
    properties: [
      [iri('rdfs:label'), { text: wellFormed(label) }],
      ...(relation ? [[iri('rdfs:comment'), { text: relation.definition }] as const] : []),
      ...elsewhere.flatMap((one) => (one ? [[iri('rdfs:seeAlso'), { iri: iri(one) }] as const] : [])),
    ],
  };
}

/** What attributes are called that others have a term for. */
const TERMS: Readonly<Record<string, string>> = {
  label: 'rdfs:label',
  aliases: 'skos:altLabel',
  ids: 'dcterms:identifier',
  article: 'dcterms:source',
  title: 'schema:headline',
  outlet: 'schema:publisher',
  byline: 'schema:author',
  published: 'schema:datePublished',
  url: 'schema:url',
  quote: 'prov:value',
  weight: 'tl:independentSources',
  time_start: 'tl:timeStart',
  time_end: 'tl:timeEnd',
  amount_value: 'tl:amountValue',
  amount_unit: 'tl:amountUnit',
};

function propertiesOf(row: Row, kinds: Readonly<Record<string, Kind>>): (readonly [string, Value])[] {
  return told(row).flatMap(([name, value]) => {
    const predicate = iri(TERMS[name] ?? `tl:${name}`);
    // The order of speakers tells who quotes whom; that of names tells nothing.
    if (typeof value === 'object' && name !== 'speakers')
      return value.map((one) => [predicate, { text: wellFormed(one) }] as const);
    return [[predicate, objectOf(name, value, kinds[name])] as const];
  });
}

function objectOf(name: string, value: Cell, kind: Kind | undefined): Value {
  if (typeof value === 'object') return { list: value.map(wellFormed) };
  if (typeof value === 'number') return kind === 'double' ? { double: value } : { integer: value };
  if (DATES.has(name)) {
    const datatype = Object.keys(DATATYPES).find((type) => DATATYPES[type]?.test(value));
    if (datatype !== undefined) return { date: value, datatype: iri(datatype) };
  }
  const address = name === 'url' ? webAddress(value) : null;
  return address === null ? { text: wellFormed(value) } : { iri: address };
}

const DATES = new Set(['published', 'time_start', 'time_end']);
const DATATYPES: Readonly<Record<string, RegExp>> = {
  'xsd:date': /^\d{4}-\d\d-\d\d$/,
  'xsd:gYearMonth': /^\d{4}-\d\d$/,
  'xsd:gYear': /^\d{4}$/,
};

/** `tl:Bank` in full. */
function iri(name: string): string {
  const colon = name.indexOf(':');
  return `${PREFIXES[name.slice(0, colon)] ?? ''}${name.slice(colon + 1)}`;
}

/** A type of the schema. */
function term(name: string): string {
  return iri(`tl:${part(name)}`);
}

function nodeIri(key: string): string {
  return `urn:throughline:node:${part(key)}`;
}

function articleIri(id: string): string {
  return `urn:throughline:article:${part(id)}`;
}

/** Letters of other scripts stay legible in an IRI; what it may not have is escaped. */
function part(text: string): string {
  return wellFormed(text).replace(/[^\p{L}\p{N}_.:-]/gu, (one) =>
    encodeURIComponent(one).replace(/['()*!~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}
