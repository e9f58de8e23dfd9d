/** The weights as the program loads them, for tests: every file of `models/` by name. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../models/', import.meta.url);

export const weights: Readonly<Record<string, ArrayBuffer>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.bin'))
    .map((name) => [name.slice(0, -4), Uint8Array.from(readFileSync(new URL(name, folder))).buffer]),
);
