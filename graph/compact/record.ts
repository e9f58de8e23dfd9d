/** Edges as `graph.json` has them, one a line, read in part: evidence is most of a line, and few questions need it. */
import type { EdgeAttributes } from '../types.ts';

/** An edge without its evidence. */
export interface Outline {
  readonly source: string;
  readonly target: string;
  readonly attributes: Pick<EdgeAttributes, 'type' | 'typed' | 'label' | 'confidence' | 'status'>;
}

const SOURCE = ',"source":"';
const CLAIMS = ',"claims":[';
const ARTICLES = '],"articles":[';
const AFTER_ARTICLES = '],"origins":';

/**
 * What a line says before and after its evidence. Inside a string every quotation mark has a backslash before it, so what
 * is looked for can only be the attribute's name. Null if the line is laid out otherwise.
 */
export function outlineOf(line: string): Outline | null {
  const claims = line.indexOf(CLAIMS);
  const articles = line.lastIndexOf(ARTICLES);
  const rest = line.indexOf(AFTER_ARTICLES, articles);
  const ends = line.indexOf(SOURCE);
  if (ends < 0 || claims < ends || articles < claims || rest < 0) return null;
  try {
    return JSON.parse(`{${line.slice(ends + 1, claims)}${withoutComma(line).slice(rest + 1)}`);
  } catch {
    return null;
  }
}

/** The comma that parts a line from the next. */
export function withoutComma(line: string): string {
  return line.endsWith(',') ? line.slice(0, -1) : line;
}
