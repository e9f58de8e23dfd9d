/** Text → Article. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article } from '../types.ts';
import { createBlockFinder } from './blocks.ts';
import { ArticleError } from './errors.ts';
import { createLanguageCheck } from './language.ts';
import { findByline, findOutlet, findPublished, findTitle, readMonths } from './metadata.ts';

/** A text, and what the input says about it; what it leaves out is looked for in the text. */
export interface ArticleInput {
  readonly text: string;
  readonly uri: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly byline?: string | null;
  readonly url?: string | null;
  /** The name to report problems under, when `uri` is not it, and the line there. */
  readonly input?: string;
  readonly line?: number;
}

export type ToArticle = (input: ArticleInput) => Article;

/**
 * Builds the maker of articles.
 *
 * @param lexicon raw texts by file name without ending; reads `boilerplate`, `calendar` and `function-words`
 * @returns input → article. The same text gives the same article: a byte order mark is dropped and nothing else is changed.
 * @throws {ArticleError} (the maker) `empty`, `encoding`, `binary`, `too large`; a text that is not English is not an error here, its
 *   `language` is `und`.
 * @example createToArticle(lexicon)({ text: 'Acme buys Brill.', uri: 'a.txt' }).id // 'sha256:…'
 */
export function createToArticle(lexicon: Readonly<Record<string, string>>): ToArticle {
  const findBlocks = createBlockFinder(lexicon);
  const languageOf = createLanguageCheck(lexicon);
  const months = readMonths(lexicon.calendar);
  return (input) => {
    const text = textOf(input);
    const blocks = findBlocks({ text });
    const byline = input.byline ?? findByline(text, blocks);
    return {
      id: articleId(text),
      uri: input.uri,
      text,
      title: input.title ?? findTitle(text, blocks),
      published: input.published ?? findPublished(text, blocks, months),
      outlet: input.outlet ?? findOutlet(text, blocks),
      ...(byline === null ? {} : { byline }),
      url: input.url ?? null,
      language: languageOf(text),
    };
  };
}

/** `sha256:` and the hex digest of the text in UTF-8. */
export function articleId(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}

/** In UTF-16 code units: some 700,000 words, more than any article has, and read in bounded time and memory. */
const longest = 4 * 2 ** 20;

function textOf(input: ArticleInput): string {
  const name = input.input ?? input.uri;
  const place = input.line === undefined ? {} : { line: input.line };
  const text = input.text.charCodeAt(0) === 0xfeff ? input.text.slice(1) : input.text;
  if (text.length > longest) {
    const problem = `is a text of ${text.length} characters, more than ${longest}. Split it into articles.`;
    throw new ArticleError('too large', name, problem, place);
  }
  if (text.trim() === '') throw new ArticleError('empty', name, 'is empty. Give a text to read.', place);
  if (text.includes('\0'))
    throw new ArticleError('binary', name, 'holds a NUL character. Give a text instead.', place);
  const half = /\p{Surrogate}/u.exec(text);
  if (half) {
    const problem = `holds half a character (a lone surrogate at offset ${half.index}). Save it again as Unicode text.`;
    throw new ArticleError('encoding', name, problem, place);
  }
  return text;
}
