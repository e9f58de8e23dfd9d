/** Pages from the net, for those who ask for it: politely, within bounds, and from nowhere private. Needs Node. */
import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ArticleError } from '../errors.ts';
import { addressOf, ForbiddenAddress, guardedLookup, isPublic, type MayConnect } from './addresses.ts';
import type { Chunks } from './bytes.ts';
import { createRobots } from './robots.ts';

/** A page as it was answered. */
export interface Fetched {
  /** Where it came from in the end. */
  readonly url: string;
  /** Media type in lower case, without parameters; empty if none is told. */
  readonly type: string;
  readonly charset: string | null;
  readonly body: Chunks;
}

/** @throws {ArticleError} `fetch`: it is not allowed, not there, or does not come in time */
export type Fetch = (address: string) => Promise<Fetched>;

export interface FetchOptions {
  /** Which addresses may be asked; by default those of the open internet. */
  readonly mayConnect?: MayConnect;
  readonly lookup?: LookupFunction;
  /** In milliseconds: between two pages of one site, unless it asks for more. */
  readonly pause?: number;
  /** In milliseconds: for each answer, to its end. */
  readonly patience?: number;
}

const AGENT = 'throughline';
const REDIRECTIONS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTIONS = 5;
/** In seconds: a site that asks for more is not read. */
const LONGEST_DELAY = 60;
const ACCEPTED =
  'text/html,application/xhtml+xml,text/plain,application/pdf,application/feed+json,application/xml;q=0.9,*/*;q=0.5';

/**
 * Builds the fetcher. Pages of one site are asked for one after the other, with a pause between; what its robots.txt closes is not
 * asked for. Each redirection is judged as the first address was.
 *
 * @example const { body } = await createFetch()('https://example.org/a')
 */
export function createFetch({
  mayConnect = isPublic,
  lookup,
  pause = 1000,
  patience = 60_000,
}: FetchOptions = {}): Fetch {
  const guarded = guardedLookup(mayConnect, lookup);
  const robots = createRobots(AGENT, (url) => follow(url, async () => {}));
  /** When each site may be asked again. */
  const free = new Map<string, number>();

  return async (address) => {
    const problem = (text: string): ArticleError => new ArticleError('fetch', address, text);
    try {
      if (!URL.canParse(address)) throw problem('is no address. Check the spelling.');
      const { url, status, type, body } = await follow(new URL(address), admit);
      if (status !== 200) throw problem(answered(status));
      const [media = ''] = type.toLowerCase().split(/[;\s]/, 1);
      const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1] ?? null;
      return { url, type: media, charset, body: told(body) };
    } catch (error) {
      throw complaint(error);
    }

    function complaint(error: unknown): ArticleError {
      return error instanceof ArticleError ? error : problem(reasonOf(error, patience));
    }

    async function* told(body: Chunks): Chunks {
      try {
        yield* body;
      } catch (error) {
        throw complaint(error);
      }
    }

    /** Waits for the site's turn. */
    async function admit(url: URL): Promise<void> {
      const { allowed, delay } = await robots(url);
      if (!allowed) throw problem(`is closed to robots by ${url.origin}/robots.txt. Save the page yourself.`);
      if (delay > LONGEST_DELAY)
        throw problem(`is on a site that asks robots to wait ${delay} seconds. Save the page yourself.`);
      const now = performance.now();
      const turn = Math.max(now, free.get(url.origin) ?? 0);
      free.set(url.origin, turn + Math.max(pause, delay * 1000));
      if (turn > now) await new Promise((resolve) => setTimeout(resolve, turn - now));
    }
  };

  async function follow(from: URL, admit: (url: URL) => Promise<void>): Promise<Got> {
    let url = from;
    for (let hops = 0; hops <= MOST_REDIRECTIONS; hops++) {
      const address = addressOf(url);
      if (address !== null && !mayConnect(address)) throw new ForbiddenAddress(address);
      await admit(url);
      const signal = AbortSignal.timeout(patience);
      const got = await ask(url, signal);
      const { statusCode: status = 0, headers } = got;
      if (status !== 200) got.destroy();
      if (!REDIRECTIONS.has(status) || !headers.location) {
        const body = status === 200 ? unpacked(got, signal) : nothing();
        return { url: url.href, status, type: headers['content-type'] ?? '', body };
      }
      if (!URL.canParse(headers.location, url.href)) throw new Error('it leads to no address');
      url = new URL(headers.location, url);
      if (!/^https?:$/.test(url.protocol))
        throw new Error(`it leads to ${url.protocol}, which is not fetched`);
    }
    throw new Error(`it leads on more than ${MOST_REDIRECTIONS} times`);
  }

  function ask(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    const headers = {
      'user-agent': `${AGENT}/1 (reads news articles into graphs; obeys robots.txt)`,
      accept: ACCEPTED,
      'accept-encoding': 'gzip, br, deflate',
      'accept-language': 'en',
    };
    return new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? secure : plain;
      send(url, { headers, lookup: guarded, signal, agent: false }, resolve).on('error', reject).end();
    });
  }
}

interface Got {
  readonly url: string;
  readonly status: number;
  readonly type: string;
  readonly body: Chunks;
}

async function* nothing(): Chunks {}

async function* unpacked(message: IncomingMessage, signal: AbortSignal): Chunks {
  const coding = message.headers['content-encoding'] ?? '';
  const unpack = /gzip/i.test(coding)
    ? createGunzip()
    : /\bbr\b/i.test(coding)
      ? createBrotliDecompress()
      : /deflate/i.test(coding)
        ? createInflate()
        : null;
  message.on('error', (error) => unpack?.destroy(error));
  try {
    yield* unpack ? message.pipe(unpack) : message;
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    message.destroy();
    unpack?.destroy();
  }
}

function answered(status: number): string {
  if (status === 404 || status === 410)
    return `is not there (the site answers ${status}). Check the address.`;
  if (status === 401 || status === 403 || status === 451)
    return `is not open to all (the site answers ${status}). Save the page yourself.`;
  if (status === 429 || status === 503) return `is busy (the site answers ${status}). Try again later.`;
  return `cannot be fetched (the site answers ${status}). Try again later, or save the page yourself.`;
}

function reasonOf(error: unknown, patience: number): string {
  if (error instanceof ForbiddenAddress)
    return `leads to ${error.message}, an address that is not open to all, and is not fetched. Save the page yourself.`;
  if (error instanceof Error && /^(?:AbortError|TimeoutError)$/.test(error.name))
    return `did not come within ${patience / 1000} seconds. Try again later.`;
  const reason = error instanceof Error ? error.message || String(error) : String(error);
  return `cannot be fetched (${reason}). Check the address and the connection.`;
}
