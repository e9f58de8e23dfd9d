/** What nodes a phrase of a question means. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import type { Evidence } from '../types.ts';
import { editDistance, tolerance } from './distance.ts';
import { createNameIndex, type NameIndex } from './names.ts';
import { createWordSense, type QuestionLexicon, type WordSense, words } from './words.ts';

/** A node as an answer to a phrase, with how well it fits, in (0, 1]. */
export interface Candidate {
  readonly key: string;
  readonly label: string;
  readonly type: string;
  readonly score: number;
}

export interface Resolution {
  readonly phrase: string;
  /**
   * `name`: the phrase is a node's name, or that of several; `part`: part of one; `topic`: these nodes, with what is said of them, speak of
   * all of it; `partial`: they speak of some of it; `none`: nothing does.
   */
  readonly kind: 'name' | 'part' | 'topic' | 'partial' | 'none';
  /** What it is taken to mean, best first. */
  readonly taken: readonly Candidate[];
  /** What else it may mean; for `none`, what it may be a misspelling of. */
  readonly others: readonly Candidate[];
}

export type Resolve = (phrase: string) => Resolution;

/** At most so many nodes are taken together, and offered besides. */
const TAKEN = 12;
const OFFERED = 6;
/** A node is taken if it fits so well compared with the best. */
const SHARE = 0.7;
/** What a word of the phrase counts that stands in what is said of the node and not in its name. */
const SAID = 0.5;
/** What a claim with an amount in a currency (ISO 4217) speaks of, whatever the currency's name. */
const OF_MONEY = 'money';
/** Above this a misspelling is likelier than a phrase of which only a part is known. */
const CLEARLY_MISSPELT = 0.8;
/** How near to a node's words those of the phrase must stand, in letters. */
const AROUND = 60;
/** What each word of the name that the phrase doesn't have takes away. */
const SURPLUS = 0.02;

/**
 * Makes a resolver for a graph, building its index of names once.
 *
 * @example createResolver(graph, lexicon)('coal revenue').taken.map((node) => node.label)
 */
export function createResolver(graph: ReadableGraph, lexicon: QuestionLexicon, names?: NameIndex): Resolve {
  const sense = createWordSense(lexicon);
  const index = names ?? createNameIndex(graph, sense);
  return (phrase) => {
    const named = byName(graph, index, phrase);
    if (named) return named;
    const worded = byWords(graph, index, sense, phrase);
    if (worded && worded.kind !== 'partial') return worded;
    const respelt = bySpelling(graph, index, phrase);
    return worded && (respelt.others[0]?.score ?? 0) < CLEARLY_MISSPELT ? worded : respelt;
  };
}

function byName(graph: ReadableGraph, index: NameIndex, phrase: string): Resolution | null {
  const named = graph.hasNode(phrase) ? [phrase] : index.named(phrase);
  const [first, ...rest] = named.map((key) => candidate(graph, key, 1));
  if (!first) return null;
  const alike = rest.filter(({ label }) => label === first.label);
  const others = rest.filter(({ label }) => label !== first.label);
  return { phrase, kind: 'name', taken: [first, ...alike].slice(0, TAKEN), others: others.slice(0, OFFERED) };
}

function byWords(
  graph: ReadableGraph,
  index: NameIndex,
  sense: WordSense,
  phrase: string,
): Resolution | null {
  const wanted = [...new Set(sense.contentStems(phrase))];
  const fits = index
    .touching(wanted)
    .map((key) => ({ key, ...fitOf(graph, index, sense, wanted, key) }))
    .sort(
      (a, b) =>
        b.score - a.score || mentions(graph, b.key) - mentions(graph, a.key) || byCodeUnit(a.key, b.key),
    );
  const whole = fits.filter(({ covered }) => covered === wanted.length);
  const named = whole.filter(({ own }) => own === wanted.length);
  const pool = whole.length > 0 ? whole : fits.filter(({ covered }) => covered * 2 >= wanted.length);
  const best = pool[0]?.score ?? 0;
  const taken = pool.filter(({ score }) => score >= SHARE * best).slice(0, TAKEN);
  if (taken.length === 0) return null;
  const kind = whole.length === 0 ? 'partial' : named.length === taken.length ? 'part' : 'topic';
  const others = fits.filter((fit) => !taken.includes(fit)).slice(0, OFFERED);
  const shown = ({ key, score }: { key: string; score: number }): Candidate => candidate(graph, key, score);
  return { phrase, kind, taken: taken.map(shown), others: others.map(shown) };
}

interface Fit {
  readonly score: number;
  /** How many of the wanted words are met at all, and how many by words of the name as they are. */
  readonly covered: number;
  readonly own: number;
}

function fitOf(
  graph: ReadableGraph,
  index: NameIndex,
  sense: WordSense,
  wanted: readonly string[],
  key: string,
): Fit {
  const name = index.stems(key);
  const best = (of: Iterable<string>, stem: string): number => {
    let most = 0;
    for (const other of of) most = Math.max(most, sense.likeness(stem, other));
    return most;
  };
  const inName = wanted.map((stem) => best(name, stem));
  const said = inName.every((likeness) => likeness > 0) ? [] : saidOf(graph, sense, key);
  const scores = wanted.map((stem, i) => inName[i] || SAID * best(said, stem));
  const surplus = Math.max(0, index.shortest(key) - inName.filter((likeness) => likeness > 0).length);
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, wanted.length);
  return {
    score: Math.round(mean * Math.max(0.8, 1 - SURPLUS * surplus) * 1000) / 1000,
    covered: scores.filter((score) => score > 0).length,
    own: inName.filter((likeness) => likeness === 1).length,
  };
}

/** Stems of the words that stand around a node where something is said of it. */
function saidOf(graph: ReadableGraph, sense: WordSense, key: string): Set<string> {
  const around = new Set<string>();
  graph.forEachEdge(key, (_, { claims }, source) => {
    for (const claim of claims) {
      around.add(wordsAround(claim, source === key ? claim.subject : claim.object));
      if (/^[A-Z]{3}$/.test(claim.amount?.unit ?? '')) around.add(OF_MONEY);
    }
  });
  return new Set([...around].flatMap((text) => sense.contentStems(text)));
}

/** The words of a sentence up to `AROUND` letters before and after a place in it. */
function wordsAround({ sentence }: Evidence, place: Evidence['subject']): string {
  const [start, end] = [place.start - sentence.start, place.end - sentence.start];
  const before = sentence.text.slice(Math.max(0, start - AROUND), Math.max(0, start)).replace(/^\S*/, '');
  const after = sentence.text.slice(end, end + AROUND).replace(/\S*$/, '');
  return `${before} ${after}`;
}

/** Nodes with a name, or a word of a name, that the phrase may be a misspelling of. */
function bySpelling(graph: ReadableGraph, index: NameIndex, phrase: string): Resolution {
  const wanted = words(phrase);
  const whole = wanted.join(' ');
  const found = new Map<string, number>();
  for (const [name, keys] of index.spellings()) {
    const limit = tolerance(Math.min(whole.length, name.length));
    const distance = limit === 0 ? 1 : editDistance(whole, name, limit);
    if (distance > limit) continue;
    const nearness = 1 - distance / Math.max(whole.length, name.length);
    for (const key of keys) {
      const share = Math.min(1, name.split(' ').length / Math.max(1, index.shortest(key)));
      found.set(key, Math.max(found.get(key) ?? 0, (nearness * (1 + share)) / 2));
    }
  }
  const best = Math.max(0, ...found.values());
  const others = [...found]
    .filter(([, score]) => score >= SHARE * best)
    .sort(([a, m], [b, n]) => n - m || mentions(graph, b) - mentions(graph, a) || byCodeUnit(a, b))
    .slice(0, OFFERED)
    .map(([key, score]) => candidate(graph, key, Math.round(score * 1000) / 1000));
  return { phrase, kind: 'none', taken: [], others };
}

function candidate(graph: ReadableGraph, key: string, score: number): Candidate {
  const { label, type } = graph.getNodeAttributes(key);
  return { key, label, type, score };
}

function mentions(graph: ReadableGraph, key: string): number {
  return graph.getNodeAttribute(key, 'mentions');
}
