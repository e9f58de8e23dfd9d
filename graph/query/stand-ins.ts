/** Phrases that name no node and yet stand for some: an entity type for all of its nodes, a capital for its country. */
import type { ReadableGraph } from '../knowledge.ts';
import { candidate, type Resolution } from './resolution.ts';
import { fold, linesOf } from './words.ts';

/** The column of `lexicon/countries.txt` with capitals and seats; "!" before one that is too common a word. */
const CAPITALS = 4;

/** @param countries the text of `lexicon/countries.txt` */
export function createStandIns(
  graph: ReadableGraph,
  countries: string,
): (phrase: string) => Resolution | null {
  let capitals: ReadonlyMap<string, string> | null = null;
  const nodesWith = (is: (key: string) => boolean) =>
    graph
      .nodes()
      .filter(is)
      .map((key) => candidate(graph, key, 1));
  return (phrase) => {
    if (/^[A-Z][A-Za-z]+$/.test(phrase)) {
      const taken = nodesWith((key) => graph.getNodeAttribute(key, 'type') === phrase);
      if (taken.length > 0) return { phrase, kind: 'type', taken, others: [] };
    }
    capitals ??= capitalsOf(countries);
    const code = capitals.get(fold(phrase));
    if (code === undefined) return null;
    const taken = nodesWith((key) => graph.getNodeAttribute(key, 'ids').iso3166 === code);
    return taken.length > 0 ? { phrase, kind: 'metonym', taken, others: [] } : null;
  };
}

/** Codes by capital. */
function capitalsOf(countries: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of linesOf(countries)) {
    const columns = line.split('\t');
    for (const capital of (columns[CAPITALS] ?? '').split(/;\s*/)) {
      if (capital !== '' && !capital.startsWith('!')) found.set(fold(capital), columns[0] ?? '');
    }
  }
  return found;
}
