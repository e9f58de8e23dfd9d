/** What the weights of antecedents are made from. */
import { createBlockFinder } from '../src/article/blocks.ts';
import type { Candidate } from '../src/entity/antecedentfeatures.ts';
import { type Choose, createChooser, type Group } from '../src/entity/antecedents.ts';
import type { Cluster } from '../src/entity/cluster.ts';
import { createResolver } from '../src/entity/resolve.ts';
import { createAppositions } from '../src/mention/appositions.ts';
import { createMentionFinder } from '../src/mention/mentions.ts';
import { createGazetteer } from '../src/model/gazetteer.ts';
import { type SparseModel, saveSparse } from '../src/model/sparse.ts';
import { writeWeights } from '../src/model/weights.ts';
import { readTable } from '../src/model/wordlist.ts';
import { createAnalyzer } from '../src/syntax/syntax.ts';
import type { Article, Mention, Resources, Syntax } from '../src/types.ts';
import { articleOf } from './article.ts';
import { readGoldDocuments } from './goldmentions.ts';
import { matchMentions } from './mentionmatch.ts';
import { learnRanking, type Choice as Ranked } from './ranking.ts';

/** A choice, and what kind of words asked for it. */
export interface Choice extends Ranked {
  readonly group: Group;
}

/** A text that was read as far as its mentions. */
export interface Read {
  readonly article: Article;
  readonly syntax: Syntax;
  readonly mentions: readonly Mention[];
}

/** Prepares to read texts as far as their mentions. */
export function createMentionReader(resources: Resources): (id: string, text: string) => Read {
  const findBlocks = createBlockFinder(resources.lexicon);
  const analyze = createAnalyzer(resources);
  const findMentions = createMentionFinder(resources, createGazetteer(resources));
  const hangAppositions = createAppositions(resources.schema);
  return (id, text) => {
    const article = articleOf({ id, text });
    const parsed = analyze(text, findBlocks(article));
    const mentions = findMentions(article, parsed);
    return { article, syntax: hangAppositions(parsed, mentions), mentions };
  };
}

/** A text with what is known of its pronouns and descriptions. */
export interface Marked extends Read {
  /** Whether a mention, by its index, stands for a candidate; null where nobody has said what it stands for. */
  readonly says: (anaphor: number, candidate: Candidate) => boolean | null;
  readonly weight: number;
  /** Whether what a marked pronoun stands for is always there; if no candidate is it, it was not found. */
  readonly always?: true;
}

type ReadMentions = (id: string, text: string) => Read;

/** The documents of a treebank in the format of GUM, read from their raw text. */
export function readTreebankMarks(treebank: string, read: ReadMentions): Marked[] {
  return readGoldDocuments(treebank).map((gold, i) => {
    const found = read(String(i), gold.text);
    const matched = matchMentions(gold, found.syntax.tokens, found.mentions);
    return { ...found, says: saysByChain(matched.map((one) => one?.chain ?? null)), weight: 1 };
  });
}

/** What chains of mentions say: a thing is what it was before pronouns joined it. */
function saysByChain(chains: readonly (string | null)[]): Marked['says'] {
  const chainsOf = new WeakMap<Cluster, Set<string | null>>();
  return (anaphor, { cluster, sightings }) => {
    const known = chainsOf.get(cluster) ?? new Set();
    chainsOf.set(cluster, known);
    for (const { index, mention } of sightings)
      if (mention.kind !== 'pronoun') known.add(chains[index] ?? null);
    const chain = chains[anaphor] ?? null;
    return chain !== null && known.has(chain);
  };
}

/**
 * Articles with pronouns and descriptions marked: lines of a file's name, an offset, the words there, and a name or other words for what
 * they stand for, or several with `|` between, or `-` for nothing that was spoken of.
 *
 * @throws {Error} when words do not stand where they should
 */
export function readNewsMarks(table: string, textOf: (file: string) => string, read: ReadMentions): Marked[] {
  const answers = new Map<string, Map<string, string>>();
  for (const [file = '', offset = '', words = '', answer = ''] of readTable(table)) {
    const start = Number(offset);
    if (!textOf(file).startsWith(words, start))
      throw new Error(
        `${file}: no "${words}" at ${offset}; mark the pronouns and descriptions of this article again`,
      );
    answers.set(file, (answers.get(file) ?? new Map()).set(`${start} ${start + words.length}`, answer));
  }
  return [...answers].map(([file, marks]) => {
    const found = read(file, textOf(file));
    return { ...found, says: saysByName(found, marks), weight: NEWS };
  });
}

/** How much a mark in the news counts. */
const NEWS = 20;

function saysByName({ mentions }: Read, answers: ReadonlyMap<string, string>): Marked['says'] {
  return (anaphor, { cluster: { names, canonical } }) => {
    const { start, end } = mentions[anaphor] ?? {};
    const known = answers.get(`${start} ${end}`)?.toLowerCase().split('|');
    if (known === undefined) return null;
    return [canonical ?? '', ...names.keys()].some((name) => known.includes(name.toLowerCase()));
  };
}

/**
 * Passages of GAP (Webster et al. 2018, https://aclanthology.org/Q18-1042), each with one pronoun that is known to stand for one of two
 * names; those that stand for neither say too little.
 *
 * @param table lines of: id, text, pronoun, its offset, a name, its offset, TRUE or FALSE, another name, its offset, TRUE or FALSE, address
 */
export function readGapMarks(table: string, read: ReadMentions): Marked[] {
  return table
    .trimEnd()
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [id = '', text = '', , pronoun, a = '', atA, isA, b = '', atB, isB] = line.split('\t');
      const [start, name] = isA === 'TRUE' ? [Number(atA), a] : [Number(atB), b];
      if (isA !== 'TRUE' && isB !== 'TRUE') return [];
      const found = read(id, text);
      const says = saysByPlace(found, Number(pronoun), start, start + name.length);
      return [{ ...found, says, weight: 0.5, always: true }];
    });
}

/** What the place of a name says: right is the thing that is spoken of there. */
function saysByPlace({ mentions }: Read, pronoun: number, start: number, end: number): Marked['says'] {
  const there = new WeakSet<Cluster>();
  return (anaphor, { cluster, sightings }) => {
    for (const { mention } of sightings)
      if (mention.kind === 'name' && mention.start < end && start < mention.end) there.add(cluster);
    return mentions[anaphor]?.start === pronoun ? there.has(cluster) : null;
  };
}

/**
 * Weights from documents of a treebank. Choices are asked as they come when all before were made rightly; then twice more as they come
 * when the weights learned so far make them, since what was chosen wrongly is among the later candidates (Ross, Gordon and Bagnell
 * 2011, "A reduction of imitation learning and structured prediction to no-regret online learning"). Each time the documents are read
 * again as if nobody's gender were known: then there are more people to tell apart.
 */
export function learnAntecedents(documents: readonly Marked[], resources: Lists): SparseModel {
  const blind = { ...resources, lexicon: withoutGenders(resources.lexicon) };
  const learn = (chosen: Choose | null) =>
    learnRanking(
      [...choicesOf(documents, resources, chosen), ...choicesOf(documents, blind, chosen)],
      RANKING,
    );
  let model = learn(null);
  for (let round = 0; round < ROUNDS; round++) {
    const { buffer } = writeWeights(saveSparse('antecedents', model));
    model = learn(createChooser({ weights: { antecedents: buffer } }));
  }
  return model;
}

const RANKING = { output: 'antecedent', often: 20, epochs: 5, rate: 0.008, shrink: 1e-4 };
const ROUNDS = 2;

/** Every choice that the documents ask for; `chosen` makes them, or else what is known. */
function choicesOf(documents: readonly Marked[], resources: Lists, chosen: Choose | null): Choice[] {
  const choices: Choice[] = [];
  let document = documents[0];
  const choose: Choose = (question) => {
    const { anaphor, candidates, rows, group } = question;
    const says = candidates.map((candidate) => document?.says(anaphor, candidate) ?? null);
    const right = says.map((one) => one === true);
    const found = right.indexOf(true);
    if (!says.includes(null) && (found >= 0 || !document?.always))
      choices.push({ rows, right: [...right, found < 0], weight: document?.weight ?? 1, group });
    return chosen ? chosen(question) : found;
  };
  const resolve = createResolver(resources, createGazetteer(resources), choose);
  for (document of documents) resolve(document.article, document.syntax, document.mentions);
  return choices;
}

/** The word lists, with no gender in them. */
function withoutGenders(lexicon: Resources['lexicon']): Resources['lexicon'] {
  const blank = (name: string) => (lexicon[name] ?? '').replace(/\t[MF](?=\t|$)/gm, '\t-');
  return Object.fromEntries(
    Object.entries(lexicon).map(([name, text]) => [name, GENDERED.includes(name) ? blank(name) : text]),
  );
}

const GENDERED = ['given-names', 'titles', 'gendered-nouns'];

/** Word lists, and the weights `vectors`. */
type Lists = Pick<Resources, 'lexicon' | 'schema'> & Partial<Pick<Resources, 'weights'>>;
