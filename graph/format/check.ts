/** Whether a value read from JSON is a graph of ours. */
import type { GraphFile } from '../types.ts';

const VERSION = 2;

/** What is wrong with it, in words for people; null if nothing is. Checks all that reading relies on. */
export function faultOf(value: unknown): string | null {
  if (!isRecord(value) || !isRecord(value.attributes)) return 'it is JSON, but no graph';
  const { attributes, nodes, edges } = value;
  const fault = attributesFault(attributes);
  if (fault !== null) return fault;
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return 'its nodes or edges are missing';
  const keys = new Set<string>();
  for (const [index, node] of nodes.entries()) {
    if (!isNode(node)) return `node ${index + 1} is broken`;
    if (keys.has(node.key)) return `node ${JSON.stringify(node.key)} is there twice`;
    keys.add(node.key);
  }
  const edgeKeys = new Set<string>();
  for (const [index, edge] of edges.entries()) {
    if (!isEdge(edge)) return `edge ${index + 1} is broken`;
    if (edgeKeys.has(edge.key)) return `edge ${JSON.stringify(edge.key)} is there twice`;
    edgeKeys.add(edge.key);
    const astray = [edge.source, edge.target].find((end) => !keys.has(end));
    if (astray !== undefined)
      return `edge ${JSON.stringify(edge.key)} ends at ${JSON.stringify(astray)}, which is no node`;
  }
  return null;
}

/** The same of what a graph says of itself: its format, articles, relations and judgements. */
export function attributesFault(attributes: unknown): string | null {
  if (!isRecord(attributes)) return 'it is JSON, but no graph';
  if (attributes.format !== 'throughline') return 'it is JSON, but no graph that throughline built';
  if (attributes.version !== VERSION) {
    return `its format is version ${JSON.stringify(attributes.version)}, and this program reads version ${VERSION}; build it again`;
  }
  if (!Array.isArray(attributes.articles) || !isRecord(attributes.relations))
    return 'its list of articles is broken';
  if (!Array.isArray(attributes.judgements) || !attributes.judgements.every(isJudgement))
    return 'its list of judgements is broken';
  return null;
}

export function isNode(value: unknown): value is GraphFile['nodes'][number] {
  if (!isRecord(value) || typeof value.key !== 'string' || !isRecord(value.attributes)) return false;
  // graphology keeps neighbours in plain objects, where this key would be Object.prototype.
  if (value.key === '__proto__') return false;
  const { label, type, aliases, ids, mentions, articles, merges, mayBe, x, y } = value.attributes;
  return (
    [label, type].every((part) => typeof part === 'string') &&
    [aliases, mayBe].every(isStrings) &&
    Array.isArray(merges) &&
    merges.every(isMerge) &&
    [mentions, articles, x, y].every((part) => typeof part === 'number') &&
    isRecord(ids)
  );
}

function isMerge(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value.name, value.key, value.reason].every((part) => typeof part === 'string') &&
    typeof value.within === 'boolean' &&
    typeof value.articles === 'number'
  );
}

function isJudgement(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { verdict, a, b } = value;
  return (verdict === 'same' || verdict === 'different') && typeof a === 'string' && typeof b === 'string';
}

export function isEdge(value: unknown): value is GraphFile['edges'][number] {
  if (!isRecord(value) || !isRecord(value.attributes)) return false;
  const { type, typed, label, claims, articles, origins, confidence, status } = value.attributes;
  return (
    [value.key, value.source, value.target, type, label, status].every((part) => typeof part === 'string') &&
    typeof typed === 'boolean' &&
    [origins, confidence].every((part) => typeof part === 'number') &&
    isStrings(articles) &&
    Array.isArray(claims) &&
    claims.every(isEvidence)
  );
}

function isEvidence(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { article, start, end, quote, sentence, subject, object, phrase, polarity, modality } = value;
  return (
    [article, quote, phrase, polarity, modality].every((part) => typeof part === 'string') &&
    [start, end, value.confidence].every((part) => typeof part === 'number') &&
    [sentence, subject, object].every(isQuoted) &&
    isStrings(value.speakers) &&
    (value.together === undefined || Array.isArray(value.together)) &&
    isRecord(value.roles)
  );
}

function isQuoted(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.start === 'number' &&
    typeof value.end === 'number' &&
    typeof value.text === 'string'
  );
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
