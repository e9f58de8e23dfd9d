import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGoldDocuments } from '../../train/goldmentions.ts';

const LINES = [
  '# newdoc id = one',
  '# text = Ann Lee sold her mill.',
  '1\tAnn\tAnn\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1-coref-Ann_Lee',
  '2\tLee\tLee\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)',
  '3\tsold\tsell\tVERB\tVBD\t_\t0\troot\t_\t_',
  '4\ther\ther\tPRON\tPRP$\t_\t5\tnmod:poss\t_\tEntity=(2-object-new-nnnnn-cf2-2-sgl(1-person-giv:act-nnnnn-cf1-1-ana-Ann_Lee)',
  '5\tmill\tmill\tNOUN\tNN\t_\t3\tobj\t_\tEntity=2)|SpaceAfter=No',
  '6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_',
  '',
];

test('nested mentions have their words, heads, types and chains', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
  const path = join(folder, 'gold.conllu');
  writeFileSync(path, LINES.join('\n'));
  const [document] = readGoldDocuments(path);
  rmSync(folder, { recursive: true });
  expect(document?.mentions).toEqual([
    { first: 0, last: 2, head: 0, type: 'person', chain: '1' },
    { first: 3, last: 4, head: 3, type: 'person', chain: '1' },
    { first: 3, last: 5, head: 4, type: 'object', chain: '2' },
  ]);
});
