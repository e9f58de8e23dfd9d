import type { Schema } from '../types.ts';
import type { Pair } from './pairs.ts';
import { isTime, kindOf, type Scene } from './scene.ts';

/** What speaks for or against a relation between two mentions, as numbers of features; `said`: types that rules gave to them. */
export type PairFeatures = (scene: Scene, pair: Pair, said: readonly string[]) => Int32Array;

/**
 * Prepares to take features of pairs: types and kinds of both ends, the way between them through the tree with its words,
 * words beside it, between and around them, and which relations those words trigger by the schema. After Zhou et al. 2005,
 * "Exploring various knowledge in relation extraction". A feature's number is a hash of its template and values.
 */
export function createPairFeatures(schema: Schema): PairFeatures {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const fresh = hash(word);
    if (numbers.size < 50_000) numbers.set(word, fresh);
    return fresh;
  };
  const triggers = triggersOf(schema);
  const found = new Int32Array(MOST);

  return (scene, { subject, object, up, top, down }, said) => {
    const { tokens, mentions } = scene;
    const [s, o] = [mentions[subject], mentions[object]];
    if (!s || !o) return new Int32Array();
    let count = 0;
    const add = (template: number, a = 0, b = 0, c = 0) => {
      if (count < MOST) found[count++] = mix(mix(mix(template, a), b), c);
    };
    const { sentence } = tokens[s.head] ?? {};
    const word = (i: number) =>
      tokens[i]?.sentence === sentence ? numberOf(tokens[i]?.lemma.toLowerCase() ?? '') : 0;
    const relation = (i: number) => numberOf(tokens[i]?.deprel ?? '');
    const marker = (i: number) => {
      for (const child of tokens[i]?.children ?? []) if (tokens[child]?.deprel === 'case') return word(child);
      return 0;
    };
    const trigger = (template: number, i: number) => {
      for (const type of triggers.get(tokens[i]?.lemma.toLowerCase() ?? '') ?? []) add(template, type);
    };

    const [typeS, typeO] = [numberOf(kindOf(scene, subject)), numberOf(kindOf(scene, object))];
    const order = s.first < o.first ? 1 : 2;
    const [left, right] = order === 1 ? [s, o] : [o, s];
    const gap = right.first - left.last;
    add(1);
    add(2, typeS);
    add(3, typeO);
    add(4, typeS, typeO);
    add(5, numberOf(s.kind), numberOf(o.kind));
    add(6, order, Math.min(gap < 5 ? gap : 5 + (gap >> 2), 12));
    add(7, word(s.last - 1), 1);
    add(7, word(o.last - 1), 2);
    add(8, word(s.first), 1);

    // The way between them.
    let labels = 0;
    let lexical = 0;
    for (const i of up) labels = mix(labels, relation(i));
    labels = mix(labels, 77);
    for (const i of down) labels = mix(labels, relation(i));
    const inner = [...up.slice(1), ...down.slice(1)];
    if (up.length > 0 && down.length > 0) inner.push(top);
    for (const i of inner) lexical = mix(lexical, word(i));
    const [markS, markO] = [marker(s.head), marker(o.head)];
    add(9, labels);
    add(10, labels, lexical);
    add(11, labels, markS, markO);
    add(12, labels, lexical, mix(markS, markO));
    add(13, markO, relation(o.head));
    add(14, markS, relation(s.head));
    add(15, Math.min(up.length, 4), Math.min(down.length, 4));
    add(16, labels, typeS, typeO);
    add(17, lexical, markO, typeO);
    add(18, order, numberOf(tokens[top]?.deprel ?? ''), numberOf(tokens[top]?.upos ?? ''));
    for (const i of inner) {
      const place = i === top ? 1 : up.includes(i) ? 2 : 3;
      add(19, word(i));
      add(20, word(i), place);
      add(21, word(i), markO, relation(o.head));
      add(22, word(i), relation(up[0] ?? top), relation(down[0] ?? top));
      trigger(23, i);
    }
    // What hangs on the way, but is not of it.
    for (const i of [...inner, top]) {
      for (const child of tokens[i]?.children ?? []) {
        const { deprel = '' } = tokens[child] ?? {};
        if (child === s.head || child === o.head || !BESIDE.test(deprel)) continue;
        add(24, word(child), relation(child));
        trigger(25, child);
      }
    }
    // What is said of each end itself.
    for (const [end, head] of [s.head, o.head].entries()) {
      for (const child of tokens[head]?.children ?? []) {
        const { deprel = '' } = tokens[child] ?? {};
        if (/^(?:amod|compound|nmod|appos|cop|det|case|acl|nummod)/.test(deprel))
          add(26, word(child), relation(child), end);
      }
      const governor = tokens[head]?.head ?? -1;
      if (governor >= 0) add(27, word(governor), relation(head), end);
    }
    // Words between and around.
    const from = left.last;
    if (gap <= 24) {
      for (let i = from; i < right.first; i++) {
        add(28, word(i), order);
        trigger(29, i);
        if (gap <= 12) add(30, word(i), word(i + 1), order);
      }
    }
    if (gap <= 4) {
      let all = order;
      for (let i = from; i < right.first; i++) all = mix(all, word(i));
      add(31, all);
      add(32, all, typeS, typeO);
    }
    add(33, word(left.first - 1), order);
    add(34, word(right.last), order);
    add(35, word(from), order);
    add(36, word(right.first - 1), order);
    add(37, word(right.first - 1), word(right.first - 2), order);
    let between = 0;
    for (const index of scene.mentionsIn[sentence ?? -1] ?? []) {
      const mention = mentions[index];
      if (!mention || mention.first < left.last || mention.last > right.first || mention.kind === 'nominal')
        continue;
      between++;
      add(38, numberOf(kindOf(scene, index)), isTime(scene, index) ? 1 : 0);
    }
    add(39, Math.min(between, 4), order);
    for (const type of said) {
      add(40, numberOf(type));
      add(41, numberOf(type), lexical, markO);
    }
    return found.subarray(0, count);
  };
}

const MOST = 400;
const BESIDE = /^(?:obj|obl|nmod|xcomp|compound|amod|appos|cop|aux:pass|advmod|nsubj|ccomp|case|mark)/;

/** Lemma → numbers of the relation types that it may express. */
function triggersOf(schema: Schema): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { name, triggers } of schema.relations) {
    for (const { lemmas } of triggers) {
      for (const phrase of lemmas) {
        const list = found.get(phrase) ?? [];
        if (!list.includes(hash(name))) list.push(hash(name));
        found.set(phrase, list);
      }
    }
  }
  return found;
}

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value;
}

/** One number for two, of all bits of both (after the finalizer of MurmurHash3). */
function mix(a: number, b: number): number {
  let value = Math.imul(a ^ (a >>> 15), 0x85ebca6b) + b;
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
