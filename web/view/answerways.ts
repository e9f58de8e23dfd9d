/** The ways that an answer is made of. */
import type { Answer } from '../../graph/query/ask.ts';
import type { Path } from '../../graph/query/paths.ts';

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
  const ways = new Map<string, { path: Path; names: string[] }>();
  for (const { path, label } of between ?? []) {
    const key = path.nodes.join('\n');
    const known = ways.get(key);
    if (known) known.names.push(label);
    else ways.set(key, { path, names: [label] });
  }
  return [...ways.values()].map(({ path, names }) => ({ path, through: names.join(', ') }));
}
