import { isAllCapitals } from '../model/letters.ts';
import { UNSURE } from './keys.ts';

/** What is gathered of one thing while an article is resolved. */
export interface Cluster {
  key: string;
  type: string;
  /** The name that the lexicon gives it, or null: then the best of its mentions' words. */
  canonical: string | null;
  /** How often each wording was seen, by words. */
  readonly names: Map<string, number>;
  ids: Readonly<Record<string, string>>;
  named: boolean;
  /** M, F, or null where unknown. */
  gender: 'M' | 'F' | null;
  /** Whether a title, an office or a known given name shows that it is a person. */
  surePerson: boolean;
  /** Whether "it" stands for it somewhere: then it is no person. */
  thing: boolean;
  /** Whether it is several: people, firms. */
  plural: boolean;
  /** What it is said to be called beside its name, or to have been: the keys of those names by themselves, and their spellings. */
  readonly former: { readonly key: string; readonly names: readonly string[] }[];
  /** Lemmas of the offices and descriptions given to it: "president", "analyst". */
  readonly roles: Set<string>;
}

/** An empty cluster. */
export function createCluster(key: string, type: string, fields: Partial<Cluster> = {}): Cluster {
  return {
    key,
    type,
    canonical: null,
    names: new Map(),
    ids: {},
    named: false,
    gender: null,
    surePerson: false,
    thing: false,
    plural: false,
    former: [],
    roles: new Set(),
    ...fields,
  };
}

export function addName(cluster: Cluster, name: string): void {
  cluster.names.set(name, (cluster.names.get(name) ?? 0) + 1);
}

/**
 * The wording to show: the lexicon's; else that of most words, then the most frequent, then the first by code unit. No former name,
 * and none in capitals that is also written in small letters.
 */
export function bestName({ canonical, names, former }: Cluster): string {
  if (canonical !== null) return canonical;
  const past = new Set(former.flatMap((one) => one.names));
  const small = new Set(
    [...names.keys()].filter((name) => !isAllCapitals(name)).map((name) => name.toLowerCase()),
  );
  let best = '';
  let bestWords = 0;
  let bestCount = 0;
  for (const [name, count] of names) {
    if (past.has(name) || (isAllCapitals(name) && small.has(name.toLowerCase()))) continue;
    const words = name.split(' ').length;
    const better = words - bestWords || count - bestCount || (name < best ? 1 : -1);
    if (better <= 0 && best !== '') continue;
    best = name;
    bestWords = words;
    bestCount = count;
  }
  return best;
}

/** Whether what a thing is was only guessed; its key then says that it is no more than a name. */
export function mayBeAnything({ type, key }: Pick<Cluster, 'type' | 'key'>): boolean {
  return type === 'Concept' || (type !== 'Person' && key.startsWith(`${UNSURE}:`));
}

/** Whether a name that no list has may be somebody's: what it is was guessed, or it is one word for a body of no kind: "Cox". */
export function mayBePerson({ named, canonical, thing, plural, type, key }: Cluster): boolean {
  if (!named || canonical !== null || thing || plural) return false;
  return mayBeAnything({ type, key }) || (type === 'Organization' && !key.includes(' '));
}

/** Whether what a thing is was only guessed, of a name that no list has. */
export function isUntold(cluster: Cluster): boolean {
  return cluster.named && cluster.canonical === null && mayBeAnything(cluster);
}
