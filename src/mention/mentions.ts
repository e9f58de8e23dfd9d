/** Finds what may take part in a claim: names, noun phrases, pronouns, dates and amounts. */
import { createGazetteer } from '../model/gazetteer.ts';
import { readTable } from '../model/wordlist.ts';
import { childOf, isRelation, type TokenSpan } from '../tree.ts';
import type { Article, Mention, Resources, Syntax, Token } from '../types.ts';
import { createAmountFinder } from './amounts.ts';
import { balanced, beforeName, headOf, isHalfModifier, titleRun, wholeNames, wholeWord } from './bounds.ts';
import { createDateFinder } from './dates.ts';
import { createNameMender } from './mend/mend.ts';
import { isCapitalised, type Page, readPage } from './page.ts';
import { createPhraseKind } from './phrasekinds.ts';
import { headsPhrase, phraseOf, phraseType } from './phrases.ts';
import { adjectivesOf, createArticleNames, createNameEvidence } from './recognize.ts';

export type MentionFinder = (article: Article, syntax: Syntax) => Mention[];

/**
 * @returns `(article, syntax)` → mentions ordered by start, the longer first; no two have the same words. None has an
 *   entity yet.
 * @example createMentionFinder(resources)(article, syntax).filter(({ kind }) => kind === 'name')
 */
export function createMentionFinder(
  resources: Pick<Resources, 'lexicon' | 'schema'> & Partial<Pick<Resources, 'weights'>>,
  gazetteer = createGazetteer(resources),
): MentionFinder {
  const { lexicon } = resources;
  const evidence = createNameEvidence(resources, gazetteer);
  const namesIn = createArticleNames(resources.weights ?? {}, evidence);
  const { titles, isDemonym } = evidence;
  const { types } = evidence.naming;
  const mend = createNameMender(resources, evidence.naming, titles);
  /** "Mr" before a name, and "Mines" in "Mines Minister". */
  const opensTitle = ({ tokens, lower }: Page, i: number, starts: Uint8Array): boolean => {
    const honorific = titles.get(lower[i] ?? '').some(({ kind }) => kind === 'honorific');
    if (honorific && starts[i + 1]) return true;
    const office = titles.get(lower[i + 1] ?? '').some(({ kind }) => kind === 'office');
    return office && isCapitalised(tokens[i]?.text ?? '') && isCapitalised(tokens[i + 1]?.text ?? '');
  };
  const kindOf = createPhraseKind(resources, types);
  const findDates = createDateFinder(resources);
  const findAmounts = createAmountFinder(resources);
  const pronouns = new Map(readTable(lexicon.pronouns).map(([form = '', , , , kind = '']) => [form, kind]));

  return (article, syntax) => {
    const { tokens } = syntax;
    const page = readPage(article, syntax);
    const mentions: Mention[] = [];
    const headed = new Uint8Array(tokens.length);
    const skip = new Uint8Array(tokens.length);

    const add = (
      { first, last }: TokenSpan,
      head: number,
      kind: Mention['kind'],
      type: string,
      more: Partial<Pick<Mention, 'amount' | 'time' | 'sure'>> = {},
    ): void => {
      const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
      mentions.push({
        start,
        end,
        kind,
        type,
        first,
        last,
        head,
        entity: -1,
        amount: null,
        time: null,
        ...more,
      });
      headed[head] = 1;
    };

    for (const { first, last, time } of findDates(page)) {
      skip.fill(1, first, last);
      add({ first, last }, headOf(tokens, first, last), 'date', 'Date', { time });
      headed.fill(1, first, last);
    }

    const amounts = findAmounts(page, skip);
    // "EUR 5 million" is no name.
    for (const { first, last, money } of amounts) if (money) skip.fill(1, first, last);

    const names = mend(page, namesIn(page, skip));
    const named = new Uint8Array(tokens.length);
    for (const { first, last, head, type, sure } of names) {
      named.fill(1, first, last);
      add({ first, last }, head, 'name', type, { sure });
    }
    const places = names.filter(({ type, sure }) => sure && types.isA(type, 'Place'));
    const origins = new Set(places.map(({ first, last }) => page.lower.slice(first, last).join(' ')));
    for (const i of adjectivesOf(page, named)) {
      const adjective = page.lower[i] ?? '';
      if (![...origins].some((name) => isDemonym(adjective, name))) continue;
      add({ first: i, last: i + 1 }, i, 'name', 'Nationality', { sure: true });
    }
    const starts = new Uint8Array(tokens.length);
    const ends = new Map(names.map(({ first, last }) => [first, last]));
    for (const { first, type } of names) if (type === 'Person') starts[first] = 1;

    const counts = new Map<number, (typeof amounts)[number]>();
    for (const span of amounts) {
      const { first, last, amount, money } = span;
      const counted = tokens[span.last - 1]?.head ?? -1;
      if (amount.unit === null && counted >= last && counted < last + 8) {
        counts.set(counted, span);
        continue;
      }
      if (named[first] || headed[span.head]) continue;
      add({ first, last }, span.head, 'amount', money ? 'Money' : 'Quantity', { amount });
      headed.fill(1, first, last);
    }

    for (const [i, token] of tokens.entries()) {
      if (headed[i]) continue;
      if (token.upos === 'PRON') {
        const form = page.lower[i] ?? '';
        const kind = pronouns.get(form);
        if (!kind || token.deprel === 'expl' || isEmptyIt(tokens, i) || token.xpos.startsWith('W')) continue;
        add({ first: i, last: i + 1 }, i, 'pronoun', pronounType(form, kind));
      } else if (!named[i] && !opensTitle(page, i, starts) && headsPhrase(tokens, i)) {
        const count = counts.get(i);
        const { from, goesOn } = titleRun(tokens, i);
        if (goesOn) continue;
        const own = phraseOf(tokens, i);
        const phrase = from < i ? { ...own, first: phraseOf(tokens, from).first } : own;
        const span = wholeNames(wholeWord(tokens, beforeName(tokens, phrase, i, starts)), ends);
        const wide =
          count && count.first < span.first && count.last >= span.first
            ? { ...span, first: count.first }
            : span;
        if (isHalfModifier(tokens, i)) continue;
        add(balanced(tokens, wide, i), i, 'nominal', phraseType(tokens, i, types, kindOf), {
          amount: count?.amount ?? null,
        });
      }
    }
    return distinct(mentions);
  };
}

/** "It is clear that …", "it is unlikely to …": a subject that stands for nothing. */
function isEmptyIt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.lemma !== 'it' || !isRelation(token.deprel, 'nsubj')) return false;
  const predicate = tokens[token.head];
  if (predicate?.upos !== 'ADJ') return false;
  return childOf(tokens, token.head, 'csubj', 'ccomp', 'advcl', 'xcomp') > token.head;
}

/** What a pronoun can stand for before anyone looks: a person, a thing, or either. */
function pronounType(form: string, kind: string): string {
  if (/^(?:he|him|his|himself|she|her|hers|herself|i|me|my|mine|myself|you|your|yours|yourself)$/.test(form))
    return 'Person';
  if (/^(?:we|us|our|ours|ourselves|they|them|their|theirs|themselves)$/.test(form)) return 'Group';
  return kind === 'demonstrative' && (form === 'these' || form === 'those') ? 'Group' : 'Concept';
}

/** In order; where two cover the same words, the first found stands. */
function distinct(mentions: Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions
    .filter(({ start, end }) => {
      const span = `${start}:${end}`;
      return seen.has(span) ? false : seen.add(span);
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
