/** Claims to edges: one for each source, relation and target, with all the evidence for it. */
import type { Claim, Reading, Schema } from '../../src/types.ts';
import { edgeKey } from '../edge-key.ts';
import { byCodeUnit, sortedSet } from '../order.ts';
import type { EdgeAttributes, Evidence, GraphFile } from '../types.ts';
import { evidenceOf } from './evidence.ts';
import type { Identity } from './identity.ts';
import { recordOf } from './relations.ts';
import { combinedConfidence, statusOf } from './support.ts';

type Edge = GraphFile['edges'][number];

/**
 * Edges sorted by key. A claim whose subject or object is no entity, or whose two ends are one node, makes none.
 *
 * @param origins for each reading, the first reading with the same text, as `findOrigins` gives it.
 */
export function assembleEdges(
  readings: readonly Reading[],
  identity: Identity,
  origins: readonly number[],
  schema: Schema,
): Edge[] {
  const relations = new Map(schema.relations.map((relation) => [relation.name, relation]));
  const bundles = new Map<string, Bundle>();
  readings.forEach((reading, r) => {
    const keyOf = (mention: number): string | null => {
      const entity = reading.mentions[mention]?.entity ?? -1;
      return entity < 0 ? null : identity.keyOf(r, entity);
    };
    for (const claim of reading.claims) {
      const [subject, object] = [keyOf(claim.subject), keyOf(claim.object)];
      if (subject === null || object === null || subject === object) continue;
      const type = claim.type ?? openType(claim);
      if (type === '') continue;
      const turned = relations.get(type)?.symmetric === true && object < subject;
      const [source, target] = turned ? [object, subject] : [subject, object];
      const key = edgeKey(source, type, target);
      const known = bundles.get(key);
      const bundle = known ?? { source, target, type, typed: claim.type !== null, evidence: [] };
      bundle.evidence.push({ claim: evidenceOf(reading, claim, keyOf), origin: origins[r] ?? r });
      if (!known) bundles.set(key, bundle);
    }
  });
  return [...bundles.keys()].sort(byCodeUnit).flatMap((key) => {
    const bundle = bundles.get(key);
    if (!bundle) return [];
    const { source, target, type, typed } = bundle;
    const label = typed ? recordOf(type, relations.get(type)).label : type;
    return { key, source, target, attributes: attributesOf(bundle, type, typed, label) };
  });
}

/** Evidence, with the group of copies that its article belongs to. */
export interface Vouched {
  readonly claim: Evidence;
  readonly origin: number;
}

interface Bundle {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly typed: boolean;
  readonly evidence: Vouched[];
}

function openType(claim: Claim): string {
  return claim.phrase.toLowerCase().replace(/\s+/g, ' ').trim();
}

function attributesOf(bundle: Bundle, type: string, typed: boolean, label: string): EdgeAttributes {
  const evidence = distinct(bundle.evidence);
  const claims = evidence.map(({ claim }) => claim);
  return {
    type,
    typed,
    label,
    claims,
    articles: sortedSet(claims.map((claim) => claim.article)),
    ...combinedConfidence(evidence),
    status: statusOf(claims),
  };
}

/** Sorted by article, then place; what is the same to the letter counts once. */
function distinct(evidence: readonly Vouched[]): Vouched[] {
  const byText = new Map(evidence.map((vouched) => [JSON.stringify(vouched.claim), vouched]));
  return [...byText]
    .sort(
      ([textA, { claim: a }], [textB, { claim: b }]) =>
        byCodeUnit(a.article, b.article) || a.start - b.start || a.end - b.end || byCodeUnit(textA, textB),
    )
    .map(([, vouched]) => vouched);
}
