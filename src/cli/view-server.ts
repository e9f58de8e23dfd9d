/** A small web server for one graph and the viewer's files, for this machine only. */
import { existsSync, unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { Failure, reasonOf } from './failure.ts';
import { openGraphFile } from './graphs.ts';
import { messages } from './messages.ts';
import { NETWORKS, resourceList, root } from './resources.ts';
import type { Sentences } from './sentences.ts';

export interface View {
  readonly url: string;
  /** Stops serving, also to pages that are open. */
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.bin': 'application/octet-stream',
};

/**
 * Nothing but the page's own files; the graph's text can name no script, style, frame or address to fetch. The worker that reads
 * questions makes its WebAssembly itself.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export interface ViewOptions {
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port?: number;
  /** The sentences of the articles, asked for when a quote is first shown in its place, and after each change of the graph. */
  readonly sentences?: () => Promise<Sentences>;
  /** Folder of the built viewer. */
  readonly pages?: string;
}

/**
 * Serves the viewer at `/`, the graph at `/graph.json`, the sentences of an article at `/sentences/<id>.json`, what reads questions at
 * `/resources.json` and `/models/`, and, at `/changes`, an event whenever the file changes.
 *
 * @param graph Path of the graph; read anew at each request, so that a rebuilt graph is seen.
 * @throws {Failure} when the graph cannot be read or is no graph, the port is taken, or the viewer is not built.
 */
export async function serveView(
  graph: string,
  { port = 0, sentences = async () => new Map(), pages = join(root, 'dist', 'web') }: ViewOptions = {},
): Promise<View> {
  if (!existsSync(join(pages, 'index.html'))) throw new Failure(messages.noViewer);
  await openGraphFile(graph);
  const listeners = new Set<ServerResponse>();
  let behind: Promise<Sentences> | null = null;
  const server = createServer((request, response) => {
    const read = () => {
      behind ??= sentences();
      return behind;
    };
    void answer(request, response, { graph, pages, sentences: read, listeners, port: portOf(server) });
  });
  await listen(server, port);
  const tell = () => {
    behind = null;
    for (const listener of listeners) listener.write('event: change\ndata:\n\n');
  };
  watchFile(graph, { interval: 700 }, (now, before) => {
    if (now.mtimeMs !== before.mtimeMs && now.size > 0) tell();
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    close: () =>
      new Promise((done) => {
        unwatchFile(graph);
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Served {
  readonly graph: string;
  readonly pages: string;
  readonly sentences: () => Promise<Sentences>;
  readonly listeners: Set<ServerResponse>;
  readonly port: number;
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const refuse = (status: number, text: string) =>
    response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  // A page elsewhere could point a name of its own at 127.0.0.1 and read the graph: only our own names are served.
  const own = [`127.0.0.1:${served.port}`, `localhost:${served.port}`];
  if (!own.includes(request.headers.host ?? ''))
    return void refuse(403, 'This server answers to 127.0.0.1 only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return void refuse(405, 'Only GET is answered.');

  const path = pathOf(request.url ?? '/');
  if (path === null) return void refuse(400, 'The address cannot be read.');
  if (path === '/changes') return subscribe(response, served.listeners);
  const type = TYPES[extname(path === '/' ? 'index.html' : path)];
  try {
    const bytes = type === undefined ? null : await bytesOf(path, served);
    if (bytes === null) return void refuse(404, 'There is nothing here.');
    response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  } catch {
    refuse(404, 'There is nothing here.');
  }
}

/** What lies at a path; null where nothing can. */
async function bytesOf(path: string, { graph, pages, sentences }: Served): Promise<Buffer | null> {
  if (path === '/graph.json') return readFile(graph);
  if (path === '/resources.json') return Buffer.from(JSON.stringify(await resourceList()));
  const [, article] = /^\/sentences\/(.+)\.json$/.exec(path) ?? [];
  if (article !== undefined) {
    const found = (await sentences()).get(article);
    return Buffer.from(JSON.stringify(found ?? null));
  }
  const network = NETWORKS.find((name) => path === `/models/${name}.bin`);
  if (network !== undefined) return readFile(join(root, 'models', `${network}.bin`));
  const file = fileOf(pages, path);
  return file === null ? null : readFile(file);
}

function subscribe(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
  response.write(':\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

/** The decoded path of a request; null when it is malformed. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
}

/** The file of the viewer that a path names; null when it would lie outside of the folder. */
function fileOf(pages: string, path: string): string | null {
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(join(pages, path === '/' ? 'index.html' : path));
  return file.startsWith(resolve(pages) + sep) ? file : null;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      fail(new Failure(taken ? messages.portTaken(port) : messages.noPort(port, reasonOf(error))));
    });
    server.listen(port, '127.0.0.1', () => done());
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
