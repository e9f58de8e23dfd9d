/** The tables of `qualifiers/`: sentences with the claims that they have to give. */
import { readFileSync } from 'node:fs';

export interface Case {
  readonly text: string;
  /** Claims in the notation of `notation.ts`; with `!`, what no claim may contain. */
  readonly claims: readonly string[];
  /** The present reading does not get there. */
  readonly beyond: boolean;
}

export function readCases(name: string): Case[] {
  return readFileSync(new URL(`qualifiers/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => {
      const [text = '', ...claims] = line.split('\t');
      return { text: text.replace(/^!/, ''), claims, beyond: text.startsWith('!') };
    });
}

/** Why what was read is not what the row wants; null if it is. */
export function faultOf(found: readonly string[], claims: readonly string[]): string | null {
  const missing = claims.filter((one) => !one.startsWith('!') && !found.includes(one));
  const unwanted = claims.filter(
    (one) => one.startsWith('!') && found.some((claim) => claim.includes(one.slice(1))),
  );
  return missing.length + unwanted.length === 0
    ? null
    : `gives ${found.join('; ') || 'nothing'} instead of ${[...missing, ...unwanted].join('; ')}`;
}
