/** What a phrase may be a misspelling of. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import { bitsBetween, editDistance, lettersIn, tolerance } from './distance.ts';
import type { NameIndex } from './names.ts';
import { candidate, mentions, OFFERED, type Resolution, SHARE } from './resolution.ts';
import { isProper, words } from './words.ts';

/** A misspelling is clear only in so long a word: between four or five letters, too many names differ by one. */
const CLEAR = 6;

/**
 * Nodes with a name, or a word of a name, that is spelt much as the phrase is. One is taken if it alone is as near as one edit,
 * its name is proper, and the first letter is the same: "Mnuchen" is Steven Mnuchin.
 */
export function bySpelling(graph: ReadableGraph, index: NameIndex, phrase: string): Resolution {
  const whole = words(phrase).join(' ');
  const found = new Map<string, number>();
  const clear = new Set<string>();
  const letters = lettersIn(whole);
  for (const { name, keys, letters: others } of index.spellings()) {
    const limit = tolerance(Math.min(whole.length, name.length));
    if (limit === 0 || bitsBetween(letters, others) > 2 * limit) continue;
    const distance = editDistance(whole, name, limit);
    if (distance > limit) continue;
    const nearness = 1 - distance / Math.max(whole.length, name.length);
    for (const key of keys) {
      const share = Math.min(1, name.split(' ').length / Math.max(1, index.shortest(key)));
      found.set(key, Math.max(found.get(key) ?? 0, (nearness * (1 + share)) / 2));
      if (distance === 1 && whole.length >= CLEAR && whole[0] === name[0]) clear.add(key);
    }
  }
  const best = Math.max(0, ...found.values());
  const near = [...found]
    .filter(([, score]) => score >= SHARE * best)
    .sort(([a, m], [b, n]) => n - m || mentions(graph, b) - mentions(graph, a) || byCodeUnit(a, b))
    .slice(0, OFFERED)
    .map(([key, score]) => candidate(graph, key, Math.round(score * 1000) / 1000));
  const [only, ...further] = [...clear].filter((key) => isProper(graph.getNodeAttribute(key, 'label')));
  const taken = further.length === 0 ? near.filter(({ key }) => key === only) : [];
  const others = near.filter((one) => !taken.includes(one));
  return { phrase, kind: taken.length > 0 ? 'spelling' : 'none', taken, others };
}
