/** Which tokens of a sentence may belong to a name, and how far one reaches: by tags, capitals, and what is known. */
import type { Gazetteer, Known } from '../model/gazetteer.ts';
import { isAllCapitals } from '../model/letters.ts';
import type { NameWords } from '../model/nametables.ts';
import type { Match } from '../model/phrases.ts';
import type { TokenSpan } from '../tree.ts';
import { isCapitalised, type Page } from './page.ts';

export interface Runs {
  /** Whether token `i` may be a word of a name. */
  proper(i: number): boolean;
  /** The longest name of the gazetteer from token `i`, before `limit`. */
  knownAt(i: number, limit: number): Match<Known> | null;
  /** The end of the run of proper nouns from `i`. */
  runFrom(i: number): number;
  /** A run without words in small letters at either end: "trumpeter Ann Lee", where the tagger took them for names. */
  trimmed(from: number, to: number): TokenSpan;
}

/** Looks at one sentence; `skip` marks tokens of dates. */
export function createRuns(
  page: Page,
  s: number,
  skip: Uint8Array,
  gazetteer: Gazetteer,
  words: NameWords,
): Runs {
  const { tokens, lower } = page;
  const style = page.styles[s] ?? 'plain';
  const begins = page.sentences[s]?.first ?? 0;
  const end = page.sentences[s]?.last ?? 0;

  const capitalised = (i: number): boolean => i < end && isCapitalised(tokens[i]?.text ?? '');
  /** Whether a capital says nothing: at the opening of a sentence, a quote or what follows a colon. */
  const opens = (i: number): boolean => i === begins || /^["“”'‘’`:•–—-]+$/.test(tokens[i - 1]?.text ?? '');
  /** A noun or adjective that only its capital gives away: "Harbour Relief Fund", "Supreme Court". */
  const nameLike = (i: number): boolean => {
    if (style !== 'plain') return false;
    const upos = tokens[i]?.upos;
    if (upos === 'NOUN')
      return (
        page.clear.has(lower[i] ?? '') ||
        named(i + 1) ||
        (named(i - 1) && (!opens(i - 1) || words.last.has(lower[i] ?? '')))
      );
    return upos === 'ADJ' && capitalised(i + 1) && NOUNS.has(tokens[i + 1]?.upos ?? '') && !isNationality(i);
  };
  const named = (i: number): boolean => capitalised(i) && NOUNS.has(tokens[i]?.upos ?? '') && !skip[i];
  const isNationality = (i: number): boolean =>
    gazetteer.names.get(lower[i] ?? '').some(({ as }) => as === 'nationality' || as === 'people');

  const proper = (i: number): boolean => {
    const token = tokens[i];
    if (!token || i >= end || skip[i]) return false;
    if (words.openers.has(token.text) && opensSurname(i)) return true;
    if (token.upos !== 'PROPN' && !token.xpos.startsWith('NNP')) {
      if (!capitalised(i) || !(opens(i) ? page.clear.has(lower[i] ?? '') : nameLike(i))) return false;
      if (opens(i) && page.small.has(lower[i] ?? '')) return false;
    } else if (page.cased && token.text === lower[i] && !words.particles.has(token.text)) {
      return false;
    } else if (style === 'plain' && !capitalised(i) && isSmall(token.text)) {
      if (!words.particles.has(lower[i] ?? '') && (named(i - 1) || named(i + 1))) return false;
    }
    if (token.xpos === 'ADD' || !isWord(token.text) || words.plainCapitals.has(token.text)) return false;
    return (
      (style === 'plain' && !opens(i)) ||
      words.particles.has(lower[i] ?? '') ||
      !page.small.has(lower[i] ?? '')
    );
  };

  /** "bin | Rashid", "al | - | Rashid". */
  const opensSurname = (i: number): boolean => {
    const next = tokens[i + 1]?.text === '-' ? i + 2 : i + 1;
    return named(next) && capitalised(next);
  };

  const knownAt = (i: number, limit: number) =>
    gazetteer.names.longest(lower, i, limit, ({ written, as }, length) => {
      const token = tokens[i];
      if (!token || skip[i]) return false;
      if (length === 1) {
        if (/^[A-Z.]+$/.test(written) && written.length < 6)
          return token.text === written && token.upos !== 'PRON';
        const capital = isCapitalised(token.text);
        const inside = capital && style === 'plain' && !opens(i) && token.upos === 'NOUN';
        const adjective = as !== 'name' && (token.upos === 'ADJ' || capital);
        if (token.upos !== 'PROPN' && !inside && !adjective && !proper(i)) return false;
      }
      if (isCapitalised(written) && !isCapitalised(token.text))
        return token.upos === 'PROPN' && as !== 'capital' && !page.cased;
      return length === 1 || style !== 'plain' || sameCase(page, i, length, written);
    });

  /** "Kim Jong | - | un", in a run from `first`: what a hyphen joins to a given name after its family name. */
  const isSyllable = (i: number, first: number): boolean =>
    i === first + 3 &&
    words.familyFirst.has(lower[first] ?? '') &&
    !knownAt(first, first + 2) &&
    tokens[i - 1]?.text === '-' &&
    touches(page, i - 1) &&
    /^\p{L}{1,6}$/u.test(tokens[i]?.text ?? '');

  const trimmed = (from: number, to: number) => {
    let [first, last] = [from, to];
    if (style !== 'plain') return { first, last };
    const small = (i: number) => isSmall(tokens[i]?.text ?? '');
    let capitals = 0;
    for (let i = from; i < to; i++) if (isCapitalised(tokens[i]?.text ?? '')) capitals++;
    if (capitals === 0) return { first, last };
    while (first < last && small(first) && !words.particles.has(lower[first] ?? '')) first++;
    while (first < last && small(last - 1) && !isSyllable(last - 1, first)) last--;
    return { first, last };
  };

  const runFrom = (i: number): number => {
    let at = i + 1;
    let joined = false;
    for (;;) {
      if (proper(at) || (joined && inBody(at))) {
        at++;
        continue;
      }
      const word = tokens[at]?.text ?? '';
      const small = lower[at] ?? '';
      if (at >= end) break;
      if (
        (word === '-' || word === '–') &&
        touches(page, at) &&
        (proper(at + 1) || tokens[at + 1]?.xpos === 'CD' || isSyllable(at + 1, i))
      ) {
        at += 2;
      } else if (
        (word === '&' || (joined && small === 'and')) &&
        (proper(at + 1) || (joined && inBody(at + 1))) &&
        !fullNames(i, at)
      ) {
        at += 2;
      } else if (words.particles.has(small) && tokens[at]?.upos !== 'VERB' && proper(at + 1)) {
        at += 2;
      } else if ((small === 'of' || small === 'for') && words.first.has(lower[at - 1] ?? '')) {
        const next = lower[at + 1] === 'the' ? at + 2 : at + 1;
        if (!proper(next) && !inBody(next)) break;
        joined = true;
        at = next + 1;
      } else if (
        word === ',' &&
        words.afterComma.has(lower[at + 1] ?? '') &&
        isCapitalised(tokens[at + 1]?.text ?? '')
      ) {
        at += 2;
      } else break;
    }
    return at;
  };

  /** A noun or adjective with a capital after the "of" or "for" of a body: "Bank for | Harbour Works". */
  const inBody = (i: number): boolean =>
    style === 'plain' && capitalised(i) && !skip[i] && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i]?.upos ?? '');

  /** "Ann Lee & Bob Ray": two people, where "Lee & Ray" is a firm. */
  const fullNames = (first: number, and: number): boolean =>
    and - first > 1 &&
    gazetteer.givenNames.has(lower[first] ?? '') &&
    gazetteer.givenNames.has(lower[and + 1] ?? '');

  return { proper, knownAt, runFrom, trimmed };
}

/** Whether a word begins with a small letter. */
function isSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Whether a token has a letter and is no address of mail or web. */
function isWord(text: string): boolean {
  return /\p{L}/u.test(text) && !/@|:\/\/|^www\.|\p{Sc}/u.test(text);
}

const NOUNS = new Set(['NOUN', 'PROPN']);

/** Whether token `at` has no space on either side. */
function touches({ tokens }: Page, at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start && tokens[at]?.end === tokens[at + 1]?.start;
}

/** Whether the words of a phrase are capitalised where the lexicon writes them so. */
function sameCase({ tokens }: Page, i: number, length: number, written: string): boolean {
  if (isAllCapitals(written)) return isAllCapitals(tokens[i]?.text ?? '');
  let capitals = 0;
  for (let at = i; at < i + length; at++) if (isCapitalised(tokens[at]?.text ?? '')) capitals++;
  let wanted = 0;
  for (const word of written.split(/[\s-]+/)) if (isCapitalised(word)) wanted++;
  return capitals >= wanted;
}
