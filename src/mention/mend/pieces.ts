/** Names that were cut, made whole: at initials, small words, nicknames, hyphens and legal forms. */
import { isInitials } from '../../model/letters.ts';
import { headOf } from '../bounds.ts';
import type { ArticleName } from '../joinnames.ts';
import { isCapitalised, type Page } from '../page.ts';
import { createFormFinder } from './forms.ts';
import type { MendTables } from './tables.ts';

/** The names, each as far as its words go. */
export function wholePieces(
  page: Page,
  names: readonly ArticleName[],
  { naming: { types, words, gazetteer }, titles, signs }: MendTables,
): ArticleName[] {
  const { tokens, lower } = page;
  const forms = createFormFinder(page, signs);
  const textOf = (i: number) => tokens[i]?.text ?? '';
  const sentenceOf = (i: number) => tokens[i]?.sentence ?? -1;
  const capital = (i: number) => isCapitalised(textOf(i)) && tokens[i]?.upos !== 'PRON';
  const isPerson = ({ type }: ArticleName) => types.isA(type, 'Person');
  const isBody = ({ type }: ArticleName) => types.isA(type, 'Organization');
  const glued = (i: number) => tokens[i - 1]?.end === tokens[i]?.start;

  /** Openings of the names of ships, as far as the first word that was seen to be one. */
  const ships = new Set<string>();
  const joined: ArticleName[] = [];
  let outer: ArticleName | null = null;
  /** Where the last piece of it ended, before it grew. */
  let reach = 0;
  for (const name of names) {
    if (outer && name.first < outer.last) {
      if (name.last <= reach) joined.push(name);
      continue;
    }
    reach = name.last;
    const type: string | null = outer && typeOfBoth(outer, name);
    if (outer && type !== null) {
      const whole = grown(outer, outer.first, name.last, type);
      joined[joined.lastIndexOf(outer)] = whole;
      outer = whole;
      continue;
    }
    const own = named(name);
    if (!own || isTitle(name) || isOfLands(name) || isCommonNoun(name)) continue;
    // What it has grown over to the left is part of it.
    while ((joined.at(-1)?.last ?? 0) > own.first) joined.pop();
    joined.push(own);
    outer = own;
  }
  return nicknamed(joined);

  function grown(name: ArticleName, first: number, last: number, type = name.type): ArticleName {
    return first === name.first && last === name.last && type === name.type
      ? name
      : { ...name, first, last, type, head: headOf(tokens, first, last) };
  }

  /** The kind of the one name that two pieces are; null if they are two names. */
  function typeOfBoth(a: ArticleName, b: ArticleName): string | null {
    if (sentenceOf(a.first) !== sentenceOf(b.first)) return null;
    const between = lower.slice(a.last, b.first);
    const human = isPerson(a) && !isBody(b) && b.type !== 'Nationality';
    if (between.length === 0) {
      if (isInitials(textsOf(a)) && (isPerson(b) || isBody(b))) return b.type;
      if (signs.links.has(lower[a.last - 1] ?? '')) return human ? a.type : b.type;
      return human && signs.links.has(textOf(b.first)) ? a.type : null;
    }
    const linked = between.every((word, i) => signs.links.has(word) && textOf(a.last + i) === word);
    return human && linked && !between.includes('y') && between.length <= 2 ? a.type : null;
  }

  /** "Tan Sri" in "Tan Sri Lim Boon Teck". */
  function isTitle({ first, last }: ArticleName): boolean {
    const title = titles.longest(lower, first, last);
    return title?.length === last - first && names.some((next) => next.first === last && isPerson(next));
  }

  /** "Latin", and "American" behind it: no nationality, but the adjective of more than one country. */
  function isOfLands({ first, last, type }: ArticleName): boolean {
    if (last > first + 1) return false;
    const at = type === 'Nationality' ? first - 1 : first;
    const land = `${lower[at]} ${lower[at + 1]?.replace(/n$/, '')}`;
    return (
      /^\p{Lu}.*n$/u.test(textOf(at + 1)) &&
      gazetteer.names.get(land).some(({ type }) => types.isA(type, 'Place') && type !== 'Country')
    );
  }

  /** "Cobalt is sold", where only the beginning of the sentence gives the noun its capital. */
  function isCommonNoun({ first, last, type }: ArticleName): boolean {
    const word = lower[first] ?? '';
    const opens = first === page.sentences[sentenceOf(first)]?.first;
    return (
      opens &&
      last - first === 1 &&
      type === 'Concept' &&
      !page.clear.has(word) &&
      types.ofNoun(word) !== null
    );
  }

  function textsOf({ first, last }: ArticleName): string {
    return tokens
      .slice(first, last)
      .map(({ text }) => text)
      .join('');
  }

  /** One name by itself: without the labels of a notice, with its last syllable and its legal form; null if it is none. */
  function named(name: ArticleName): ArticleName | null {
    let { first, last } = name;
    while (first < last && signs.labels.has(textOf(first)) && /^[\p{Lu}\d:]/u.test(textOf(first + 1)))
      first++;
    if (first === last) return null;
    // "Tarn, Lark | & Finch"
    if (isBody(name) && last - first === 3 && textOf(first + 1) === '&')
      while (textOf(first - 1) === ',' && isLone(first - 2)) first -= 2;
    const opens = first === page.sentences[sentenceOf(first)]?.first;
    if (opens && last - first > 1 && signs.ships.has(lower[first] ?? '')) first++;
    first = shipsBegin(first) ?? first;
    if (isPerson(name)) {
      const hyphen = textOf(last - 1) === '-' ? last - 1 : last;
      const syllable =
        textOf(hyphen) === '-' &&
        glued(hyphen) &&
        glued(hyphen + 1) &&
        /^\p{Ll}{2,6}$/u.test(textOf(hyphen + 1));
      if (syllable && hyphen - first === 2 && words.familyFirst.has(lower[first] ?? '')) last = hyphen + 2;
      if (signs.links.has(textOf(last)) && capital(last + 1) && !signs.links.has(lower[last + 1] ?? '')) {
        const next = names.find((other) => other.first <= last + 1 && last + 1 < other.last);
        if (!next && !glued(last)) last += 2;
      }
      return grown(name, first, last);
    }
    if (name.type !== 'Nationality') last = forms.behind(first, last, endOf(first));
    // "OOO Lark of | Samara"
    const of = lower.slice(first, last - 1).indexOf('of') + first;
    if (of > first && forms.opens(first, of)) last = of;
    return grown(name, first, last);
  }

  /** Whether a word with a capital stands between small ones and commas. */
  function isLone(i: number): boolean {
    return capital(i) && !/^\p{Lu}/u.test(textOf(i - 1)) && sentenceOf(i - 1) === sentenceOf(i + 1);
  }

  /** The end of the sentence of a token. */
  function endOf(i: number): number {
    return page.sentences[sentenceOf(i)]?.last ?? i;
  }

  /** "the tanker | Lady | Orsina", "the | Lady Orsina": where the name of a ship begins that a title or an adverb seems to open. */
  function shipsBegin(first: number): number | undefined {
    let at = first;
    while (at > first - 3 && capital(at - 1) && tokens[at - 1]?.upos !== 'DET') at--;
    if (at === first || sentenceOf(at) !== sentenceOf(first)) return undefined;
    const phrase = lower.slice(at, first + 1).join(' ');
    if (signs.ships.has(tokens[at - 1]?.lemma ?? '')) return ships.add(phrase) && at;
    return ships.has(phrase) ? at : undefined;
  }

  /** `Maurice "Bunny" Ewart`: one person. */
  function nicknamed(all: readonly ArticleName[]): ArticleName[] {
    let kept = [...all];
    for (let i = 0; i + 4 < tokens.length; i++) {
      const close = nicknameAfter(i);
      if (close < 0) continue;
      const pieces = kept.filter(({ first, last }) => first <= close + 1 && last > i);
      const from = Math.min(i, ...pieces.map(({ first }) => first));
      if (!pieces.some(isPerson) || (from === i && !gazetteer.givenNames.has(lower[i] ?? ''))) continue;
      const last = Math.max(close + 2, ...pieces.map((piece) => piece.last));
      const whole = { first: from, last, head: headOf(tokens, from, last), type: 'Person', sure: true };
      kept = [...kept.filter((name) => !pieces.includes(name)), whole];
      i = close;
    }
    return kept.sort((a, b) => a.first - b.first || b.last - a.last);
  }

  /** The quotation mark that ends a nickname behind word `i` and before another word of the name; -1 if there is none. */
  function nicknameAfter(i: number): number {
    if (!QUOTE.test(textOf(i + 1)) || glued(i + 1) || !glued(i + 2) || !capital(i)) return -1;
    const close = QUOTE.test(textOf(i + 3)) ? i + 3 : i + 4;
    if (!QUOTE.test(textOf(close)) || !glued(close) || !capital(close - 1) || !capital(i + 2)) return -1;
    const goesOn = capital(close + 1) && !glued(close + 1) && sentenceOf(i) === sentenceOf(close + 1);
    return goesOn ? close : -1;
  }
}

const QUOTE = /^(?:["“”]|``|'')$/;
