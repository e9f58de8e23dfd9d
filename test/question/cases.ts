/** The tables of `cases/`: questions with what the articles answer. */
import { readFileSync } from 'node:fs';
import type { Answer } from '../../graph/query/ask.ts';

export interface Case {
  readonly question: string;
  /** Ends that the answer has to have, and those that it may have as well; or a verdict, or `link`. */
  readonly wanted: readonly string[];
  readonly allowed: readonly string[];
  /** The present reading does not get there. */
  readonly beyond: boolean;
}

/** Nothing is said. */
export const NOTHING = '-';

export function readCases(name: string): Case[] {
  return readFileSync(new URL(`cases/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => {
      const [question = '', answer = ''] = line.split('\t');
      const ends = answer.split('; ');
      return {
        question: question.replace(/^!/, ''),
        beyond: question.startsWith('!'),
        wanted: ends.filter((end) => !end.startsWith('(')),
        allowed: ends.map((end) => end.replace(/^\(|\)$/g, '')),
      };
    });
}

/** What an answer gives, in words. */
export function givenBy({ verdict, paths, between, given }: Answer): string[] {
  if (verdict !== null) return [verdict];
  if (paths !== null) return paths.paths.length > 0 ? ['link'] : [];
  return between !== null ? between.map(({ label }) => label) : given.map(({ text }) => text);
}

/** Why an answer is not the wanted one; null if it is. */
export function faultOf(answer: Answer, { wanted, allowed }: Case): string | null {
  const given = givenBy(answer);
  const fault = `gives ${given.join('; ') || 'nothing'} instead of ${wanted.join('; ')}`;
  if (wanted[0] === NOTHING) return given.length === 0 ? null : fault;
  if (answer.verdict !== null) return wanted.includes(answer.verdict) ? null : fault;
  const has = (text: string, end: string): boolean => text.toLowerCase().includes(end.toLowerCase());
  const missing = wanted.some((end) => !given.some((text) => has(text, end)));
  // Of a description and of what somebody said, the table names one part.
  const whole = answer.asked !== 'description' && answer.asked !== 'saying' && answer.between === null;
  const further = whole && given.some((text) => !allowed.some((end) => has(text, end)));
  return missing || further ? fault : null;
}
