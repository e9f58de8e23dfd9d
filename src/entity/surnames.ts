/** Surnames and given names to the full names of the same article. */
import { type Cluster, createCluster } from './cluster.ts';
import { generationOf, personForm, UNSURE, withoutGeneration } from './keys.ts';
import type { NamedMention, NameTables, Put } from './names.ts';

/** A lone surname or given name joins the one full name it is part of; where there are several, the last one before it. */
export function joinShortNames(
  pending: readonly NamedMention[],
  byKey: ReadonlyMap<string, Cluster>,
  put: Put,
): void {
  const bySurname = new Map<string, string[]>();
  const byGiven = new Map<string, string[]>();
  const file = (map: Map<string, string[]>, word: string, key: string) =>
    map.set(word, [...(map.get(word) ?? []), key]);
  for (const [key, { type }] of byKey) {
    if (type !== 'Person') continue;
    const form = key.slice(key.indexOf(':') + 1);
    const words = withoutGeneration(form).split(' ');
    if (words.length < 2) continue;
    const mark = generationOf(form);
    for (let i = words.length - 1; i > 0; i--) {
      const surname = words.slice(i).join(' ');
      file(bySurname, surname, key);
      if (mark !== '') file(bySurname, `${surname} ${mark}`, key);
    }
    file(byGiven, words[0] ?? '', key);
  }
  for (const named of pending) {
    const form = personForm(named.text);
    const keys = bySurname.get(form) ?? byGiven.get(form) ?? [];
    const key = keys.length === 1 ? keys[0] : undefined;
    const own = key ?? `${named.mention.sure ? 'person' : UNSURE}:${form}`;
    put(named, own, () => createCluster(own, 'Person', { named: true }));
  }
}

/** Surnames of two words and more, as a longer name of the article shows them: "Lo Presti" beside "Salvatore Lo Presti". */
export function tailsOf(names: readonly NamedMention[], { types }: NameTables): ReadonlySet<string> {
  const tails = new Set<string>();
  for (const { mention, text } of names) {
    if (types.family(mention.type) !== 'person') continue;
    const words = personForm(text).split(' ');
    for (let i = 1; i < words.length - 1; i++) tails.add(words.slice(i).join(' '));
  }
  return tails;
}
