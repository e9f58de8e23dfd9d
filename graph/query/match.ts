/** Which claims of a graph say what a pattern says. */
import type { Pattern, Term } from '../../src/types.ts';
import type { ReadableGraph } from '../knowledge.ts';
import type { EdgeAttributes, Evidence } from '../types.ts';
import { mayPrecede } from './dates.ts';
import type { Spoken, Terms } from './terms.ts';
import { formsOf, type IrregularVerbs } from './verbs.ts';
import { type WordSense, words } from './words.ts';

/** A claim that says what was asked. */
export interface Match {
  /** Key of the edge. */
  readonly edge: string;
  /** Key of the node that it leads from. */
  readonly source: string;
  /** Key of the node that it leads to. */
  readonly target: string;
  /** The claim. */
  readonly claim: Evidence;
  readonly attributes: EdgeAttributes;
  /** Keys of the nodes that fill the hole; empty if there is none, or no node fills it. */
  readonly fillers: readonly string[];
  /** Whether the relation's type says it, rather than its words. */
  readonly typed: boolean;
}

export type Matcher = (pattern: Pattern) => Match[];

export function createMatcher(
  graph: ReadableGraph,
  terms: Terms,
  sense: WordSense,
  irregular: IrregularVerbs,
  prepositions: ReadonlySet<string>,
): Matcher {
  const dates = new Map(graph.getAttribute('articles').map(({ id, published }) => [id, published]));
  const relations = graph.getAttribute('relations');

  return (pattern) => {
    const [subject, object] = [pattern.subject, pattern.object].map((term) => nodesOf(terms, term));
    const also = [pattern.subject, pattern.object].flatMap((term) =>
      term.kind === 'phrase' ? terms.meaning(term.text).also : [],
    );
    const known = new Set(pattern.rest.flatMap((phrase) => [...terms.meaning(phrase).nodes]));
    const fitsType = relationTest(pattern, sense, irregular, prepositions);
    const found: Match[] = [];
    const consider = (edge: string, attributes: EdgeAttributes, source: string, target: string): void => {
      for (const turned of [false, true]) {
        const [from, to] = turned ? [target, source] : [source, target];
        if ((subject && !subject.has(from)) || (object && !object.has(to))) continue;
        for (const claim of attributes.claims) {
          const relation = fitsType(
            attributes,
            claim,
            turned,
            relations[attributes.type]?.symmetric === true,
          );
          if (relation === null || claim.polarity !== pattern.polarity) continue;
          const fillers = fillersOf(graph, pattern, claim, from, to);
          if (
            fillers === null ||
            fillers.some((key) => known.has(key)) ||
            !isInTime(pattern, claim, dates.get(claim.article) ?? null)
          )
            continue;
          const spoken = spokenBy(graph, terms, claim, source, target);
          if (![...pattern.rest, ...also].every((phrase) => terms.speaksOf(phrase, spoken))) continue;
          if (!saysSo(terms, pattern, claim)) continue;
          found.push({ edge, source, target, claim, attributes, fillers, typed: relation === 'type' });
        }
      }
    };
    const start = smaller(subject, object);
    if (!start) graph.forEachEdge(consider);
    else {
      const seen = new Set<string>();
      for (const node of start) {
        graph.forEachEdge(node, (edge, attributes, source, target) => {
          if (seen.has(edge)) return;
          seen.add(edge);
          consider(edge, attributes, source, target);
        });
      }
    }
    return found;
  };
}

/** The nodes that a term allows; null if any. */
function nodesOf(terms: Terms, term: Term): ReadonlySet<string> | null {
  return term.kind === 'phrase' ? terms.meaning(term.text).nodes : null;
}

function smaller(a: ReadonlySet<string> | null | undefined, b: ReadonlySet<string> | null | undefined) {
  if (!a || !b) return a ?? b ?? null;
  return a.size <= b.size ? a : b;
}

type RelationTest = (
  attributes: EdgeAttributes,
  claim: Evidence,
  turned: boolean,
  symmetric: boolean,
) => 'type' | 'words' | null;

function relationTest(
  pattern: Pattern,
  sense: WordSense,
  irregular: IrregularVerbs,
  prepositions: ReadonlySet<string>,
): RelationTest {
  const types = new Set(pattern.types);
  const turnedTypes = new Set(pattern.turned);
  const lemmas = pattern.lemmas.map((lemma) => lemma.split(' ').map((word) => formsOf(word, irregular)));
  const role = pattern.role === '' ? [] : sense.contentStems(pattern.role);
  const being = formsOf('be', irregular);
  // "Did X appeal" does not say to whom.
  const anywhere = pattern.preposition === '' && pattern.object.kind === 'any';
  return ({ type, typed }, claim, turned, symmetric) => {
    if (typed && (types.has(type) ? !turned || symmetric : turnedTypes.has(type) && turned)) {
      return role.length === 0 || hasRole(role, claim, sense) ? 'type' : null;
    }
    if (role.length > 0) return null;
    const whole = words(claim.phrase);
    const last = whole.at(-1) ?? '';
    // "X was written by Y" says that Y wrote X.
    const passive = turned && last === 'by';
    if (turned && !passive) return null;
    const preposition = prepositions.has(last) && !passive ? last : '';
    const fits = anywhere || preposition === pattern.preposition;
    const spoken = passive ? whole.filter((word) => !being.has(word)) : whole;
    // "take over" has its preposition in it.
    return lemmas.some(
      (lemma) => (fits || lemma.length > 1) && lemma.every((forms) => spoken.some((word) => forms.has(word))),
    )
      ? 'words'
      : null;
  };
}

/** "chairman of", "heads" for "head": the words of the relation have the role, or one that means the same. */
function hasRole(role: readonly string[], { phrase, subject, object }: Evidence, sense: WordSense): boolean {
  const spoken = sense.contentStems(`${phrase} ${subject.text} ${object.text}`);
  return role.every((stem) => spoken.some((other) => sense.likeness(stem, other) > 0));
}

/** The nodes in the hole; null if it is filled by nothing. */
function fillersOf(
  graph: ReadableGraph,
  { subject, object, holes }: Pattern,
  claim: Evidence,
  from: string,
  to: string,
): string[] | null {
  if (subject.kind === 'hole') return [from];
  if (object.kind === 'hole') return [to];
  if (holes.length === 0) return [];
  // A file written by hand may name what is no node.
  const found = holes
    .flatMap((role) => claim.roles[role] ?? [])
    .filter((key) => key !== from && key !== to && graph.hasNode(key));
  return found.length > 0 ? [...new Set(found)] : null;
}

/** Everything that the claim speaks of: its sentence, and the names of what it is about. */
function spokenBy(
  graph: ReadableGraph,
  terms: Terms,
  claim: Evidence,
  source: string,
  target: string,
): Spoken {
  const nodes = [source, target, ...Object.values(claim.roles)].filter((key) => graph.hasNode(key));
  const names = nodes.slice(0, 2).map((key) => graph.getNodeAttribute(key, 'label'));
  return terms.spoken([claim.sentence.text, ...names, ...claim.speakers].join(' \n '), nodes);
}

/** A claim with a time of its own must be of the time asked for; else its article's words or date must. */
function isInTime({ time }: Pattern, claim: Evidence, published: string | null): boolean {
  if (time === null) return true;
  const [since, until] = [time.start, time.end];
  if (since === null && until === null) return true;
  const own = claim.time;
  if (own && (own.start !== null || own.end !== null)) return overlap(own.start, own.end, since, until);
  if (claim.sentence.text.includes(time.text.replace(/^(?:in|on|since|until|during) /i, ''))) return true;
  return published !== null && overlap(published, published, since, until);
}

/** ISO dates of reduced precision, null where open. */
function overlap(a: string | null, b: string | null, c: string | null, d: string | null): boolean {
  return (a === null || d === null || mayPrecede(a, d)) && (c === null || b === null || mayPrecede(c, b));
}

function saysSo(terms: Terms, { speakers }: Pattern, claim: Evidence): boolean {
  return speakers.every((speaker) => {
    const spoken = terms.spoken(claim.speakers.join(' \n '), []);
    return terms.speaksOf(speaker, spoken);
  });
}
