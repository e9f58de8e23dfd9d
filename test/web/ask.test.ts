import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { headlineOf } from '../../graph/query/wording.ts';
import type { GraphFile } from '../../graph/types.ts';
import { NETWORKS } from '../../src/cli/resources.ts';
import { askerOf, graphOf } from '../question/asker.ts';
import { givenBy } from '../question/cases.ts';
import { executablePath, startViewer, type Viewer } from './browser.ts';

describe.skipIf(executablePath === null)('questions in the viewer', () => {
  const graph = graphOf(fileURLToPath(new URL('../../examples', import.meta.url)));
  const file = graph.export() as unknown as GraphFile;
  const ask = askerOf(graph);
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await startViewer();
  }, 60_000);
  afterEach(() => viewer?.closePages());
  afterAll(() => viewer?.close());

  it('are answered as on the command line, with quotes', async () => {
    const { page, complaints } = await viewer.open(file);
    for (const question of [
      'Who owns Vantor Shipping?',
      'who heads halden metals',
      'How much did Belmont Ridge pay?',
      'Where is Halden Metals based?',
      'Which countries welcomed the vote?',
    ]) {
      const { given, besides } = ask(question);
      expect(given.length).toBeGreaterThan(0);
      await askIn(page, question);
      expect(await page.locator('.given').allTextContents().then(trimmed)).toEqual(
        [...given, ...besides].map(({ text }) => text),
      );
      const quotes = await page.locator('.found').first().locator('blockquote').allTextContents();
      expect(quotes).toEqual([given[0]?.grounds[0]?.claim.sentence.text]);
    }
    expect(complaints).toEqual([]);
  });

  it('of yes or no have their verdict', async () => {
    const { page } = await viewer.open(file);
    const heard = new Set<string>();
    for (const question of [
      'Did the EU sanction Vantor Shipping?',
      'Did Carrow Systems sell Nightglass to Drevania?',
      'Did Zenith Bulk buy coal from Drevania?',
      'Did Turkey sanction Drevania?',
    ]) {
      await askIn(page, question);
      const verdict = headlineOf(ask(question));
      expect(await page.locator('.verdict').textContent()).toBe(verdict);
      heard.add(verdict);
    }
    expect([...heard]).toContain('Yes.');
    expect([...heard]).toContain("The articles don't say.");
  });

  it('of who stands between show whom, and the way through them', async () => {
    const { page } = await viewer.open(file);
    const question = 'Who links Vantor Shipping to Drevania?';
    await askIn(page, question);
    const through = (await page.locator('.through').allTextContents()).flatMap((names) => names.split(', '));
    expect(through.length).toBeGreaterThan(2);
    expect(through).toEqual(givenBy(ask(question)).slice(0, through.length));
    await page.locator('.way-title').nth(1).click();
    expect(await page.locator('.way.open').count()).toBe(1);
  });

  it('that the articles do not answer lead to the quotes, and back', async () => {
    const { page, url } = await viewer.open(file);
    await askIn(page, 'Who owns the moon?');
    expect(await page.getByRole('complementary', { name: 'Answer' }).textContent()).toContain(
      "The articles don't say.",
    );
    await expect.poll(() => page.getByRole('status').textContent()).toBe("The articles don't say.");
    await page.getByRole('button', { name: 'Look for these words in the quotes' }).click();
    await page.getByRole('complementary', { name: 'Quotes' }).waitFor();
    await page.goBack();
    await page.getByRole('complementary', { name: 'Answer' }).waitFor();
    expect(page.url()).toBe(`${url}#ask=Who+owns+the+moon%3F`);
  });

  it('stand in the address, light what answers them, and wait for nothing at the start', async () => {
    const { page } = await viewer.open(file);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.reload();
    await page.locator('.stage canvas').first().waitFor();
    expect(fetched.filter((path) => /resources|models|worker/.test(path))).toEqual([]);
    await page.goto(`${page.url()}#ask=Who+owns+Vantor+Shipping%3F`);
    await answered(page);
    expect(fetched.filter((path) => path.endsWith('.bin')).length).toBe(NETWORKS.length);
    await page.getByRole('button', { name: 'Stelios Maravas' }).first().click();
    await page.getByRole('button', { name: 'Back to the answer' }).click();
    await page.getByRole('complementary', { name: 'Answer' }).waitFor();
  });

  it('are answered in a report that was made to, from disk with the network off', async () => {
    const { page, complaints } = await viewer.openReport({ graph: file, title: 'Ships' }, { ask: true });
    await askIn(page, 'Who owns Vantor Shipping?');
    expect(await page.locator('.given').allTextContents().then(trimmed)).toEqual(['Stelios Maravas']);
    expect(complaints).toEqual([]);
  });

  it('are declined in a report that was not', async () => {
    const { page, complaints } = await viewer.openReport({ graph: file, title: 'Ships' });
    await askIn(page, 'Who owns Vantor Shipping?');
    expect(await page.locator('.panel').textContent()).toContain('reports that were written with --ask');
    await page.getByRole('combobox').first().fill('who links Belmont Ridge Capital to Drevania?');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Ways' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

async function askIn(page: Page, question: string): Promise<void> {
  await page.getByRole('combobox').first().fill(question);
  await page.getByRole('option', { name: 'ask', exact: false }).filter({ hasText: question }).first().click();
  await answered(page);
}

async function answered(page: Page): Promise<void> {
  await page.getByRole('complementary', { name: 'Answer' }).waitFor();
  await page.locator('.waiting').waitFor({ state: 'detached' });
}

function trimmed(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim());
}
