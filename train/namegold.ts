/** Names that people marked in texts of several corpora, brought to four labels: the gold of the name recognizer. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameLabel } from '../src/mention/namelabels.ts';
import { type ConlluSentence, readConllu } from '../src/syntax/conllu.ts';
import type { Span } from '../src/types.ts';
import { detokenize } from './detokenize.ts';

export interface NameDocument {
  readonly source: string;
  readonly text: string;
  /** Outermost names, ascending. */
  readonly names: readonly (Span & { readonly label: NameLabel })[];
  /** Where nobody says what is a name. */
  readonly open: readonly Span[];
  /** Labels that the corpus does not mark at all. */
  readonly unmarked: readonly NameLabel[];
}

/** All corpora of `data` that are there, in a fixed order. */
export function readNameGold(data: string): NameDocument[] {
  const wnut = join(data, 'ner/wnut17/CONLL-format/data');
  return [
    ...readColumns(join(data, 'ner/wikigold/CONLL-format/data/wikigold.conll.txt'), 'wikigold'),
    ...['train/wnut17train.conll', 'dev/emerging.dev.conll', 'test/emerging.test.annotated'].flatMap((file) =>
      readColumns(join(wnut, file), 'wnut17', ['MISC']),
    ),
    ...['dev_revised.json', 'test_revised.json'].flatMap((file) => readDocred(join(data, 'redocred', file))),
    ...readGum(join(data, 'gum/train.conllu')),
    ...readRe3d(join(data, 're3d')),
  ];
}

/** The labels of the corpora; a label that is not here marks no name. */
const LABELS: Readonly<Record<string, NameLabel>> = {
  ...{ PER: 'PER', person: 'PER', Person: 'PER' },
  ...{ ORG: 'ORG', corporation: 'ORG', group: 'ORG', organization: 'ORG', Organisation: 'ORG' },
  ...{ LOC: 'LOC', location: 'LOC', place: 'LOC', Location: 'LOC' },
  ...{
    MISC: 'MISC',
    product: 'MISC',
    'creative-work': 'MISC',
    event: 'MISC',
    object: 'MISC',
    abstract: 'MISC',
  },
  ...{
    Nationality: 'MISC',
    Weapon: 'MISC',
    MilitaryPlatform: 'MISC',
    Vehicle: 'MISC',
    DocumentReference: 'MISC',
  },
};

function read(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.warn(`skipped: no ${path}`);
  return '';
}

interface Sentence {
  readonly forms: readonly string[];
  /** Token ranges, end exclusive. */
  readonly names: readonly { readonly first: number; readonly last: number; readonly label: NameLabel }[];
}

/** Sentences of tokens as paragraphs of ordinary text. */
function documentOf(
  source: string,
  sentences: readonly Sentence[],
  unmarked: readonly NameLabel[] = [],
): NameDocument {
  let text = '';
  const names: NameDocument['names'][number][] = [];
  for (const sentence of sentences) {
    if (text !== '') text += '\n\n';
    const { text: own, spans } = detokenize(sentence.forms);
    for (const { first, last, label } of sentence.names) {
      const [start, end] = [spans[first]?.start, spans[last - 1]?.end];
      if (start !== undefined && end !== undefined)
        names.push({ start: text.length + start, end: text.length + end, label });
    }
    text += own;
  }
  return { source, text, names, open: [], unmarked };
}

/** Word and tag a line (IOB1 or IOB2), an empty line after each sentence, `-DOCSTART-` or `O` alone before each document. */
function readColumns(path: string, source: string, unmarked: readonly NameLabel[] = []): NameDocument[] {
  const documents: Sentence[][] = [[]];
  const raw = read(path);
  const parted = raw.includes('-DOCSTART-');
  for (const block of raw.split(/\r?\n\s*\n/)) {
    const rows = block.split(/\r?\n/).map((line) => line.trim().split(/\s+/));
    if (!parted || rows.some(([form]) => form === '-DOCSTART-')) documents.push([]);
    const words = rows.filter((row) => row.length > 1 && row[0] !== '-DOCSTART-');
    if (words.length === 0) continue;
    const tags = words.map((row) => row[1] ?? 'O');
    documents.at(-1)?.push({ forms: words.map(([form = '']) => form), names: namesOf(tags) });
  }
  return documents
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => documentOf(source, sentences, unmarked));
}

function namesOf(tags: readonly string[]): Sentence['names'] {
  const names: { first: number; last: number; label: NameLabel }[] = [];
  let kind = '';
  for (const [i, tag] of tags.entries()) {
    const own = /^[BI]-/.test(tag) ? tag.slice(2) : '';
    const open = names[names.length - 1];
    if (own !== '' && tag[0] === 'I' && own === kind && open?.last === i) open.last = i + 1;
    else if (LABELS[own]) names.push({ first: i, last: i + 1, label: LABELS[own] });
    kind = own;
  }
  return names;
}

function readDocred(path: string): NameDocument[] {
  const raw = read(path);
  interface Docred {
    readonly sents: readonly (readonly string[])[];
    readonly vertexSet: readonly (readonly { sent_id: number; pos: [number, number]; type: string }[])[];
  }
  return (raw === '' ? [] : (JSON.parse(raw) as Docred[])).map(({ sents, vertexSet }) => {
    const mentions = vertexSet.flat();
    const sentences = sents.map((forms, s) => {
      const names = mentions
        .filter(({ sent_id, type }) => sent_id === s && LABELS[type])
        .map(({ pos: [first, last], type }) => ({ first, last, label: LABELS[type] as NameLabel }));
      return { forms, names: outermost(names) };
    });
    return documentOf('redocred', sentences);
  });
}

function outermost<T extends { readonly first: number; readonly last: number }>(names: readonly T[]): T[] {
  const kept: T[] = [];
  for (const name of [...names].sort((a, b) => a.first - b.first || b.last - a.last)) {
    if (name.first >= (kept[kept.length - 1]?.last ?? 0)) kept.push(name);
  }
  return kept;
}

/** GUM marks all noun phrases: those that a proper noun heads have a name around it. */
function readGum(path: string): NameDocument[] {
  const documents: ConlluSentence[][] = [];
  for (const sentence of readConllu(read(path))) {
    if (sentence.comments.some((line) => line.startsWith('# newdoc'))) documents.push([]);
    documents.at(-1)?.push(sentence);
  }
  return documents.map((sentences) =>
    documentOf(
      'gum',
      sentences.map((sentence) => ({
        forms: sentence.words.map(({ form }) => form),
        names: outermost(phrasesOf(sentence).flatMap((phrase) => nameIn(sentence, phrase))),
      })),
      ['MISC'],
    ),
  );
}

interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

/** The phrases that `Entity=(1-person-…` opens and `1)` closes; one that goes over the end of its sentence is left out. */
export function phrasesOf({ words }: ConlluSentence): Phrase[] {
  const phrases: Phrase[] = [];
  const open = new Map<string, { first: number; type: string }[]>();
  for (const [i, { misc }] of words.entries()) {
    const brackets = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const part of brackets.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const [id = '', type = ''] = part.replace(/[()]/g, '').split('-');
      const starts = open.get(id) ?? [];
      open.set(id, starts);
      if (part.startsWith('(')) starts.push({ first: i, type });
      if (!part.endsWith(')')) continue;
      const begun = starts.pop();
      if (begun) phrases.push({ ...begun, last: i + 1 });
    }
  }
  return phrases;
}

/** The run of proper nouns around a phrase's head, small words that join them included, titles left out. */
function nameIn({ words }: ConlluSentence, { first, last, type }: Phrase): Sentence['names'] {
  const label = LABELS[type];
  let head = -1;
  for (let i = first; i < last && head < 0; i++) {
    const above = words[i]?.head ?? -1;
    if ((above < first || above >= last) && words[i]?.upos !== 'PUNCT') head = i;
  }
  if (!label || !words[head]?.xpos.startsWith('NNP')) return [];
  const proper = (i: number) => i >= first && i < last && (words[i]?.xpos ?? '').startsWith('NNP');
  const joins = (i: number, way: 1 | -1) =>
    /^(?:of|for|and|&|the|de|van|von|bin|al|-|’s|'s)$/.test(words[i]?.form ?? '') &&
    (proper(i + way) || (/^(?:the|-)$/.test(words[i + way]?.form ?? '') && proper(i + 2 * way)));
  let [from, to] = [head, head + 1];
  while (proper(from - 1) || (label !== 'PER' && joins(from - 1, -1) && proper(from - 2))) from--;
  while (proper(to) || (label !== 'PER' && to < last && joins(to, 1))) to++;
  while (label === 'PER' && from < to - 1 && TITLES.test(words[from]?.form ?? '')) from++;
  return [{ first: from, last: to, label }];
}

const TITLES =
  /^(?:Mrs?|Ms|Dr|Prof|Rev|Sen|Gov|President|Professor|Judge|Justice|Sir|Lord|King|Queen|Pope|Saint|St|Senator|Captain|General|Prime|Minister|Father|Aunt|Uncle)\.?$/;

/** Words of ranks and offices, which re3d takes into names of people. */
const TITLED =
  /^(?:\p{L}+\.|Mrs?|Ms|Dr|Sir|Lord|General|Major|Colonel|Captain|Sergeant|Admiral|Senator|President|Prime|Foreign|Defen[cs]e|Secretary|Minister|Ambassador|Envoy|Spokes\p{L}+|Chief|King|Queen|Pope)(?: |$)| (?:for|of|and) /u;

/** re3d marks descriptions and names alike, and not all: what begins with small letters, or is doubted, stays open. */
function readRe3d(folder: string): NameDocument[] {
  const documents: NameDocument[] = [];
  for (const source of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const lines = <T>(file: string) =>
      read(join(folder, source, file))
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as T);
    const entities = lines<{
      documentId: string;
      begin: number;
      end: number;
      type: string;
      confidence: number;
    }>('entities.json');
    for (const { _id, text } of lines<{ _id: string; text: string }>('documents.json')) {
      const names: NameDocument['names'][number][] = [];
      const open: Span[] = [];
      const own = entities.filter(({ documentId }) => documentId === _id);
      for (const { begin, end, type, confidence } of own.sort((a, b) => a.begin - b.begin || b.end - a.end)) {
        const label = LABELS[type];
        if (!label || begin < (names[names.length - 1]?.end ?? 0)) continue;
        const start = begin + (/^(?:the|a|an) /i.exec(text.slice(begin, end))?.[0].length ?? 0);
        const words = text.slice(start, end).split(/\s+/);
        const named = words.every((word) => /^(?:\p{Lu}|\d|of$|for$|and$|the$|on$|in$|&$|al-)/u.test(word));
        const titled = label === 'PER' && TITLED.test(text.slice(start, end));
        const plain =
          titled || /[,@]|^(?:We|Our|They|Their|It|Its|He|She|I|You|Us)$/.test(text.slice(start, end));
        if (named && !plain && confidence === 1) names.push({ start, end, label });
        else open.push({ start, end });
      }
      documents.push({ source: 're3d', text, names, open, unmarked: ['MISC'] });
    }
  }
  return documents;
}
