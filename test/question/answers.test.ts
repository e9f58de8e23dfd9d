import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askerOf, graphOf } from './asker.ts';
import { faultOf, NOTHING, readCases } from './cases.ts';

const root = join(import.meta.dirname, '../..');
const seeds = join(root, '../shared/seeds');
if (!existsSync(seeds)) console.warn('../shared/seeds is absent: questions about the seeds are skipped');

const examples = readCases('examples');

describe('questions about the examples', () => {
  const ask = askerOf(graphOf(join(root, 'examples')));
  it.each(examples)('$question', (row) => {
    const fault = faultOf(ask(row.question), row);
    if (row.beyond) expect(fault, 'it is answered now: take its mark away').not.toBeNull();
    else expect(fault).toBeNull();
  });

  it('are enough, and enough have no answer', () => {
    const unsaid = examples.filter(({ wanted }) => wanted[0] === NOTHING || wanted[0] === 'unsaid');
    expect(examples.length).toBeGreaterThanOrEqual(120);
    expect(unsaid.length).toBeGreaterThanOrEqual(30);
    expect(examples.filter(({ beyond }) => beyond).length).toBeLessThan(examples.length / 10);
  });
});

describe.skipIf(!existsSync(seeds))('questions about the seeds', () => {
  const ask = existsSync(seeds) ? askerOf(graphOf(seeds)) : null;
  it.each(readCases('seeds'))('$question', (row) => {
    const fault = ask && faultOf(ask(row.question), row);
    if (row.beyond) expect(fault, 'it is answered now: take its mark away').not.toBeNull();
    else expect(fault).toBeNull();
  });
});
