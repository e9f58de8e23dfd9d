/** What tells whether a description is of a thing spoken of before: words, kinds, how often and how near, and what plain rules pick. */
import { mix } from '../model/hash.ts';
import type { TypeTree } from '../model/types.ts';
import type { Similarity } from '../model/vectors.ts';
import { childOf } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import { type Add, type Candidate, determinerOf } from './antecedentfeatures.ts';
import { type Cluster, isUntold } from './cluster.ts';
import type { Content } from './content.ts';
import { type Pick, pickPlainly } from './plainpick.ts';
import { hashWord } from './ways.ts';
import type { Wordings } from './wordings.ts';

export interface LikenessTables {
  readonly types: TypeTree;
  /** What nouns for a country, or for countries together, stand for, by lemma: topic, country or union. */
  readonly states: ReadonlyMap<string, string>;
  /** Lemmas that say that something else is meant: "other". */
  readonly others: ReadonlySet<string>;
  /** How alike two nouns are used. */
  readonly similarity: Similarity;
}

/** A candidate as a description sees it. */
export interface Likeness {
  readonly candidate: Candidate;
  readonly cluster: Cluster;
  /** How the noun is a word for it; one of `WAY`. */
  readonly way: number;
  /** How the type of the description is to its own; one of `KIND`. */
  readonly kind: number;
  /** How often it was named or described. */
  readonly times: number;
  /** How many sentences ago it was spoken of. */
  readonly away: number;
}

/** How the type of a thing is to that of a description. */
export const KIND = { same: 1, narrower: 2, wider: 3, family: 4, untold: 5, other: 6, state: 7 } as const;

/** What the words for a description are, and what was said of its candidates. */
export interface Compared {
  readonly mention: Mention;
  readonly content: Content;
  readonly candidates: readonly Candidate[];
  readonly times: ReadonlyMap<Cluster, number>;
}

/** What a description's candidates have in common with it. */
export interface Comparison {
  /** What plain rules pick. */
  readonly plain: Pick;
  /** Features for `antecedentFeatures` of each candidate, and of none (-1). */
  features(add: Add, candidate: number): void;
}

export function compareDescription(
  tokens: readonly Token[],
  { mention, content, candidates, times }: Compared,
  wordings: Wordings,
  { types, states, others, similarity }: LikenessTables,
): Comparison {
  const { modifiers, complement, hasName, bound, names } = content;
  const head = tokens[mention.head];
  const noun = head?.lemma.toLowerCase() ?? '';
  const state = states.get(noun) ?? '';
  const likes = candidates.map((candidate): Likeness => {
    const { cluster, sightings } = candidate;
    return {
      ...{ candidate, cluster, way: wordings.wayOf(noun, modifiers, cluster), kind: kindOf(cluster) },
      ...{ times: times.get(cluster) ?? 0, away: (head?.sentence ?? 0) - (sightings[0]?.sentence ?? 0) },
    };
  });
  const plain = pickPlainly(mention, content, likes, types, ({ cluster }) =>
    wordings.hasSaid(noun, modifiers, cluster),
  );
  const similar = likes.map(({ cluster }) => {
    let most = 0;
    for (const other of wordings.nounsOf(cluster)) most = Math.max(most, similarity(noun, other));
    return Math.floor(10 * most);
  });
  const mostSimilar = Math.max(0, ...similar);
  const best = Math.max(0, ...likes.map(({ way }) => NEARNESS[way] ?? 0));
  const fitting = likes.filter(({ kind }) => FITTING.has(kind));
  const near = fitting.filter(({ away }) => away === fitting[0]?.away);
  const subjects = near.filter(({ candidate }) => candidate.sightings[0]?.role === 'subject');
  const only = near.length === 1 ? 1 : subjects.length === 1 ? 2 : 3;
  const word = hashWord(noun);
  const type = hashWord(mention.type);
  const said = Math.min(modifiers.length, 3);
  const other = Number(modifiers.some((one) => others.has(one)));

  return { plain, features };

  function features(add: Add, i: number): void {
    const like = likes[i];
    if (like) ofCandidate(add, like, i);
    else ofNone(add);
  }

  function ofNone(add: Add): void {
    add(100, plain.rule);
    add(101, plain.rule, type);
    add(102, plain.rule, mix(said, Number(complement)));
    add(103, type, said);
    add(104, best, type);
    add(105, best, said);
    add(106, Number(complement), mix(type, best));
    add(107, mix(Number(hasName), Number(bound)), best);
    add(108, other, best);
    add(109, mostSimilar, best);
    add(110, Number(childOf(tokens, mention.head, 'acl') >= 0), best);
    add(111, Number(head?.sentence === 0));
    add(112, candidates.length);
    add(113, hashWord(state), best);
  }

  function ofCandidate(add: Add, { candidate, cluster, way, kind, times, away }: Likeness, i: number): void {
    const nearest = candidate.sightings[0]?.mention;
    if (!nearest) return;
    const distance = Math.min(away, 6);
    const both = mix(way, kind);
    // What plain rules say.
    const hit = mix(plain.rule, Number(plain.pick === i));
    add(120, hit);
    add(121, hit, way);
    add(122, hit, type);
    add(123, hit, mix(said, Number(complement)));
    add(124, hit, distance);
    // By its words.
    const alike = likes.filter((one) => one.way === way).length;
    const nearer = likes.slice(0, i).filter((one) => one.way === way).length;
    const shared = wordings.shared(modifiers, cluster);
    add(130, way);
    add(131, way, kind);
    add(132, way, distance);
    add(133, both, mix(Math.min(alike, 4), Math.min(nearer, 3)));
    add(134, way, mix(said, Number(complement)));
    add(135, way, mix(Number(cluster.named), hashWord(nearest.kind)));
    add(136, way, type);
    add(137, way, word);
    add(138, way, mix(determinerOf(tokens, nearest), mix(said, Math.min(alike, 4))));
    add(139, both, similar[i]);
    add(140, both, Number(similar[i] === mostSimilar));
    add(141, both, other);
    add(142, both, mix(Math.min(shared, 2), Math.min(said - shared, 2)));
    add(144, kind, mix(Math.min(names.length, 1), wordings.told(names, cluster)));
    if (nearest.kind === 'nominal') add(143, word, hashWord(tokens[nearest.head]?.lemma.toLowerCase() ?? ''));
    // By its kind.
    const rivals = likes.filter((one, k) => one.kind === kind && k !== i);
    const sooner = Math.min(likes.slice(0, i).filter((one) => one.kind === kind).length, 3);
    const most = Math.max(0, ...rivals.map((one) => one.times));
    const share = times >= 2 * most ? 2 : times > most ? 1 : 0;
    add(150, kind, mix(distance, Math.min(rivals.length, 3)));
    add(151, kind, mix(type, sooner));
    add(152, kind, mix(share, type));
    add(153, hashWord(state), mix(hashWord(cluster.type), mix(sooner, share)));
    const like = likes[i] as Likeness;
    add(154, kind, mix(only, near.includes(like) ? (subjects.includes(like) ? 2 : 1) : 0));
  }

  function kindOf(cluster: Cluster): number {
    if (state !== '' && isState(state, cluster)) return KIND.state;
    if (cluster.type === mention.type) return KIND.same;
    if (types.isA(cluster.type, mention.type)) return KIND.narrower;
    if (types.isA(mention.type, cluster.type)) return KIND.wider;
    if (types.family(cluster.type) === types.family(mention.type)) return KIND.family;
    return isUntold(cluster) ? KIND.untold : KIND.other;
  }
}

/** How near each way is to what was said. */
const NEARNESS: readonly number[] = [0, 5, 5, 4, 4, 4, 2, 3, 3];
const FITTING: ReadonlySet<number> = new Set([KIND.same, KIND.narrower, KIND.wider, KIND.state]);

/** Whether a thing may be what a noun for countries stands for. */
function isState(state: string, { type }: Cluster): boolean {
  return type === (state === 'union' ? 'InternationalOrganization' : 'Country');
}
