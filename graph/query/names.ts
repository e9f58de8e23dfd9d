/** An index of the names of a graph's nodes. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import { lettersIn } from './distance.ts';
import { type WordSense, words } from './words.ts';

export interface NameIndex {
  /** Keys of the nodes of this name: labels before aliases, then the most mentioned. */
  named(name: string): string[];
  /** The proper name that these words are, as the graph spells it, with the type of the node that has it; null if they are none. */
  proper(words: string): { readonly name: string; readonly type: string } | null;
  /**
   * Keys, sorted, of the nodes with a word in a name that is one of these stems or related to one; if they are more than `most`,
   * of those that have most of them.
   */
  touching(stems: readonly string[], most: number): string[];
  /** Keys of the nodes with all of these stems in their names. */
  having(stems: readonly string[]): string[];
  /** Stems of all names of a node. */
  stems(key: string): ReadonlySet<string>;
  /** How many words of meaning the shortest of its names has. */
  shortest(key: string): number;
  /** Each name, and each word of four letters or more in one, folded, with the nodes it is of. */
  spellings(): readonly Spelling[];
}

/** A name, or a word of one, with the nodes it is of. */
export interface Spelling {
  readonly name: string;
  /** Which letters it has, as bits: see `lettersIn`. */
  readonly letters: number;
  readonly keys: ReadonlySet<string>;
}

export function createNameIndex(graph: ReadableGraph, sense: WordSense): NameIndex {
  const byName = new Map<string, { key: string; rank: number }[]>();
  const byStem = new Map<string, Set<string>>();
  const stemsOf = new Map<string, Set<string>>();
  const shortest = new Map<string, number>();
  let spelt: readonly Spelling[] | null = null;
  graph.forEachNode((key, { label, aliases, mentions }) => {
    const stems = new Set<string>();
    [label, ...aliases].forEach((name, place) => {
      const rank = (place === 0 ? 1e9 : 0) + mentions;
      const normal = normalName(name);
      const named = byName.get(normal);
      if (named) named.push({ key, rank });
      else byName.set(normal, [{ key, rank }]);
      const content = sense.contentStems(name);
      shortest.set(key, Math.min(shortest.get(key) ?? content.length, content.length));
      for (const stem of content) stems.add(stem);
    });
    stemsOf.set(key, stems);
    for (const stem of stems) byStem.set(stem, (byStem.get(stem) ?? new Set()).add(key));
  });
  return {
    named(name) {
      const found = byName.get(normalName(name)) ?? [];
      const sorted = [...found].sort((a, b) => b.rank - a.rank || byCodeUnit(a.key, b.key));
      return [...new Set(sorted.map(({ key }) => key))];
    },
    proper(given) {
      const normal = normalName(given);
      for (const key of this.named(given)) {
        const { label, aliases, type } = graph.getNodeAttributes(key);
        const spellings = [label, ...aliases].filter((name) => normalName(name) === normal);
        const [name] = spellings;
        // "Coal" opens a sentence where "coal" stands elsewhere; a key with "#" is one article's description.
        if (name !== undefined && spellings.every((one) => /^\p{Lu}/u.test(one)) && !key.includes('#'))
          return { name, type };
      }
      return null;
    },
    touching(wanted, most) {
      const touched = new Map<string, number>();
      for (const stem of wanted) {
        const holders = [...sense.relatives(stem)].flatMap((one) => byStem.get(one) ?? []);
        const keys = holders.length === 1 ? holders[0] : new Set(holders.flatMap((keys) => [...keys]));
        for (const key of keys ?? []) touched.set(key, (touched.get(key) ?? 0) + 1);
      }
      const keys = [...touched.keys()];
      if (keys.length <= most) return keys.sort(byCodeUnit);
      const mentions = (key: string): number => graph.getNodeAttribute(key, 'mentions');
      return keys
        .sort(
          (a, b) =>
            (touched.get(b) ?? 0) - (touched.get(a) ?? 0) || mentions(b) - mentions(a) || byCodeUnit(a, b),
        )
        .slice(0, most)
        .sort(byCodeUnit);
    },
    having(wanted) {
      const [fewest, ...others] = wanted
        .map((stem) => byStem.get(stem) ?? new Set<string>())
        .sort((a, b) => a.size - b.size);
      return [...(fewest ?? [])].filter((key) => others.every((keys) => keys.has(key)));
    },
    stems: (key) => stemsOf.get(key) ?? new Set(),
    shortest: (key) => shortest.get(key) ?? 0,
    spellings() {
      if (spelt) return spelt;
      const spellings = new Map<string, Set<string>>();
      for (const [name, holders] of byName) {
        for (const part of [name, ...name.split(' ').filter((word) => word.length >= 4)]) {
          const keys = spellings.get(part) ?? new Set();
          for (const { key } of holders) keys.add(key);
          spellings.set(part, keys);
        }
      }
      spelt = [...spellings].map(([name, keys]) => ({ name, letters: lettersIn(name), keys }));
      return spelt;
    },
  };
}

/** `the United Nations'` and `United Nations` are one name. */
function normalName(name: string): string {
  return words(name.replaceAll('&', ' and '))
    .join(' ')
    .replace(/^(the|a|an) (?=.)/, '');
}
