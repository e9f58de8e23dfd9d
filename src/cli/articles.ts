/** Articles from what the command line names; what cannot be read is reported and skipped. */
import type { FieldMap } from '../article/format/fields.ts';
import type { Article, Resources } from '../types.ts';
import { endWithNothingFound } from './command.ts';
import { messages } from './messages.ts';
import { say } from './terminal.ts';

export interface Skips {
  count: number;
}

/** Each article that can be read, in the order of the inputs. Says what cannot, and counts it. */
export async function* articlesFrom(
  inputs: readonly string[],
  lexicon: Resources['lexicon'],
  skips: Skips,
  { fields, fetch }: { readonly fields?: FieldMap | undefined; readonly fetch?: true } = {},
): AsyncGenerator<Article> {
  const [{ readArticles }, { createReadDocument }] = await Promise.all([
    import('../article/input/articles.ts'),
    import('../article/document.ts'),
  ]);
  const fetcher = fetch && (await import('../article/input/fetch.ts')).createFetch();
  for await (const found of readArticles(inputs, createReadDocument(lexicon), { fields, fetch: fetcher })) {
    if ('article' in found) yield found.article;
    else {
      say(found.problem.message);
      skips.count++;
    }
  }
}

/** Sets the exit code if something was skipped. */
export function reportSkips({ count }: Skips, quiet: boolean): void {
  if (count === 0) return;
  endWithNothingFound();
  if (!quiet) say(messages.someSkipped(count));
}

/** Signals such as Ctrl-C are seen only between turns of the event loop, and reading never waits for anything. */
export function letSignalsIn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
