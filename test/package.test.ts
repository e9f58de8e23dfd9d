import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const isBuilt = existsSync(join(root, 'dist/src/cli/main.js'));
if (!isBuilt) console.warn('dist/ is absent: `npm run build` first; the test of the package is skipped');

const article =
  'Brandt buys mill\n\nBrandt Paper bought the Lindal mill on Tuesday. Norway sanctioned Brandt Paper in 2019.\n';

function run(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: 150_000,
  });
  return { code: status, stdout, stderr: error ? `${stderr}\n${error.message}` : stderr };
}

describe.skipIf(!isBuilt)('the package', () => {
  it('installs from its tarball and reads an article', { timeout: 300_000 }, ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-package-'));
    const packed = run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], root);
    expect(packed.code, packed.stderr).toBe(0);
    const [{ filename, files }] = JSON.parse(packed.stdout);
    const paths: string[] = files.map((file: { path: string }) => file.path);
    for (const needed of [
      'dist/src/cli/main.js',
      'dist/src/cli/library.d.ts',
      'dist/web/index.html',
      'models/relations.bin',
      'models/syntax.bin',
      'models/vectors.bin',
      'lexicon/related.txt',
    ]) {
      expect(paths).toContain(needed);
    }
    expect(paths.filter((path) => /^(src|test|train|bench|web|node_modules|\.)/.test(path))).toEqual([]);

    writeFileSync(join(folder, 'package.json'), '{ "name": "somewhere", "private": true }');
    writeFileSync(join(folder, 'article.txt'), article);
    const installed = run(
      'npm',
      ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', join(folder, filename)],
      folder,
    );
    if (
      installed.code !== 0 &&
      /E(NOTFOUND|CONN\w+|TIMEDOUT|AI_AGAIN|NETUNREACH|NETWORK)|network/.test(installed.stderr)
    ) {
      console.warn(`npm cannot reach packages, so the tarball was not installed:\n${installed.stderr}`);
      skip();
    }
    expect(installed.code, installed.stderr).toBe(0);

    const throughline = (...args: string[]) =>
      run(
        process.execPath,
        [join('node_modules', 'throughline', 'dist', 'src', 'cli', 'main.js'), ...args],
        folder,
      );
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(throughline('--version').stdout).toBe(`${version}\n`);
    expect(existsSync(join(folder, 'node_modules', '.bin', 'throughline'))).toBe(true);
    const built = throughline('build', 'article.txt', '-o', 'graph.json');
    expect(built.code, built.stderr).toBe(0);
    expect(throughline('verify', 'graph.json', 'article.txt').code).toBe(0);
    const script =
      "import { openThroughline } from 'throughline'; const { read, graphOf, asking } = await openThroughline();" +
      `const graph = graphOf([read({ uri: 'a', text: ${JSON.stringify(article)} })]);` +
      "console.log(asking(graph).ask('Who bought the Lindal mill?').given[0].text);";
    const imported = run(process.execPath, ['--input-type=module', '-e', script], folder);
    expect(imported.stdout, imported.stderr).toBe('Brandt Paper\n');
    const path = throughline('path', 'Norway', 'Lindal mill');
    expect(path.stdout, path.stderr).toMatch(/“Norway sanctioned Brandt Paper in 2019/);
  });
});
