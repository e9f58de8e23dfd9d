/** Short names and the longer ones that they may stand for. */
import { isAllCapitals } from '../model/letters.ts';
import type { MergeReason } from '../types.ts';
import { LINKS } from './commonbodies.ts';
import { initials, UNSURE } from './keys.ts';
import type { NameLore } from './lore.ts';
import { byCodeUnit } from './order.ts';
import type { Name } from './sightings.ts';

/** Why a name may be that of a thing with a longer one. */
export type Link = Exclude<MergeReason, 'judgement' | 'spelling' | 'former'>;

/** A longer name that a shorter one may stand for. */
export interface Offer {
  readonly name: Name;
  readonly link: Link;
  /** Whether an article calls the thing of the longer name by the shorter one. */
  readonly attested: boolean;
}

export interface Offers {
  /** Makes a name known to those that are less telling. */
  add(name: Name): void;
  /**
   * The longer names known so far that a name of this family may stand for, each once. Bodies that some article calls so come
   * before those that only might be.
   */
  for(name: Name, family: string): readonly Offer[];
}

/**
 * From the most telling name to the least: those that may stand for another come after it. A total order, by content alone.
 */
export function tellingOrder(names: Iterable<Name>, lore: NameLore): Name[] {
  const letters = new Map([...names].map((name) => [name, lettersOf(name, lore)]));
  return [...letters.keys()].sort(
    (a, b) =>
      (letters.get(b) ?? 0) - (letters.get(a) ?? 0) || rankOf(a) - rankOf(b) || byCodeUnit(a.id, b.id),
  );
}

/** A familiar name says a little less than the shortest of the names it stands for. */
function lettersOf({ words, mark }: Name, lore: NameLore): number {
  const [first = '', ...rest] = words;
  const full = rest.length > 0 ? lore.fullNames(first).map((name) => name.length - 0.5) : [];
  const start = full.length > 0 ? Math.min(...full) : first.length;
  return rest.reduce((sum, word) => sum + word.length, start + (mark === '' ? 0 : 1));
}

function rankOf({ family }: Name): number {
  return family === 'country' ? 0 : family === UNSURE ? 2 : 1;
}

/** No names yet. */
export function createOffers(lore: NameLore): Offers {
  /** `family:short form` → longer names. */
  const shorts = new Map<string, Map<Name, Offer>>();
  /** Full names of people by each of their words that may be the surname. */
  const people = new Map<string, Name[]>();
  const file = (key: string, name: Name, link: Link, attested: boolean): void => {
    const known = shorts.get(key) ?? new Map<Name, Offer>();
    shorts.set(key, known);
    if (!known.has(name)) known.set(name, { name, link, attested });
  };
  return {
    add(name) {
      const { words, family, mark } = name;
      if (isFullPerson(name, lore)) {
        for (const short of surnamesOf(words, lore)) file(`person:${short}`, name, 'surname', true);
        for (const word of new Set([words.at(-1) ?? '', words[0] ?? ''])) {
          const known = people.get(word);
          if (known) known.push(name);
          else people.set(word, [name]);
        }
      } else if (family === 'organization') {
        if (mark !== '') file(`organization:${words.join(' ')}`, name, 'form', true);
        for (const [short, link, attested] of shortBodies(name, lore))
          file(`organization:${short}`, name, link, attested);
      }
    },
    for(name, family) {
      // A firm with its legal form is called by its whole name.
      if (family === 'organization' && name.mark !== '') return [];
      const found = new Map(shorts.get(`${family}:${name.words.join(' ')}`));
      if (family === 'organization') {
        const attested = [...found.values()].some((offer) => offer.attested);
        const capitals = isCapitals(name);
        for (const [longer, offer] of found) {
          if (offer.attested !== attested || (offer.link === 'letters' && !capitals)) found.delete(longer);
        }
      }
      if (family === 'person' && isFullPerson(name, lore)) {
        for (const longer of people.get(name.words.at(-1) ?? '') ?? []) {
          const link = standsFor(name, longer, lore);
          if (link && !found.has(longer)) found.set(longer, { name: longer, link, attested: true });
        }
      }
      found.delete(name);
      return [...found.values()];
    },
  };
}

/** Whether a name is short for many: a surname, a single word, a body that every country has. */
export function isBare({ words, common }: Name, lore: NameLore): boolean {
  if (common) return common.length === words.length;
  return words.length === 1 || words.slice(0, -1).every((word) => lore.isParticle(word));
}

function isFullPerson(name: Name, lore: NameLore): boolean {
  return (name.family === 'person' || (name.family === UNSURE && name.person)) && !isBare(name, lore);
}

/** `bashar al assad` → `assad`, `al assad`; `kim jong un` → `un`, `kim` */
function surnamesOf(words: readonly string[], lore: NameLore): string[] {
  const short: string[] = [];
  for (let i = words.length - 1; i > 0; i--) {
    short.push(words.slice(i).join(' '));
    if (!lore.isParticle(words[i - 1] ?? '')) break;
  }
  const [first = ''] = words;
  if (lore.isFamilyFirst(first) && words.length > (lore.isGiven(first) ? 2 : 1)) short.push(first);
  return short;
}

/**
 * Whether a full name leaves out what a more telling one has: middle names (`Maria Duarte`, Maria Elena Duarte), letters
 * (`J. Smith`, John Smith), formality (`Bill Trask`, William Trask); or has the family name at the other end (`Abe Shinzo`, Shinzo
 * Abe). Who is called `Jr.` is not the one who isn't.
 */
function standsFor(short: Name, long: Name, lore: NameLore): Link | null {
  if (short.mark !== long.mark || short.words.length > long.words.length) return null;
  if (isTurned(short.words, long.words, lore)) return 'order';
  let familiar = false;
  let at = 0;
  for (const [i, word] of short.words.entries()) {
    if (i === short.words.length - 1) at = long.words.length - 1;
    let matched = false;
    for (; at < long.words.length && !matched; at++) {
      const other = long.words[at] ?? '';
      const full = i === 0 && lore.fullNames(word).includes(other);
      matched = word === other || full || (word.length === 1 && other.startsWith(word));
      familiar ||= full && word !== other;
      if (i === 0 && !matched) return null;
    }
    if (!matched) return null;
  }
  return familiar ? 'familiar' : 'shorter';
}

/** `abe shinzo` and `shinzo abe`, `kim jong un` and `jong un kim`: of people whose family name stands first. */
function isTurned(a: readonly string[], b: readonly string[], lore: NameLore): boolean {
  if (a.length !== b.length) return false;
  const turned = (first: readonly string[], last: readonly string[]): boolean => {
    const [family = '', ...given] = first;
    return lore.isFamilyFirst(family) && [...given, family].join(' ') === last.join(' ');
  };
  return turned(a, b) || turned(b, a);
}

/**
 * What a body may be called beside its name, and whether an article calls it so: its opening words, its letters, its last words.
 * An opening that no article uses is short for it only before a preposition (`Harbour Institute | for Tides`): a firm that is
 * called by the opening of a longer name may be its parent.
 */
function shortBodies(
  { words, aliases, company, spellings, common }: Name,
  lore: NameLore,
): [string, Link, boolean][] {
  const short: [string, Link, boolean][] = [];
  if (common && common.length < words.length) short.push([common.join(' '), 'owner', true]);
  if (common) return short;
  for (let i = 1; i < words.length; i++) {
    for (const part of [words.slice(0, i), words.slice(i)]) {
      const form = part.join(' ');
      if (aliases.has(form) && !lore.isCommonBody(part)) short.push([form, 'opening', true]);
    }
    const opening = words.slice(0, i);
    const cut = i > 1 && !company && LINKS.has(words[i] ?? '') && !lore.isCommonBody(opening);
    if (cut) short.push([opening.join(' '), 'opening', false]);
  }
  for (const spelling of spellings) {
    const letters = initials(spelling);
    if (letters.length > 1 && aliases.has(letters)) short.push([letters, 'letters', true]);
    else if (letters.length > 2) short.push([letters, 'letters', false]);
  }
  return short;
}

/** Whether a name is written as letters are: HRF, H.R.F. */
function isCapitals({ spellings }: Name): boolean {
  for (const spelling of spellings) {
    const letters = spelling.replaceAll('.', '');
    if (isAllCapitals(letters)) return true;
  }
  return false;
}
