/** The ways that an answer is made of. */
import type { Answer } from '../../graph/query/ask.ts';
import { byPath } from '../../graph/query/between.ts';
import type { Path } from '../../graph/query/path.ts';

export interface AnswerWay {
  readonly path: Path;
  /** Who stands on it between the ends, where that was asked; else ''. */
  readonly through: string;
}

/** The ways of an answer, or those that others stand on. */
type Ways = Pick<Answer, 'between'> & { readonly paths: { readonly paths: readonly Path[] } | null };

/** Each way once, the best first, with all who stand on it. */
export function waysIn({ paths, between }: Ways): AnswerWay[] {
  if (paths) return paths.paths.map((path) => ({ path, through: '' }));
  return byPath(between ?? []).map(({ path, standing }) => ({
    path,
    through: standing.map(({ label }) => label).join(', '),
  }));
}
