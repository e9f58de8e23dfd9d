/** Articles for runs of any size: texts of the data sets beside the project, repeated with other names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detokenize } from '../train/detokenize.ts';
import { readRawDocuments } from '../train/rawtext.ts';

/** In words: a text of a newspaper has some 400. */
const LEAST = 300;
const MOST = 500;

export interface Corpus {
  /** Where the texts are from. */
  readonly source: string;
  /** The text of the article of this number: from the second round on, one in three names differs from all rounds before. */
  article(index: number): string;
}

/**
 * @param data the folder of data sets; without it the texts are the project's own examples
 * @param files JSON lines with a `text`, to be used instead
 */
export function corpusOf(root: string, data: string, files: readonly string[] = []): Corpus {
  const [source, texts] =
    files.length > 0
      ? [files.join(', '), files.flatMap(textsOf)]
      : existsSync(data)
        ? [data, sized([...releases(data), ...encyclopedia(data), ...treebank(data)])]
        : ['examples', examplesOf(root)];
  return {
    source,
    article: (index) => varied(texts[index % texts.length] ?? '', Math.floor(index / texts.length)),
  };
}

/** Releases of governments. */
function releases(data: string): string[] {
  const folder = join(data, 're3d');
  return readdirSync(folder)
    .sort()
    .flatMap((source) => linesOf(join(folder, source, 'documents.json')))
    .map(({ title, text }) => `${title}\n\n${text}`);
}

/** Openings of articles of Wikipedia. */
function encyclopedia(data: string): string[] {
  return ['dev_revised.json', 'test_revised.json'].flatMap((name) => {
    const documents: readonly { sents: readonly (readonly string[])[] }[] = JSON.parse(
      readFileSync(join(data, 'redocred', name), 'utf8'),
    );
    return documents.map(({ sents }) => sents.map((words) => detokenize(words).text).join(' '));
  });
}

function treebank(data: string): string[] {
  return readRawDocuments(join(data, 'gum', 'train.conllu')).map(({ text }) => text);
}

function textsOf(path: string): string[] {
  return linesOf(path).map(({ text }) => String(text));
}

function linesOf(path: string): Record<string, unknown>[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

function examplesOf(root: string): string[] {
  const names = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(join(root, 'examples', name), 'utf8'));
}

/** Texts of the length of articles: short ones are joined, long ones parted between paragraphs or sentences. */
function sized(texts: readonly string[]): string[] {
  const articles: string[] = [];
  let [open, length] = ['', 0];
  for (const part of texts.flatMap((text) => [...text.split(/(?<=\n\n|[.!?]["”]? )/u), '\n\n'])) {
    const words = part.split(/\s+/).filter(Boolean).length;
    if (length + words > MOST || (length >= LEAST && part.endsWith('\n\n'))) {
      articles.push(open.trim());
      [open, length] = ['', 0];
    }
    open += part;
    length += words;
  }
  return articles;
}

function varied(text: string, round: number): string {
  if (round === 0) return text;
  const ending = [...String(round)].map((digit) => 'aeiourlnst'[Number(digit)]).join('');
  return text.replace(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu, (name) =>
    (name.length + name.charCodeAt(1) + round) % 3 === 0 ? `${name}${ending}` : name,
  );
}
