/** Finds and loads what is not code: weights, word lists, schema (law 7). */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { QuestionLexicon } from '../../graph/query/words.ts';
import type { SchemaFile } from '../../graph/schema/load.ts';
import type { Resources, Schema } from '../types.ts';
import { Failure, isAbsence, reasonOf } from './failure.ts';
import { messages } from './messages.ts';

/** The folder of package.json, whether this file runs from `src/`, from `dist/` or from an installed package. */
export const root = rootFrom(dirname(fileURLToPath(import.meta.url)));

/** All that reading needs. @param userSchemas paths of the user's own schema files. */
export async function loadResources(userSchemas: readonly string[] = []): Promise<Resources> {
  const [weights, lexicon, schema] = await Promise.all([
    loadWeights(),
    loadLexicon(),
    loadSchema(userSchemas),
  ]);
  return { weights, lexicon, schema };
}

/** The networks that reading needs, by the names of their files. */
export const NETWORKS = ['syntax', 'vectors', 'names', 'relations', 'mentions', 'antecedents'];

export async function loadWeights(names: readonly string[] = NETWORKS): Promise<Resources['weights']> {
  const files = await Promise.all(names.map(async (name) => [name, await loadNetwork(name)] as const));
  return Object.fromEntries(files);
}

async function loadNetwork(name: string): Promise<ArrayBuffer> {
  const path = join(root, 'models', `${name}.bin`);
  try {
    const bytes = await readFile(path);
    const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
    return whole.buffer;
  } catch (error) {
    throw new Failure(
      isAbsence(error) ? messages.noWeights(path) : messages.unreadable(path, reasonOf(error)),
    );
  }
}

/** What a page needs to read questions: all but the weights, and what these are called. */
export async function resourceList() {
  const [lexicon, schema] = await Promise.all([loadLexicon(), loadSchema()]);
  return { lexicon, schema, weights: NETWORKS };
}

const schemas = new Map<string, Promise<Schema>>();

/** The schema with the user's own files on top; parsed once, though reading and building both ask for it. */
export function loadSchema(userSchemas: readonly string[] = []): Promise<Schema> {
  const name = userSchemas.join('\n');
  const schema = schemas.get(name) ?? readSchema(userSchemas);
  schemas.set(name, schema);
  return schema;
}

async function readSchema(userSchemas: readonly string[]): Promise<Schema> {
  const { parseSchema } = await import('../../graph/schema/load.ts');
  const [entities, relations, ...own] = await Promise.all([
    readPart('graph', 'schema', 'entities.yaml'),
    readPart('graph', 'schema', 'relations.yaml'),
    ...userSchemas.map(async (file): Promise<SchemaFile> => ({ file, text: await readText(file) })),
  ]);
  try {
    return parseSchema(entities, relations, ...own);
  } catch (error) {
    throw new Failure(reasonOf(error));
  }
}

export async function loadQuestionLexicon(): Promise<QuestionLexicon> {
  const list = (name: string): Promise<string> => readPart('lexicon', `${name}.txt`);
  const [related, functionWords, irregularVerbs, reasons] = await Promise.all([
    list('related'),
    list('function-words'),
    list('irregular-verbs'),
    list('reasons'),
  ]);
  const [countries, organizations, metonyms, prepositions, bareAnswers] = await Promise.all([
    list('countries'),
    list('organizations'),
    list('metonyms'),
    list('prepositions'),
    list('bare-answers'),
  ]);
  const meaning = { related, functionWords, irregularVerbs, reasons, prepositions, bareAnswers };
  return { ...meaning, countries, organizations, metonyms };
}

/** A text file that the user named. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Failure(isAbsence(error) ? messages.noFile(path) : messages.unreadable(path, reasonOf(error)));
  }
}

/** The word lists, by name. */
export async function loadLexicon(): Promise<Resources['lexicon']> {
  const folder = join(root, 'lexicon');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(files.map((name) => readPart('lexicon', name)));
  return Object.fromEntries(files.map((name, i) => [name.slice(0, -'.txt'.length), texts[i] ?? '']));
}

/** A file of this package. */
async function readPart(...parts: readonly string[]): Promise<string> {
  const path = join(root, ...parts);
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Failure(messages.incomplete(path));
  }
}

function rootFrom(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'lexicon'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Failure(messages.incomplete('lexicon'));
  return rootFrom(parent);
}
