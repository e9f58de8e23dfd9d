import { readdirSync, readFileSync, statSync } from 'node:fs';
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

  it('goes on where a run was killed, and takes articles away exactly', { timeout: 60_000 }, async () => {
    const child = startThroughline(['build', 'all.jsonl', '-j', '1'], folder);
    const part = () => readdirSync(folder).find((name) => name.endsWith('.part'));
    const isUnderWay = () => part() !== undefined && statSync(join(folder, part() ?? '')).size > 20_000;
    while (!isUnderWay() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(readdirSync(folder)).not.toContain('graph.json');
    const again = throughline(['build', 'all.jsonl'], { cwd: folder });
    expect(again.stderr).toMatch(/300 articles read \([1-9]\d* from the cache\)/);
    expect(readFileSync(join(folder, 'graph.json'), 'utf8')).toBe(graphOf('all.jsonl'));
    expect(readdirSync(folder).filter((name) => /part|tmp/.test(name))).toEqual([]);
    expect(throughline(['remove', 'graph.json', 'n/0'], { cwd: folder }).code).toBe(0);
    expect(readFileSync(join(folder, 'graph.json'), 'utf8')).toBe(graphOf('less.jsonl'));
    expect(throughline(['remove', 'graph.json', 'n/0'], { cwd: folder }).code).toBe(2);
  });
});
