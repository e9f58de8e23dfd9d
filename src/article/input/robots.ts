/** What sites ask robots to leave alone (RFC 9309). */
import type { Chunks } from './bytes.ts';
import { wholeOf } from './bytes.ts';

/** What a site answers, redirections followed. */
export interface Answer {
  readonly status: number;
  readonly body: Chunks;
}

export interface Permission {
  readonly allowed: boolean;
  /** In seconds: how long the site asks to wait between two pages. */
  readonly delay: number;
}

/** In bytes: the least that a robot must read, by section 2.5. */
const LARGEST = 500 * 1024;

/**
 * Asks each site once for its rules.
 *
 * @param agent name that rules may call the robot by
 * @param get fetches the file; what it throws means that the site cannot be asked
 */
export function createRobots(
  agent: string,
  get: (url: URL) => Promise<Answer>,
): (url: URL) => Promise<Permission> {
  const known = new Map<string, Promise<Rules>>();
  return async (url) => {
    const rules = known.get(url.origin) ?? rulesOf(new URL('/robots.txt', url));
    known.set(url.origin, rules);
    return (await rules)(url);
  };

  async function rulesOf(file: URL): Promise<Rules> {
    const { status, body } = await get(file);
    // Section 2.3.1: without the file all is open; while the site cannot answer all is closed.
    if (status >= 500 || status === 429) return () => ({ allowed: false, delay: 0 });
    if (status >= 400) return () => ({ allowed: true, delay: 0 });
    const bytes = (await wholeOf(body, LARGEST)) ?? new Uint8Array();
    const { default: parse } = await import('robots-parser');
    const robots = parse(file.href, new TextDecoder().decode(bytes));
    return ({ href }) => ({
      allowed: robots.isAllowed(href, agent) !== false,
      delay: robots.getCrawlDelay(agent) ?? 0,
    });
  }
}

type Rules = (url: URL) => Permission;
