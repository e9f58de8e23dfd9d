/**
 * "the president", "the company", "the isolated regime", "the measures": what a definite phrase describes among the things spoken of
 * before it. Number, kind, owner and modifiers rule candidates out, learned weights rank the rest (`antecedents.ts`).
 */
import { childOf, isPlural } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import { antecedentFeatures, type Candidate, type Setting } from './antecedentfeatures.ts';
import type { Choose } from './antecedents.ts';
import { roleOf } from './binding.ts';
import { type Cluster, isUntold } from './cluster.ts';
import type { Content } from './content.ts';
import { createDiscourse } from './discourse.ts';
import { compareDescription, type LikenessTables } from './likeness.ts';
import { stateOf } from './states.ts';
import { createWordings, type Told, type WordingTables } from './wordings.ts';

export interface DescriptionTables extends LikenessTables, WordingTables {
  /** Lemmas of verbs whose subject speaks. */
  readonly speech: ReadonlySet<string>;
}

export interface Descriptions {
  /** Takes down that a name or a noun phrase, by the index of its mention, speaks of a thing. */
  note(index: number, mention: Mention, cluster: Cluster, told: Told): void;
  /** What a definite phrase describes; null if nothing that was spoken of, or if that is unsure. */
  antecedent(index: number, content: Content, barred: ReadonlySet<Cluster>): Cluster | null;
}

/** How far back a description reaches, in sentences. */
const REACH = 4;
/** The same where its noun is a word for a thing: a noun said before, an office, the word that tells the kind of a body. */
const FAR = 40;
/** No more than so many candidates are ranked, and so many sightings of one looked at. */
const [CANDIDATES, SIGHTINGS] = [24, 8];

export function createDescriptions(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  setting: Setting,
  tables: DescriptionTables,
  choose: Choose,
): Descriptions {
  const { types, speech, states, others } = tables;
  const { seen, times, note: speak } = createDiscourse(tokens, types);
  const wordings = createWordings(tokens, tables);
  return { note, antecedent };

  function note(index: number, mention: Mention, cluster: Cluster, told: Told): void {
    speak(index, mention, cluster);
    wordings.note(mention, cluster, told);
  }

  function antecedent(index: number, content: Content, barred: ReadonlySet<Cluster>): Cluster | null {
    const mention = mentions[index];
    if (!mention) return null;
    const state = stateOfNoun(mention, content);
    if (state !== null) return stateOf(tokens, state, tokens[mention.head]?.sentence ?? 0, seen, barred);
    const candidates = candidatesFor(mention, content, barred);
    if (candidates.length === 0) return null;
    const { plain, features } = compareDescription(
      tokens,
      { mention, content, candidates, times },
      wordings,
      tables,
    );
    if (plain.sure) return candidates[plain.pick]?.cluster ?? null;
    const group = 'description';
    const kind = tokens[mention.first]?.text.toLowerCase() ?? '';
    const anaphor = { mention, kind, role: roleOf(tokens, mention), group, speakers: [] } as const;
    const antecedents = { types, times, speech, ...setting };
    const rows = antecedentFeatures(tokens, anaphor, candidates, antecedents, features);
    return candidates[choose({ anaphor: index, group, candidates, rows })]?.cluster ?? null;
  }

  /** What a phrase stands for if it is one for a country, or for countries together; null if it is none, or says that another is meant. */
  function stateOfNoun(mention: Mention, { modifiers, hasName, complement }: Content): string | null {
    const token = tokens[mention.head];
    const that = tokens[mention.first]?.text.toLowerCase() === 'that';
    const another = that || modifiers.length > 2 || isOther(modifiers);
    if (isPlural(tokens, mention.head) || another || hasName || complement || mention.amount) return null;
    return states.get(token?.lemma.toLowerCase() ?? '') ?? null;
  }

  /** What a phrase may describe, nearest first. */
  function candidatesFor(mention: Mention, content: Content, barred: ReadonlySet<Cluster>): Candidate[] {
    const token = tokens[mention.head];
    const noun = token?.lemma.toLowerCase() ?? '';
    const several = isPlural(tokens, mention.head);
    const called = wordings.called(noun);
    // "The town of Kotor", "the airline's union", "the first leader" say for themselves what is meant.
    const owned = childOf(tokens, mention.head, 'nmod:poss') >= 0;
    const own = owned || content.complement || isOther(content.modifiers);
    const found = new Map<Cluster, Candidate>();
    for (let k = seen.length - 1; k >= 0 && found.size < CANDIDATES; k--) {
      const one = seen[k];
      if (!one) continue;
      const { cluster } = one;
      const distance = (token?.sentence ?? 0) - one.sentence;
      if (distance > (called.size > 0 ? FAR : REACH)) break;
      const known = found.get(cluster);
      if (known && known.sightings.length < SIGHTINGS) known.sightings.push(one);
      if (known || barred.has(cluster)) continue;
      if (!called.has(cluster) && (own || distance > REACH || !isOfKind(mention, cluster))) continue;
      if (owned && !wordings.hasSaid(noun, content.modifiers, cluster)) continue;
      // "The Greek company" is no firm that is called Swiss, and no "group" that nobody called Greek.
      const of = content.names.length > 0 ? wordings.told(content.names, cluster) : 1;
      if (of < 0 || (of === 0 && !cluster.named && !called.has(cluster))) continue;
      if (cluster.plural !== several || isSeveral(one.mention) !== several) continue;
      found.set(cluster, { cluster, sightings: [one], own: false, ahead: false });
    }
    return [...found.values()];
  }

  /** Whether what a phrase describes may be a thing, by the types of both. */
  function isOfKind(mention: Mention, cluster: Cluster): boolean {
    const family = types.family(mention.type);
    return types.family(cluster.type) === family || (family !== 'concept' && isUntold(cluster));
  }

  function isSeveral({ kind, type, head }: Mention): boolean {
    return kind === 'name' ? type === 'Group' : isPlural(tokens, head);
  }

  function isOther(modifiers: readonly string[]): boolean {
    return modifiers.some((word) => others.has(word));
  }
}
