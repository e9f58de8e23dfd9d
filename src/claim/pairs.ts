import { isSame, isTime, type Scene } from './scene.ts';

/** Two mentions of one sentence, in order of subject and object, with the way from one head to the other through the tree. */
export interface Pair {
  /** Indexes into the article's mentions. */
  readonly subject: number;
  readonly object: number;
  /** Tokens from the subject's head up to where the ways meet, without that. */
  readonly up: readonly number[];
  /** The token where they meet: one of the two heads, or a word that governs both. */
  readonly top: number;
  /** Tokens from the object's head up to where the ways meet, without that. */
  readonly down: readonly number[];
}

/** Ends that lie further apart in the tree have seldom to do with each other. */
const LONGEST_PATH = 9;
/** A sentence of so many mentions is a list or a table. */
const MOST_MENTIONS = 24;

/** The pairs of a sentence that a relation may join: of names, pronouns and what stands for a name; dates are objects only. */
export function pairsOf(scene: Scene, sentence: number): Pair[] {
  const { tokens, mentions, entities, mentionsIn } = scene;
  const ends: { readonly index: number; readonly time: boolean; readonly way: readonly number[] }[] = [];
  for (const index of mentionsIn[sentence] ?? []) {
    const mention = mentions[index];
    if (!mention) continue;
    const { kind, entity, head } = mention;
    const time = kind === 'date';
    const known = kind === 'name' || kind === 'pronoun' || (kind === 'nominal' && entities[entity]?.named);
    if (!time && (!known || isTime(scene, index))) continue;
    ends.push({ index, time, way: wayUp(tokens, head) });
    if (ends.length > MOST_MENTIONS) return [];
  }
  const pairs: Pair[] = [];
  for (const [i, a] of ends.entries()) {
    for (const b of ends.slice(i + 1)) {
      if ((a.time && b.time) || isSame(scene, a.index, b.index)) continue;
      const met = meeting(a.way, b.way);
      if (!met) continue;
      const { left, top, right } = met;
      if (!a.time) pairs.push({ subject: a.index, object: b.index, up: left, top, down: right });
      if (!b.time) pairs.push({ subject: b.index, object: a.index, up: right, top, down: left });
    }
  }
  return pairs;
}

/** Token `i` and its governors, nearest first. */
function wayUp(tokens: Scene['tokens'], i: number): number[] {
  const way: number[] = [];
  for (let at = i; at >= 0 && way.length < LONGEST_PATH + 1; at = tokens[at]?.head ?? -1) way.push(at);
  return way;
}

function meeting(
  a: readonly number[],
  b: readonly number[],
): { readonly left: number[]; readonly top: number; readonly right: number[] } | undefined {
  for (const [i, top] of a.entries()) {
    const j = b.indexOf(top);
    if (j < 0) continue;
    if (i + j === 0 || i + j > LONGEST_PATH) return undefined;
    return { left: a.slice(0, i), top, right: b.slice(0, j) };
  }
  return undefined;
}
