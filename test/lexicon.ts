/** The word lists as the program loads them, for tests. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../lexicon/', import.meta.url);

/** Raw texts by file name without ending. */
export const lexicon: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.slice(0, -4), readFileSync(new URL(name, folder), 'utf8')]),
);
