import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { createToArticle } from '../src/article/article.ts';
import { createReader } from '../src/pipeline.ts';
import { lexicon } from './lexicon.ts';
import { readAll } from './pipeline.browser.ts';
import { schema } from './schema.ts';
import { executablePath, FLAGS } from './web/browser.ts';
import { weights } from './weights.ts';

const root = join(import.meta.dirname, '..');
const resources = { weights, lexicon, schema };
const articles = readdirSync(join(root, 'examples'))
  .filter((name) => name.endsWith('.txt'))
  .map((uri) => ({ uri, text: readFileSync(join(root, 'examples', uri), 'utf8') }));

describe('reading', () => {
  it.each([
    ['a name alone', 'Oslo'],
    ['one letter', 'x'],
    ['marks alone', '… — “” ()'],
    ['lines without sentences', 'A\n\nB\n\n\nC\n'],
    ['scripts of all kinds', 'שלום Привет 你好 — the ministry in Kyiv met Ms Ōta 👩‍🚀 on Monday.'],
  ])('takes %s', (_, text) => {
    const { tokens, claims, mentions } = createReader(resources)(
      createToArticle(lexicon)({ text, uri: 'a' }),
    );
    for (const { start, end, text: word } of tokens) expect(text.slice(start, end)).toBe(word);
    for (const { start, end, subject, object } of claims) {
      expect(end).toBeGreaterThan(start);
      expect(mentions[subject]).toBeDefined();
      expect(mentions[object]).toBeDefined();
    }
  });

  it.skipIf(executablePath === null)(
    'gives the same bytes in a browser',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'throughline-core-'));
      await build({
        configFile: false,
        logLevel: 'error',
        build: {
          outDir: folder,
          minify: false,
          lib: {
            entry: join(import.meta.dirname, 'pipeline.browser.ts'),
            formats: ['iife'],
            name: 'core',
            fileName: 'core',
          },
        },
      });
      const [script = ''] = readdirSync(folder).filter((name) => name.endsWith('.js'));
      const browser = await chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });
      try {
        const page = await browser.newPage();
        await page.addScriptTag({ content: readFileSync(join(folder, script), 'utf8') });
        const parts = [
          JSON.stringify({ lexicon, schema }),
          JSON.stringify(
            Object.fromEntries(
              Object.entries(weights).map(([name, file]) => [name, Buffer.from(file).toString('base64')]),
            ),
          ),
          JSON.stringify(articles),
        ];
        const there = await page.evaluate(
          ([all = '', files = '', texts = '']) =>
            (globalThis as unknown as { core: typeof import('./pipeline.browser.ts') }).core.readHere(
              all,
              files,
              texts,
            ),
          parts,
        );
        expect(there).toBe(readAll(resources, articles));
      } finally {
        await browser.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
