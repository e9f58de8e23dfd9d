/** Runs of capitalised words, with what their words and what stands around them tell of what they name. */
import { hashText } from '../model/hash.ts';
import { type Cues, hintsAt } from './evidence.ts';
import type { NameLists } from './namelists.ts';
import { isCapitalised, type Page } from './page.ts';

/** A run `[first, last)`; the rest are hashes of what is told. */
export interface CapitalRun {
  readonly first: number;
  readonly last: number;
  /** What the lists know of the whole run, of its first and last word, and of what joins its words. */
  readonly whole: number;
  readonly opening: number;
  readonly closing: number;
  readonly inner: number;
  readonly before: number;
  readonly after: number;
  readonly hints: readonly number[];
}

/** What a run goes on over, in small letters. */
const JOINS = /^(?:of|for|and|&|-|–|’s|'s|the|de|la|du|del|van|von|der|bin|ibn|al|el|di|da|dos|y|\.)$/;

const hash = (text: string) => hashText(text, 0, text.length, 10);

/** The run of each token of a sentence `[first, last)`; null for tokens outside. */
export function capitalRuns(
  page: Page,
  first: number,
  last: number,
  lists: NameLists,
  cues: Cues,
): (CapitalRun | null)[] {
  const { tokens, lower } = page;
  const capital = (i: number) => i < last && isCapitalised(tokens[i]?.text ?? '');
  const runs: (CapitalRun | null)[] = new Array(last - first).fill(null);
  for (let i = first; i < last; ) {
    if (!capital(i)) {
      i++;
      continue;
    }
    let end = i + 1;
    for (;;) {
      if (capital(end)) end++;
      else if (JOINS.test(lower[end] ?? '') && capital(end + 1)) end += 2;
      else if (lower[end] === 'of' && lower[end + 1] === 'the' && capital(end + 2)) end += 3;
      else break;
    }
    runs.fill(describe(page, i, end, last, lists, cues), i - first, end - first);
    i = end;
  }
  return runs;
}

function describe(
  page: Page,
  first: number,
  last: number,
  limit: number,
  { gazetteer, titles, words, types, known, surnames }: NameLists,
  cues: Cues,
): CapitalRun {
  const { tokens, lower } = page;
  const wordKind = (i: number) => {
    const small = lower[i] ?? '';
    const given = gazetteer.givenNames.has(small) ? 'g' : '';
    const title = titles.get(small)[0]?.kind ?? '';
    return hash(`${given}${title}${words.last.get(small) ?? ''}|${words.first.get(small) ?? ''}`);
  };
  const noun = (i: number) =>
    tokens[i]?.upos === 'NOUN' ? (types.ofNoun(tokens[i]?.lemma ?? '') ?? 'noun') : '';

  let inner = '';
  let phrase = '';
  let head = -1;
  for (let i = first; i < last; i++) {
    const small = lower[i] ?? '';
    const before = lower[i - 1] ?? '';
    if (small === 'of' || small === 'for') inner += words.last.get(before) ?? words.first.get(before) ?? 'of';
    if (small === '&' || small === 'and') inner += '&';
    if (/^\p{Lu}\.$/u.test(tokens[i]?.text ?? '')) inner += '.';
    if (words.afterComma.has(small)) inner += 'c';
    phrase += (i > first && tokens[i]?.start !== tokens[i - 1]?.end ? ' ' : '') + small;
    const above = tokens[i]?.head ?? -1;
    if (head < 0 && (above < first || above >= last)) head = i;
  }
  const hints = hintsAt(page, first, last, head < 0 ? last - 1 : head, cues);
  const told = (titles.get(lower[first - 1] ?? '')[0]?.kind ?? '') + noun(first - 1);
  return {
    first,
    last,
    whole: hash(known.get(phrase) ?? (surnames.has(phrase) ? 'surname' : '')),
    opening: wordKind(first),
    closing: wordKind(last - 1),
    inner: hash(inner),
    before: hash(told || (tokens[first - 1]?.xpos ?? '')),
    after: hash((last < limit && noun(last)) || (tokens[last]?.xpos ?? '')),
    hints: hints.map(({ type, weight }) =>
      hash(`${type}${Math.sign(weight) * (Math.abs(weight) > 4 ? 2 : 1)}`),
    ),
  };
}
