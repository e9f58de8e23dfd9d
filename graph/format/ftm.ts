/**
 * FollowTheMoney (https://followthemoney.tech) entities, one JSON object a line, for Aleph and OpenSanctions' tools. What an article
 * states itself becomes a link of the schema that fits (Ownership, Directorship, Payment …; UnknownLink where none does), with the
 * articles as its proof. What is alleged, planned, possible, denied or disputed is no link: it is a Note on both ends that says so.
 */
import type { Schema } from '../../src/types.ts';
import { byCodeUnit } from '../order.ts';
import { attributionOf } from '../query/attribution.ts';
import type { ArticleRecord, EdgeAttributes, Evidence, NodeAttributes } from '../types.ts';
import { webAddress, wellFormed } from './attributes.ts';
import { claimId, digest, relationOf, standingOf } from './claims.ts';
import { createFtmSchema, type FtmSchema } from './ftm-schema.ts';
import { articlesById, type Portable } from './portable.ts';

/** Articles, what claims are about, then links and notes, each in the order of the graph. */
export function* ftmOf({ attributes, nodes, edges }: Portable, schema: Schema): Generator<string> {
  const articles: Articles = articlesById(attributes);
  const ftm = createFtmSchema(schema);
  const ends = new Map<string, End>();
  for (const article of articles.values()) yield line(articleOf(article));
  for (const { key, attributes } of nodes) {
    const end = endOf(key, attributes, ftm);
    ends.set(key, end);
    if (end.kind !== null) yield line(thingOf(end, attributes));
  }
  const open = new Set<string>();
  for (const { key, attributes } of nodes) {
    for (const other of attributes.mayBe) {
      const [one, another] = [key, other].sort(byCodeUnit).map((end) => ends.get(end));
      if (!one?.kind || !another?.kind) continue;
      const similar = similarOf(one, another);
      if (!open.has(similar.id)) yield line(similar);
      open.add(similar.id);
    }
  }
  for (const { key, source, target, attributes } of edges) {
    const [from, to] = [ends.get(source), ends.get(target)];
    if (!from || !to) continue;
    const edge: Edge = { key, from, to, attributes };
    const stated = attributes.claims.filter((claim) => attributes.status === 'asserted' && isStated(claim));
    const link = stated.length === 0 ? null : linkOf(edge, stated, ftm, articles);
    if (link !== null) yield line(link);
    for (const claim of attributes.claims)
      if (link === null || !stated.includes(claim)) yield* noteOf(edge, claim, articles);
  }
}

type Articles = ReadonlyMap<string, ArticleRecord>;
type Texts = readonly (string | null | undefined)[];

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, Texts>>;
}

/** A node, with the schema that it is written in; null if FollowTheMoney has nothing like it. */
interface End {
  readonly id: string;
  readonly label: string;
  readonly kind: string | null;
  readonly country: string | undefined;
}

interface Edge {
  readonly key: string;
  readonly from: End;
  readonly to: End;
  readonly attributes: EdgeAttributes;
}

function endOf(key: string, { label, type, ids }: NodeAttributes, ftm: FtmSchema): End {
  return { id: idOf('node', key), label, kind: ftm.thing(type), country: ids.iso3166?.toLowerCase() };
}

function articleOf({ id, uri, title, byline, published, outlet, url }: ArticleRecord): FtmEntity {
  const told = { fileName: [uri], title: [title], author: [byline], publishedAt: [published] };
  return {
    id: idOf('article', id),
    schema: 'Article',
    properties: { ...told, publisher: [outlet], sourceUrl: [webAddress(url)] },
  };
}

function thingOf({ id, label, kind, country }: End, { aliases }: NodeAttributes): FtmEntity {
  const named: Record<string, Texts> = kind === 'Address' ? { full: [label] } : { name: [label] };
  return { id, schema: kind ?? '', properties: { ...named, alias: aliases, country: [country] } };
}

/** That two may be one, where the articles leave it open. */
function similarOf(one: End, another: End): FtmEntity {
  const properties = {
    candidate: [one.id],
    match: [another.id],
    criteria: ['One may be short for the other.'],
  };
  return { id: idOf('similar', `${one.id} ${another.id}`), schema: 'Similar', properties };
}

/** Null if an end that the link needs is nothing that FollowTheMoney knows. */
function linkOf(
  edge: Edge,
  claims: readonly Evidence[],
  ftm: FtmSchema,
  articles: Articles,
): FtmEntity | null {
  const { key, from, to, attributes } = edge;
  const found = ftm.link(relationOf(attributes), from.kind, to.kind);
  if (found === null) return null;
  const { link, turned } = found;
  const [source, target] = turned ? [to, from] : [from, to];
  const [property, range] = link.source;
  const named = link.schema === 'UnknownLink' ? [attributes.label] : claims.map(({ phrase }) => phrase);
  const properties = {
    [property]: [range === null ? source.label : source.id],
    [link.target[0]]: [target.id],
    ...(link.words === null ? {} : { [link.words]: named }),
    ...(link.schema === 'Payment' ? sumOf(claims) : {}),
    ...(link.schema === 'Sanction' ? { country: [source.country] } : {}),
    date: claims.map(dateOf),
    summary: claims.map((claim) => `“${claim.quote}” (${citation(claim, articles)})`),
    proof: claims.flatMap(({ article }) => (articles.has(article) ? idOf('article', article) : [])),
    ...sourcesOf(claims, articles),
  };
  return { id: idOf('edge', key), schema: link.schema, properties };
}

/** In words, on whichever of its ends there is. */
function* noteOf(
  { key, from, to, attributes }: Edge,
  claim: Evidence,
  articles: Articles,
): Generator<string> {
  const about = [from, to].filter(({ kind }) => kind !== null).map(({ id }) => id);
  if (about.length === 0) return;
  const status = standingOf(claim);
  const standing = status === 'asserted' && attributes.status === 'disputed' ? 'disputed' : status;
  const statement = `${from.label} ${attributes.label} ${to.label}`;
  const said = [statement, attributionOf(claim)].filter(Boolean).join(', ');
  const text = `${standing === 'asserted' ? '' : `${standing.toUpperCase()}: `}${said}.`;
  yield line({
    id: idOf('claim', claimId(key, claim)),
    schema: 'Note',
    properties: {
      description: [`${text} “${claim.quote}” (${citation(claim, articles)})`],
      entity: about,
      ...sourcesOf([claim], articles),
    },
  });
}

function isStated(claim: Evidence): boolean {
  return standingOf(claim) === 'asserted';
}

function sourcesOf(claims: readonly Evidence[], articles: Articles): Record<string, Texts> {
  const records = claims.map(({ article }) => articles.get(article));
  return {
    sourceUrl: records.map((one) => webAddress(one?.url)),
    publisher: records.map((one) => one?.outlet),
  };
}

/** `The Norvale Courier, courier.txt, 2031-03-04`. */
function citation({ article }: Evidence, articles: Articles): string {
  const { outlet, uri, published } = articles.get(article) ?? {};
  return [outlet, uri ?? article, published].filter(Boolean).join(', ');
}

/**
 * When it was, as exactly as one date of reduced precision can say: a claim's stretch of time is as often the week that something
 * happened in as the years that it lasted, so it is no start and end of an interval.
 */
function dateOf({ time }: Evidence): string | null {
  if (time?.start == null || time.end === null) return null;
  const [from, to] = [time.start, time.end];
  return from === to
    ? from
    : ([7, 4].map((n) => from.slice(0, n)).find((date) => to.startsWith(date)) ?? null);
}

/** A payment has one sum: where the claims name several, it is none of them. */
function sumOf(claims: readonly Evidence[]): Record<string, Texts> {
  const sums = claims.flatMap(({ amount }) =>
    /^[A-Z]{3}$/.test(amount?.unit ?? '') && amount ? [amount] : [],
  );
  const distinct = new Map(sums.map((sum) => [`${sum.value} ${sum.unit}`, sum]));
  const [sum] = distinct.size === 1 ? distinct.values() : [];
  return sum ? { amount: [String(sum.value)], currency: [sum.unit] } : {};
}

/** The same for the same thing in any graph, so that what is loaded twice is updated. */
function idOf(of: 'article' | 'node' | 'similar' | 'edge' | 'claim', key: string): string {
  return `tl-${digest(`${of} ${key}`)}`;
}

function line({ id, schema, properties }: FtmEntity): string {
  const told = Object.entries(properties).flatMap(([name, texts]) => {
    const distinct = [...new Set(texts.flatMap((text) => plain(text ?? '') || []))];
    return distinct.length === 0 ? [] : [[name, distinct] as const];
  });
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(told) })}\n`;
}

function plain(text: string): string {
  return wellFormed(text)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
