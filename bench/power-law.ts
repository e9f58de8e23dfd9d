/** Synthetic graphs whose degrees follow a power law, as those of graphs from news do. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { edgeKey } from '../graph/edge-key.ts';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../graph/types.ts';

const EDGES_A_NODE = 5;
const ARTICLES = 1000;
const TYPES = ['OWNS', 'FUNDS', 'MEETS', 'SANCTIONS', 'trades letters with', 'sends goods through'];
const NODE_TYPES = ['Company', 'Person', 'Country', 'Organization', 'Commodity'];
const STATUSES = ['asserted', 'asserted', 'asserted', 'alleged', 'planned', 'denied'] as const;

/** Numbers from 0 up to 1: Park and Miller's "minimal standard" generator, CACM 31(10), 1988. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export function keyOf(node: number): string {
  return `company:firm ${String(node).padStart(7, '0')}`;
}

/**
 * Writes a graph laid out as `writeGraph` lays it out: every node takes up with earlier ones, the likelier the more edges
 * they have (Barabási, Albert, Emergence of scaling in random networks, Science 286, 1999). The same arguments, the same file.
 */
export async function writePowerLaw(path: string, nodes: number): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 1 << 22 });
  const random = sequence(20171);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  let waiting = '';
  const write = async (text: string): Promise<void> => {
    waiting += text;
    if (waiting.length < 1 << 20) return;
    const full = !file.write(waiting);
    waiting = '';
    if (full) await once(file, 'drain');
  };
  await write(headOf());
  for (let node = 0; node < nodes; node++) {
    const record = { key: keyOf(node), attributes: nodeAttributes(node, pick(NODE_TYPES)) };
    await write(`${JSON.stringify(record)}${node === nodes - 1 ? '\n],\n' : ',\n'}`);
  }
  await write('"edges":[\n');
  const ends = new Uint32Array(2 * EDGES_A_NODE * nodes);
  let filled = 0;
  for (let node = 1; node < nodes; node++) {
    const partners = new Set<number>();
    for (let tries = 0; partners.size < Math.min(EDGES_A_NODE, node) && tries < 50; tries++) {
      const partner = filled === 0 ? 0 : (ends[Math.floor(random() * filled)] ?? 0);
      if (partner !== node) partners.add(partner);
    }
    for (const partner of partners) {
      ends[filled++] = node;
      ends[filled++] = partner;
      const [source, target] = random() < 0.5 ? [node, partner] : [partner, node];
      const edge = edgeOf(source, target, pick(TYPES), pick(STATUSES), random);
      await write(`${filled === 2 ? '' : ',\n'}${JSON.stringify(edge)}`);
    }
  }
  await write('\n]}\n');
  file.end(waiting);
  await once(file, 'finish');
}

function headOf(): string {
  const articles = Array.from({ length: ARTICLES }, (_, i) => ({
    id: articleId(i),
    uri: `${i}.txt`,
    title: `Article ${i}`,
    published: `20${10 + (i % 10)}-0${1 + (i % 9)}-15`,
    outlet: null,
    url: null,
    language: 'en',
    length: 4000,
  }));
  const relations = Object.fromEntries(
    TYPES.filter((type) => type === type.toUpperCase()).map((type) => [
      type,
      { label: type.toLowerCase(), inverse: `(${type.toLowerCase()})⁻¹`, symmetric: type === 'MEETS' },
    ]),
  );
  const attributes: GraphAttributes = {
    format: 'throughline',
    version: 2,
    articles,
    judgements: [],
    relations,
  };
  const options = { type: 'directed', multi: true, allowSelfLoops: true };
  return `{"options":${JSON.stringify(options)},\n"attributes":${JSON.stringify(attributes)},\n"nodes":[\n`;
}

function nodeAttributes(node: number, type: string): NodeAttributes {
  const counts = { mentions: 1 + (node % 7), articles: 1 + (node % 3) };
  const rest = { ids: {}, merges: [], mayBe: [], x: node % 1000, y: node % 997 };
  return {
    label: `Firm ${String(node).padStart(7, '0')}`,
    type,
    aliases: [`Firm ${node}`],
    ...counts,
    ...rest,
  };
}

/** An edge with as much evidence as one of a graph from news has: about a thousand bytes. */
function edgeOf(
  source: number,
  target: number,
  type: string,
  status: (typeof STATUSES)[number],
  random: () => number,
): { key: string; source: string; target: string; attributes: EdgeAttributes } {
  const article = articleId(Math.floor(random() * ARTICLES));
  const confidence = Math.round((0.3 + 0.7 * random()) * 100) / 100;
  const [from, to] = [`Firm ${source}`, `Firm ${target}`];
  const quote = `${from} ${type.toLowerCase()} ${to} under a contract that both signed in the capital`;
  const text = `Officials who had seen the papers told a court on Tuesday that ${quote}, and neither of them would say what it was worth.`;
  const start = Math.floor(random() * 4000);
  const at = start + text.indexOf(quote);
  const claim = {
    article,
    start: at,
    end: at + quote.length,
    quote,
    sentence: { start, end: start + text.length, text },
    subject: { start: at, end: at + from.length, text: from },
    object: { start: at + quote.indexOf(to), end: at + quote.indexOf(to) + to.length, text: to },
    phrase: type.toLowerCase(),
    polarity: status === 'denied' ? ('denied' as const) : ('affirmed' as const),
    modality: status === 'planned' ? ('planned' as const) : ('actual' as const),
    speakers: status === 'alleged' ? ['officials'] : [],
    roles: {},
    time: null,
    amount: null,
    confidence,
  };
  const attributes: EdgeAttributes = {
    type,
    typed: type === type.toUpperCase(),
    label: type.toLowerCase(),
    claims: [claim],
    articles: [article],
    origins: 1,
    confidence,
    status,
  };
  const [s, t] = [keyOf(source), keyOf(target)];
  return { key: edgeKey(s, type, t), source: s, target: t, attributes };
}

function articleId(article: number): string {
  return `sha256:${article.toString(16).padStart(64, '0')}`;
}
