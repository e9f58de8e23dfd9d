/** Where names stand: known ones by the gazetteer, others as runs of proper nouns, parted at titles. */
import type { Gazetteer, Known } from '../model/gazetteer.ts';
import type { NameWords, Title } from '../model/nametables.ts';
import type { Phrases } from '../model/phrases.ts';
import type { TypeTree } from '../model/types.ts';
import { isCapitalised, type Page } from './page.ts';
import { createRuns } from './runs.ts';

/** A name before its type is decided. */
export interface NameSpan {
  first: number;
  last: number;
  /** What the gazetteer knows by exactly this name. */
  known: Known | null;
  /** Whether a title or honorific stands right before it. */
  titled: boolean;
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
    const begins = page.sentences[s]?.first ?? 0;
    const end = page.sentences[s]?.last ?? 0;
    const found: NameSpan[] = [];

    const { proper, knownAt, runFrom, trimmed } = createRuns(page, s, skip, gazetteer, words);

    const push = (from: number, to: number, titled: boolean, known: Known | null = null): void => {
      const { first, last } = known ? { first: from, last: to } : trimmed(from, to);
      if (!known && isLoud(first, last, titled)) return;
      if (last > first) found.push({ first, last, known, titled });
    };

    /** Words of a headline that nothing else shows to be a name: "TALKS FAIL", "Minister | Quits". */
    const isLoud = (first: number, last: number, titled: boolean): boolean => {
      const style = page.styles[s];
      if (style === 'plain' || (style === 'title' && !(titled && last - first === 1))) return false;
      for (let i = first; i < last; i++) {
        const word = lower[i] ?? '';
        if (page.clear.has(word) || gazetteer.givenNames.has(word) || words.last.has(word)) return false;
      }
      return true;
    };

    /** A run without titles: known things inside it part it, unless its last word says that it is one name. */
    const name = (first: number, last: number, titled: boolean): void => {
      if (first >= last) return;
      const match = titled ? null : knownAt(first, last);
      for (let at = first + 1; !titled && !match && at + 1 < last; at++) {
        if (!words.last.has(lower[at - 1] ?? '') || !gazetteer.givenNames.has(lower[at] ?? '')) continue;
        if (at === first + 1 && words.familyFirst.has(lower[first] ?? '')) continue;
        if (words.last.has(lower[last - 1] ?? '')) break;
        push(first, at, false);
        push(at, last, false);
        return;
      }
      // "New US sanctions": a word that opens a sentence is large for that.
      const rest = match || titled || first !== begins ? null : knownAt(first + 1, last);
      if (rest?.values[0]?.type === 'Country' && first + 1 + rest.length === last) {
        push(first + 1, last, false, rest.values[0]);
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
      const one = words.last.has(closingWord(first, last)) || lower[after] === '-' || lower[after] === '&';
      const given = gazetteer.givenNames.has(lower[first] ?? '');
      const parts =
        known.as !== 'name' ||
        known.type === 'Country' ||
        (!given && gazetteer.givenNames.has(next)) ||
        knownAt(after, last);
      if (!one && parts) {
        push(first, after, titled, known);
        name(after, last, false);
      } else {
        push(first, last, titled, null);
        if (known.as === 'nationality' || known.type === 'Country') push(first, after, false, known);
      }
    };

    /** The word that tells the kind of a body: the last one, or the one before "of" and "for". */
    const closingWord = (first: number, last: number): string => {
      for (let i = first + 1; i < last; i++)
        if (lower[i] === 'of' || lower[i] === 'for') return lower[i - 1] ?? '';
      return lower[last - 1] ?? '';
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

    /** "General | Court": a word of bodies after what may be a rank. */
    function isBodyWord(i: number): boolean {
      return (
        types.isA(words.last.get(lower[i] ?? '') ?? '', 'Organization') &&
        !gazetteer.givenNames.has(lower[i] ?? '')
      );
    }

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
        const addressed = title?.values.some(({ kind }) => kind === 'honorific') ?? false;
        const splits =
          title &&
          (at === begin || !honorific) &&
          !(!addressed && at + length < last && isBodyWord(at + length)) &&
          !(
            at > begin &&
            words.last.has(lower[last - 1] ?? '') &&
            !gazetteer.givenNames.has(lower[at + length] ?? '')
          );
        if (!splits || (gazetteer.givenNames.has(lower[at] ?? '') && at + length < last && !honorific)) {
          at++;
          continue;
        }
        if (at > begin && !(at - begin === 1 && words.portfolios.has(lower[begin] ?? '')))
          name(begin, at, titled);
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

/** "Engineer Ann Lee": a noun for people, written with a capital, is a title. */
const DESCRIPTION = { length: 1, values: [{ kind: 'office', gender: '-' }] };
