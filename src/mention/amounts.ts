/** Numbers with what they count: "almost half a billion dollars", "16", "10 per cent", "$2.5 million a year". */
import { createPhrases } from '../model/phrases.ts';
import { readList, readTable, readTerms } from '../model/wordlist.ts';
import type { Amount, Resources, Token } from '../types.ts';
import { createNumberReader } from './numberwords.ts';
import type { Page } from './page.ts';

export interface AmountSpan {
  readonly first: number;
  readonly last: number;
  /** Token of the unit, or of the last number word. */
  readonly head: number;
  readonly money: boolean;
  readonly amount: Amount;
}

interface Unit {
  readonly unit: string;
  readonly money: boolean;
  /** In tokens, a hyphen before it included. */
  readonly length: number;
  /** Whether it is a sign of a currency: "€". */
  readonly sign: boolean;
}

const EVERY = new Set(['a', 'an', 'per', 'each', 'every', '/']);
const ADVERBS = new Map([
  ['annually', 'year'],
  ['yearly', 'year'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
]);

/** What is priced by the piece, beside units. */
const PRICED = new Set(['share', 'head', 'person', 'unit', 'piece', 'vote', 'bottle', 'ticket']);
const RANGES = new Set(['to', '-', '–']);
/** Tags of what several things are called by. */
const COUNTS = /^(?:NNS|JJ)$/;

/** Finds the amounts of a page, ascending, none inside another. Tokens that `skip` marks are dates. */
export function createAmountFinder({
  lexicon,
}: Pick<Resources, 'lexicon'>): (page: Page, skip: Uint8Array) => AmountSpan[] {
  const { numberAt, fractionAt, scaleAt } = createNumberReader(lexicon);
  const units = createPhrases<{ unit: string; money: boolean }>();
  const signs = new Map<string, string>();
  for (const [code = '', written, nouns] of readTable(lexicon.currencies)) {
    for (const sign of readList(written)) signs.set(sign, code);
    for (const noun of readList(nouns)) units.add(noun, { unit: code, money: true });
  }
  for (const [unit = '', written] of readTable(lexicon.units)) {
    for (const word of readList(written)) units.add(word, { unit, money: false });
  }
  const modifiers = createPhrases<true>();
  for (const words of readTerms(lexicon['quantity-modifiers'])) modifiers.add(words, true);
  const periods = new Set(
    readTable(lexicon.calendar)
      .filter((row) => row[1] === 'period')
      .map(([word = '']) => word),
  );

  return (page, skip) => {
    const found: AmountSpan[] = [];
    for (const { first, last } of page.sentences) {
      for (let i = first; i < last; ) {
        const span = amountAt(page, i, last, skip);
        if (span) found.push(span);
        i = span ? span.last : i + 1;
      }
    }
    return found;
  };

  function amountAt(page: Page, i: number, end: number, skip: Uint8Array): AmountSpan | null {
    const { tokens, lower, article } = page;
    if (isDesignation(tokens, i)) return null;
    const between = lower[i] === 'between';
    const modifier = between ? { length: 1 } : modifiers.longest(lower, i, end);
    let at = i + (modifier?.length ?? 0);
    if (skip[i] || skip[at]) return null;
    const sign = signs.get(tokens[at]?.text ?? '');
    if (sign) at++;
    const number = fractionAt(page, at, end) ?? numberAt(page, at, end);
    if (!number) return null;
    at += number.length;
    const top = topAt(page, i, at, end, sign, unitAt(page, at, end));
    if (between && !top) return null;
    if (top) at = top.at;
    let head = at - 1;
    const unit = sign ? null : unitAt(page, at, end);
    if (unit) {
      at += unit.length;
      if (!unit.sign) head = at - 1;
    }
    const money = sign !== undefined || unit?.money === true;
    const code = sign ?? unit?.unit ?? null;
    const per = perAt(page, at, end, code, money);
    if (per) at += per.length;
    const textOf = (from: number, to: number) =>
      article.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
    const amount: Amount = {
      text: textOf(i, at),
      value: top?.scale ? number.value * top.scale : number.value,
      ...(top ? { most: top.value } : {}),
      unit: code,
      modifier: modifier ? textOf(i, i + modifier.length) : null,
      per: per?.word ?? null,
    };
    return { first: i, last: at, head, money, amount };
  }

  /** "million dollars", "%", "-percent", "€" after the number */
  function unitAt({ tokens, lower }: Page, at: number, end: number): Unit | null {
    const hyphen = lower[at] === '-' ? 1 : 0;
    const found = units.longest(lower, at + hyphen, end) ?? foreign(lower, at, end);
    const what = found?.values[0];
    // The measure of a "40-tonne lorry" is no amount of what is said of it.
    if (found && what && !(hyphen && !what.money && what.unit !== '%'))
      return { ...what, length: found.length + hyphen, sign: false };
    const sign = signs.get(tokens[at]?.text ?? '');
    return sign ? { unit: sign, money: true, length: 1, sign: true } : null;
  }

  /** "a year", "per day", "annually", "a barrel" */
  function perAt(
    { lower }: Page,
    at: number,
    end: number,
    unit: string | null,
    money: boolean,
  ): { readonly word: string; readonly length: number } | null {
    const adverb = at < end ? ADVERBS.get(lower[at] ?? '') : undefined;
    if (adverb) return { word: adverb, length: 1 };
    const word = lower[at + 1] ?? '';
    if (at + 1 >= end || !EVERY.has(lower[at] ?? '') || unit === word) return null;
    const priced = money && (PRICED.has(word) || units.longest(lower, at + 1, at + 2) !== null);
    return periods.has(word) || priced ? { word, length: 2 } : null;
  }

  /** The upper end of a range, and what scales its lower one: "3-5 million", "between 30 and 40", "$3m to $5m". */
  function topAt(
    page: Page,
    first: number,
    at: number,
    end: number,
    sign: string | undefined,
    unit: Unit | null,
  ): { readonly value: number; readonly scale: number; readonly at: number } | null {
    const { lower, tokens } = page;
    const between = lower[first] === 'between';
    const link = at + (unit && !sign && /^(?:and|to)$/.test(lower[at + unit.length] ?? '') ? unit.length : 0);
    const word = lower[link] ?? '';
    if (between ? word !== 'and' : !RANGES.has(word) || lower[first - 1] === 'from') return null;
    const same = signs.get(tokens[link + 1]?.text ?? '');
    if (same && same !== sign) return null;
    const from = link + (same ? 2 : 1);
    const number = from < end ? numberAt(page, from, end) : null;
    if (!number) return null;
    const [low, last] = [numberAt(page, at - 1, at)?.value ?? 0, from + number.length];
    const own = unitAt(page, last, end);
    const [value, scale] = [number.value, scaleAt(page, from, last)];
    const scaled = /^[\d.,]+$/.test(lower[at - 1] ?? '') && scale > 1;
    if ((scaled ? low * scale : low) >= value) return null;
    // "3-1" is a score, "two to one" a vote.
    if (!between && !sign && !own && !scaled && !COUNTS.test(tokens[last]?.xpos ?? '')) return null;
    return { value, scale: scaled ? scale : 0, at: last };
  }

  /** "million U.S. dollars": a word of nationality before the unit is left out. */
  function foreign(lower: readonly string[], at: number, end: number) {
    const match = units.longest(lower, at + 1, end);
    return match?.values[0]?.money && /^u\.?s\.?$/.test(lower[at] ?? '')
      ? { ...match, length: match.length + 1 }
      : null;
  }
}

/** "4" of "Kestrel-4" is no number of things. */
function isDesignation(tokens: readonly Token[], i: number): boolean {
  const [word, hyphen, number] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  const glued = word?.end === hyphen?.start && hyphen?.end === number?.start;
  return hyphen?.text === '-' && glued && /^\p{Lu}/u.test(word?.text ?? '');
}
