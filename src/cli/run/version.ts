/** The version of all that a reading depends on. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../resources.ts';

/** Code, weights, word lists and schemas, the user's own among them, in one number: a change to any is another version. */
export function versionOf(userSchemas: readonly string[]): string {
  const code = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  const hash = createHash('sha256');
  const folders = [code, ...['models', 'lexicon', 'graph/schema'].map((name) => join(root, name))];
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      name.replaceAll('\\', '/'),
    );
    for (const name of names
      .filter((name) => /\.(?:[jt]s|bin|txt|yaml)$/.test(name) && !name.startsWith('cli/'))
      .sort())
      hash.update(`${relative(root, folder)}/${name}\n`).update(readFileSync(join(folder, name)));
  }
  for (const path of userSchemas) hash.update(readFileSync(path));
  return hash.digest('hex');
}
