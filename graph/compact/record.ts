/** Edges as `graph.json` has them, one a line, read in part: evidence is most of a line, and few questions need it. */
import type { EdgeAttributes, GraphFile } from '../types.ts';

type Edge = GraphFile['edges'][number];

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
 *
 * @throws {SyntaxError} if what is read is no JSON
 */
export function outlineOf(line: string): Outline | null {
  const claims = line.indexOf(CLAIMS);
  const articles = line.lastIndexOf(ARTICLES);
  const rest = line.indexOf(AFTER_ARTICLES, articles);
  const ends = line.indexOf(SOURCE);
  if (ends < 0 || claims < ends || articles < claims || rest < 0) return null;
  return JSON.parse(`{${line.slice(ends + 1, claims)}${withoutComma(line).slice(rest + 1)}`);
}

/** @throws {SyntaxError} if the line is no JSON */
export function edgeOf(line: string): Edge {
  return JSON.parse(withoutComma(line));
}

/** The comma that parts a line from the next. */
export function withoutComma(line: string): string {
  return line.endsWith(',') ? line.slice(0, -1) : line;
}
