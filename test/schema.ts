/** The schema as the program loads it, for tests. */
import { readFileSync } from 'node:fs';
import { parseSchema } from '../graph/schema/load.ts';

const read = (name: string) => readFileSync(new URL(`../graph/schema/${name}.yaml`, import.meta.url), 'utf8');

export const schema = parseSchema(read('entities'), read('relations'));
