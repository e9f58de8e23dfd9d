/**
 * Pronouns to what they stand for. Candidates are ruled out by agreement and by binding, and the rest are ranked by
 * salience that fades from sentence to sentence, after Lappin and Leass 1994 (https://aclanthology.org/J94-4002), with
 * a bonus for parallel roles.
 */
import type { TypeTree } from '../model/types.ts';
import { childOf, isDescendant } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import { createAgreement, type PronounForm } from './agreement.ts';
import { isAside, isBelow, isBound, localSubject, type Role, roleOf, standsFor } from './binding.ts';
import { type Cluster, mayBeAnything } from './cluster.ts';
import { speakersOf } from './speakers.ts';

export interface PronounTables {
  readonly types: TypeTree;
  /** By lower-case form. */
  readonly forms: ReadonlyMap<string, PronounForm>;
  /** Lemmas of verbs whose subject speaks. */
  readonly speech: ReadonlySet<string>;
  /** Lemmas of verbs whose object does what follows: "force". */
  readonly orders: ReadonlySet<string>;
}

/** What speaks for an antecedent. Sightings count `recent` and their role's weight, which fade from sentence to sentence. */
export const WEIGHTS = {
  recent: 50,
  subject: 102,
  object: 93,
  oblique: -41,
  possessor: 30,
  other: 17,
  /** Further sightings of a thing count this share of the last one. */
  repeated: 0.3,
  fading: 0.53,
  parallel: 35,
  sameSentence: 29,
  named: 24,
  knownGender: 0,
  /** The last thing before the pronoun that agrees with it. */
  nearest: 29,
  surePerson: 20,
  /** A name of unknown type for "he" or "she". */
  noPerson: -5,
  /** A body or a country for "its". */
  owner: 50,
  /** Who may act, for "it" that does something. */
  agent: 40,
  /** What is said in a relative clause counts this share, in sentences after it. */
  aside: 0.8,
  /** One body for "they". */
  oneForMany: -60,
  /** The subject of the nearest clause around the pronoun. */
  localSubject: 26,
  /** The same for "it" and "its", whose clause says more of them. */
  localThing: 120,
  /** A subject that comes after the pronoun: "In her book, Ann Lee …". */
  ahead: 207,
};
/** No antecedent is further back than this, in sentences. */
const WINDOW = 4;

interface Sighting {
  readonly cluster: Cluster;
  readonly mention: Mention;
  readonly role: Role;
  /** Whether it is a place that only says where: "a firm in New York". */
  readonly where: boolean;
  /** Whether it is said in a clause that only tells which thing is meant. */
  readonly aside: boolean;
  readonly sentence: number;
}

/** Gives each pronoun the cluster of its antecedent, in order of the text; those without one keep null. */
export function resolvePronouns(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  clusterOf: (Cluster | null)[],
  { types, forms, speech, orders }: PronounTables,
): void {
  const { agrees, isThing, doing, mayOwn, mayAct } = createAgreement(tokens, types, speech);
  const seen: Sighting[] = [];
  for (const [i, mention] of mentions.entries()) {
    const token = tokens[mention.head];
    if (!token) continue;
    if (mention.kind === 'pronoun' && !clusterOf[i]) {
      const form = forms.get(token.text.toLowerCase());
      if (form)
        clusterOf[i] =
          form.person === 3 ? antecedent(mention, form) : form.number === 'S' ? speaker(mention) : null;
    }
    const cluster = clusterOf[i];
    if (!cluster) continue;
    const role = roleOf(tokens, mention);
    seen.push({
      ...{ cluster, mention, role, sentence: token.sentence },
      where: (role === 'oblique' || role === 'other') && isWhere(mention, cluster),
      aside: isAside(tokens, mention.head),
    });
  }

  function isWhere({ head }: Mention, { type }: Cluster): boolean {
    const marker = tokens[childOf(tokens, head, 'case')]?.lemma ?? 'of';
    return types.isA(type, 'Place') && marker !== 'of';
  }

  function antecedent(pronoun: Mention, form: PronounForm): Cluster | null {
    if (form.kind === 'demonstrative') return null;
    const token = tokens[pronoun.head];
    if (!token) return null;
    if (form.kind === 'reflexive') {
      const subject = subjectOf(token.head);
      if (subject && agrees(subject.cluster, subject.mention, form)) return subject.cluster;
    }
    const role = roleOf(tokens, pronoun);
    const thing = isThing(pronoun.head);
    const local = localSubject(tokens, pronoun.head, orders);
    const acts = doing(pronoun.head);
    const scores = new Map<Cluster, number>();
    let own = false;
    const barred = below(pronoun);
    for (let k = seen.length - 1; k >= 0; k--) {
      const sighting = seen[k];
      if (!sighting) continue;
      const distance = token.sentence - sighting.sentence;
      if (distance > WINDOW) break;
      const { cluster, mention } = sighting;
      if (barred.has(cluster) || !agrees(cluster, mention, form)) continue;
      if (thing && types.family(cluster.type) !== 'concept') continue;
      if (acts === 'speaks' && !mayAct(cluster)) continue;
      // "Danish farms" speak of farms.
      if (form.gender === 'N' && mention.type === 'Nationality') continue;
      if (distance === 0 && isBound(tokens, pronoun, form.kind, mention)) {
        barred.add(cluster);
        scores.delete(cluster);
        continue;
      }
      const first = !scores.has(cluster);
      const weight = WEIGHTS[sighting.where ? 'oblique' : sighting.role];
      let score = (WEIGHTS.recent + weight) * faded(distance);
      if (sighting.aside && distance > 0) score *= WEIGHTS.aside;
      if (first) {
        if (role === sighting.role && !sighting.where) score += WEIGHTS.parallel;
        if (distance === 0) score += WEIGHTS.sameSentence;
        if (scores.size === 0) score += WEIGHTS.nearest;
        if (cluster.named) score += WEIGHTS.named;
        if (form.gender !== '-' && form.gender === cluster.gender) score += WEIGHTS.knownGender;
        if (form.kind === 'possessive' && form.gender === 'N' && mayOwn(cluster)) score += WEIGHTS.owner;
        if (acts !== null && form.gender === 'N' && mayAct(cluster)) score += WEIGHTS.agent;
        if (cluster.surePerson && form.gender !== 'N') score += WEIGHTS.surePerson;
        if (mayBeAnything(cluster) && form.gender !== 'N') score += WEIGHTS.noPerson;
        if (form.number === 'P' && !cluster.plural) score += WEIGHTS.oneForMany;
      } else score *= WEIGHTS.repeated;
      if (distance === 0 && standsFor(tokens, local, mention)) {
        score += form.gender === 'N' ? WEIGHTS.localThing : WEIGHTS.localSubject;
        own = true;
      }
      scores.set(cluster, (scores.get(cluster) ?? 0) + score);
    }
    const later = own ? null : ahead(pronoun, form);
    if (later && !barred.has(later)) scores.set(later, (scores.get(later) ?? 0) + WEIGHTS.ahead);
    let best: Cluster | null = null;
    let most = 0;
    for (const [cluster, score] of scores) {
      if (score <= most) continue;
      best = cluster;
      most = score;
    }
    if (best && form.gender === 'N') best.thing = true;
    if (best && (form.gender === 'M' || form.gender === 'F')) {
      best.gender ??= form.gender;
      if (mayBeAnything(best)) best.type = 'Person';
    }
    return best;
  }

  /** "When she arrived, Ann Lee …": a name later in the sentence, as subject of what the pronoun's clause hangs on. */
  function ahead(pronoun: Mention, form: PronounForm): Cluster | null {
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
      if (isDescendant(tokens, pronoun.head, tokens[owned]?.head ?? -1)) return cluster;
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

  /** "I" in what someone says is the one who says it. */
  function speaker(pronoun: Mention): Cluster | null {
    for (const head of speakersOf(tokens, pronoun.head, speech)) {
      for (let k = nextMention((tokens[head]?.start ?? 0) - 200); k < mentions.length; k++) {
        const mention = mentions[k];
        if (!mention || mention.start > (tokens[head]?.start ?? 0)) break;
        const cluster = mention.head === head ? clusterOf[k] : null;
        if (cluster) return cluster;
      }
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

/** The share of a sighting that is left after so many sentences. */
function faded(distance: number): number {
  let share = 1;
  for (let i = 0; i < distance; i++) share *= WEIGHTS.fading;
  return share;
}
