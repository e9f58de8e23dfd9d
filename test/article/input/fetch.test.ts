import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublic } from '../../../src/article/input/addresses.ts';
import { findDocuments } from '../../../src/article/input/documents.ts';
import { createFetch, type FetchOptions } from '../../../src/article/input/fetch.ts';

const page = '<!doctype html><title>Mill sold</title><p>Brandt Paper sold its mill.';
const asked: string[] = [];
const pages: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  '/robots.txt': (response) => response.end('User-agent: *\nDisallow: /closed\n'),
  '/page': (response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page),
  '/packed': (response) =>
    response.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip').end(gzipSync(page)),
  '/closed/page': (response) => response.end(page),
  '/moved': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/closing': (response) => response.writeHead(302, { location: '/closed/page' }).end(),
  '/circle': (response) => response.writeHead(302, { location: '/circle' }).end(),
  '/inside': (response) => response.writeHead(302, { location: `http://127.0.0.2:${port}/page` }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/forbidden': (response) => response.writeHead(403).end(),
  '/slow': (response) => response.write('Brandt Paper'),
  '/endless': (response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('Brandt Paper sold its mill. '.repeat(40_000)));
    };
    response.on('drain', more);
    more();
  },
  '/broken': (response) => response.setHeader('content-encoding', 'gzip').end('no gzip'),
};
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = pages[request.url ?? ''];
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What comes of an address: the text of its page, or the complaint. @param options this machine may be asked by default */
async function read(address: string, options: FetchOptions = {}): Promise<string> {
  const mayConnect = (found: string): boolean => found === '127.0.0.1';
  const fetch = createFetch({ mayConnect, pause: 0, ...options });
  for await (const found of findDocuments([address], { fetch })) {
    if ('problem' in found) return found.problem.message;
    return `${found.document.format} ${found.document.uri} ${new TextDecoder().decode(found.document.bytes)}`;
  }
  return '';
}
const at = (path: string): string => `http://127.0.0.1:${port}${path}`;

describe('fetching', () => {
  it.each([
    ['/page', `html HERE/page ${page}`],
    ['/packed', `html HERE/packed ${page}`],
    ['/moved', `html HERE/page ${page}`],
    ['/closed/page', 'HERE/closed/page: is closed to robots by HERE/robots.txt. Save the page yourself.'],
    ['/closing', 'HERE/closing: is closed to robots by HERE/robots.txt. Save the page yourself.'],
    ['/nowhere', 'HERE/nowhere: is not there (the site answers 404). Check the address.'],
    ['/forbidden', 'HERE/forbidden: is not open to all (the site answers 403). Save the page yourself.'],
    [
      '/circle',
      'HERE/circle: cannot be fetched (it leads on more than 5 times). Check the address and the connection.',
    ],
    [
      '/file',
      'HERE/file: cannot be fetched (it leads to file:, which is not fetched). Check the address and the connection.',
    ],
    [
      '/broken',
      'HERE/broken: cannot be fetched (incorrect header check). Check the address and the connection.',
    ],
  ])('of %s gives what it should', async (path, expected) => {
    expect(await read(at(path))).toBe(expected.replaceAll('HERE', `http://127.0.0.1:${port}`));
  });

  it('ends after a time, and at a size', async () => {
    expect(await read(at('/slow'), { patience: 300 })).toContain('did not come within 0.3 seconds');
    expect(await read(at('/endless'))).toContain('is larger than 64 MB');
  });

  it('asks nothing of private addresses, however they are named', async () => {
    const before = asked.length;
    const named: FetchOptions['lookup'] = (_, __, answer) =>
      answer(null, [{ address: '127.0.0.1', family: 4 }]);
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'])
      expect(await read(`http://${host}:${port}/page`, { mayConnect: isPublic })).toContain('is not fetched');
    const rebound = await read(`http://news.example:${port}/page`, { mayConnect: isPublic, lookup: named });
    expect(rebound).toContain('leads to 127.0.0.1, an address that is not open to all');
    expect(asked.length).toBe(before);
    expect(await read(at('/inside'))).toContain('leads to 127.0.0.2, an address that is not open to all');
  });

  it('asks each site for its rules once, and pauses between its pages', async () => {
    const fetch = createFetch({ mayConnect: () => true, pause: 200 });
    const before = asked.length;
    const began = performance.now();
    for (const path of ['/page', '/packed', '/page']) {
      for await (const _ of (await fetch(at(path))).body);
    }
    expect(asked.slice(before)).toEqual(['/robots.txt', '/page', '/packed', '/page']);
    expect(performance.now() - began).toBeGreaterThan(390);
  });

  it('is not done unless it is asked for', async () => {
    const before = asked.length;
    for await (const found of findDocuments([at('/page')]))
      expect('problem' in found && found.problem.message).toContain('add --fetch');
    expect(asked.length).toBe(before);
    expect.assertions(2);
  });

  it.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
  ])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected));
});
