/**
 * Who is who across articles: entities of one key are one node, a name of unsure type joins what the others are sure of,
 * and a short name joins the one long name that the whole set of articles leaves open for it. A function of the set: no
 * order of the articles comes in (law 3).
 */
import type { Reading } from '../types.ts';
import { initials } from './keys.ts';
import { reasonFor } from './reasons.ts';

export interface Identity {
  /** Node key of an entity, by the indexes of its reading and of itself in that reading; empty if there is none. */
  keyOf(reading: number, entity: number): string;
  /** Why what stands behind a node is one thing, for people: sorted by code unit. */
  mergesOf(key: string): readonly string[];
}

/**
 * @param readings each article once, in any order
 * @example identify(readings).keyOf(0, 2) // 'person:steven mnuchin' for a bare "Mnuchin"
 */
export function identify(readings: readonly Reading[]): Identity {
  const seen = sightingsOf(readings);
  const joined = follow(new Map([...joinShortNames(seen), ...joinSameNames(seen)]));
  const reasons = new Map<string, Set<string>>();
  for (const [key, { names }] of seen) {
    const into = joined.get(key) ?? key;
    const label = labelOf(seen.get(into)?.names ?? names);
    for (const name of names.keys()) {
      const reason = reasonFor(name, label, familyOf(into), into !== key);
      if (!reason) continue;
      const known = reasons.get(into);
      if (known) known.add(reason);
      else reasons.set(into, new Set([reason]));
    }
  }
  return {
    keyOf(reading, entity) {
      const key = readings[reading]?.entities[entity]?.key ?? '';
      return joined.get(key) ?? key;
    },
    mergesOf: (key) => [...(reasons.get(key) ?? [])].sort(byCodeUnit),
  };
}

interface Sighting {
  /** How many articles give it each name as the main one; other names count nothing. */
  readonly names: Map<string, number>;
  /** How many articles speak of it. */
  articles: number;
  /** Whether some article takes it for a company. */
  company: boolean;
}

/** Every named thing by its key, with all names that the articles give it. */
function sightingsOf(readings: readonly Reading[]): Map<string, Sighting> {
  const seen = new Map<string, Sighting>();
  for (const { entities } of readings) {
    for (const { key, name, type, aliases, named } of entities) {
      if (!named) continue;
      let sighting = seen.get(key);
      if (!sighting) {
        sighting = { names: new Map(), articles: 0, company: false };
        seen.set(key, sighting);
      }
      sighting.articles++;
      sighting.company ||= COMPANIES.has(type);
      sighting.names.set(name, (sighting.names.get(name) ?? 0) + 1);
      for (const alias of aliases) sighting.names.set(alias, sighting.names.get(alias) ?? 0);
    }
  }
  return seen;
}

const COMPANIES: ReadonlySet<string> = new Set(['Company', 'Bank']);

/**
 * Names whose type some articles only guess at join the thing of that name which most others are sure of; a place joins
 * the country of its name. What several articles are sure of in different ways stays apart: a firm, and a country.
 */
function joinSameNames(seen: ReadonlyMap<string, Sighting>): Map<string, string> {
  const joined = new Map<string, string>();
  for (const key of seen.keys()) {
    const [family, form] = [familyOf(key), formOf(key)];
    if (family === 'place' && seen.has(`country:${form}`)) joined.set(key, `country:${form}`);
    if (family !== UNSURE) continue;
    let best = '';
    let most = 0;
    let equals = false;
    for (const other of FAMILIES) {
      const articles = seen.get(`${other}:${form}`)?.articles ?? 0;
      if (articles === 0 || articles < most) continue;
      equals = articles === most;
      best = other;
      most = articles;
    }
    const place = best === 'place' && seen.has(`country:${form}`);
    if (best !== '' && (!equals || place)) joined.set(key, `${best}:${form}`);
  }
  return joined;
}

/** The family of keys of names whose type is only guessed. */
const UNSURE = 'name';
const FAMILIES = ['country', 'organization', 'person', 'place', 'concept', 'group'] as const;

/** Key → the key it joins: surnames to full names, acronyms and openings of names to the names of bodies. */
function joinShortNames(seen: ReadonlyMap<string, Sighting>): Map<string, string> {
  const open = new Map<string, Set<string>>();
  const offer = (family: string, form: string, key: string): void => {
    for (const short of [`${family}:${form}`, `${UNSURE}:${form}`]) {
      if (short === key) continue;
      const keys = open.get(short);
      if (keys) keys.add(key);
      else open.set(short, new Set([key]));
    }
  };
  for (const [key, { names, company }] of seen) {
    const family = familyOf(key);
    const words = formOf(key).split(' ');
    if (words.length < 2) continue;
    if (family === 'person') offer('person', words[words.length - 1] ?? '', key);
    if (family !== 'organization') continue;
    for (let i = 1; i < words.length; i++) {
      if (company || (i > 1 && LINKS.has(words[i] ?? '')))
        offer('organization', words.slice(0, i).join(' '), key);
    }
    for (const name of names.keys()) {
      const letters = initials(name);
      if (letters.length > 2) offer('organization', letters, key);
    }
  }
  const joined = new Map<string, string>();
  for (const [key, { company }] of seen) {
    const [only, second] = open.get(key) ?? [];
    if (!only || second !== undefined) continue;
    const place = seen.has(`country:${formOf(key)}`) || seen.has(`place:${formOf(key)}`);
    if (place && familyOf(key) !== 'person' && !company) continue;
    joined.set(key, only);
  }
  return joined;
}

/** Where a long name may be cut: "Harbour Fund | for Seamen", not "United Nations | Security Council". */
const LINKS = new Set(['of', 'for', 'on', 'and', 'in', 'at']);

/** "A B" joins "A B C", which may itself join "A B C D": each to its end. */
function follow(joined: ReadonlyMap<string, string>): Map<string, string> {
  const ends = new Map<string, string>();
  for (const key of joined.keys()) {
    const passed = new Set([key]);
    let into = key;
    for (let next = joined.get(into); next !== undefined && !passed.has(next); next = joined.get(into)) {
      passed.add(next);
      into = next;
    }
    ends.set(key, into);
  }
  return ends;
}

/** The name that most articles give, then the longest, then the first by code unit. */
function labelOf(names: ReadonlyMap<string, number>): string {
  let best = '';
  let most = -1;
  for (const [name, count] of names) {
    const better = count - most || name.length - best.length || (name < best ? 1 : -1);
    if (better <= 0) continue;
    best = name;
    most = count;
  }
  return best;
}

function familyOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

function formOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
