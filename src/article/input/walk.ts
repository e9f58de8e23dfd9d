/** An input as typed → the files it means. Needs Node. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import { ArticleError } from '../errors.ts';
import { globBase, globPattern, isGlob } from './glob.ts';

/** A file, with its name within the input: the same wherever the input lies. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  /** Whether the user named it, or it lies in a folder that was named. */
  readonly asked: boolean;
}
export type Found = FoundFile | { readonly problem: ArticleError };

/** Pages about the folder, not articles: left out of folders, read when named. */
const aboutFolder = /(?:^|\/)(?:readme|license|licence|changelog|contributing|notice)(?:\.\w+)?$/i;

/**
 * Files that `input` names, in order: the file itself, a folder's files, or what a glob matches. An existing
 * path is never taken as a glob. Hidden entries, and in folders a README and its like, are passed
 * over, except when named.
 */
export async function* findInputs(input: string): AsyncGenerator<Found> {
  let folder: boolean;
  try {
    folder = (await stat(input)).isDirectory();
  } catch (error) {
    if (isGlob(input)) yield* matches(input);
    else
      yield {
        problem: isMissing(error) ? missing(input) : new ArticleError('unreadable', input, reasonOf(error)),
      };
    return;
  }
  if (!folder) {
    yield { path: input, name: basename(input), asked: true };
    return;
  }
  for await (const found of walk(trimmed(input), trimmed(input), new Set())) {
    if (!('path' in found) || !aboutFolder.test(found.path)) yield found;
  }
}

/** The system's reason in words: "permission denied". */
export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM')
    return 'may not be read (permission denied). Change its permissions or leave it out.';
  if (code === 'ENOENT') return 'is not there any more.';
  return `cannot be read (${error instanceof Error ? error.message : String(error)}).`;
}

async function* matches(input: string): AsyncGenerator<Found> {
  const pattern = globPattern(input);
  const base = globBase(input);
  let count = 0;
  for await (const found of walk(base, base, new Set())) {
    const path = 'path' in found ? found.path : found.problem.input;
    if (!pattern.test(path)) continue;
    count++;
    yield 'path' in found ? { ...found, asked: true } : found;
  }
  if (count > 0) return;
  yield {
    problem: new ArticleError(
      'missing',
      input,
      'matches no file. Check the pattern, and quote it so that the shell leaves it alone.',
    ),
  };
}

async function* walk(top: string, folder: string, above: ReadonlySet<string>): AsyncGenerator<Found> {
  let entries: Dirent[];
  let real: string;
  try {
    real = await realpath(folder || '.');
    entries = await readdir(folder || '.', { withFileTypes: true });
  } catch (error) {
    if (!isMissing(error)) yield { problem: new ArticleError('unreadable', folder, reasonOf(error)) };
    return;
  }
  if (above.has(real)) return;
  const path = new Set(above).add(real);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const child =
      folder === '' || folder.endsWith('/') ? `${folder}${entry.name}` : `${folder}/${entry.name}`;
    const kind = entry.isSymbolicLink() ? await stat(child).catch(() => null) : entry;
    if (kind?.isDirectory()) yield* walk(top, child, path);
    else if (kind?.isFile())
      yield { path: child, name: relative(top, child).replaceAll(sep, '/'), asked: false };
  }
}

function trimmed(path: string): string {
  return path.length > 1 ? path.replace(/[/\\]+$/, '') || '/' : path;
}

function missing(input: string): ArticleError {
  return new ArticleError('missing', input, 'there is no such file or folder. Check the spelling.');
}

function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
