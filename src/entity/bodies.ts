/** Short names of bodies to the long ones of the same article. */
import { isCalledShort, type TypeTree } from '../model/types.ts';
import { addName, type Cluster } from './cluster.ts';
import { initials, normalise } from './keys.ts';
import type { NamedMention } from './names.ts';
import type { NameTables } from './nametables.ts';

/**
 * Acronyms and shortened names of bodies join the one long name they stand for. What an article spells out goes before what the
 * lists know: "RSF" may be the Rapid Support Forces.
 */
export function joinShortBodies(
  names: readonly NamedMention[],
  byKey: ReadonlyMap<string, Cluster>,
  clusterOf: (Cluster | null)[],
  { types, bodyWords, tailWords, openings, suffixes, gazetteer }: NameTables,
): void {
  const isNationality = (word: string): boolean =>
    gazetteer.names.get(word).some(({ key }) => key.startsWith('country:'));
  const longer = new Map<string, Set<Cluster>>();
  /** Those of them whose letters a form is. */
  const spelt = new Map<string, Set<Cluster>>();
  const file = (form: string, cluster: Cluster, forms = longer) => {
    const known = forms.get(form);
    if (known) known.add(cluster);
    else forms.set(form, new Set([cluster]));
  };
  const forms = new Map<Cluster, string>();
  for (const [key, cluster] of byKey) {
    const ship = cluster.named && (cluster.type === 'Product' || cluster.type === 'Weapon');
    if (types.family(cluster.type) !== 'organization' && !ship) continue;
    const form = key.slice(key.indexOf(':') + 1);
    forms.set(cluster, form);
    const words = form.split(' ');
    if (words.length < 2) continue;
    const last = words.at(-1) ?? '';
    if (ship || (openings.has(words[0] ?? '') && words.length === 2) || tailWords.has(last))
      file(last, cluster);
    if (ship) continue;
    const company = isOpened(types, cluster.type);
    // "Crandall" for "J.B. Crandall & Co."
    if (company && /^(?:\p{L}\.)+$/u.test(words[0] ?? '')) file(words[1] ?? '', cluster);
    for (let i = 1; i < words.length; i++) {
      if (i > 1 || company || bodyWords.has(words[1] ?? '')) file(words.slice(0, i).join(' '), cluster);
      if (words.length - i > 1) file(words.slice(i).join(' '), cluster);
    }
    for (const name of cluster.names.keys()) {
      const [, ...rest] = name.split(' ');
      // "FA" for the English Football Association
      const foreign = isNationality(name.split(' ')[0] ?? '') ? [initials(rest.join(' '))] : [];
      for (const letters of [initials(name), ...foreign]) {
        if (letters.length < 2) continue;
        file(letters, cluster);
        file(letters, cluster, spelt);
      }
    }
  }
  const surnames = new Map(
    [...byKey].flatMap(([key, cluster]): [string, Cluster][] => {
      const surname = cluster.type === 'Person' ? / (\S+)$/.exec(key)?.[1] : undefined;
      return surname === undefined ? [] : [[surname, cluster]];
    }),
  );
  const firstOf = (cluster: Cluster): number => names.findIndex(({ index }) => clusterOf[index] === cluster);
  const target = new Map<Cluster, Cluster>();
  for (const [cluster, form] of forms) {
    // "Halden" beside "Halden Group" and "Halden Mills" is the group.
    const names = [...cluster.names.keys()];
    if (names.some((name) => isWhole(name, form, cluster, suffixes))) continue;
    // What the lists know is no opening of a longer name: the UN is not its Board of Tides.
    const [short, among] = cluster.canonical === null ? [form, longer] : [acronymOf(cluster), spelt];
    const candidates = among.get(short) ?? among.get(short.replaceAll('.', '')) ?? new Set();
    const [only] = candidates;
    if (candidates.size !== 1 || !only || only === cluster) continue;
    // Once Victor Osei is named, Osei may be he as well as Osei Gold; Limassol is the town and not the Limassol Ledger.
    const bearer = surnames.get(form);
    const place = byKey.get(`place:${form}`);
    if (!bearer || firstOf(cluster) < firstOf(bearer)) target.set(cluster, place ?? only);
  }
  for (const { index, text } of names) {
    let cluster = clusterOf[index] ?? null;
    for (let steps = 0; steps < 4 && cluster; steps++) {
      const next = target.get(cluster);
      if (!next) break;
      cluster = next;
    }
    if (!cluster || cluster === clusterOf[index]) continue;
    clusterOf[index] = cluster;
    addName(cluster, text);
  }
}

/**
 * The key of the one body whose name a word opens, and that may be called by it; undefined if there is none, or several.
 *
 * @param byKey what the article names, by key
 */
export function bodyCalled(
  word: string,
  byKey: ReadonlyMap<string, Cluster>,
  types: TypeTree,
): string | undefined {
  const called = [...byKey].filter(
    ([key, { type, canonical }]) =>
      canonical === null && isOpened(types, type) && key.slice(key.indexOf(':') + 1).startsWith(`${word} `),
  );
  return called.length === 1 ? called[0]?.[0] : undefined;
}

/** Whether the first word of a body's name may stand for it. */
function isOpened(types: TypeTree, type: string): boolean {
  return isCalledShort(types, type) || type === 'Organization';
}

/** Whether a name ends in a legal form that the key leaves out. */
function isWhole(text: string, form: string, { canonical }: Cluster, suffixes: ReadonlySet<string>): boolean {
  const words = normalise(text).split(' ');
  return canonical === null && words.length > form.split(' ').length && suffixes.has(words.at(-1) ?? '');
}

/** The acronym that alone stands for a body of the lists in this article, in small letters; empty if its name does too. */
function acronymOf({ names }: Cluster): string {
  const [only = ''] = names.keys();
  return names.size === 1 && /^(?:\p{Lu}\.?){2,}$/u.test(only) ? only.toLowerCase() : '';
}
