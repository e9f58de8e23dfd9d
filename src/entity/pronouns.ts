/**
 * Pronouns to what they stand for. Candidates are ruled out by agreement and by binding, and the rest are ranked by
 * salience that fades from sentence to sentence, after Lappin and Leass 1994 (https://aclanthology.org/J94-4002), with
 * a bonus for parallel roles.
 */
import type { TypeTree } from '../model/types.ts';
import { childOf, isDescendant, isRelation, universal } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import type { Cluster } from './cluster.ts';

export interface PronounForm {
  readonly person: number;
  /** S, P, or `-` for either. */
  readonly number: string;
  /** M, F, N for things, `-` for any. */
  readonly gender: string;
  /** personal, possessive, reflexive or demonstrative. */
  readonly kind: string;
}

export interface PronounTables {
  readonly types: TypeTree;
  /** By lower-case form. */
  readonly forms: ReadonlyMap<string, PronounForm>;
  /** Lemmas of verbs whose subject speaks. */
  readonly speech: ReadonlySet<string>;
}

/** What a mention adds to the salience of its thing, by role; it halves with each sentence. */
const ROLE_WEIGHT: Readonly<Record<Role, number>> = {
  subject: 80,
  object: 50,
  oblique: 40,
  possessor: 45,
  other: 30,
};
const RECENT = 100;
const PARALLEL = 35;
const SAME_SENTENCE = 30;
const NAMED = 25;
const KNOWN_GENDER = 20;
/** No antecedent is further back than this, in sentences. */
const WINDOW = 4;
const FADING = [1, 0.5, 0.25, 0.125, 0.0625];

type Role = 'subject' | 'object' | 'oblique' | 'possessor' | 'other';

interface Sighting {
  readonly cluster: Cluster;
  readonly mention: Mention;
  readonly role: Role;
  readonly sentence: number;
}

/** Gives each pronoun the cluster of its antecedent, in order of the text; those without one keep null. */
export function resolvePronouns(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  clusterOf: (Cluster | null)[],
  { types, forms, speech }: PronounTables,
): void {
  const seen: Sighting[] = [];
  for (const [i, mention] of mentions.entries()) {
    const token = tokens[mention.head];
    if (!token) continue;
    if (mention.kind === 'pronoun') {
      const form = forms.get(token.text.toLowerCase());
      if (form)
        clusterOf[i] =
          form.person === 3 ? antecedent(mention, form) : form.number === 'S' ? speaker(mention) : null;
    }
    const cluster = clusterOf[i];
    if (cluster)
      seen.push({ cluster, mention, role: roleOf(tokens, mention.head), sentence: token.sentence });
  }

  function antecedent(pronoun: Mention, form: PronounForm): Cluster | null {
    if (form.kind === 'demonstrative') return null;
    const token = tokens[pronoun.head];
    if (!token) return null;
    if (form.kind === 'reflexive') {
      const subject = subjectOf(token.head);
      if (subject && agrees(subject.cluster, subject.mention, form)) return subject.cluster;
    }
    const role = roleOf(tokens, pronoun.head);
    const scores = new Map<Cluster, number>();
    const barred = new Set<Cluster>();
    for (let k = seen.length - 1; k >= 0; k--) {
      const sighting = seen[k];
      if (!sighting) continue;
      const distance = token.sentence - sighting.sentence;
      if (distance > WINDOW) break;
      const { cluster, mention } = sighting;
      if (barred.has(cluster) || !agrees(cluster, mention, form)) continue;
      if (distance === 0 && bound(pronoun, form, mention)) {
        barred.add(cluster);
        scores.delete(cluster);
        continue;
      }
      const first = !scores.has(cluster);
      let score = (RECENT + ROLE_WEIGHT[sighting.role]) * (FADING[distance] ?? 0);
      if (first) {
        if (sighting.role === role) score += PARALLEL;
        if (distance === 0) score += SAME_SENTENCE;
        if (cluster.named) score += NAMED;
        if (form.gender !== '-' && form.gender === cluster.gender) score += KNOWN_GENDER;
        if (universal(token.deprel) === 'nmod' && sighting.role === 'subject' && distance === 0)
          score += PARALLEL;
      } else score *= REPEATED;
      scores.set(cluster, (scores.get(cluster) ?? 0) + score);
    }
    let best: Cluster | null = null;
    let most = 0;
    for (const [cluster, score] of scores) {
      if (score <= most) continue;
      best = cluster;
      most = score;
    }
    best ??= ahead(pronoun, form);
    if (
      best &&
      best.gender === null &&
      best.type === 'Person' &&
      (form.gender === 'M' || form.gender === 'F')
    )
      best.gender = form.gender;
    return best;
  }

  /** "When she arrived, Ann Lee …": a name later in the sentence, as subject of what the pronoun's clause hangs on. */
  function ahead(pronoun: Mention, form: PronounForm): Cluster | null {
    const sentence = tokens[pronoun.head]?.sentence;
    for (let k = nextMention(pronoun.end); k < mentions.length; k++) {
      const mention = mentions[k];
      if (!mention || tokens[mention.head]?.sentence !== sentence) return null;
      const cluster = clusterOf[k];
      if (!cluster || mention.kind !== 'name' || roleOf(tokens, mention.head) !== 'subject') continue;
      if (!agrees(cluster, mention, form)) continue;
      if (isDescendant(tokens, pronoun.head, tokens[mention.head]?.head ?? -1)) return cluster;
    }
    return null;
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
    let at = pronoun.head;
    for (let steps = 0; steps < 40; steps++) {
      const head = tokens[at]?.head ?? -1;
      const verb = tokens[head];
      if (!verb) return null;
      const deprel = universal(tokens[at]?.deprel ?? '');
      if (speech.has(verb.lemma) && (deprel === 'ccomp' || deprel === 'parataxis'))
        return clusterAt(childOf(tokens, head, 'nsubj'));
      const said = verb.children.find(
        (child) =>
          speech.has(tokens[child]?.lemma ?? '') && isRelation(tokens[child]?.deprel ?? '', 'parataxis'),
      );
      if (said !== undefined && said !== at) {
        const found = clusterAt(childOf(tokens, said, 'nsubj'));
        if (found) return found;
      }
      at = head;
    }
    return null;
  }

  function clusterAt(head: number): Cluster | null {
    if (head < 0) return null;
    for (let k = nextMention((tokens[head]?.start ?? 0) - 200); k < mentions.length; k++) {
      const mention = mentions[k];
      if (!mention || mention.start > (tokens[head]?.start ?? 0)) return null;
      if (mention.head === head && mention.kind !== 'pronoun') return clusterOf[k] ?? null;
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

  function agrees(cluster: Cluster, mention: Mention, { gender, number }: PronounForm): boolean {
    const person = types.isA(cluster.type, 'Person');
    if (gender === 'M' || gender === 'F')
      return person && !cluster.plural && (cluster.gender === null || cluster.gender === gender);
    if (gender === 'N') {
      return (
        !person &&
        !cluster.plural &&
        cluster.type !== 'Group' &&
        cluster.type !== 'Date' &&
        mention.kind !== 'date'
      );
    }
    if (number === 'P')
      return cluster.plural || types.isA(cluster.type, 'Organization') || cluster.type === 'Group';
    return true;
  }

  /** Whether the tree forbids that pronoun and mention are one: within each other, or arguments of one verb. */
  function bound(pronoun: Mention, { kind }: PronounForm, mention: Mention): boolean {
    if (mention.first <= pronoun.first && pronoun.last <= mention.last && mention.kind !== 'pronoun')
      return true;
    if (isDescendant(tokens, pronoun.head, mention.head) && !clauseBetween(pronoun.head, mention.head))
      return true;
    if (kind === 'possessive') return false;
    if (kind === 'reflexive') return false;
    const [a, b] = [tokens[pronoun.head], tokens[mention.head]];
    if (!a || !b) return false;
    if (isRelation(a.deprel, 'conj') && a.head === mention.head) return true;
    return governor(pronoun.head) === governor(mention.head) && governor(pronoun.head) >= 0;
  }

  /** The verb that a phrase is an argument of; through coordinations, not through other phrases. */
  function governor(head: number): number {
    let at = head;
    for (let steps = 0; steps < 20 && isRelation(tokens[at]?.deprel ?? '', 'conj'); steps++)
      at = tokens[at]?.head ?? -1;
    const deprel = universal(tokens[at]?.deprel ?? '');
    return ARGUMENTS.has(deprel) ? (tokens[at]?.head ?? -1) : -1;
  }

  function clauseBetween(low: number, high: number): boolean {
    let at = low;
    for (let steps = 0; steps < 40 && at >= 0 && at !== high; steps++) {
      if (CLAUSES.has(universal(tokens[at]?.deprel ?? ''))) return true;
      at = tokens[at]?.head ?? -1;
    }
    return false;
  }
}

/** Further sightings of a thing count less than the last one. */
const REPEATED = 0.4;
const ARGUMENTS = new Set(['nsubj', 'obj', 'iobj', 'obl']);
const CLAUSES = new Set(['acl', 'advcl', 'ccomp', 'parataxis', 'xcomp', 'appos']);

/** The grammatical role of the phrase that a token heads; members of a coordination share the first one's. */
function roleOf(tokens: readonly Token[], head: number): Role {
  let at = head;
  for (let steps = 0; steps < 20 && isRelation(tokens[at]?.deprel ?? '', 'conj'); steps++)
    at = tokens[at]?.head ?? -1;
  const deprel = tokens[at]?.deprel ?? '';
  if (isRelation(deprel, 'nsubj')) return 'subject';
  if (deprel === 'obj' || deprel === 'iobj') return 'object';
  if (deprel === 'nmod:poss') return 'possessor';
  if (isRelation(deprel, 'obl')) return 'oblique';
  return 'other';
}
