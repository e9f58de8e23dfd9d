/**
 * `npm run bench:runs -- 100 1000 10000 [--text FILE…]`: how a run grows with the number of articles. Builds a graph of so many
 * articles, each of them another text: the examples, or texts of your own (JSON lines with a `text`), with their names changed
 * from article to article. Measures the built program (`npm run build` first) as a user runs it.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    text: { type: 'string', multiple: true, default: [] },
    jobs: { type: 'string', default: '2' },
  },
});
const root = join(import.meta.dirname, '..');
const texts = values.text.length > 0 ? values.text.flatMap(textsOf) : examples();
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
console.log(
  '| articles | words | seconds | articles/s per core | peak memory (MB) | again, from the cache (s) | graph (MB) |',
);
console.log('|---|---|---|---|---|---|---|');
try {
  for (const count of (positionals.length > 0 ? positionals : ['100', '1000']).map(Number)) measure(count);
} finally {
  rmSync(folder, { recursive: true });
}

function measure(count: number): void {
  const input = join(folder, 'articles.jsonl');
  const graph = join(folder, `${count}.json`);
  const words = writeArticles(input, count);
  const first = timed(['build', input, '-o', graph, '--jobs', values.jobs]);
  const again = timed(['build', input, '-o', graph, '--jobs', values.jobs]);
  const speed = count / first.seconds / Number(values.jobs);
  const cells = [
    ...[count, words, first.seconds.toFixed(1), speed.toFixed(1), Math.round(first.memory / 1024)],
    ...[again.seconds.toFixed(1), (statSync(graph).size / 2 ** 20).toFixed(1)],
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

/** Runs the program; memory is the most that it held at once, all threads together, in KB. */
function timed(args: readonly string[]): { readonly seconds: number; readonly memory: number } {
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
  const memory = Math.max(...[...stderr.matchAll(/^peak (\d+)$/gm)].map(([, peak]) => Number(peak)));
  return { seconds: (performance.now() - began) / 1000, memory };
}

/** One article a line, written as it is made; returns the number of words. */
function writeArticles(path: string, count: number): number {
  const file = openSync(path, 'w');
  let words = 0;
  for (let index = 0; index < count; index++) {
    const text = varied(texts[index % texts.length] ?? '', Math.floor(index / texts.length));
    words += text.split(/\s+/).length;
    writeSync(file, `${JSON.stringify({ id: `article-${index}`, text })}\n`);
  }
  closeSync(file);
  return words;
}

/** The same text with one in three of its capitalized words changed, others in each round: new names, and new things said of old ones. */
function varied(text: string, round: number): string {
  if (round === 0) return text;
  const ending = [...String(round)].map((digit) => 'aeiourlnst'[Number(digit)]).join('');
  return text.replace(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu, (name) =>
    (name.length + name.charCodeAt(1) + round) % 3 === 0 ? `${name}${ending}` : name,
  );
}

function examples(): string[] {
  const names = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(join(root, 'examples', name), 'utf8'));
}

function textsOf(path: string): string[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => String(JSON.parse(line).text));
}
