/**
 * What the name recognizer sees of each token: the words around it and their spelling, tags and tree, what the word lists
 * know, the run of capitals it stands in, and what rules take it for. After Ratinov and Roth 2009, "Design challenges and
 * misconceptions in named entity recognition".
 */
import { hashText, mix } from '../model/hash.ts';
import { isAllCapitals } from '../model/letters.ts';
import { childOf } from '../tree.ts';
import type { Token } from '../types.ts';
import { capitalRuns } from './capitals.ts';
import { createElsewhere, placeIn } from './elsewhere.ts';
import type { Cues } from './evidence.ts';
import { plainFeature, wordFeature } from './featureids.ts';
import { marksOf, type NameLists } from './namelists.ts';
import { isCapitalised, type Page } from './page.ts';
import type { Settled, TypedName } from './settle.ts';
import { wordKindsOf } from './wordkinds.ts';

/** Features of all tokens of a page: those of token `i` are `ids.subarray(offsets[i], offsets[i + 1])`. */
export interface TokenFeatures {
  readonly offsets: Int32Array;
  readonly ids: Int32Array;
  /** The kind of each token (`wordKindsOf`). */
  readonly kinds: Uint8Array;
}

/** A name as rules have found and typed it: `type` by the whole article, `guess` by its own place. */
export type RuledName = Settled<TypedName>;

/** `dates` marks tokens of dates. */
export type NameFeatures = (page: Page, dates: Uint8Array, ruled: readonly RuledName[]) => TokenFeatures;

const STYLES = { plain: 0, title: 1, capitals: 2 } as const;
/** Stand for what is before a sentence and after it. */
const [BEFORE, AFTER] = [11, 13];
/** No token has more features. */
const MOST = 1024;

export function createNameFeatures(lists: NameLists, cues: Cues): NameFeatures {
  return (page, dates, ruled) => {
    const { tokens, lower, sentences, styles } = page;
    const tables = hashesOf(page);
    const marks = marksOf(page, dates, lists);
    const rules = rulesOf(ruled, tokens.length, lists);
    const offsets = new Int32Array(tokens.length + 1);
    let ids = new Int32Array(tokens.length * 96 + MOST);
    let used = 0;
    const plain = (template: number, value: number) => {
      ids[used++] = plainFeature(template, value);
    };
    const lexical = (template: number, value: number) => {
      ids[used++] = wordFeature(template, value);
    };
    const runs = sentences.flatMap(({ first, last }) => capitalRuns(page, first, last, lists, cues));
    const places = { words: tables.word, before: BEFORE, after: AFTER, runs, rules };
    const elsewhere = createElsewhere(page, places);

    for (const [s, { first, last }] of sentences.entries()) {
      const style = STYLES[styles[s] ?? 'plain'];
      for (let i = first; i < last; i++) {
        offsets[i] = used;
        if (used + MOST > ids.length) ids = grown(ids);
        const near = (table: Int32Array, shift: number) =>
          i + shift < first ? BEFORE : i + shift >= last ? AFTER : (table[i + shift] as number);
        const { word, form, shape, tag } = tables;
        const small = lower[i] ?? '';
        const token = tokens[i] as Token;
        const capital = isCapitalised(token.text);
        const opens = i === first ? 1 : 0;

        plain(0, style);
        for (let d = -2; d <= 2; d++) lexical(10 + d, near(word, d));
        lexical(15, near(form, 0));
        lexical(16, mix(near(word, -1), near(word, 0)));
        lexical(17, mix(near(word, 0), near(word, 1)));
        for (const [base, table] of [
          [20, shape],
          [30, tag],
        ] as const) {
          for (let d = -1; d <= 1; d++) plain(base + d, near(table, d));
          plain(base + 2, mix(near(table, -1), near(table, 0)));
          plain(base + 3, mix(near(table, 0), near(table, 1)));
          plain(base + 4, mix(mix(near(table, -1), near(table, 0)), near(table, 1)));
        }
        plain(35, mix(near(tag, 0), near(shape, 0)));
        for (let n = 1; n <= 4 && n <= small.length; n++) {
          plain(40, hashText(small, 0, n, 5));
          plain(41, hashText(small, small.length - n, small.length, 6));
        }
        plain(42, mix(opens, near(shape, 0)));
        plain(43, mix(style, near(shape, 0)));
        const relation = hashText(token.deprel, 0, token.deprel.length, 7);
        plain(50, relation);
        plain(51, mix(relation, near(tag, 0)));
        if (capital) {
          const seen = (page.small.has(small) ? 1 : 0) | (page.clear.has(small) ? 2 : 0);
          plain(44, mix(seen, opens));
          plain(45, mix(seen, near(tag, 0)));
          const lemma = tokens[token.head]?.lemma ?? '';
          lexical(52, mix(relation, hashText(lemma, 0, lemma.length, 8)));
          const marker = childOf(tokens, i, 'case');
          if (marker >= 0) plain(53, mix(relation, word[marker] as number));
        }

        for (let d = -1; d <= 1; d++) {
          if (i + d < first || i + d >= last) continue;
          for (const mark of marks[i + d] ?? []) plain(60 + d, mark);
          const said = rules[i + d] ?? NOTHING;
          if (said.length === 0) plain(90 + d, 0);
          for (const { place, placeSure, whole } of said) {
            plain(90 + d, place);
            plain(93 + d, placeSure);
            plain(96 + d, whole);
          }
        }
        let all = 0;
        for (const mark of marks[i] ?? []) {
          plain(63, mix(mark, near(tag, 0)));
          plain(64, mix(mark, near(shape, 0)));
          plain(65, mix(mark, near(shape, 1)));
          plain(66, mix(mark, near(shape, -1)));
          all = (all + mark) | 0;
        }
        plain(67, all);
        plain(68, mix(all, near(tag, 0)));
        for (const { placeSure, placeStrength } of rules[i] ?? NOTHING) {
          plain(99, mix(placeStrength, near(tag, 0)));
          plain(100, mix(placeSure, near(shape, 0)));
        }

        for (const feature of elsewhere(i)) ids[used++] = feature;

        const run = runs[i];
        if (!run) continue;
        const place = placeIn(run, i);
        plain(70, place);
        plain(71, mix(run.opening, place));
        plain(72, mix(run.closing, place));
        plain(73, mix(run.opening, run.closing));
        plain(74, run.inner);
        plain(75, mix(run.inner, place));
        lexical(76, near(word, run.first - 1 - i));
        lexical(77, near(word, run.last - i));
        plain(78, mix(run.before, place));
        plain(79, run.after);
        for (const hint of run.hints) plain(80, hint);
        plain(82, mix(Math.min(run.last - run.first, 5), place));
        plain(83, mix(run.whole, place));
        plain(84, mix(run.whole, run.opening));
      }
    }
    offsets[tokens.length] = used;
    return { offsets, ids: ids.subarray(0, used), kinds: wordKindsOf(page, ruled, lists.types) };
  };
}

const NOTHING: readonly RuleHashes[] = [];

interface RuleHashes {
  readonly place: number;
  readonly placeSure: number;
  readonly placeStrength: number;
  readonly whole: number;
}

/** What rules say of each token: whether it opens or goes on with a name, of what family and type, and how surely. */
function rulesOf(ruled: readonly RuledName[], count: number, { types }: NameLists): RuleHashes[][] {
  const rules: RuleHashes[][] = Array.from({ length: count }, () => []);
  const hash = (text: string) => hashText(text, 0, text.length, 12);
  for (const { first, last, type, strength, sure } of ruled) {
    for (let i = first; i < last; i++) {
      const place = `${i === first ? 'B' : 'I'}${i === last - 1 ? 'E' : ''}`;
      const family = types.family(type);
      rules[i]?.push({
        place: hash(place + family),
        placeSure: hash(`${place}${family}${sure}`),
        placeStrength: hash(`${place}${family}${strength}`),
        whole: hash(`${place}${type}${strength}${sure}`),
      });
    }
  }
  return rules;
}

/** Hashes of each token's word, form, spelling and tag. */
function hashesOf({ tokens, lower }: Page) {
  const table = () => new Int32Array(tokens.length);
  const [word, form, shape, tag] = [table(), table(), table(), table()];
  for (const [i, { text, xpos }] of tokens.entries()) {
    const small = (lower[i] ?? '').replace(/[0-9]/g, '0');
    word[i] = hashText(small, 0, small.length, 1);
    form[i] = hashText(text, 0, text.length, 2);
    shape[i] = hashText(shapeOf(text), 0, 16, 3);
    tag[i] = hashText(xpos, 0, xpos.length, 4);
  }
  return { word, form, shape, tag };
}

function grown(ids: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(ids.length * 2);
  larger.set(ids);
  return larger;
}

/** "X" upper case, "x" lower case, "d" digit, others as they are; runs cut to two, the whole to twelve; "L" after long capitals. */
function shapeOf(text: string): string {
  let made = '';
  for (let i = 0; i < text.length && made.length < 12; i++) {
    const c = text.charAt(i);
    const kind = c >= '0' && c <= '9' ? 'd' : c !== c.toLowerCase() ? 'X' : c !== c.toUpperCase() ? 'x' : c;
    if (!made.endsWith(kind + kind)) made += kind;
  }
  return isAllCapitals(text) && text.length > 4 ? `${made}L` : made;
}
