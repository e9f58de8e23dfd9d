/** Phrases that name no node and yet stand for some: an entity type for all of its nodes, a capital or a building for a government. */
import type { ReadableGraph } from '../knowledge.ts';
import type { NameIndex } from './names.ts';
import { candidate, OFFERED, type Resolution } from './resolution.ts';
import { linesOf, words } from './words.ts';

/** The column of `lexicon/countries.txt` with capitals and seats; "!" before one that is too common a word. */
const CAPITALS = 4;

/**
 * @param countries the text of `lexicon/countries.txt`
 * @param metonyms the text of `lexicon/metonyms.txt`
 */
export function createStandIns(
  graph: ReadableGraph,
  index: NameIndex,
  countries: string,
  metonyms: string,
): (phrase: string) => Resolution | null {
  let meant: ReadonlyMap<string, readonly string[]> | null = null;
  const nodesWith = (is: (key: string) => boolean): string[] => graph.nodes().filter(is);
  const called = (name: string): string[] => {
    const named = index.named(name);
    if (named.length > 0 || !/^[A-Z]{2}$/.test(name)) return named;
    return nodesWith((key) => graph.getNodeAttribute(key, 'ids').iso3166 === name);
  };
  return (phrase) => {
    if (/^[A-Z][A-Za-z]+$/.test(phrase)) {
      const taken = nodesWith((key) => graph.getNodeAttribute(key, 'type') === phrase);
      if (taken.length > 0)
        return { phrase, kind: 'type', taken: taken.map((key) => candidate(graph, key, 1)), others: [] };
    }
    meant ??= new Map([...capitalsOf(countries), ...metonymsOf(metonyms)]);
    const [first, ...others] = (meant.get(plain(phrase)) ?? []).flatMap((name) => {
      const [key] = called(name);
      return key === undefined ? [] : [candidate(graph, key, 1)];
    });
    if (!first) return null;
    const further = others.filter(({ key }) => key !== first.key).slice(0, OFFERED);
    return { phrase, kind: 'metonym', taken: [first], others: further };
  };
}

/** Codes of countries by capital. */
function capitalsOf(countries: string): [string, string[]][] {
  return linesOf(countries).flatMap((line) => {
    const columns = line.split('\t');
    const capitals = listOf(columns[CAPITALS]).filter((capital) => !capital.startsWith('!'));
    return capitals.map((capital): [string, string[]] => [plain(capital), [columns[0] ?? '']]);
  });
}

/** Whom a name may stand for, the likeliest first. */
function metonymsOf(metonyms: string): [string, string[]][] {
  return linesOf(metonyms).flatMap((line) => {
    const [name = '', further, meant] = line.split('\t');
    return [name, ...listOf(further)].map((one): [string, string[]] => [plain(one), listOf(meant)]);
  });
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '').split(/;\s*/).filter((part) => part !== '');
}

/** "the Kremlin" and "kremlin" are one name. */
function plain(name: string): string {
  return words(name)
    .join(' ')
    .replace(/^the (?=.)/, '');
}
