/** Made-up graphs for looking at the viewer and for its tests. The same arguments make the same graph. */
import type { EdgeAttributes, Evidence, GraphFile, NodeAttributes, Status } from '../../graph/types.ts';

type Node = GraphFile['nodes'][number];
type Edge = GraphFile['edges'][number];

const GIVEN =
  'Ada Bruno Chidi Dalia Emre Farah Goran Hana Idris Jonna Kofi Lena Mateo Nadia Oleg Priya'.split(' ');
const FAMILY =
  'Abara Brandt Castell Dovic Eklund Farouk Galli Horvat Ivanko Jansma Kestrel Lindqvist Moreau'.split(' ');
const PLACES = 'Norvale Estmark Port Cassel|Quillon|Sarnia Bay|Tervan|Ulmenia|Velden|Westholm|Zarek'.split(
  '|',
);
const TRADES = 'Shipping Minerals Energy Capital Logistics Foundry Airways Textiles Fisheries Telecom'.split(
  ' ',
);
const BODIES =
  'Harbour Commission|Ministry of Ports|Customs Board|Central Bank|Fisheries Council|Audit Court'.split('|');
const GOODS = 'copper ore|dried cod|diesel|timber|grain|rare earths|cement|satellite phones'.split('|');
const TYPES = [
  'Person',
  'Company',
  'Country',
  'GovernmentBody',
  'Commodity',
  'Money',
  'Measure',
  'Event',
  'Group',
];
const RELATIONS: readonly (readonly [type: string, label: string])[] = [
  ['OWNS', 'owns'],
  ['WORKS_FOR', 'works for'],
  ['SUPPLIES', 'supplies'],
  ['INVESTIGATES', 'investigates'],
  ['EXPORTS', 'exports'],
  ['CRITICIZES', 'criticizes'],
  ['MEETS', 'meets'],
  ['FUNDS', 'funds'],
  ['SANCTIONS', 'sanctions'],
  ['has long refused to comment on', 'has long refused to comment on'],
];
const INVERSES: Readonly<Record<string, string>> = {
  OWNS: 'is owned by',
  WORKS_FOR: 'employs',
  SUPPLIES: 'is supplied by',
  INVESTIGATES: 'is investigated by',
  EXPORTS: 'is exported by',
  CRITICIZES: 'is criticized by',
  MEETS: 'meets',
  FUNDS: 'is funded by',
  SANCTIONS: 'is sanctioned by',
};
const STATUSES: readonly Status[] = [
  'asserted',
  'asserted',
  'asserted',
  'asserted',
  'alleged',
  'planned',
  'possible',
];

/** A graph of `size` nodes in clusters, about three edges a node, laid out by its clusters. */
export function generateGraph(size: number, seed = 1): GraphFile {
  const random = mulberry32(seed);
  const articles = Array.from({ length: Math.max(2, Math.floor(size / 15)) }, (_, i) => ({
    id: `sha256:${i.toString(16).padStart(64, '0')}`,
    uri: `articles/${i}.txt`,
    title: `${PLACES[i % PLACES.length]} weighs new rules for its ${GOODS[i % GOODS.length]} trade`,
    published: `2031-0${1 + (i % 9)}-${10 + (i % 18)}`,
    outlet: ['The Norvale Courier', 'Estmark Radio', 'Harbour Wire'][i % 3] ?? null,
    url: `https://news.example/${i}`,
    language: 'en',
    length: 4000,
  }));

  const clusters = Math.max(1, Math.round(Math.sqrt(size) / 2.4));
  const nodes: Node[] = [];
  for (let i = 0; i < size; i++) {
    const type = TYPES[Math.floor(random() * random() * TYPES.length)] ?? 'Person';
    const cluster = i % clusters;
    const [far, turn] = [Math.sqrt(cluster / clusters) * Math.sqrt(size) * 16, cluster * 2.4];
    const [near, angle] = [Math.sqrt(i / clusters) * (size > 100 ? 14 : 26), i * 2.4 + random()];
    nodes.push(
      node(`n${String(i).padStart(6, '0')}`, nameOf(type, i), type, {
        x: far * Math.cos(turn) + near * Math.cos(angle),
        y: far * Math.sin(turn) + near * Math.sin(angle),
        mentions: 1 + Math.floor(40 / (1 + i / clusters)),
      }),
    );
  }

  const edges = new Map<string, Edge>();
  for (let i = 0; i < size * (size > 100 ? 3 : 1.7); i++) {
    const a = Math.floor(random() * size);
    // Mostly inside a cluster, and mostly to its heavier nodes.
    const rank = Math.floor(random() * random() * random() * (size / clusters));
    const b = random() < 0.9 ? rank * clusters + (a % clusters) : Math.floor(random() * size);
    const [source, target] = [nodes[a], nodes[b]];
    const [type, label] = RELATIONS[Math.floor(random() * RELATIONS.length)] ?? ['OWNS', 'owns'];
    if (!source || !target || a === b) continue;
    const key = `${source.key}|${type}|${target.key}`;
    const status =
      random() < 0.04 ? 'denied' : random() < 0.03 ? 'disputed' : STATUSES[Math.floor(random() * 7)];
    const from = Array.from(
      { length: 1 + Math.floor(random() * random() * 4) },
      (_, k) => articles[(i + k) % articles.length],
    );
    const claims = from.map((article) =>
      claim(article?.id ?? '', source.attributes.label, label, target.attributes.label, {
        polarity: status === 'denied' ? 'denied' : 'affirmed',
        speakers: status === 'alleged' ? ['Dalia Horvat'] : [],
        modality: status === 'planned' || status === 'possible' ? status : 'actual',
      }),
    );
    edges.set(key, edge(key, source.key, target.key, { type, label, claims, status: status ?? 'asserted' }));
  }
  return graph(nodes, [...edges.values()], articles);
}

/** A node with the attributes that matter to a test; the rest is plain. */
export function node(key: string, label: string, type: string, more: Partial<NodeAttributes> = {}): Node {
  const plain = { aliases: [], ids: {}, mentions: 1, articles: 1, merges: [], mayBe: [], x: 0, y: 0 };
  return { key, attributes: { label, type, ...plain, ...more } };
}

/** An edge from its claims. */
export function edge(
  key: string,
  source: string,
  target: string,
  {
    type,
    label,
    claims,
    status = 'asserted',
  }: Pick<EdgeAttributes, 'type' | 'label' | 'claims'> & { status?: Status },
): Edge {
  const articles = [...new Set(claims.map(({ article }) => article))].sort();
  const typed = type === type.toUpperCase();
  return {
    key,
    source,
    target,
    attributes: { type, typed, label, claims, articles, origins: articles.length, confidence: 0.86, status },
  };
}

/** A claim that an article makes in the sentence "In spring, {subject} {phrase} {object}, according to records." */
export function claim(
  article: string,
  subject: string,
  phrase: string,
  object: string,
  more: Partial<Evidence> = {},
): Evidence {
  const lead = 'In spring, ';
  const quote = `${subject} ${phrase} ${object}`;
  const base = 100;
  const at = base + lead.length;
  const text = `${lead}${quote}, according to records seen by the paper.`;
  return {
    article,
    start: at,
    end: at + quote.length,
    quote,
    sentence: { start: base, end: base + text.length, text },
    subject: { start: at, end: at + subject.length, text: subject },
    object: { start: at + quote.length - object.length, end: at + quote.length, text: object },
    phrase,
    polarity: 'affirmed',
    modality: 'actual',
    speakers: [],
    roles: {},
    time: null,
    amount: null,
    confidence: 0.82,
    ...more,
  };
}

export function graph(
  nodes: Node[],
  edges: Edge[],
  articles: GraphFile['attributes']['articles'],
): GraphFile {
  return {
    attributes: {
      format: 'throughline',
      version: 2,
      articles,
      judgements: [],
      relations: relationRecords(edges),
    },
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes,
    edges,
  };
}

function relationRecords(edges: Edge[]): GraphFile['attributes']['relations'] {
  const typed = edges.filter(({ attributes }) => attributes.typed);
  return Object.fromEntries(
    typed.map(({ attributes: { type, label } }) => [
      type,
      { label, inverse: INVERSES[type] ?? `${label} (backwards)`, symmetric: type === 'MEETS' },
    ]),
  );
}

function nameOf(type: string, i: number): string {
  const pick = (list: readonly string[], step: number) => list[Math.floor(i / step) % list.length] ?? '';
  if (type === 'Person') return `${pick(GIVEN, 1)} ${pick(FAMILY, 3)}`;
  if (type === 'Company') return `${pick(PLACES, 2)} ${pick(TRADES, 1)}`;
  if (type === 'Country') return pick(PLACES, 1);
  if (type === 'GovernmentBody') return `${pick(PLACES, 3)} ${pick(BODIES, 1)}`;
  if (type === 'Commodity') return pick(GOODS, 1);
  if (type === 'Money') return `${3 + (i % 70)} million crowns`;
  if (type === 'Measure') return `the ${pick(GOODS, 2)} levy`;
  if (type === 'Event') return `the ${pick(PLACES, 2)} summit`;
  return `${pick(GOODS, 2)} traders`;
}

/** Tommy Ettinger's small generator: the same numbers everywhere, in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
