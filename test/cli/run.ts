/** Runs the command line as a user would, and gives what it wrote. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The built program if it is as new as its sources, since it starts sooner; else the sources. */
const start = isFresh('dist/src/cli/main.js', ['src', 'graph'])
  ? [path('dist/src/cli/main.js')]
  : ['--import', path('node_modules/tsx/dist/loader.mjs'), path('src/cli/main.ts')];

function isFresh(built: string, folders: readonly string[]): boolean {
  if (!existsSync(path(built))) return false;
  const { mtimeMs } = statSync(path(built));
  return folders.every((folder) =>
    readdirSync(path(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .every((name) => statSync(join(path(folder), name)).mtimeMs <= mtimeMs),
  );
}

export const hasWeights = existsSync(path('models/syntax.bin'));
if (!hasWeights) console.warn('models/syntax.bin is absent: tests that read articles are skipped');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

export function throughline(args: readonly string[], { cwd, input, env }: Setting = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...start, ...args], {
    cwd,
    input: input ?? '',
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env },
    maxBuffer: 2 ** 27,
    // One that hangs is ended, and has no exit code.
    timeout: 100_000,
  });
  return { code: status, stdout, stderr };
}

/** The same, still running. */
export function startThroughline(args: readonly string[], cwd: string) {
  return spawn(process.execPath, [...start, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** A new folder with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-test-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
