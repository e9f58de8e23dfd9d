import { readFileSync, writeFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { typeColour } from '../../web/palette.ts';
import { executablePath, startViewer, type Viewer } from './browser.ts';
import { claim, edge, generateGraph, graph, node } from './generate.ts';
import { harbourGraph } from './harbour.ts';

const { source: axeSource } = axe;

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
      else await expectText(page.getByRole('option'), '“xyz”');
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
    const { page, url } = await viewer.open(harbourGraph(), { hash: '#node=ruiz&no-type=Commodity' });
    await expectText(page.getByRole('complementary', { name: 'Entity' }), 'Inés Ruiz');
    const commodity = page.getByRole('button', { name: /^Commodity/ });
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
    expect(active).toBe('search-0');
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
    for (const stop of ['Zoom in', 'Close', 'Filters', 'Entities5']) expect([...visited]).toContain(stop);
    await page.locator('.stage-frame').focus();
    await page.keyboard.press('p');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Close');
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
    const commodity = page.getByRole('button', { name: /^Commodity/ });
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
    expect(panel?.y).toBeGreaterThan(280);
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

  it('finds ways between two ends, shows them hop by hop, and keeps them in the address', async () => {
    const { page, url, complaints } = await viewer.open(harbourGraph());
    await page.getByRole('combobox').first().fill('how is tin ore connected to ruiz?');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Ways' });
    await expectText(panel, 'tin ore — Velden Steel — Port Cassel — Inés Ruiz', '3 hops', 'keeps buying');
    expect(page.url()).toBe(`${url}#from=tin+ore&to=ruiz`);
    await panel.getByLabel('at most').selectOption('2');
    await expectText(panel, 'No way of at most 2 hops');
    await panel.getByRole('button', { name: 'There is one of 3 hops' }).click();
    await panel
      .getByRole('button', { name: /All quotes|funds/ })
      .first()
      .click();
    await expectText(page.getByRole('complementary', { name: 'Evidence' }), 'paid for the new quay of');
    await page.keyboard.press('Escape');
    await expectText(panel, '3 hops');
    await panel.getByRole('button', { name: 'Close' }).click();
    expect(complaints).toEqual([]);
  });

  it('takes the ends of a way from clicks in the picture', async () => {
    const first = await viewer.open(harbourGraph());
    await first.page.getByRole('button', { name: 'Ways' }).click();
    await settle(first.page);
    await clickAt(first.page, await place(first.page, 'node', 'tin'));
    await expect.poll(() => first.page.url()).toContain('#from=tin&to=');
    const { page, url } = await viewer.open(harbourGraph(), { hash: '#from=tin&to=' });
    await settle(page);
    await clickAt(page, await place(page, 'node', 'port'));
    await expect.poll(() => page.url()).toBe(`${url}#from=tin&to=port`);
    const panel = page.getByRole('complementary', { name: 'Ways' });
    await expectText(panel, 'tin ore — Velden Steel — Port Cassel', 'weakest link:');
    await page.locator('body').press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await panel.count()).toBe(1);
  });

  it('looks for words in the quotes, and reads an article by its claims', async () => {
    const { page } = await viewer.open(harbourGraph());
    await page.getByRole('combobox').first().fill('quay');
    await page.keyboard.press('Enter');
    const quotes = page.getByRole('complementary', { name: 'Quotes' });
    await expectText(quotes, '1 claim with these words', 'paid for the new quay of');
    await quotes.getByRole('button', { name: 'Port deal under scrutiny' }).click();
    const article = page.getByRole('complementary', { name: 'Article' });
    await expectText(article, 'The Norvale Courier', '1 sentence behind relations', 'keeps buying');
    await article.getByRole('button', { name: 'Only this article' }).click();
    await expectText(page.locator('.in-view'), '4 entities of 5', '3 relations of 4');
    expect(new URL(page.url()).hash).toContain('article=sha256%3Ac0');
  });

  it('turns a wide picture on its side where the screen is high, and finds it again', async () => {
    const { page, url } = await viewer.open(harbourGraph(), { viewport: { width: 400, height: 800 } });
    const spread = async () => {
      const [port, tin, ruiz] = [
        await place(page, 'node', 'port'),
        await place(page, 'node', 'tin'),
        await place(page, 'node', 'ruiz'),
      ];
      const [xs, ys] = [
        [port.x, tin.x, ruiz.x],
        [port.y, tin.y, ruiz.y],
      ];
      return { across: Math.max(...xs) - Math.min(...xs), down: Math.max(...ys) - Math.min(...ys) };
    };
    const { across, down } = await spread();
    expect(down).toBeGreaterThan(across);
    await page.locator('.stage-frame').focus();
    await page.keyboard.press('+');
    await settle(page);
    const before = await place(page, 'node', 'tin');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await place(page, 'node', 'tin')).x).toBeLessThan(before.x - 20);
    expect(Math.abs((await place(page, 'node', 'tin')).y - before.y)).toBeLessThan(1);
    await expect.poll(() => page.url()).toContain('camera=');
    const there = await place(page, 'node', 'tin');
    await page.goto(url);
    await page.goBack();
    await page.reload();
    await page.locator('.stage canvas').first().waitFor();
    const again = await place(page, 'node', 'tin');
    expect(Math.hypot(again.x - there.x, again.y - there.y)).toBeLessThan(1);
  });

  it('dims what is not adjacent, of six thousand relations as well', async () => {
    const { page } = await viewer.open(generateGraph(2000));
    const key = (await page.evaluate(() => window.throughline?.stage.next(null, 'right'))) ?? '';
    const { x, y } = await place(page, 'node', key);
    expect(await page.locator('.stage.dimmed').count()).toBe(0);
    await page.mouse.move(x - 60, y - 60);
    await settle(page);
    await page.mouse.move(x, y);
    await page.locator('.stage.dimmed').waitFor();
    const lit = await page.locator('.sigma-spotlight').evaluate((canvas: HTMLCanvasElement) => {
      const bytes = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let inked = 0;
      for (let i = 3; i < bytes.length; i += 4) if ((bytes[i] ?? 0) > 0) inked++;
      return inked;
    });
    expect(lit).toBeGreaterThan(500);
    await page.mouse.move(4, 796);
    await expect.poll(() => page.locator('.stage.dimmed').count()).toBe(0);
  });

  it('shows a quote among the sentences around it', async () => {
    const [{ text = '', start = 0, end = 0 } = {}] = harbourGraph().edges.flatMap(({ key, attributes }) =>
      key === 'deal' ? attributes.claims.map(({ sentence }) => sentence) : [],
    );
    const article = harbourGraph().attributes.articles[0]?.id ?? '';
    const sentences = new Map([
      [
        article,
        [
          { start: start - 12, end: start - 1, text: 'Ships wait.' },
          { start, end, text },
          { start: end + 40, end: end + 51, text: 'Fog lifted.' },
        ],
      ],
    ]);
    const hash = '#edge=deal';
    for (const { page } of [
      await viewer.open(harbourGraph(), { hash, sentences }),
      await viewer.openReport({ graph: harbourGraph(), title: '', sentences }, { hash }),
    ]) {
      const card = page.locator('.claim').first();
      await card.getByRole('button', { name: 'The sentences around it' }).click();
      await expectText(card.locator('blockquote'), `Ships wait. ${text} […] Fog lifted.`);
      await card.getByRole('button', { name: 'Port deal under scrutiny' }).click();
      await expectText(
        page.getByRole('complementary', { name: 'Article' }),
        'Ships wait.',
        '[…]',
        'Fog lifted.',
      );
    }
    const { page } = await viewer.open(harbourGraph(), { hash });
    await page.getByRole('button', { name: 'The sentences around it' }).first().click();
    await expectText(page.locator('.claim'), 'Only this sentence is at hand');
  });

  it('cuts the picture down to a neighbourhood, step by step, and back', async () => {
    const { page } = await viewer.open(harbourGraph(), { hash: '#node=tin' });
    const inView = page.locator('.in-view');
    await page.getByRole('button', { name: 'Focus' }).click();
    await expectText(inView, '2 entities of 5');
    await page.goto(`${page.url()}&node=steel`.replace('node=tin&', ''));
    await page.getByRole('button', { name: 'Expand by 1' }).click();
    await expectText(inView, '3 entities of 5');
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    await expectText(inView, '2 entities of 5');
    await inView.getByRole('button', { name: 'Undo' }).click();
    await expectText(inView, '3 entities of 5');
    await page.goBack();
    await expectText(inView, '2 entities of 5');
    await inView.getByRole('button', { name: 'Show all' }).click();
    await expectText(inView, '5 entities');
  });

  it('shows the same view again to who opens the address', async () => {
    const hash = '#node=ruiz&no-status=denied&colour=community&pin=90%2C20%3Aport&camera=60%2C60%2C500';
    const { page, url } = await viewer.open(harbourGraph(), { hash });
    const before = await place(page, 'node', 'port');
    expect(page.url()).toBe(url + hash);
    await page.locator('.stage-frame').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).not.toBe(url + hash);
    await page.goto(url + hash);
    await page.reload();
    await page.locator('.stage canvas').first().waitFor();
    const after = await place(page, 'node', 'port');
    expect([after.x, after.y].map(Math.round)).toEqual([before.x, before.y].map(Math.round));
    await expectText(page.locator('.filters'), 'Communities', '3 relations of 4');
  });

  it('filters by a brush over time that keys can move', async () => {
    const file = harbourGraph();
    file.attributes.articles = file.attributes.articles.map((article, i) =>
      i === 0 ? article : { ...article, published: '2031-03-09' },
    );
    const { page } = await viewer.open(file);
    await page.getByRole('slider', { name: 'Published from' }).focus();
    await page.keyboard.press('End');
    await expectText(page.locator('.in-view'), '2 relations of 4');
    expect(new URL(page.url()).hash).toBe('#since=2031-03-09&until=2031-03-09');
    await page.getByRole('button', { name: 'All dates' }).click();
    await expectText(page.locator('.in-view'), '4 relations');
  });

  it('has a table as the twin of the picture', async () => {
    const { page } = await viewer.open(harbourGraph());
    await page.keyboard.press('t');
    const table = page.getByRole('table');
    expect(await table.getByRole('row').count()).toBe(6);
    await page.getByRole('button', { name: 'Relations', exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Rows that contain' }).fill('ines');
    await expect.poll(() => table.getByRole('row').count()).toBe(3);
    await table.getByRole('button', { name: 'pays' }).click();
    await expectText(page.getByRole('complementary', { name: 'Evidence' }), 'never paid');
  });

  it('goes from entity to entity by keys, and drags one aside', async () => {
    const { page } = await viewer.open(harbourGraph());
    await page.locator('.stage-frame').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).toContain('node=port');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).toContain('node=ruiz');
    const { x, y } = await place(page, 'node', 'ruiz');
    await page.mouse.move(x, y);
    await settle(page);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 20, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toMatch(/pin=[\d.]+,-?[\d.]+:ruiz/);
    await expectText(page.getByRole('complementary', { name: 'Entity' }), 'Unpin');
  });

  it('moves the selected entity by keys', async () => {
    const { page } = await viewer.open(harbourGraph(), { hash: '#node=ruiz&camera=60,60,500' });
    const before = await place(page, 'node', 'ruiz');
    await page.locator('.stage-frame').focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await place(page, 'node', 'ruiz')).y).toBeLessThan(before.y - 10);
    expect((await place(page, 'node', 'ruiz')).x).toBeLessThan(before.x - 10);
    expect(decodeURIComponent(page.url())).toMatch(/pin=[^&]*:ruiz/);
    await expectText(page.getByRole('status'), 'Pinned');
  });

  it('moves it by every key of those that come within one frame', async () => {
    const { page } = await viewer.open(harbourGraph(), { hash: '#node=ruiz&camera=60,60,500' });
    await settle(page);
    const before = await place(page, 'node', 'ruiz');
    await page.locator('.stage-frame').evaluate((frame) => {
      for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp'])
        frame.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));
    });
    await expect.poll(async () => (await place(page, 'node', 'ruiz')).y).toBeLessThan(before.y - 10);
    expect((await place(page, 'node', 'ruiz')).x).toBeLessThan(before.x - 20);
  });

  it('arranges what is in view, and stops by itself', async () => {
    const { page } = await viewer.open(harbourGraph());
    const before = await place(page, 'node', 'tin');
    await page.getByRole('button', { name: 'Arrange' }).click();
    await page.getByRole('button', { name: 'Stop arranging' }).waitFor();
    await page.getByRole('button', { name: 'Arrange', exact: true }).waitFor({ timeout: 25_000 });
    const after = await place(page, 'node', 'tin');
    expect(Math.abs(after.x - before.x) + Math.abs(after.y - before.y)).toBeGreaterThan(1);
  });

  it('exports the picture, and what is in view', async () => {
    const { page, complaints } = await viewer.open(harbourGraph());
    for (const [name, file, start] of [
      ['PNG', 'graph.png', '\u0089PNG'],
      ['SVG', 'graph.svg', '<svg xmlns'],
      ['JSON', 'graph.json', '{"options"'],
      ['GEXF', 'graph.gexf', '<?xml'],
    ] as const) {
      await page.getByRole('button', { name: 'Export' }).click();
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('list', { name: 'Export' }).getByRole('button', { name }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe(file);
      const bytes = readFileSync(await saved.path());
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
      if (name !== 'PNG') expect(bytes.toString()).toContain('Łódka Bank');
    }
    expect(complaints).toEqual([]);
  });

  it('is a report that works from disk with the network off', async () => {
    const bad = '</script><img src=x onerror=alert(1)>$&';
    const file = harbourGraph();
    file.nodes.push(node('bad', bad, 'City'));
    const { page, complaints } = await viewer.openReport(
      { graph: file, title: 'Port & quay' },
      { hash: '#edge=deal' },
    );
    expect(await page.title()).toBe('Port & quay');
    await expectText(page.getByRole('complementary', { name: 'Evidence' }), 'paid for the new quay of');
    expect((await coloursOfPicture(page)).size).toBeGreaterThan(20);
    await page.getByRole('combobox').fill('onerror');
    await expectText(page.getByRole('option'), bad);
    expect(await page.evaluate(() => document.fonts.check('14px "Inter Variable"'))).toBe(true);
    await page.getByRole('button', { name: 'Arrange' }).click();
    await page.getByRole('button', { name: 'Stop arranging' }).click();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['the whole in light', '', 'light'],
    ['an entity in the dark', '#node=ruiz', 'dark'],
    ['evidence', '#edge=deal', 'light'],
    ['ways in the dark', '#from=tin&to=ruiz', 'dark'],
    ['a table', '#table=relations&no-type=City', 'light'],
    ['an answer', '#ask=Who+pays+Ruiz%3F', 'light'],
    ['quotes in the dark', '#words=quay', 'dark'],
  ] as const)('axe finds nothing serious in %s', async (_, hash, colorScheme) => {
    const { page } = await viewer.open(harbourGraph(), { hash, colorScheme });
    await page.locator('.waiting').waitFor({ state: 'detached' });
    await page.evaluate(axeSource);
    const serious = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(serious).toEqual([]);
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
