/** Finds nodes by name or alias, whatever the case and the accents; by what is spelt much like it, where nothing is called so. */
import { byCodeUnit } from '../../graph/order.ts';
import { nearest } from '../../graph/query/distance.ts';
import { fold } from '../../graph/query/words.ts';
import type { Model, NodeRecord } from './model.ts';
import { weight } from './model.ts';

export interface Suggestion {
  readonly node: NodeRecord;
  /** The name that matched, when it is not the label. */
  readonly alias: string | null;
}

export type Search = (words: string, limit?: number) => Suggestion[];

interface Name {
  readonly node: NodeRecord;
  readonly folded: string;
  readonly alias: string | null;
}

/** Folds all names once; the search it returns walks them: some milliseconds at 20,000 nodes. */
export function createSearch(model: Model): Search {
  const names: Name[] = [];
  for (const node of model.nodes.values()) {
    names.push({ node, folded: foldName(node.attributes.label), alias: null });
    for (const alias of node.attributes.aliases) names.push({ node, folded: foldName(alias), alias });
  }
  let spellings: ReadonlyMap<string, readonly Name[]> | null = null;
  return (words, limit = 8) => {
    const wanted = foldName(words).trim();
    if (wanted === '') return [];
    const best = new Map<NodeRecord, { rank: number; alias: string | null }>();
    for (const name of names) {
      const rank = rankOf(name.folded, wanted);
      const known = best.get(name.node);
      if (rank < 4 && (!known || rank < known.rank)) best.set(name.node, { rank, alias: name.alias });
    }
    if (best.size === 0 && wanted.length >= LEAST_RESPELT) {
      spellings ??= spellingsOf(names);
      for (const [rank, spelling] of nearest(wanted, spellings.keys(), limit).entries()) {
        for (const { node, alias } of spellings.get(spelling) ?? [])
          if (!best.has(node)) best.set(node, { rank, alias });
      }
    }
    return [...best]
      .sort(
        ([a, { rank: i }], [b, { rank: j }]) => i - j || weight(b) - weight(a) || byCodeUnit(a.key, b.key),
      )
      .slice(0, limit)
      .map(([node, { alias }]) => ({ node, alias }));
  };
}

/** Shorter words have too many neighbours. */
const LEAST_RESPELT = 4;

/** Whole names, and the longer words in them. */
function spellingsOf(names: readonly Name[]): Map<string, Name[]> {
  const spellings = new Map<string, Name[]>();
  for (const name of names) {
    const parts = name.folded.split(/[\s-]+/).filter((word) => word.length >= LEAST_RESPELT);
    for (const spelling of new Set([name.folded, ...parts])) {
      const known = spellings.get(spelling);
      if (known) known.push(name);
      else spellings.set(spelling, [name]);
    }
  }
  return spellings;
}

/** Letters with a stroke or a tail of their own, which no accent can be taken off. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** Lower case without accents: "Łódź" → "lodz". */
function foldName(text: string): string {
  return fold(text).replace(/[łøđßæœıþð]/g, (letter) => PLAIN[letter] ?? letter);
}

/** 0 the whole name, 1 its beginning, 2 the beginning of a word, 3 all words somewhere, 4 no match. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return wanted.split(/\s+/).every((word) => name.includes(word)) ? 3 : 4;
}
