/** Phrases that name no node and yet mean some: an entity type, a capital or a building, a name that everybody knows for another. */
import type { ReadableGraph } from '../knowledge.ts';
import type { NameIndex } from './names.ts';
import { candidate, OFFERED, type Resolution } from './resolution.ts';
import { linesOf, type QuestionLexicon, words } from './words.ts';

export interface StandIns {
  /** What a phrase stands for in the graph; null if for nothing in it. */
  meant(phrase: string): Resolution | null;
  /** The full name of what is known by this one: "United Nations" for "UN"; null if none is. */
  fullName(phrase: string): string | null;
}

/** Whom a name may mean: names, or ISO 3166-1 codes of countries, the likeliest first. */
interface Entry {
  readonly kind: 'name' | 'metonym';
  readonly meant: readonly string[];
}

export function createStandIns(
  graph: ReadableGraph,
  index: NameIndex,
  lexicon: Pick<QuestionLexicon, 'countries' | 'organizations' | 'metonyms'>,
): StandIns {
  let read: ReadonlyMap<string, Entry> | null = null;
  const entryOf = (phrase: string): Entry | undefined => {
    read ??= tableOf(lexicon);
    return read.get(plain(phrase));
  };
  const nodesWith = (is: (key: string) => boolean): string[] => graph.nodes().filter(is);
  const called = (name: string): string[] => {
    const named = index.named(name);
    if (named.length > 0 || !CODE.test(name)) return named;
    return nodesWith((key) => graph.getNodeAttribute(key, 'ids').iso3166 === name);
  };
  return {
    meant(phrase) {
      if (/^[A-Z][A-Za-z]+$/.test(phrase)) {
        const taken = nodesWith((key) => graph.getNodeAttribute(key, 'type') === phrase);
        if (taken.length > 0)
          return { phrase, kind: 'type', taken: taken.map((key) => candidate(graph, key, 1)), others: [] };
      }
      const { kind = 'name', meant = [] } = entryOf(phrase) ?? {};
      const [first, ...others] = meant.flatMap((name) => {
        const [key] = called(name);
        return key === undefined ? [] : [candidate(graph, key, 1)];
      });
      if (!first) return null;
      const further = kind === 'name' ? [] : others.filter(({ key }) => key !== first.key);
      return { phrase, kind, taken: [first], others: further.slice(0, OFFERED) };
    },
    fullName(phrase) {
      const { kind, meant: [first] = [] } = entryOf(phrase) ?? {};
      return kind === 'name' && first !== undefined && !CODE.test(first) ? first : null;
    },
  };
}

const CODE = /^[A-Z]{2}$/;

function tableOf({
  countries,
  organizations,
  metonyms,
}: Parameters<typeof createStandIns>[2]): Map<string, Entry> {
  const table = new Map<string, Entry>();
  const add = (names: readonly string[], entry: Entry): void => {
    for (const name of names) table.set(plain(name), entry);
  };
  for (const [name = '', , further] of rowsOf(organizations)) {
    const names = [name, ...listOf(further)];
    add(names, { kind: 'name', meant: names });
  }
  const states = rowsOf(countries);
  // "!" before a capital: too common a word to stand for the government.
  for (const [code = '', , , , capitals] of states)
    add(
      listOf(capitals).filter((capital) => !capital.startsWith('!')),
      { kind: 'metonym', meant: [code] },
    );
  for (const [name = '', further, meant] of rowsOf(metonyms))
    add([name, ...listOf(further)], { kind: 'metonym', meant: listOf(meant) });
  for (const [code = '', name = '', further] of states)
    add([name, ...listOf(further)], { kind: 'name', meant: [code] });
  return table;
}

function rowsOf(table = ''): string[][] {
  return linesOf(table).map((line) => line.split('\t'));
}

function listOf(cell = ''): string[] {
  return cell.split(/;\s*/).filter((part) => part !== '');
}

/** "the Kremlin" and "kremlin" are one name. */
function plain(name: string): string {
  return words(name)
    .join(' ')
    .replace(/^the (?=.)/, '');
}
