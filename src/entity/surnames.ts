/** Surnames and given names to the full names of the same article. */
import type { Mention } from '../types.ts';
import { bodyCalled } from './bodies.ts';
import { type Cluster, createCluster } from './cluster.ts';
import { generationOf, isMiddleInitial, nicknameOf, personForm, UNSURE, withoutGeneration } from './keys.ts';
import type { NamedMention, Put } from './names.ts';
import type { NameTables } from './nametables.ts';
import type { TitleBefore } from './titles.ts';

/** What is around the short names of an article. */
export interface Surroundings {
  titleBefore(name: Mention): TitleBefore | null;
  /** The words right before and right after a name, in small letters. */
  wordsAround(name: Mention): readonly [before: string, after: string];
  /** The number of the paragraph that each token is in. */
  readonly paragraphs: Int32Array;
}

/** A lone surname or given name joins the full name it is part of; where there are several, the one that the article leaves. */
export function joinShortNames(
  pending: readonly NamedMention[],
  names: readonly NamedMention[],
  byKey: ReadonlyMap<string, Cluster>,
  clusterOf: readonly (Cluster | null)[],
  put: Put,
  tables: NameTables,
  surroundings: Surroundings,
): void {
  const bearersOf = createBearers(byKey, tables);
  /** Nobody of this surname is named in full: it is short for a firm, unless it is called Mr., or Ann. */
  const bodyFor = (mention: Mention, form: string): string | undefined =>
    surroundings.titleBefore(mention) || tables.gazetteer.givenNames.has(form)
      ? undefined
      : bodyCalled(form, byKey, tables.types);
  const choose = createChoice(names, byKey, clusterOf, surroundings);
  for (const named of pending) {
    const form = personForm(named.text);
    const [likely, others] = bearersOf(form);
    const key =
      likely.length > 0
        ? (choose(named, form, likely) ?? choose(named, form, others))
        : bodyFor(named.mention, form);
    const own = key ?? `${named.mention.sure ? 'person' : UNSURE}:${form}`;
    put(named, own, () => createCluster(own, 'Person', { named: true }));
  }
}

/** Short form → keys of the full names that it may stand for, and of those that it does where the article rules these out. */
function createBearers(
  byKey: ReadonlyMap<string, Cluster>,
  { particles, gazetteer, familyFirst }: NameTables,
): (form: string) => readonly [likely: readonly string[], others: readonly string[]] {
  const bySurname = new Map<string, string[]>();
  const byGiven = new Map<string, string[]>();
  /** "Ríos" in "Julián Ríos Quintana". */
  const byMiddle = new Map<string, string[]>();
  const file = (map: Map<string, string[]>, word: string, key: string) =>
    map.set(word, [...(map.get(word) ?? []), key]);
  for (const [key, { type, names }] of byKey) {
    if (type !== 'Person') continue;
    const form = key.slice(key.indexOf(':') + 1);
    const words = withoutGeneration(form).split(' ');
    if (words.length < 2) continue;
    const mark = generationOf(form);
    for (let i = words.length - 1; i > 0; i--) {
      if (isFather(words, i)) continue;
      const surname = words.slice(i).join(' ');
      file(bySurname, surname, key);
      if (mark !== '') file(bySurname, `${surname} ${mark}`, key);
      // "Rashoudi" for "al-Rashoudi"
      const dash = surname.indexOf('-');
      if (particles.has(surname.slice(0, Math.max(0, dash)))) file(bySurname, surname.slice(dash + 1), key);
      if (i < words.length - 1 && !isMiddleInitial(words[i] ?? '', i, words.length))
        file(byMiddle, words[i] ?? '', key);
    }
    for (let i = 1; i < words.length; i++) file(byGiven, words.slice(0, i).join(' '), key);
    for (const nickname of new Set([...names.keys()].map(nicknameOf))) file(byGiven, nickname, key);
  }
  return (form) => {
    const given = byGiven.get(form) ?? [];
    // Of two with one given name nobody is called by it; a family name that stands first is one like others.
    const called = given.length === 1 || familyFirst.has(form) || !gazetteer.givenNames.has(form);
    const others = called && given.length > 0 ? given : (byMiddle.get(form) ?? []);
    const surname = bySurname.get(form);
    // "Ferrer" is José Ferrer Quintana as long as nobody has spoken of Ana Ferrer.
    return surname ? [surname, surname.length === 1 ? (byMiddle.get(form) ?? []) : []] : [others, []];
  };
}

/** Which of several people of one surname a mention means: its key, or null where the article leaves it open. */
function createChoice(
  names: readonly NamedMention[],
  byKey: ReadonlyMap<string, Cluster>,
  clusterOf: readonly (Cluster | null)[],
  { titleBefore, wordsAround, paragraphs }: Surroundings,
): (named: NamedMention, form: string, keys: readonly string[]) => string | undefined {
  const paragraphOf = (token: number): number => paragraphs[token] ?? 0;
  /** The tokens where people are named, and by which short name, if not in full; short names are added as they are resolved. */
  const places = new Map<string, { readonly start: number; readonly short: string }[]>();
  const keyOf = new Map([...byKey].map(([key, cluster]) => [cluster, key]));
  for (const { index, mention } of names) {
    const cluster = clusterOf[index];
    const key = cluster?.type === 'Person' ? keyOf.get(cluster) : undefined;
    if (key !== undefined) places.set(key, [...(places.get(key) ?? []), { start: mention.first, short: '' }]);
  }
  return ({ mention }, form, keys) => {
    if (wordsAround(mention).some((word) => OF_TWO.has(word))) return undefined;
    const key = keys.length === 1 ? onlyOne(mention, keys[0]) : theOne(mention, form, keys);
    if (key !== undefined)
      places.set(key, [...(places.get(key) ?? []), { start: mention.first, short: form }]);
    return key;
  };

  /** Nobody is called by the surname alone paragraphs before the full name, but for headlines and people with a title. */
  function onlyOne(mention: Mention, key = ''): string | undefined {
    const paragraph = paragraphOf(mention.first);
    const first = places.get(key)?.find(({ short }) => short === '')?.start ?? 0;
    const early = paragraph > 0 && paragraphOf(first) > paragraph && titleBefore(mention) === null;
    return early ? undefined : key;
  }

  function theOne(mention: Mention, form: string, keys: readonly string[]): string | undefined {
    const title = titleBefore(mention);
    const fitting = keys.filter((key) => {
      const gender = byKey.get(key)?.gender ?? null;
      return gender === null || !title?.gender || gender === title.gender;
    });
    const holders = fitting.filter((key) => title?.roles.some((role) => holds(byKey.get(key), role)));
    if (holders.length === 1) return holders[0];
    if (fitting.length === 1) return fitting[0];
    const before = fitting.flatMap((key) =>
      (places.get(key) ?? []).flatMap((place) => (place.start < mention.first ? { ...place, key } : [])),
    );
    // Who has not been named in full yet is not called by the surname.
    const known = new Set(before.map(({ key }) => key));
    if (known.size === 1) return [...known][0];
    // Whom the article has called by the surname again and again keeps it when a cousin of that name is only mentioned.
    const called = before.filter(({ short }) => short === form).map(({ key }) => key);
    const others = before.filter(({ key }) => key !== called[0]);
    if (called.length > 1 && new Set(called).size === 1 && others.length === 1) return called[0];
    const paragraph = paragraphOf(mention.first);
    const near = new Set(before.flatMap(({ key, start }) => (paragraphOf(start) === paragraph ? key : [])));
    if (near.size > 0) return near.size === 1 ? [...near][0] : undefined;
    // Whom the article goes on about by the surname it still means, as long as no other is named in between.
    const [last] = before.sort((a, b) => b.start - a.start);
    return last?.short === form ? last.key : undefined;
  }
}

/** "The elder Melnyk" is one of two, and nothing else here tells which. */
const OF_TWO: ReadonlySet<string> = new Set(['elder', 'older', 'younger', 'senior', 'junior']);

/** Whether somebody is said to hold an office or a rank, or its abbreviation: "gen." for "general". */
function holds(cluster: Cluster | undefined, role: string): boolean {
  const isShort = (a: string, b: string): boolean => a.endsWith('.') && b.startsWith(a.slice(0, -1));
  for (const held of cluster?.roles ?? [])
    if (held === role || isShort(held, role) || isShort(role, held)) return true;
  return false;
}

/** Parts of two words and more of a longer name of the article: "Lo Presti" and "Salvatore Enzo" beside "Salvatore Enzo Lo Presti". */
export function partsOf(names: readonly NamedMention[], { types }: NameTables): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { mention, text } of names) {
    if (types.family(mention.type) !== 'person') continue;
    const words = personForm(text).split(' ');
    for (let i = 1; i < words.length - 1; i++) if (!isFather(words, i)) parts.add(words.slice(i).join(' '));
    const full = generationOf(text) === '' ? words.length : words.length - 1;
    for (let i = 2; i < full; i++) parts.add(words.slice(0, i).join(' '));
  }
  return parts;
}

/** Whether the words of a name from here on are those of the father: "Khalid al-Rashoudi" in "Faris bin Khalid al-Rashoudi". */
function isFather(words: readonly string[], i: number): boolean {
  return PATRONYMIC.has(words[i - 1] ?? '') && i < words.length - 1;
}

const PATRONYMIC: ReadonlySet<string> = new Set(['bin', 'ibn', 'bint']);
