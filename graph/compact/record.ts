/** Edges as `graph.json` has them, one a line, read in part: evidence is most of a line, and few questions need it. */
import type { Stand } from '../query/stand.ts';
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

const POLARITY = '"polarity":"';
/** How a claim of each stand goes on behind that. */
const MANNERS: readonly (readonly [way: string, stand: Stand])[] = [
  ['affirmed","modality":"actual","speakers":[]', 'asserted'],
  ['affirmed","modality":"actual","speakers":["', 'alleged'],
  ['affirmed","modality":"planned"', 'planned'],
  ['affirmed","modality":"possible"', 'possible'],
  ['affirmed","modality":"required"', 'possible'],
  ['affirmed","modality":"conditional"', 'possible'],
  ['denied","modality":"', 'denied'],
];

/** The stands of a line's claims, told by their names and values as `writeGraph` puts them; null if one is laid out otherwise. */
export function standsIn(line: string): Stand[] | null {
  const found: Stand[] = [];
  for (let at = line.indexOf(POLARITY); at >= 0; at = line.indexOf(POLARITY, at + 1)) {
    const manner = MANNERS.find(([way]) => line.startsWith(way, at + POLARITY.length));
    if (!manner) return null;
    found.push(manner[1]);
  }
  return found.length > 0 ? found : null;
}

/** The comma that parts a line from the next. */
export function withoutComma(line: string): string {
  return line.endsWith(',') ? line.slice(0, -1) : line;
}
