import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hasWeights, startThroughline, throughline } from './run.ts';

const records = Array.from({ length: 300 }, (_, index) =>
  JSON.stringify({
    id: `n/${index}`,
    text: `Firm${index} Paper bought the Lindal mill on Tuesday. Norway sanctioned Firm${index} Paper.`,
  }),
);

describe.skipIf(!hasWeights)('large runs', () => {
  const folder = folderWith({ 'all.jsonl': records.join('\n'), 'less.jsonl': records.slice(1).join('\n') });
  const graphOf = (...args: string[]): string => {
    const ran = throughline(['build', ...args, '-o', '-', '-q'], { cwd: folder });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    return ran.stdout;
  };

  it('gives the same with any number of threads', () => {
    expect(graphOf('all.jsonl', '-j', '2')).toBe(graphOf('all.jsonl', '-j', '1'));
  });

  it('goes on where a run was ended, and takes articles away exactly', { timeout: 120_000 }, async () => {
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const child = startThroughline(['build', 'all.jsonl', '-j', '1'], folder);
      const part = join(folder, `graph.json.cache.${child.pid}.part`);
      const isUnderWay = () => existsSync(part) && statSync(part).size > 20_000;
      while (!isUnderWay() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill(signal);
      expect(await once(child, 'close')).toEqual([null, signal]);
      expect(readdirSync(folder).filter((name) => !/\.jsonl$|\.part$/.test(name))).toEqual([]);
    }
    const again = throughline(['build', 'all.jsonl'], { cwd: folder });
    expect(again.stderr).toMatch(/300 articles read \([1-9]\d* from the cache\)/);
    expect(readFileSync(join(folder, 'graph.json'), 'utf8')).toBe(graphOf('all.jsonl'));
    expect(readdirSync(folder).filter((name) => /part|tmp/.test(name))).toEqual([]);
    expect(throughline(['remove', 'graph.json', 'n/0'], { cwd: folder }).code).toBe(0);
    expect(readFileSync(join(folder, 'graph.json'), 'utf8')).toBe(graphOf('less.jsonl'));
    expect(throughline(['remove', 'graph.json', 'n/0'], { cwd: folder }).code).toBe(2);
  });
});
