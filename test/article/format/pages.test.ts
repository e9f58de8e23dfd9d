/** Saved pages as outlets of many kinds make them, invented: what is told of each, and its text by blocks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBlockFinder } from '../../../src/article/blocks.ts';
import { lexicon } from '../../lexicon.ts';
import { read } from './read.ts';

const folder = join(import.meta.dirname, 'pages');
const findBlocks = createBlockFinder(lexicon);

describe('saved pages', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  // `npx vitest run test/article/format/pages.test.ts -u` writes the files anew.
  it.each(names)('%s', async (name) => {
    const article = await read('html', readFileSync(join(folder, name)));
    const { text, title, byline, outlet, published, url } = article;
    const told = Object.entries({ title, byline, outlet, published, url }).map(
      ([part, value]) => `${part}: ${value ?? '-'}`,
    );
    const blocks = findBlocks(article).map(
      ({ block, start, end }) => `[${block}] ${text.slice(start, end).trim().replace(/\n+/g, '\n    ')}`,
    );
    await expect(`${[...told, '', ...blocks].join('\n')}\n`).toMatchFileSnapshot(
      join(folder, name.replace('.html', '.txt')),
    );
  });
});
