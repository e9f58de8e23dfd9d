import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/cli/failure.ts';
import { openerOf } from '../../src/cli/view.ts';
import { serveView, type View } from '../../src/cli/view-server.ts';
import { harbourGraph } from '../web/harbour.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-view-'));
const pages = join(folder, 'pages');
const graph = join(folder, 'graph.json');
let view: View;

beforeAll(async () => {
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html>');
  writeFileSync(join(pages, 'assets', 'main.js'), '1');
  writeFileSync(join(folder, 'secret.json'), '"open sesame"');
  writeFileSync(graph, JSON.stringify(harbourGraph()));
  view = await serveView(graph, {
    pages,
    sentences: async () => new Map([['sha256:c0', [{ start: 0, end: 4, text: 'Hush' }]]]),
  });
});
afterAll(async () => {
  await view.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks without tidying the path, as `fetch` would. */
function ask(
  path: string,
  { method = 'GET', host }: { method?: string; host?: string } = {},
): Promise<Answer> {
  const { port } = new URL(view.url);
  return new Promise((done, fail) => {
    const headers = host === undefined ? {} : { host };
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', fail).end();
  });
}

describe('the server of a view', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/?x=1', 200, 'text/html; charset=utf-8'],
    ['/index.html', 200, 'text/html; charset=utf-8'],
    ['/assets/main.js', 200, 'text/javascript; charset=utf-8'],
    ['/graph.json', 200, 'application/json; charset=utf-8'],
    ['/resources.json', 200, 'application/json; charset=utf-8'],
    ['/models/mentions.bin', 200, 'application/octet-stream'],
    ['/models/../models/mentions.bin', 404, 'text/plain; charset=utf-8'],
    ['/models/README.md', 404, 'text/plain; charset=utf-8'],
    ['/sentences/sha256:c0.json', 200, 'application/json; charset=utf-8'],
    ['/sentences/sha256%3Ac0.json', 200, 'application/json; charset=utf-8'],
    ['/missing.js', 404, 'text/plain; charset=utf-8'],
    ['/assets', 404, 'text/plain; charset=utf-8'],
    ['/../secret.json', 404, 'text/plain; charset=utf-8'],
    ['/assets/../../secret.json', 404, 'text/plain; charset=utf-8'],
    ['/%2e%2e/secret.json', 404, 'text/plain; charset=utf-8'],
    ['/..%2fsecret.json', 404, 'text/plain; charset=utf-8'],
    ['/..%5csecret.json', 404, 'text/plain; charset=utf-8'],
    ['//secret.json', 404, 'text/plain; charset=utf-8'],
    ['/index.html%00.js', 404, 'text/plain; charset=utf-8'],
    ['/%E0%A4%A', 400, 'text/plain; charset=utf-8'],
  ])('answers %s with %i', async (path, status, type) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status, headers: { 'content-type': type } });
    expect(answer.body).not.toContain('open sesame');
    expect(answer.headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
    );
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('serves the graph as it lies on the disk', async () => {
    expect(JSON.parse((await ask('/graph.json')).body)).toEqual(harbourGraph());
  });

  it('serves the sentences of an article, null where there are none', async () => {
    expect(JSON.parse((await ask('/sentences/sha256:c0.json')).body)).toEqual([
      { start: 0, end: 4, text: 'Hush' },
    ]);
    expect((await ask('/sentences/sha256:00.json')).body).toBe('null');
  });

  it.each([
    ['127.0.0.1', 200],
    ['localhost', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
  ])('answers pages that call it %s with %i', async (name, status) => {
    expect((await ask('/graph.json', { host: `${name}:${new URL(view.url).port}` })).status).toBe(status);
  });

  it('does not answer to its name with another port', async () => {
    expect((await ask('/graph.json', { host: '127.0.0.1:1' })).status).toBe(403);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await ask('/graph.json', { method })).status).toBe(405);
  });

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await ask('/', { method: 'HEAD' });
    expect({ status, length: headers['content-length'], body }).toEqual({
      status: 200,
      length: '15',
      body: '',
    });
  });

  it('listens on this machine only', () => {
    expect(view.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it.each([
    ['missing.json', null, 'no such file'],
    ['', null, 'EISDIR'],
    ['cut.json', '{"attributes": {', 'not JSON'],
    ['other.json', '{"nodes": [], "edges": []}', 'no graph'],
    ['null.json', 'null', 'no graph'],
    ['binary.json', '\u0000\u0001', 'not JSON'],
  ])("refuses the graph '%s' and says why", async (name, text, why) => {
    const path = join(folder, name);
    if (text !== null) writeFileSync(path, text);
    const refused = serveView(path, { pages });
    await expect(refused).rejects.toThrow(Failure);
    await expect(refused).rejects.toThrow(why);
    await expect(refused).rejects.toThrow(path);
  });

  it('says that a port is taken', async () => {
    await expect(serveView(graph, { port: Number(new URL(view.url).port), pages })).rejects.toThrow(
      /port \d+ is taken/,
    );
  });

  it('says that the viewer is not built', async () => {
    await expect(serveView(graph, { pages: folder })).rejects.toThrow('npm run build');
  });
});

it.each([
  ['linux', {}, null],
  ['linux', { DISPLAY: ':0' }, ['xdg-open']],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
  ['darwin', {}, ['open']],
  ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler']],
] as const)('opens the browser of %s with %j by %j', (platform, environment, opener) => {
  expect(openerOf(platform, environment)).toEqual(opener);
});
