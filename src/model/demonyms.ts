/** Adjectives made from names of places that no list has: "Ruritanian" from "Ruritania". */
import type { Resources } from '../types.ts';
import { readTable } from './wordlist.ts';

/**
 * Reads demonym-endings.txt.
 *
 * @returns `(adjective, name)` → whether the one may be made from the other; both in small letters
 */
export function createDemonymTest({
  lexicon,
}: Pick<Resources, 'lexicon'>): (adjective: string, name: string) => boolean {
  const endings = readTable(lexicon['demonym-endings']).map(([from = '-', to = '']) => [
    from === '-' ? '' : from,
    to,
  ]);
  return (adjective, name) =>
    name.length > 3 &&
    endings.some(
      ([from = '', to = '']) =>
        name.endsWith(from) && adjective === name.slice(0, name.length - from.length) + to,
    );
}
