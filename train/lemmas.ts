import { type Ending, endingOf, type LemmaTable, LONGEST_SUFFIX, lemmatize } from '../src/syntax/lemma.ts';
import type { GoldSentence } from './treebank.ts';

/** An ending needs this many words behind it. */
const SUPPORT = 2;

/** Learns suffixes from the most frequent lemma of each word and tag, then keeps the words that they get wrong. */
export function learnLemmas(sentences: readonly GoldSentence[]): LemmaTable {
  const lemmas = mostFrequentLemmas(sentences);
  const suffixes = learnSuffixes(lemmas);
  const words = new Map<string, string>();
  for (const [key, lemma] of lemmas) {
    const [form = '', xpos = ''] = key.split('\t');
    if (lemmatize({ words: new Map(), suffixes }, form, xpos) !== lemma) words.set(key, lemma);
  }
  return { words, suffixes };
}

function mostFrequentLemmas(sentences: readonly GoldSentence[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { forms, xpos, lemmas } of sentences) {
    for (const [i, form] of forms.entries()) {
      const tag = xpos[i] ?? '';
      // A name keeps the case it is written in, so only lemmas that differ otherwise are worth learning.
      const lemma =
        tag.startsWith('NNP') && lemmas[i]?.toLowerCase() === form.toLowerCase()
          ? form.toLowerCase()
          : lemmas[i];
      count(counts, `${form.toLowerCase()}\t${tag}`, lemma ?? '_');
    }
  }
  const best = new Map<string, string>();
  for (const [key, found] of [...counts].sort(byKey)) {
    const [lemma] = majority(found);
    if (lemma !== '_' && !/[\t\n]/.test(lemma)) best.set(key, lemma);
  }
  return best;
}

function learnSuffixes(lemmas: ReadonlyMap<string, string>): Map<string, Ending> {
  const counts = new Map<string, Map<string, number>>();
  for (const [key, lemma] of lemmas) {
    const [form = '', xpos = ''] = key.split('\t');
    const change = changeOf(form, lemma.toLowerCase());
    for (let n = 0; n <= LONGEST_SUFFIX && n <= form.length; n++) {
      count(counts, `${form.slice(form.length - n)}\t${xpos}`, change);
    }
  }
  const suffixes = new Map<string, Ending>();
  const shortFirst = [...counts].sort((a, b) => a[0].indexOf('\t') - b[0].indexOf('\t') || byKey(a, b));
  for (const [key, found] of shortFirst) {
    const [change, support] = majority(found);
    const [suffix = '', xpos = ''] = key.split('\t');
    const [strip = '', add = ''] = change.split(' ');
    const shorter = endingOf(suffixes, suffix, xpos, suffix.length - 1);
    const same = shorter !== undefined && `${shorter.strip} ${shorter.add}` === change;
    if (!same && (support >= SUPPORT || suffix === '')) suffixes.set(key, { strip: Number(strip), add });
  }
  return suffixes;
}

function changeOf(form: string, lemma: string): string {
  let shared = 0;
  while (shared < form.length && shared < lemma.length && form[shared] === lemma[shared]) shared++;
  return `${form.length - shared} ${lemma.slice(shared)}`;
}

function count(counts: Map<string, Map<string, number>>, key: string, value: string): void {
  const found = counts.get(key) ?? new Map<string, number>();
  found.set(value, (found.get(value) ?? 0) + 1);
  counts.set(key, found);
}

function majority(found: ReadonlyMap<string, number>): [string, number] {
  return [...found].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best,
  );
}

const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
