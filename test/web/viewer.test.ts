import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { typeColour } from '../../web/palette.ts';
import { executablePath, startViewer, type Viewer } from './browser.ts';
import { claim, edge, generateGraph, graph, node } from './generate.ts';
import { harbourGraph } from './harbour.ts';

describe.skipIf(executablePath === null)('the viewer in Chromium', () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await startViewer();
  }, 60_000);
  afterEach(() => viewer?.closePages());
  afterAll(() => viewer?.close());

  it('draws nodes and edges from the stored places, without a complaint', async () => {
    const { page, complaints } = await viewer.open(harbourGraph());
    const colours = await coloursOfPicture(page);
    // The paper, five nodes of five colours, two or more colours of edges, and what lies between them.
    expect(colours.size).toBeGreaterThan(20);
    const port = await place(page, 'node', 'port');
    const steel = await place(page, 'node', 'steel');
    expect(steel.x).toBeGreaterThan(port.x);
    expect(steel.y).toBeLessThan(port.y);
    expect(complaints).toEqual([]);
  });

  it('leads from a search to an entity to the quotes behind a relation', async () => {
    const { page, complaints } = await viewer.open(harbourGraph());
    await page.keyboard.press('/');
    await page.keyboard.type('veld');
    await page.getByRole('option', { name: /Velden Steel/ }).click();
    const panel = page.getByRole('complementary', { name: 'Entity' });
    await expectText(panel, 'Velden Steel', 'also Velden', 'Named 2 times', 'funds', 'keeps buying');
    await panel.getByRole('button', { name: /Port Cassel/ }).click();
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    await expectText(
      evidence,
      '2 claims in 2 articles',
      'asserted',
      'Port deal under scrutiny',
      '4 March 2031',
    );
    await expectText(evidence, 'possible', 'according to Inés Ruiz', 'The Norvale Courier', '82%');
    expect(await evidence.locator('mark').allTextContents()).toEqual(
      'Velden Steel| paid for the new quay of |Port Cassel|Velden| put up half the money for |Port Cassel'.split(
        '|',
      ),
    );
    expect(await evidence.locator('.participant').allTextContents()).toEqual([
      'Velden Steel',
      'Port Cassel',
      'Velden',
      'Port Cassel',
    ]);
    expect(await evidence.getByRole('link').getAttribute('href')).toBe('https://courier.example/port-deal');
    expect(complaints).toEqual([]);
  });

  it('finds by name and alias, whatever the case and the accents', async () => {
    const { page } = await viewer.open(harbourGraph());
    for (const [words, name] of [
      ['lodka', 'Łódka Bank'],
      ['LENDER', 'also the lender'],
      ['ines', 'Inés Ruiz'],
      ['ruiz', 'Inés Ruiz'],
      ['ore', 'tin ore'],
      ['xyz', null],
    ] as const) {
      await page.getByRole('combobox').fill(words);
      if (name) await expectText(page.getByRole('option'), name);
      else await expectText(page.getByRole('search'), 'Nothing in this graph is called that.');
    }
  });

  it('shows the quotes behind an edge that is clicked in the picture', async () => {
    const { page } = await viewer.open(harbourGraph());
    const { x, y } = await place(page, 'edge', 'rumour');
    await clickAt(page, { x, y });
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    await expectText(evidence, 'denied', 'the lender never paid Ruiz', 'Minister rejects claims');
    expect(new URL(page.url()).hash).toBe('#edge=rumour');
  });

  it('keeps the selection and the filter in the address, and goes back', async () => {
    const { page, url } = await viewer.open(harbourGraph(), { hash: '#node=ruiz&hide=Commodity' });
    await expectText(page.getByRole('complementary', { name: 'Entity' }), 'Inés Ruiz');
    const commodity = page.getByRole('button', { name: /Commodity/ });
    expect(await commodity.getAttribute('aria-pressed')).toBe('false');
    await commodity.click();
    expect(page.url()).toBe(`${url}#node=ruiz`);
    await page.getByRole('button', { name: /Port Cassel/ }).click();
    expect(page.url()).toBe(`${url}#edge=talks`);
    await page.goBack();
    await expectText(page.getByRole('complementary', { name: 'Entity' }), 'Inés Ruiz');
    await page.goBack();
    await page.goForward();
    await page.goForward();
    await expectText(page.getByRole('complementary', { name: 'Evidence' }), 'received');
  });

  it('drops from the address what the graph does not have', async () => {
    const { page, complaints } = await viewer.open(harbourGraph(), { hash: '#node=%22%3E%3Cscript%3E' });
    expect(await page.getByRole('complementary', { name: 'Entity' }).count()).toBe(0);
    await expectText(page.getByRole('status'), 'not in this graph');
    expect(complaints).toEqual([]);
  });

  it('can be used by keyboard alone', async () => {
    const { page } = await viewer.open(harbourGraph());
    await page.keyboard.press('/');
    await page.keyboard.type('r');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const active = await page.getByRole('combobox').getAttribute('aria-activedescendant');
    expect(active).toBe('suggestion-0');
    const name = (await page.locator(`#${active} bdi`).first().textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expectText(page.getByRole('complementary', { name: 'Entity' }), name);
    await expectText(page.getByRole('status'), name);

    const visited = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        const style = element ? getComputedStyle(element) : null;
        const visible =
          element === document.body ||
          style?.outlineStyle !== 'none' ||
          element?.closest('.search-field:focus-within') !== null;
        return { name: element?.getAttribute('aria-label') ?? element?.textContent ?? '', visible };
      });
      expect(focus).toEqual({ ...focus, visible: true });
      visited.add(focus.name);
    }
    for (const stop of ['Zoom in', 'Close', 'Search the graph', 'Legend'])
      expect([...visited]).toContain(stop);
    await page.locator('.edge-link').first().focus();
    await page.keyboard.press('Enter');
    await expectText(page.getByRole('complementary', { name: 'Evidence' }), 'In spring');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.panel').count()).toBe(0);
  });

  it('flies to where a panel does not cover what was chosen', async () => {
    const { page } = await viewer.open(generateGraph(300));
    for (const words of ['zarek', 'ada', 'timber']) {
      await page.getByRole('combobox').fill(words);
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).hash).toContain('node=');
      await settle(page);
      const key = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('node') ?? '';
      const panel = await page.locator('.panel').boundingBox();
      const { x, y } = await place(page, 'node', key);
      expect({ words, seen: x > 20 && x < (panel?.x ?? 0) && y > 20 && y < 780 }).toEqual({
        words,
        seen: true,
      });
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.panel').count()).toBe(0);
    }
  });

  it('moves and zooms the picture by keys', async () => {
    const { page } = await viewer.open(harbourGraph());
    const before = await place(page, 'node', 'tin');
    await page.locator('.stage-frame').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await place(page, 'node', 'tin')).x).toBeLessThan(before.x);
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    await expect
      .poll(async () => Math.round((await place(page, 'node', 'tin')).x))
      .toBe(Math.round(before.x));
  });

  it('hides the nodes of a type that the legend switches off', async () => {
    const { page } = await viewer.open(harbourGraph());
    const [red, green, blue] = [1, 3, 5].map((at) =>
      Number.parseInt(typeColour('Commodity', false).slice(at, at + 2), 16),
    );
    const drawn = async () => (await coloursOfPicture(page)).has(`${red},${green},${blue}`);
    expect(await drawn()).toBe(true);
    const commodity = page.getByRole('button', { name: /Commodity/ });
    await commodity.click();
    await page.mouse.move(700, 400);
    await expect.poll(drawn).toBe(false);
    await commodity.click();
    await expect.poll(drawn).toBe(true);
  });

  it('takes hostile names, quotes and links as text', async () => {
    const bad = '</script><img src=x onerror=alert(1)><b>bold</b>';
    const article = {
      ...harbourGraph().attributes.articles[0],
      id: 'sha256:bad',
      uri: bad,
      title: bad,
      outlet: bad,
      url: 'javascript:alert(1)',
      published: bad,
      language: 'en',
      length: 9,
    };
    const hostile = graph(
      [
        node('a', bad, 'Person', {
          aliases: [bad],
          merges: [{ name: bad, key: bad, reason: 'surname', within: true, articles: 1 }],
        }),
        node('constructor', '\u202Eevil\u0007', '<i>', { x: 90 }),
      ],
      [
        edge('e', 'a', 'constructor', {
          type: 'OWNS',
          label: bad,
          claims: [claim('sha256:bad', bad, bad, bad, { speakers: [bad], start: -50, end: 1e9 })],
        }),
      ],
      [article],
    );
    const { page, complaints } = await viewer.open(hostile, { hash: '#edge=e' });
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    await expectText(evidence, bad);
    expect(await evidence.getByRole('link').count()).toBe(0);
    await page.goto(`${page.url().replace(/#.*/, '')}#node=a`);
    await expectText(page.getByRole('complementary', { name: 'Entity' }), 'Why these names are one');
    await page.getByRole('combobox').fill('img');
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
    expect(await page.locator('#app img, #app b, #app script, #app i').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['an empty graph', JSON.stringify(graph([], [], [])), 'An empty graph'],
    ['a file cut short', JSON.stringify(harbourGraph()).slice(0, 200), 'No graph to show'],
    ['a file of another kind', '{"nodes": []}', 'No graph to show'],
  ])('says what is wrong with %s', async (_, text, message) => {
    const { page, file, complaints } = await viewer.open(harbourGraph());
    writeFileSync(file, text);
    await page.reload();
    await expectText(page.getByRole('heading'), message);
    expect(complaints).toEqual([]);
  });

  it('shows a graph that was built again', async () => {
    const { page, file } = await viewer.open(harbourGraph(), { hash: '#node=ruiz' });
    const next = harbourGraph();
    next.nodes.push(node('new', 'Quillon Freight', 'Company', { x: 30, y: 30 }));
    writeFileSync(file, JSON.stringify(next));
    await expect
      .poll(() => page.getByRole('combobox').getAttribute('placeholder'), { timeout: 8000 })
      .toContain('6');
    await expectText(page.getByRole('complementary', { name: 'Entity' }), 'Inés Ruiz');
  });

  it('fits a screen of 400 pixels, in the dark', async () => {
    const options = { viewport: { width: 400, height: 800 }, colorScheme: 'dark' } as const;
    const { page } = await viewer.open(harbourGraph(), { ...options, hash: '#edge=deal' });
    const panel = await page.locator('.panel').boundingBox();
    expect(panel).toMatchObject({ x: 0, width: 400 });
    expect(panel?.y).toBeGreaterThan(300);
    for (const key of ['steel', 'port']) {
      await expect.poll(async () => (await place(page, 'node', key)).y).toBeLessThan(panel?.y ?? 0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe('rgb(20, 23, 27)');
  });

  it('finds and quotes where the browser cannot draw', async () => {
    const before = () => {
      HTMLCanvasElement.prototype.getContext = () => null;
    };
    const { page } = await viewer.open(harbourGraph(), { before });
    await expectText(page.getByRole('heading'), 'No picture');
    await page.getByRole('combobox').fill('ruiz');
    await page.keyboard.press('Enter');
    await expectText(page.getByRole('complementary', { name: 'Entity' }), 'Inés Ruiz');
    expect(await page.title()).toBe('Inés Ruiz · throughline');
  });

  it('draws two thousand nodes', async () => {
    const { page, complaints } = await viewer.open(generateGraph(2000));
    expect((await coloursOfPicture(page)).size).toBeGreaterThan(50);
    expect(complaints).toEqual([]);
  });
});

/** The colours in a picture of the stage, as Chromium itself decodes it. */
async function coloursOfPicture(page: Page): Promise<Set<string>> {
  await settle(page);
  const png = (await page.locator('.stage').screenshot({ timeout: 30_000 })).toString('base64');
  const blank = await page.context().newPage();
  const colours = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const bytes = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const seen = new Set<string>();
    for (let i = 0; i < bytes.length; i += 4) seen.add(`${bytes[i]},${bytes[i + 1]},${bytes[i + 2]}`);
    return [...seen];
  }, png);
  await blank.close();
  return new Set(colours);
}

/** Points at a place and clicks it, with time for Sigma to draw what it picks from. */
async function clickAt(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x - 40, y - 40);
  await settle(page);
  await page.mouse.move(x, y);
  await settle(page);
  await page.mouse.click(x, y);
}

/** Until two more frames are drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function place(page: Page, kind: 'node' | 'edge', key: string): Promise<{ x: number; y: number }> {
  const at = await page.evaluate(
    ([kind, key]) =>
      window.throughline?.stage.place({ kind: kind as 'node' | 'edge', key: key ?? '' }) ?? null,
    [kind, key],
  );
  if (!at) throw new Error(`${kind} ${key} is not in the picture`);
  return at;
}

async function expectText(at: ReturnType<Page['locator']>, ...texts: string[]): Promise<void> {
  for (const text of texts) await expect.poll(() => at.first().textContent()).toContain(text);
}
