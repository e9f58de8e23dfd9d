/** Answers a question that has been read: what the claims say that fit it, or that the articles don't say. */
import type { Asked, Pattern, Question } from '../../src/types.ts';
import type { ReadableGraph } from '../knowledge.ts';
import { type AmountKind, amountKinds } from './amounts.ts';
import { createAnswers } from './answers.ts';
import { type Between, between } from './between.ts';
import { type Given, sentences } from './given.ts';
import { happenings } from './happenings.ts';
import { createMatcher } from './match.ts';
import { createNameIndex, type NameIndex } from './names.ts';
import { type End, findPaths, type PathAnswer } from './paths.ts';
import { createResolver, type Resolution } from './resolve.ts';
import { hasName, listed, saidOf } from './said-of.ts';
import { claimsBy } from './sayings.ts';
import { createTerms, type Meaning } from './terms.ts';
import { readIrregularVerbs } from './verbs.ts';
import { isDenial, type Verdict, verdictOf } from './verdict.ts';
import { isSo, isSuch } from './wanted.ts';
import { createWordSense, linesOf, type QuestionLexicon } from './words.ts';

export interface Answer {
  /** As it was asked, short forms written out. */
  readonly question: string;
  /** What it asks for. */
  readonly asked: Asked;
  /** The question as a statement, as it was read; '' if it could not be read. */
  readonly statement: string;
  /** Whether the articles answer it. */
  readonly answered: boolean;
  /** Of a yes-or-no question; null of any other. */
  readonly verdict: Verdict | null;
  /** The answers, best first. */
  readonly given: readonly Given[];
  /** What comes near and is no answer: what is only planned, possible or denied. */
  readonly besides: readonly Given[];
  /** What the names and phrases of the question were taken to mean. */
  readonly terms: readonly Resolution[];
  /** Of `link`: the paths. Null of any other. */
  readonly paths: PathAnswer | null;
  /** Of `between`: who stands between the ends, each with its path. Null of any other. */
  readonly between: readonly Between[] | null;
}

export type Ask = (question: Question) => Answer;

/**
 * Prepares to answer from a graph, building its index of names once. Nothing is guessed: an answer is a claim that has all
 * that the question names, in the places where the question has it.
 *
 * @example createAsk(graph, lexicon)(parse('Who owns the mill?')).given[0].text
 */
export function createAsk(graph: ReadableGraph, lexicon: QuestionLexicon, names?: NameIndex): Ask {
  const sense = createWordSense(lexicon);
  const index = names ?? createNameIndex(graph, sense);
  const resolve = createResolver(graph, lexicon, index);
  const terms = createTerms(graph, index, sense, resolve);
  const match = createMatcher(
    graph,
    terms,
    sense,
    readIrregularVerbs(lexicon.irregularVerbs ?? ''),
    new Set(linesOf(lexicon.prepositions ?? '')),
  );
  const answersTo = createAnswers(graph, terms, sense, lexicon);

  /** Of words whose one part is only told beside the other ("ships of X"), nothing more is said. */
  const saidOfAll = (phrases: readonly string[]): Given[] =>
    phrases.flatMap((phrase) => {
      const { nodes, also } = terms.meaning(phrase);
      return also.length === 0 ? saidOf(graph, nodes) : [];
    });

  return (question) => {
    const { text, asked, statement, patterns, ends } = question;
    const named = [
      ...new Set([
        ...ends,
        ...patterns
          .flatMap(({ subject, object }) => [subject, object])
          .flatMap((term) => (term.kind === 'phrase' ? term.text : [])),
      ]),
    ];
    const base: Answer = {
      question: text,
      asked,
      statement,
      answered: false,
      verdict: asked === 'truth' ? 'unsaid' : null,
      given: [],
      besides: [],
      terms: named.map((phrase) => terms.meaning(phrase).resolution),
      paths: null,
      between: null,
    };
    const [from, to] = ends.map((end) => endOf(terms.meaning(end)));
    if (asked === 'link' && from && to) {
      const paths = findPaths(graph, from, to);
      return { ...base, paths, answered: paths.paths.length > 0 };
    }
    if (asked === 'between' && from && to) {
      const standing = between(graph, from, to, (key) => isSo(graph, sense, question, key));
      return { ...base, between: standing, answered: standing.length > 0 };
    }
    if (asked === 'saying') {
      const given = claimsBy(graph, terms, ends[0] ?? '', ends[1] ?? null);
      return { ...base, given, answered: given.length > 0 };
    }
    if (asked === 'event') {
      const given = patterns.flatMap((pattern) => happenings(graph, terms, pattern));
      return { ...base, given, answered: given.length > 0 };
    }
    if (asked === 'list') {
      const { noun, types } = question;
      const isMeant = (key: string): boolean => isSuch(graph, terms, sense, noun, key, '');
      const isOne = ({ key, text }: Given): boolean =>
        key !== null &&
        (types.length === 0 ||
          (types.includes(graph.getNodeAttribute(key, 'type')) && hasName(key, text) && isMeant(key)));
      const given = ends.length > 0 ? saidOfAll(ends).filter(isOne) : listed(graph, types, isMeant);
      return { ...base, given, answered: given.length > 0 };
    }
    if (asked === 'truth') {
      const opposite = patterns.map(
        (pattern) =>
          ({ ...pattern, polarity: pattern.polarity === 'denied' ? 'affirmed' : 'denied' }) as const,
      );
      const [pro, contra] = [patterns.flatMap(match), opposite.flatMap(match)];
      const verdict = verdictOf(pro, contra);
      const given = [...sentences(pro), ...sentences(contra.filter(isDenial))];
      return { ...base, verdict, given, answered: verdict !== 'unsaid' };
    }
    const open = patterns.some((pattern) => pattern.open);
    const answers = (kind?: AmountKind): Given[] =>
      best(patterns, (some) => answersTo(question, some.flatMap(match), kind));
    const kinds = asked === 'amount' ? amountKinds(question) : [undefined];
    const found = kinds.map(answers).find((given) => given.length > 0) ?? [];
    const actual = (given: Given) =>
      open ||
      given.stand === 'asserted' ||
      given.stand === 'alleged' ||
      patterns.some(({ polarity }) => polarity === 'denied');
    const told = found.filter(actual);
    const given = asked === 'description' ? filledUp(told, saidOfAll(ends)) : told;
    const nearly = found.filter((one) => !actual(one));
    return { ...base, given, besides: given.length > 0 ? [] : nearly, answered: given.length > 0 };
  };
}

/** How many things are at least said of what is to be described, if so many are. */
const AT_LEAST = 4;

/** What tells who or what something is, and if that is little, what else is said of it. */
function filledUp(given: readonly Given[], others: readonly Given[]): Given[] {
  const keys = new Set(given.map(({ key }) => key));
  const further = others.filter(({ key }) => !keys.has(key));
  return [...given, ...further.slice(0, Math.max(0, AT_LEAST - given.length))];
}

/** What the patterns give that bind most ends: a claim about both X and Y tells more than one about X that names Y. */
function best(patterns: readonly Pattern[], answers: (some: readonly Pattern[]) => Given[]): Given[] {
  for (const bound of [2, 1, 0]) {
    const some = patterns.filter(
      ({ subject, object }) => [subject, object].filter(({ kind }) => kind === 'phrase').length === bound,
    );
    const given = answers(some);
    if (given.length > 0) return given;
  }
  return [];
}

/** A node whose other name was asked for fits a little less than those of which it is the first. */
const ALSO = 0.9;

/** The end of a connection: what is taken, and whoever else has the name. */
function endOf({ nodes, resolution: { taken, others } }: Meaning): End {
  const also = others.filter(({ key }) => nodes.has(key)).map(({ key }) => ({ key, score: ALSO }));
  return [...taken, ...also];
}
