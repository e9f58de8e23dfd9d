/**
 * Who is who across articles: entities of one key are one node, and a short name joins the one long name that the whole
 * set of articles leaves open for it. A function of the set: no order of the articles comes in (law 3).
 */
import type { Reading } from '../types.ts';
import { initials } from './keys.ts';

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
  const joined = joinShortNames(seen);
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
}

/** Every named thing by its key, with all names that the articles give it. */
function sightingsOf(readings: readonly Reading[]): Map<string, Sighting> {
  const seen = new Map<string, Sighting>();
  for (const { entities } of readings) {
    for (const { key, name, aliases, named } of entities) {
      if (!named) continue;
      let sighting = seen.get(key);
      if (!sighting) {
        sighting = { names: new Map() };
        seen.set(key, sighting);
      }
      sighting.names.set(name, (sighting.names.get(name) ?? 0) + 1);
      for (const alias of aliases) sighting.names.set(alias, sighting.names.get(alias) ?? 0);
    }
  }
  return seen;
}

/** Key → the key it joins: surnames to full names, acronyms and openings of names to the names of bodies. */
function joinShortNames(seen: ReadonlyMap<string, Sighting>): Map<string, string> {
  const open = new Map<string, Set<string>>();
  const offer = (short: string, key: string): void => {
    if (short === key) return;
    const keys = open.get(short);
    if (keys) keys.add(key);
    else open.set(short, new Set([key]));
  };
  for (const [key, { names }] of seen) {
    const family = familyOf(key);
    const words = formOf(key).split(' ');
    if (words.length < 2) continue;
    if (family === 'person') offer(`person:${words[words.length - 1]}`, key);
    if (family !== 'organization') continue;
    for (let i = 2; i < words.length; i++) {
      if (LINKS.has(words[i] ?? '')) offer(`organization:${words.slice(0, i).join(' ')}`, key);
    }
    for (const name of names.keys()) {
      const letters = initials(name);
      if (letters.length > 2) offer(`organization:${letters}`, key);
    }
  }
  const joined = new Map<string, string>();
  for (const key of seen.keys()) {
    const keys = open.get(key);
    const [only] = keys ?? [];
    if (keys?.size === 1 && only) joined.set(key, only);
  }
  // "A B" joins "A B C", which may itself join "A B C D": follow to the end, which is there since names only grow.
  for (const [key, first] of joined) {
    let into = first;
    for (let next = joined.get(into); next !== undefined; next = joined.get(into)) into = next;
    joined.set(key, into);
  }
  return joined;
}

/** Where a long name may be cut: "Harbour Fund | for Seamen", not "United Nations | Security Council". */
const LINKS = new Set(['of', 'for', 'on', 'and', 'in', 'at']);

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

/** Why a name is the same as the label; null where nothing needs to be said. */
function reasonFor(name: string, label: string, family: string, across: boolean): string | null {
  if (name.toLowerCase() === label.toLowerCase()) return null;
  if (family === 'person') {
    if (label.toLowerCase().endsWith(` ${name.toLowerCase()}`)) return `"${name}" is the surname of ${label}`;
    return across ? `"${name}" is short for ${label}` : null;
  }
  if (family !== 'organization') return null;
  if (name.replaceAll('.', '').toLowerCase() === initials(label))
    return `"${name}" are the initials of ${label}`;
  if (label.toLowerCase().startsWith(`${name.toLowerCase()} `)) return `"${name}" is short for ${label}`;
  return across ? `"${name}" is another name of ${label}` : null;
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
