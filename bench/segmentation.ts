/** Token and sentence F1 from raw text. `node --import tsx bench/segmentation.ts [--errors] [file.conllu …]` */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createSegmenter } from '../src/syntax/sentences.ts';
import type { Span } from '../src/types.ts';
import { readRawDocuments } from '../train/rawtext.ts';

const data = new URL('../../shared/data/', import.meta.url).pathname;
const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = given.length > 0 ? given : [`${data}ud-ewt/dev.conllu`, `${data}gum/dev.conllu`];
const showErrors = process.argv.includes('--errors');

const folder = new URL('../lexicon/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const lexicon = Object.fromEntries(
  names.map((name) => [name.slice(0, -4), readFileSync(new URL(name, folder), 'utf8')]),
);
const segment = createSegmenter(lexicon);

for (const file of files) {
  if (existsSync(file)) measure(file);
  else console.warn(`skipped: ${file} is not there`);
}

function measure(file: string): void {
  const words = { hit: 0, gold: 0, found: 0 };
  const sentences = { hit: 0, gold: 0, found: 0 };
  const documents = readRawDocuments(file);
  const began = performance.now();
  const read = documents.map(({ text }) => segment(text, [{ start: 0, end: text.length, block: 'body' }]));
  const seconds = (performance.now() - began) / 1000;
  documents.forEach((gold, index) => {
    const found = read[index];
    if (!found) return;
    count(words, gold.words, found.words);
    count(sentences, gold.sentences, found.sentences);
    if (showErrors) printErrors(gold.text, gold.words, found.words, 'W');
    if (showErrors) printErrors(gold.text, gold.sentences, found.sentences, 'S');
  });
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  console.log(
    `${file.slice(data.length)}\ttoken F1 ${f1(words)}\tsentence F1 ${f1(sentences)}\t${(characters / seconds / 1e6).toFixed(1)} M characters/s`,
  );
}

function count(
  tally: { hit: number; gold: number; found: number },
  gold: readonly Span[],
  found: readonly Span[],
) {
  const spans = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  tally.gold += gold.length;
  tally.found += found.length;
  for (const { start, end } of found) if (spans.has(`${start}-${end}`)) tally.hit++;
}

function f1({ hit, gold, found }: { hit: number; gold: number; found: number }): string {
  return ((200 * hit) / Math.max(1, gold + found)).toFixed(2);
}

function printErrors(text: string, gold: readonly Span[], found: readonly Span[], label: string): void {
  const right = new Set(gold.map(({ end }) => end));
  const got = new Set(found.map(({ end }) => end));
  const show = (at: number) =>
    `${text.slice(Math.max(0, at - 40), at)}‖${text.slice(at, at + 30)}`.replace(/\s+/g, ' ');
  for (const at of got) if (!right.has(at)) console.log(`${label}+\t${show(at)}`);
  for (const at of right) if (!got.has(at)) console.log(`${label}-\t${show(at)}`);
}
