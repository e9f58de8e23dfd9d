/** The mentions of a treebank in the format of GUM: their words, types and chains, as its column MISC has them. */
import { readFileSync } from 'node:fs';
import { type ConlluSentence, readConllu } from '../src/syntax/conllu.ts';
import { type RawDocument, readRawDocuments } from './rawtext.ts';

export interface GoldMention {
  /** Words of the document, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** The word that governs the others. */
  readonly head: number;
  /** person, place, organization, object, event, time, substance, animal, plant or abstract. */
  readonly type: string;
  /** The number of who or what is meant, the same in all mentions of it. */
  readonly chain: string;
}

export interface GoldDocument extends RawDocument {
  readonly mentions: readonly GoldMention[];
}

/**
 * Documents of a CoNLL-U file whose words have `Entity=(7-person-…` where a mention opens and `7)` where it closes, as
 * CorefUD writes them (https://ufal.mff.cuni.cz/~popel/papers/2022_corefud.pdf). Of a mention in several pieces the first counts.
 *
 * @throws {Error} when a word does not stand in its sentence's `# text`.
 */
export function readGoldDocuments(path: string): GoldDocument[] {
  const found: GoldMention[][] = [];
  let base = 0;
  for (const sentence of readConllu(readFileSync(path, 'utf8'))) {
    if (found.length === 0 || sentence.comments.some((line) => line.startsWith('# newdoc'))) {
      found.push([]);
      base = 0;
    }
    found.at(-1)?.push(...mentionsOf(sentence, base));
    base += sentence.words.length;
  }
  return readRawDocuments(path).map((document, i) => ({ ...document, mentions: found[i] ?? [] }));
}

/** Opening and closing brackets; a piece of a mention has its number in square brackets after the chain. */
const BRACKET = /\((\d+)(?:\[(\d+)\/\d+\])?-([^-()]+)[^()]*(\))?|(\d+)(?:\[\d+\/\d+\])?\)/g;

function mentionsOf({ words }: ConlluSentence, base: number): GoldMention[] {
  const found: GoldMention[] = [];
  const open: { first: number; chain: string; type: string; counts: boolean }[] = [];
  const close = (chain: string, last: number) => {
    const at = open.findLastIndex((one) => one.chain === chain);
    const [one] = at < 0 ? [] : open.splice(at, 1);
    if (!one?.counts) return;
    const head = words.findIndex(
      (word, i) => i >= one.first && i < last && (word.head < one.first || word.head >= last),
    );
    found.push({
      first: base + one.first,
      last: base + last,
      head: base + Math.max(head, one.first),
      type: one.type,
      chain,
    });
  };
  for (const [i, { misc }] of words.entries()) {
    const value = misc.split('|').find((part) => part.startsWith('Entity='));
    if (!value) continue;
    for (const [, opened, piece = '1', type = '', whole, closed] of value.matchAll(BRACKET)) {
      if (opened !== undefined) open.push({ first: i, chain: opened, type, counts: piece === '1' });
      if (opened !== undefined && whole) close(opened, i + 1);
      if (closed !== undefined) close(closed, i + 1);
    }
  }
  return found;
}
