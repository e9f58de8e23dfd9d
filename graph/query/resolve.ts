/** What nodes a phrase of a question means. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import type { Evidence } from '../types.ts';
import { createNameIndex, type NameIndex } from './names.ts';
import { type Candidate, candidate, mentions, OFFERED, type Resolution, SHARE } from './resolution.ts';
import { bySpelling } from './spelling.ts';
import { createStandIns } from './stand-ins.ts';
import { createWordSense, type QuestionLexicon, type WordSense } from './words.ts';

export type { Candidate, Resolution };

export type Resolve = (phrase: string) => Resolution;

/** At most so many nodes are taken together. */
const TAKEN = 12;
/** Of so many nodes at most it is looked at what is said of them. */
const LOOKED_AT = 2000;
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
  const standIns = createStandIns(graph, index, lexicon);
  return (phrase) => {
    const named = byName(graph, index, phrase);
    // "Company" as the name of what articles call just that is hardly meant.
    const unnamed = named?.taken.every(({ key }) => key.includes('#')) ?? true;
    const other = standIns.meant(phrase);
    if (other && unnamed) return other;
    // Brussels is a city, and may stand for whoever sits there.
    if (named) return other?.kind === 'metonym' ? withStandIn(named, other) : named;
    const fuller = standIns.fullName(phrase);
    const worded = byWords(graph, index, sense, fuller ?? phrase, phrase);
    if (worded?.kind === 'part') return worded;
    const respelt = bySpelling(graph, index, phrase);
    if (respelt.kind === 'spelling') return respelt;
    if (worded && worded.kind !== 'partial') return worded;
    return worded && (respelt.others[0]?.score ?? 0) < CLEARLY_MISSPELT ? worded : respelt;
  };
}

/** With whom a name may stand for, if that is somebody else. */
function withStandIn(named: Resolution, { taken }: Resolution): Resolution {
  const known = new Set([...named.taken, ...named.others].map(({ key }) => key));
  return { ...named, others: [...taken.filter(({ key }) => !known.has(key)), ...named.others] };
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
  spoken: string,
  phrase: string,
): Resolution | null {
  const wanted = [...new Set(sense.contentStems(spoken))];
  const fits = index
    .touching(wanted, LOOKED_AT)
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
