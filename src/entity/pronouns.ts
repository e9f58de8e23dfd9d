/** Pronouns to what they stand for: candidates are ruled out by agreement and by binding, and the rest are ranked. */
import type { TypeTree } from '../model/types.ts';
import { childOf, isDescendant, isRelation, subtree } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import { createAgreement, type PronounForm } from './agreement.ts';
import { antecedentFeatures, type Candidate, type Setting, type Sighting } from './antecedentfeatures.ts';
import type { Choose, Group } from './antecedents.ts';
import { isBelow, isBound, localSubject, roleOf, standsFor } from './binding.ts';
import { type Cluster, mayBePerson } from './cluster.ts';
import { createDiscourse } from './discourse.ts';
import { speakersOf } from './speakers.ts';

export interface PronounTables {
  readonly types: TypeTree;
  /** By lower-case form. */
  readonly forms: ReadonlyMap<string, PronounForm>;
  /** Lemmas of verbs whose subject speaks. */
  readonly speech: ReadonlySet<string>;
}

/** No antecedent is further back than this, in sentences. */
const WINDOW = 4;

/** Gives each pronoun the cluster of its antecedent, in order of the text; those without one keep null. */
export function resolvePronouns(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  clusterOf: (Cluster | null)[],
  setting: Setting,
  { types, forms, speech }: PronounTables,
  choose: Choose,
): void {
  const { agrees, isThing, speaks, mayAct } = createAgreement(tokens, types, speech);
  const { seen, times, note } = createDiscourse(tokens, types);
  const { quotations } = setting;
  const tables = { types, times, speech, ...setting };
  for (const [i, mention] of mentions.entries()) {
    const token = tokens[mention.head];
    if (!token) continue;
    if (mention.kind === 'pronoun' && !clusterOf[i]) {
      const form = forms.get(token.text.toLowerCase());
      if (form) clusterOf[i] = form.person === 3 ? antecedent(i, mention, form) : participant(mention, form);
    }
    const cluster = clusterOf[i];
    if (cluster) note(i, mention, cluster);
  }

  function antecedent(index: number, pronoun: Mention, form: PronounForm): Cluster | null {
    if (form.kind === 'demonstrative') return null;
    const token = tokens[pronoun.head];
    if (!token) return null;
    if (form.kind === 'reflexive') {
      const subject = subjectOf(token.head);
      if (subject && agrees(subject.cluster, subject.mention, form)) return subject.cluster;
    }
    const candidates = candidatesFor(pronoun, form);
    const anaphor = {
      ...{ mention: pronoun, kind: form.kind, group: groupOf(form), role: roleOf(tokens, pronoun) },
      speakers: speakersOf(tokens, pronoun.head, speech).flatMap((head) => clusterAt(head) ?? []),
    };
    const rows = antecedentFeatures(tokens, anaphor, candidates, tables);
    const chosen = choose({ anaphor: index, group: anaphor.group, candidates, rows });
    const best = candidates[chosen]?.cluster ?? null;
    if (!best) return null;
    if (form.gender === 'N') best.thing = true;
    if (form.gender === 'M' || form.gender === 'F') {
      best.gender ??= form.gender;
      best.type = 'Person';
    }
    return best;
  }

  /** What agrees with a pronoun among the last things spoken of, nearest first, and what its sentence names later. */
  function candidatesFor(pronoun: Mention, form: PronounForm): Candidate[] {
    const sentence = tokens[pronoun.head]?.sentence ?? 0;
    const thing = isThing(pronoun.head);
    const local = localSubject(tokens, pronoun.head);
    const speaking = speaks(pronoun.head);
    const found = new Map<Cluster, Candidate>();
    const barred = below(pronoun);
    for (let k = seen.length - 1; k >= 0; k--) {
      const sighting = seen[k];
      if (!sighting) continue;
      const { cluster, mention } = sighting;
      const distance = sentence - sighting.sentence;
      if (distance > WINDOW) break;
      if (barred.has(cluster) || !agrees(cluster, mention, form)) continue;
      if (thing && types.family(cluster.type) !== 'concept') continue;
      if (speaking && !mayAct(cluster)) continue;
      // "Danish farms" speak of farms.
      if (form.gender === 'N' && mention.type === 'Nationality') continue;
      if (distance === 0 && isBound(tokens, pronoun, form.kind, mention)) {
        barred.add(cluster);
        found.delete(cluster);
        continue;
      }
      const candidate = found.get(cluster) ?? { cluster, sightings: [], own: false, ahead: false };
      found.set(cluster, candidate);
      candidate.sightings.push(sighting);
      if (distance === 0 && standsFor(tokens, local, mention)) candidate.own = true;
    }
    const candidates = [...found.values()];
    const later = candidates.some(({ own }) => own) ? null : ahead(pronoun, form);
    if (later && !barred.has(later.cluster) && !found.has(later.cluster))
      candidates.push({ cluster: later.cluster, sightings: [later], own: false, ahead: true });
    return candidates;
  }

  /** "When she arrived, Ann Lee …": a name later in the sentence, as subject of what the pronoun's clause hangs on. */
  function ahead(pronoun: Mention, form: PronounForm): Sighting | null {
    const sentence = tokens[pronoun.head]?.sentence;
    for (let k = nextMention(pronoun.end); k < mentions.length; k++) {
      const mention = mentions[k];
      if (!mention || tokens[mention.head]?.sentence !== sentence) return null;
      const cluster = clusterOf[k];
      const body =
        mention.kind === 'nominal' && types.isA(mention.type, 'Organization') && form.kind === 'possessive';
      if (!cluster || (mention.kind !== 'name' && !body) || !agrees(cluster, mention, form)) continue;
      const owned =
        tokens[mention.head]?.deprel === 'nmod:poss' ? (tokens[mention.head]?.head ?? -1) : mention.head;
      if (roleOf(tokens, { ...mention, head: owned }) !== 'subject') continue;
      if (isDescendant(tokens, pronoun.head, tokens[owned]?.head ?? -1))
        return {
          cluster,
          mention,
          index: k,
          role: 'subject',
          where: false,
          aside: false,
          sentence: sentence ?? 0,
        };
    }
    return null;
  }

  /** What is named in the clause of a pronoun that is its subject. */
  function below(pronoun: Mention): Set<Cluster> {
    const barred = new Set<Cluster>();
    const sentence = tokens[pronoun.head]?.sentence;
    for (let k = nextMention(pronoun.end); k < mentions.length; k++) {
      const mention = mentions[k];
      if (!mention || tokens[mention.head]?.sentence !== sentence) break;
      const cluster = clusterOf[k];
      if (cluster && mention.kind === 'name' && isBelow(tokens, pronoun, mention)) barred.add(cluster);
    }
    return barred;
  }

  /** The index of the first mention that starts at or after an offset. */
  function nextMention(offset: number): number {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** "I" in what someone says is the one who says it, "we" the body that they speak for, "you" the one told. */
  function participant({ head }: Mention, { person, number }: PronounForm): Cluster | null {
    const quotation = quotations[head];
    if (!quotation) return null;
    if (person === 2) return one(clusterAt(quotation.addressee));
    const speaker = clusterAt(quotation.speaker);
    if (number === 'S') return one(speaker);
    return speaker && types.isA(speaker.type, 'Organization') ? speaker : bodyOf(quotation.speaker);
  }

  /** Who is one person, or may be. */
  function one(cluster: Cluster | null): Cluster | null {
    if (!cluster || cluster.plural) return null;
    if (mayBePerson(cluster)) cluster.type = 'Person';
    return cluster.type === 'Person' ? cluster : null;
  }

  /** The one body that the words for a person name: "Norvik's chief executive, Ann Lee", "a spokesman for the ministry". */
  function bodyOf(head: number): Cluster | null {
    const { first, last } = subtree(
      tokens,
      head,
      (child) => !isRelation(tokens[child]?.deprel ?? '', 'conj'),
    );
    const bodies = new Set<Cluster>();
    for (let k = nextMention(tokens[first]?.start ?? 0); k < mentions.length; k++) {
      const mention = mentions[k];
      if (!mention || mention.first >= last) break;
      // Whose "its chief" is, is not known yet.
      if (mention.kind === 'pronoun' && !clusterOf[k]) return null;
      const cluster = clusterOf[k];
      if (cluster && SPOKEN_FOR.some((wide) => types.isA(cluster.type, wide))) bodies.add(cluster);
    }
    const [body] = bodies;
    return bodies.size === 1 && body ? body : null;
  }

  /** What the mention that a token heads stands for. */
  function clusterAt(head: number): Cluster | null {
    if (head < 0) return null;
    const start = tokens[head]?.start ?? 0;
    for (let k = nextMention(start - 200); k < mentions.length; k++) {
      const mention = mentions[k];
      if (!mention || mention.start > start) break;
      const cluster = mention.head === head ? clusterOf[k] : null;
      if (cluster) return cluster;
    }
    return null;
  }

  function subjectOf(verb: number): Sighting | null {
    const subject = childOf(tokens, verb, 'nsubj');
    if (subject < 0) return null;
    for (let k = seen.length - 1; k >= 0 && seen.length - k < 60; k--) {
      if (seen[k]?.mention.head === subject) return seen[k] ?? null;
    }
    return null;
  }
}

function groupOf({ number, gender }: PronounForm): Group {
  return number === 'P' ? 'several' : gender === 'N' ? 'thing' : 'person';
}

const SPOKEN_FOR = ['Organization', 'Country'];
