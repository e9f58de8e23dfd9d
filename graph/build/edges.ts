/** Claims to edges: one for each source, relation and target, with all the evidence for it. */
import type { Claim, Reading, Schema } from '../../src/types.ts';
import { edgeKey } from '../edge-key.ts';
import { byCodeUnit, sortedSet } from '../order.ts';
import type { EdgeAttributes, Evidence, GraphFile } from '../types.ts';
import { evidenceOf } from './evidence.ts';
import { recordOf } from './relations.ts';
import type { Shelf } from './shelf.ts';
import { combinedConfidence, statusOf } from './support.ts';

export type Edge = GraphFile['edges'][number];

/** An edge without its evidence. */
export interface Outline {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly typed: boolean;
}

export interface EdgeCollector {
  /**
   * A claim whose subject or object is no entity, or whose two ends are one node, makes no edge.
   *
   * @param keys node keys of the reading's entities
   * @returns those that are ends of edges now
   */
  add(reading: Reading, keys: readonly string[]): ReadonlySet<string>;
  /** What was collected, sorted by key. */
  outlines(): Outline[];
  /**
   * The same whole, one after the other: made when they are asked for, so that not all of the evidence is in memory.
   *
   * @param originOf the group of copies that each article is of, by its id
   */
  edges(outlines: readonly Outline[], originOf: ReadonlyMap<string, number>): Iterable<Edge>;
}

export function createEdgeCollector(schema: Schema, shelf: Shelf): EdgeCollector {
  const relations = new Map(schema.relations.map((relation) => [relation.name, relation]));
  const bundles = new Map<string, Bundle>();
  return {
    add(reading, keys) {
      const ends = new Set<string>();
      const keyOf = (mention: number): string | null => keys[reading.mentions[mention]?.entity ?? -1] ?? null;
      for (const claim of reading.claims) {
        const [subject, object] = [keyOf(claim.subject), keyOf(claim.object)];
        if (subject === null || object === null || subject === object) continue;
        const type = claim.type ?? openType(claim);
        if (type === '') continue;
        const turned = relations.get(type)?.symmetric === true && object < subject;
        const [source, target] = turned ? [object, subject] : [subject, object];
        ends.add(source).add(target);
        const key = edgeKey(source, type, target);
        const number = shelf.put(evidenceOf(reading, claim, keyOf));
        const known = bundles.get(key);
        if (known) known.evidence.push(number);
        // Most edges have one claim, and a list that begins empty has room for seventeen.
        else bundles.set(key, { key, source, target, type, typed: claim.type !== null, evidence: [number] });
      }
      return ends;
    },
    outlines: () => [...bundles.values()].sort((a, b) => byCodeUnit(a.key, b.key)),
    *edges(outlines, originOf) {
      const nodes = new Set(outlines.flatMap(({ source, target }) => [source, target]));
      for (const { key, source, target, type, typed } of outlines) {
        const evidence = distinct(
          (bundles.get(key)?.evidence ?? []).map((number) => amongNodes(shelf.get(number), nodes)),
        );
        const vouched = evidence.map((claim) => ({ claim, origin: originOf.get(claim.article) ?? -1 }));
        const label = typed ? recordOf(type, relations.get(type)).label : type;
        yield { key, source, target, attributes: { type, typed, label, ...supportOf(vouched) } };
      }
    },
  };
}

/** What is only ever a further participant is no node, so that its key would lead nowhere. */
function amongNodes(evidence: Evidence, nodes: ReadonlySet<string>): Evidence {
  const roles = Object.entries(evidence.roles);
  const known = roles.filter(([, key]) => nodes.has(key));
  return known.length === roles.length ? evidence : { ...evidence, roles: Object.fromEntries(known) };
}

/** Evidence, with the group of copies that its article belongs to. */
export interface Vouched {
  readonly claim: Evidence;
  readonly origin: number;
}

interface Bundle extends Outline {
  /** Numbers on the shelf. */
  readonly evidence: number[];
}

function openType(claim: Claim): string {
  return claim.phrase.toLowerCase().replace(/\s+/g, ' ').trim();
}

function supportOf(vouched: readonly Vouched[]): Omit<EdgeAttributes, 'type' | 'typed' | 'label'> {
  const claims = vouched.map(({ claim }) => claim);
  return {
    claims,
    articles: sortedSet(claims.map((claim) => claim.article)),
    ...combinedConfidence(vouched),
    status: statusOf(claims),
  };
}

/** Sorted by article, then place; what is the same to the letter counts once. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  if (evidence.length < 2) return evidence;
  const byText = new Map(evidence.map((claim) => [JSON.stringify(claim), claim]));
  return [...byText]
    .sort(
      ([textA, a], [textB, b]) =>
        byCodeUnit(a.article, b.article) || a.start - b.start || a.end - b.end || byCodeUnit(textA, textB),
    )
    .map(([, claim]) => claim);
}
