import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Specifiers of all import and export-from statements, of dynamic imports and of Vite's `new URL` assets. */
function importsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/** Files by path from the root, with forward slashes. */
type Sources = Readonly<Record<string, string>>;

/** `src/entity/identity.ts` → `src/entity`, `graph/query/paths.ts` → `graph`. */
function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? (path.split('/').length > 2 ? `src/${second}` : path) : top;
}

const shared = ['src/types.ts', 'src/tree.ts', 'src/model'];
/** What each part may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/types.ts': [],
  'src/tree.ts': ['src/types.ts'],
  graph: ['src/types.ts', 'lexicon', 'models'],
  web: ['graph', 'src/types.ts', 'src/pipeline.ts', 'lexicon'],
};
const mayUseNode = [
  /^src\/cli\//,
  /^src\/article\/input\//,
  /^(train|bench|test)\//,
  /^[^/]+\.config\.ts$/,
  /\.config\.ts$/,
];
const mayImportAll = [/^src\/cli\//, /^(train|bench|test)\//, /\.config\.ts$/];

/** Every import that leads where it may not, as `file → specifier: why`. */
function violations(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, source]) =>
    importsIn(source).flatMap((specifier) => {
      const why = faultOf(path, specifier);
      return why === null ? [] : [`${path} → ${specifier}: ${why}`];
    }),
  );
}

function faultOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('node:')) {
    return mayUseNode.some((pattern) => pattern.test(path)) ? null : 'Node only in cli and the file readers';
  }
  if (/^(@?sigma)\b/.test(specifier) && !/^(web\/stage|test)\//.test(path)) return 'sigma only in web/stage';
  if (!specifier.startsWith('.') || mayImportAll.some((pattern) => pattern.test(path))) return null;
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  const [from, to] = [roomOf(path), roomOf(target)];
  if (from === to) return null;
  if (path === 'src/pipeline.ts')
    return to.startsWith('src/') && to !== 'src/cli' ? null : 'the pipeline orders the rooms of src';
  const may = allowed[from] ?? (from.startsWith('src/') ? shared : null);
  if (may === null) return null;
  return may.includes(to) ? null : `${from} may import ${may.join(', ') || 'nothing'}`;
}

function sourcesOf(folders: readonly string[]): Sources {
  const paths = folders.flatMap((folder) =>
    readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.(ts|tsx|mts)$/.test(path) && !/node_modules|\/dist\//.test(path)),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(posix.join(root, path), 'utf8')]));
}

describe('imports', () => {
  it('run one way', () => {
    const sources = sourcesOf(['src', 'graph', 'web', 'train', 'bench']);
    expect(Object.keys(sources).length).toBeGreaterThan(50);
    expect(violations(sources)).toEqual([]);
  });

  const cases: [string, string, boolean][] = [
    ['src/types.ts', "import type { Token } from './tree.ts';", false],
    ['src/claim/verbs.ts', "import { a } from '../mention/names.ts';", false],
    ['src/claim/verbs.ts', "import {\n  a,\n  b,\n} from '../mention/names.ts';", false],
    ['src/claim/verbs.ts', "import { a } from '../types.ts';\nimport { b } from './frame.ts';", true],
    ['src/claim/verbs.ts', "import { a } from '../model/kernel.ts';", true],
    ['src/claim/verbs.ts', "export { a } from '../cli/main.ts';", false],
    ['src/claim/verbs.ts', "import { readFileSync } from 'node:fs';", false],
    ['src/claim/verbs.ts', "import { b } from '../../graph/order.ts';", false],
    ['src/pipeline.ts', "import { a } from './claim/claims.ts';", true],
    ['src/pipeline.ts', "import { a } from '../graph/order.ts';", false],
    ['src/article/input/walk.ts', "import { readFile } from 'node:fs/promises';", true],
    ['src/cli/build.ts', "const a = await import('../../graph/build/build.ts');", true],
    ['graph/query/paths.ts', "import { a } from '../../src/claim/verbs.ts';", false],
    ['graph/query/paths.ts', "const a = await import('../../web/main.ts');", false],
    ['graph/query/paths.ts', "import type { Article } from '../../src/types.ts';", true],
    ['graph/query/paths.ts', "// import { a } from '../../src/claim/verbs.ts';", true],
    ['web/panels/search.tsx', "import Sigma from 'sigma';", false],
    ['web/panels/search.tsx', "import { a } from '@sigma/edge-curve';", false],
    ['web/stage/stage.ts', "import Sigma from 'sigma';", true],
    ['web/panels/search.tsx', "import { a } from '../../graph/query/paths.ts';", true],
    ['web/panels/search.tsx', "import 'node:fs';", false],
  ];
  it.each(cases)('of %s: %j', (path, source, sound) => {
    expect(violations({ [path]: source }).length === 0).toBe(sound);
  });
});
