/**
 * `npm run bench:runs -- 100 1000 10000`: how a run grows with the number of articles: time and memory of `build`, of the same
 * again from its cache, and of `extract`. Measures the built program (`npm run build` first) as a user runs it. The articles are made of
 * the data sets in `shared/` beside the project, or of `--text FILE…` (JSON lines with a `text`).
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusOf } from './corpus.ts';

const root = join(import.meta.dirname, '..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    text: { type: 'string', multiple: true },
    shared: { type: 'string', default: join(root, '../shared') },
    jobs: { type: 'string', default: '2' },
  },
});
const corpus = corpusOf(root, join(values.shared, 'data'), values.text);
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
console.log(`texts: ${corpus.source}; ${values.jobs} threads\n`);
row(
  'articles',
  'words',
  'build (s)',
  'articles/s per core',
  'peak (MB)',
  'again (s)',
  'peak (MB)',
  'graph (MB)',
  'extract (s)',
  'peak (MB)',
);
row(...Array.from({ length: 10 }, () => '---'));
try {
  for (const count of (positionals.length > 0 ? positionals : ['100', '1000']).map(Number)) measure(count);
} finally {
  rmSync(folder, { recursive: true });
}

function measure(count: number): void {
  const input = join(folder, `${count}.jsonl`);
  const graph = join(folder, `${count}.json`);
  const words = writeArticles(input, count);
  const first = timed(['build', input, '-o', graph, '--jobs', values.jobs]);
  const again = timed(['build', input, '-o', graph, '--jobs', values.jobs]);
  const extract = timed(['extract', input, '-o', join(folder, 'claims.jsonl'), '--jobs', values.jobs]);
  row(
    ...[
      count,
      words,
      first.seconds,
      (count / Number(first.seconds) / Number(values.jobs)).toFixed(1),
      first.memory,
    ],
    ...[
      again.seconds,
      again.memory,
      (statSync(graph).size / 2 ** 20).toFixed(1),
      extract.seconds,
      extract.memory,
    ],
  );
}

/** Runs the program: seconds, and the most memory that it held at once, all threads together, in MB. */
function timed(args: readonly string[]): { readonly seconds: string; readonly memory: number } {
  const began = performance.now();
  // The program tells its own peak at its end, through a module loaded before it.
  const report =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS+"\\n"))';
  const program = join(root, 'dist/src/cli/main.js');
  const { status, stderr } = spawnSync(process.execPath, ['--import', report, program, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`throughline ${args.join(' ')} ended with ${status}:\n${stderr}`);
  const peaks = [...stderr.matchAll(/^peak (\d+)$/gm)].map(([, peak]) => Number(peak));
  return {
    seconds: ((performance.now() - began) / 1000).toFixed(1),
    memory: Math.round(Math.max(...peaks) / 1024),
  };
}

/** One article a line, written as it is made; returns the number of words. */
function writeArticles(path: string, count: number): number {
  const file = openSync(path, 'w');
  let words = 0;
  for (let index = 0; index < count; index++) {
    const text = corpus.article(index);
    words += text.split(/\s+/).length;
    writeSync(file, `${JSON.stringify({ id: `article-${index}`, text })}\n`);
  }
  closeSync(file);
  return words;
}

function row(...cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
