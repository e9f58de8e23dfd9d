/**
 * `npm run bench:query`: how time and memory grow with a graph, from ten thousand nodes to a million with five edges each.
 * `npm run bench:query -- 10000 100000` for these sizes alone. The graphs are written to the system's folder for temporary
 * files, the largest is 5.4 GB, and deleted again.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNameIndex } from '../graph/query/names.ts';
import { findPaths } from '../graph/query/paths.ts';
import { createResolver } from '../graph/query/resolve.ts';
import { createWordSense } from '../graph/query/words.ts';
import { openGraph } from '../src/cli/graphs.ts';
import { loadQuestionLexicon } from '../src/cli/resources.ts';
import { sequence, writePowerLaw } from './power-law.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const QUESTIONS = 300;

const [first, ...rest] = process.argv.slice(2);
if (first === '--ask') await ask(rest[0] ?? '');
else {
  const given = [first, ...rest].flatMap((size) => size ?? []).map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
  try {
    for (const size of given.length > 0 ? given : SIZES) {
      const file = join(folder, 'graph.json');
      await writePowerLaw(file, size);
      console.log(`${size.toLocaleString('en')} nodes, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
      // A process for each, so that the peak of its memory is its own.
      const child = fork(import.meta.filename, ['--ask', file]);
      await new Promise((resolve) => child.once('exit', resolve));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of a question: by the clock, and of the processor, which a busy machine does not lengthen. */
interface Taken {
  readonly wall: number;
  readonly processor: number;
}

async function ask(file: string): Promise<void> {
  const loading = performance.now();
  const graph = await openGraph(file);
  const naming = performance.now();
  const lexicon = await loadQuestionLexicon();
  const resolve = createResolver(graph, lexicon, createNameIndex(graph, createWordSense(lexicon)));
  const [start] = graph.nodes();
  resolve(graph.getNodeAttribute(start ?? '', 'label'));
  const ready = performance.now();
  const busy = process.cpuUsage();
  const random = sequence(7);
  const keys = graph.nodes();
  const any = (): string => keys[Math.floor(random() * keys.length)] ?? '';
  // What people ask about is mostly what much is said of: the likelier, the more edges it has.
  const busyOnes = (): string => {
    const [one = '', ...others] = graph.neighbors(any());
    return others[Math.floor(random() * others.length)] ?? one;
  };
  const timesOf = (pick: () => string): { found: Taken[]; none: Taken[] } => {
    const times: { found: Taken[]; none: Taken[] } = { found: [], none: [] };
    for (let i = 0; i < QUESTIONS; i++) {
      const [from = '', to = ''] = [pick(), pick()].map((key) => graph.getNodeAttribute(key, 'label'));
      const [asked, busy] = [performance.now(), process.cpuUsage()];
      const { paths } = findPaths(graph, resolve(from).taken, resolve(to).taken);
      const { user, system } = process.cpuUsage(busy);
      const taken = { wall: performance.now() - asked, processor: (user + system) / 1000 };
      times[paths.length > 0 ? 'found' : 'none'].push(taken);
    }
    return times;
  };
  const { found, none } = timesOf(any);
  const among = timesOf(busyOnes);
  const peak = process.resourceUsage().maxRSS / 1024 ** 2;
  console.log(
    `  load ${((naming - loading) / 1000).toFixed(1)} s, names ${((ready - naming) / 1000).toFixed(1)} s; processor ${((busy.user + busy.system) / 1e6).toFixed(1)} s`,
  );
  for (const [name, times] of [
    ['path', found],
    ['no path in 4 hops, what would open one', none],
    ['both', [...found, ...none]],
    ['both, busy nodes', [...among.found, ...among.none]],
  ] as const) {
    const at = (share: number, of: keyof Taken): string => {
      const sorted = times.map((taken) => taken[of]).sort((a, b) => a - b);
      return (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(1);
    };
    console.log(
      `  ${name} (${times.length}): p50 ${at(0.5, 'wall')} ms, p95 ${at(0.95, 'wall')} ms; processor p50 ${at(0.5, 'processor')} ms, p95 ${at(0.95, 'processor')} ms`,
    );
  }
  console.log(`  peak memory ${peak.toFixed(2)} GB`);
}
