/** Where names stand: known ones by the gazetteer, others as runs of proper nouns, parted at titles. */
import type { Gazetteer, Known } from '../model/gazetteer.ts';
import { createPhrases, type Phrases } from '../model/phrases.ts';
import type { TypeTree } from '../model/types.ts';
import { readTable, readTerms } from '../model/wordlist.ts';
import type { Resources } from '../types.ts';
import { isAllCapitals, isCapitalised, type Page } from './page.ts';

/** A name before its type is decided. */
export interface NameSpan {
  first: number;
  last: number;
  /** What the gazetteer knows by exactly this name. */
  known: Known | null;
  /** Whether a title or honorific stands right before it. */
  titled: boolean;
}

export interface NameWords {
  /** Type by the last word, by the first word, and after a comma, in lower case. */
  readonly last: ReadonlyMap<string, string>;
  readonly first: ReadonlyMap<string, string>;
  readonly afterComma: ReadonlyMap<string, string>;
  readonly particles: ReadonlySet<string>;
  /** Words in capitals that name nothing, as written: "PM". */
  readonly plainCapitals: ReadonlySet<string>;
}

export interface Title {
  readonly kind: string;
  readonly gender: string;
}

/** Reads name-words.txt. */
export function readNameWords({ lexicon }: Pick<Resources, 'lexicon'>): NameWords {
  const by = (place: string) =>
    new Map(
      readTable(lexicon['name-words'])
        .filter((row) => row[1] === place)
        .map(([word = '', , type = '']) => [word.toLowerCase(), type]),
    );
  return {
    last: by('last'),
    first: by('first'),
    afterComma: by('after-comma'),
    particles: new Set(by('particle').keys()),
    plainCapitals: new Set(readTerms(lexicon['plain-capitals'])),
  };
}

/** Reads titles.txt. */
export function readTitles({ lexicon }: Pick<Resources, 'lexicon'>): Phrases<Title> {
  const titles = createPhrases<Title>();
  for (const [word = '', kind = '', gender = '-'] of readTable(lexicon.titles))
    titles.add(word, { kind, gender });
  return titles;
}

/** Names of one sentence, ascending; a country inside a longer name comes right after it. `skip` marks tokens of dates. */
export type NameFinder = (page: Page, sentence: number, skip: Uint8Array) => NameSpan[];

export function createNameFinder(
  gazetteer: Gazetteer,
  words: NameWords,
  titles: Phrases<Title>,
  types: TypeTree,
): NameFinder {
  return (page, s, skip) => {
    const { tokens, lower } = page;
    const style = page.styles[s] ?? 'plain';
    const begins = page.sentences[s]?.first ?? 0;
    const end = page.sentences[s]?.last ?? 0;
    const found: NameSpan[] = [];

    const capitalised = (i: number): boolean => i < end && isCapitalised(tokens[i]?.text ?? '');
    /** Whether a capital says nothing: at the opening of a sentence, a quote or what follows a colon. */
    const opens = (i: number): boolean => i === begins || /^["“”'‘’`:•–—-]+$/.test(tokens[i - 1]?.text ?? '');
    /** A noun or adjective that only its capital gives away: "Harbour Relief Fund", "Supreme Court". */
    const nameLike = (i: number): boolean => {
      if (style !== 'plain') return false;
      const upos = tokens[i]?.upos;
      if (upos === 'NOUN')
        return page.clear.has(lower[i] ?? '') || named(i + 1) || (named(i - 1) && !opens(i - 1));
      return (
        upos === 'ADJ' && capitalised(i + 1) && NOUNS.has(tokens[i + 1]?.upos ?? '') && !isNationality(i)
      );
    };
    const named = (i: number): boolean => capitalised(i) && NOUNS.has(tokens[i]?.upos ?? '') && !skip[i];
    const isNationality = (i: number): boolean =>
      gazetteer.names.get(lower[i] ?? '').some(({ as }) => as === 'nationality' || as === 'people');

    const proper = (i: number): boolean => {
      const token = tokens[i];
      if (!token || i >= end || skip[i]) return false;
      if (token.upos !== 'PROPN' && !token.xpos.startsWith('NNP')) {
        if (!capitalised(i) || !(opens(i) ? page.clear.has(lower[i] ?? '') : nameLike(i))) return false;
        if (opens(i) && page.small.has(lower[i] ?? '')) return false;
      } else if (style === 'plain' && !capitalised(i) && isSmall(token.text)) {
        if (!words.particles.has(lower[i] ?? '') && (named(i - 1) || named(i + 1))) return false;
      }
      if (token.xpos === 'ADD' || !isWord(token.text) || words.plainCapitals.has(token.text)) return false;
      return (style === 'plain' && !opens(i)) || !page.small.has(lower[i] ?? '');
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
          return token.upos === 'PROPN' && as !== 'capital';
        return length === 1 || style !== 'plain' || sameCase(page, i, length, written);
      });

    /** Without words in small letters at either end: "trumpeter Ann Lee", where the tagger took them for names. */
    const trimmed = (from: number, to: number) => {
      let [first, last] = [from, to];
      if (style !== 'plain') return { first, last };
      const small = (i: number) => isSmall(tokens[i]?.text ?? '');
      let capitals = 0;
      for (let i = from; i < to; i++) if (isCapitalised(tokens[i]?.text ?? '')) capitals++;
      if (capitals === 0) return { first, last };
      while (first < last && small(first) && !words.particles.has(lower[first] ?? '')) first++;
      while (first < last && small(last - 1)) last--;
      return { first, last };
    };

    /** The end of the run of proper nouns from `i`. */
    const runFrom = (i: number): number => {
      let at = i + 1;
      let joined = false;
      for (;;) {
        if (proper(at)) {
          at++;
          continue;
        }
        const word = tokens[at]?.text ?? '';
        const small = lower[at] ?? '';
        if (at >= end) break;
        if ((word === '-' || word === '–' || word === '/') && proper(at + 1) && touches(page, at)) {
          at += 2;
        } else if ((word === '&' || (joined && small === 'and')) && proper(at + 1) && !fullNames(i, at)) {
          at += 2;
        } else if (words.particles.has(small) && tokens[at]?.upos !== 'VERB' && proper(at + 1)) {
          at += 2;
        } else if ((small === 'of' || small === 'for') && words.first.has(lower[at - 1] ?? '')) {
          const next = lower[at + 1] === 'the' ? at + 2 : at + 1;
          if (!proper(next)) break;
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

    /** "Ann Lee & Bob Ray": two people, where "Lee & Ray" is a firm. */
    const fullNames = (first: number, and: number): boolean =>
      and - first > 1 &&
      gazetteer.givenNames.has(lower[first] ?? '') &&
      gazetteer.givenNames.has(lower[and + 1] ?? '');

    const push = (from: number, to: number, titled: boolean, known: Known | null = null): void => {
      const { first, last } = known ? { first: from, last: to } : trimmed(from, to);
      if (last > first) found.push({ first, last, known, titled });
    };

    /** A run without titles: known things inside it part it, unless its last word says that it is one name. */
    const name = (first: number, last: number, titled: boolean): void => {
      if (first >= last) return;
      const match = titled ? null : knownAt(first, last);
      for (let at = first + 1; !titled && !match && at + 1 < last; at++) {
        if (!words.last.has(lower[at - 1] ?? '') || !gazetteer.givenNames.has(lower[at] ?? '')) continue;
        if (words.last.has(lower[last - 1] ?? '')) break;
        push(first, at, false);
        push(at, last, false);
        return;
      }
      if (!match) {
        push(first, last, titled, null);
        return;
      }
      const after = first + match.length;
      const known = match.values[0];
      if (!known) return;
      if (after >= last) {
        push(first, last, titled, known);
        return;
      }
      const next = lower[after] ?? '';
      const one = words.last.has(lower[last - 1] ?? '') || lower[after] === '-' || lower[after] === '&';
      if (!one && (known.as !== 'name' || gazetteer.givenNames.has(next) || knownAt(after, last))) {
        push(first, after, titled, known);
        name(after, last, false);
      } else if (!one && known.type === 'Country') {
        push(first, after, titled, known);
        name(after, last, false);
      } else {
        push(first, last, titled, null);
        if (known.as === 'nationality' || known.type === 'Country') push(first, after, false, known);
      }
    };

    const titleAt = (i: number) => {
      if (!isCapitalised(tokens[i]?.text ?? '')) return null;
      const title = titles.longest(lower, i, end);
      if (title) return title;
      const describes = proper(i) && proper(i + 1) && types.ofNoun(lower[i] ?? '') === 'Person';
      return describes && !gazetteer.givenNames.has(lower[i] ?? '') ? DESCRIPTION : null;
    };

    for (let i = begins; i < end; ) {
      const title = titleAt(i);
      if (title && (proper(i) || proper(i + title.length))) {
        const last = proper(i + title.length) ? runFrom(i + title.length) : i + title.length;
        run(i, last);
        i = Math.max(last, i + 1);
        continue;
      }
      const match = knownAt(i, end);
      const last = proper(i) ? runFrom(i) : i;
      const reach = match ? i + match.length : i;
      const prefixed = match?.values[0]?.as === 'nationality' && reach >= last ? bodyAfter(reach) : 0;
      if (match && prefixed) {
        push(i, prefixed, false);
        push(i, reach, false, match.values[0] ?? null);
        i = prefixed;
      } else if (match && reach >= last) {
        push(i, reach, false, match.values[0] ?? null);
        i = reach;
      } else if (last > i) {
        run(i, last);
        i = last;
      } else if (match) {
        push(i, reach, false, match.values[0] ?? null);
        i = reach;
      } else i++;
    }
    return found.sort((a, b) => a.first - b.first || b.last - a.last);

    /** What is known within a title: "Secretary of the Treasury". */
    function inside(first: number, last: number): void {
      for (let at = first; at < last; at++) {
        const match = proper(at) ? knownAt(at, last) : null;
        if (match) push(at, at + match.length, false, match.values[0] ?? null);
      }
    }

    /** "French | Trade Society": the end of the name of a body that a word of nationality opens; 0 if none begins at `at`. */
    function bodyAfter(at: number): number {
      if (!proper(at) || titleAt(at)) return 0;
      const last = runFrom(at);
      if (last - at < 2) return 0;
      const type = words.last.get(lower[last - 1] ?? '') ?? '';
      return types.isA(type, 'Organization') && !(types.isA(type, 'GovernmentBody') && type !== 'Military')
        ? last
        : 0;
    }

    /** Parts a run at its titles: "Treasury | Secretary | Steven Mnuchin". */
    function run(first: number, last: number): void {
      let begin = first;
      let titled = false;
      for (let at = first; at < last; ) {
        const title = titleAt(at);
        const length = title?.length ?? 0;
        const whole = at === first && length >= last - first;
        const honorific = title?.values.some(({ kind }) => kind !== 'office') ?? false;
        const splits =
          title &&
          (at === begin || !honorific) &&
          !(
            at > begin &&
            words.last.has(lower[last - 1] ?? '') &&
            !gazetteer.givenNames.has(lower[at + length] ?? '')
          );
        if (!splits || (gazetteer.givenNames.has(lower[at] ?? '') && at + length < last && !honorific)) {
          at++;
          continue;
        }
        if (at > begin) name(begin, at, titled);
        inside(at + 1, at + length);
        if (whole) return;
        at += length;
        begin = at;
        titled = true;
      }
      if (begin < last) name(begin, last, titled);
    }
  };
}

/** Whether a word begins with a small letter. */
function isSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Whether a token has a letter and is no address of mail or web. */
function isWord(text: string): boolean {
  return /\p{L}/u.test(text) && !/@|:\/\/|^www\./.test(text);
}

const NOUNS = new Set(['NOUN', 'PROPN']);

/** "Engineer Ann Lee": a noun for people, written with a capital, is a title. */
const DESCRIPTION = { length: 1, values: [{ kind: 'office', gender: '-' }] };

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
