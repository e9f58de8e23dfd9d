/** Opens the viewer in Chromium, built from the sources as they are and served by the real server. */
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { GraphFile } from '../../graph/types.ts';
import { fillReport, type ReportParts } from '../../src/cli/report-page.ts';
import { loadResources } from '../../src/cli/resources.ts';
import type { Sentences } from '../../src/cli/sentences.ts';
import { serveView, type View } from '../../src/cli/view-server.ts';

/** The browser named by `CHROMIUM`, or one on the path; null, said aloud, where there is none. */
export const executablePath = findChromium();
if (executablePath === null) console.warn('viewer tests skipped: no Chromium (set CHROMIUM to its path)');

export interface Viewer {
  /** A page with this graph open (or this text in place of one) and the picture drawn. */
  open(
    graph: GraphFile | string,
    options?: OpenOptions & { readonly sentences?: Sentences },
  ): Promise<Opened>;
  /** The same graph as a report, from disk, with the network off. */
  openReport(
    parts: Omit<ReportParts, 'kit'>,
    options?: OpenOptions & { readonly ask?: boolean },
  ): Promise<Opened>;
  closePages(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  readonly hash?: string;
  /** Runs in the page before anything else. */
  readonly before?: () => void;
}

export interface Opened {
  readonly page: Page;
  readonly url: string;
  readonly file: string;
  /** What the page complained about: errors, violations of the content policy, requests to elsewhere. */
  readonly complaints: string[];
}

export const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
];

export async function startViewer(): Promise<Viewer> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-viewer-'));
  const pages = join(folder, 'web');
  const configFile = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'error', build: { outDir: pages, minify: false } });
  const browser: Browser = await chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });
  const views: View[] = [];

  const show = async (url: string, own: string, file: string, offline: boolean, options: OpenOptions) => {
    const { hash = '', before, ...rest } = options;
    const viewport = { width: 1200, height: 800 };
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', offline, ...rest });
    const page = await context.newPage();
    if (before) await page.addInitScript(before);
    const complaints = listen(page, own);
    await page.goto(url + hash);
    await page.locator('.stage canvas, .notice h1:not(:has-text("Reading"))').first().waitFor();
    return { page, url, file, complaints };
  };

  return {
    async open(graph, { sentences, ...options } = {}) {
      const file = join(folder, `graph-${views.length}.json`);
      writeFileSync(file, typeof graph === 'string' ? graph : JSON.stringify(graph));
      const view = await serveView(file, {
        pages,
        ...(sentences ? { sentences: async () => sentences } : {}),
      });
      views.push(view);
      return show(view.url, view.url, file, false, options);
    },
    async openReport(report, { ask = false, ...options } = {}) {
      const file = join(folder, 'report.html');
      const worker = readFileSync(join(pages, 'assets', 'question-worker.js'), 'utf8');
      const parts = ask ? { ...report, kit: { worker, resources: await loadResources() } } : report;
      writeFileSync(file, fillReport(readFileSync(join(pages, 'report.html'), 'utf8'), parts));
      return show(pathToFileURL(file).href, 'file://', file, true, options);
    },
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async close() {
      await browser.close();
      await Promise.all(views.map((view) => view.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listen(page: Page, own: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const harmless = message.text().includes('GPU stall due to ReadPixels');
    if (['error', 'warning'].includes(message.type()) && !harmless) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(data|blob):/.test(request.url())) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}

function findChromium(): string | null {
  const { CHROMIUM, PATH = '' } = process.env;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  for (const place of [...(CHROMIUM ? [CHROMIUM] : []), ...places]) {
    try {
      accessSync(place, constants.X_OK);
      return place;
    } catch {}
  }
  return null;
}
