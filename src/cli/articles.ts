/** Articles from what the command line names; what cannot be read is reported and skipped. */
import type { Article, Reading, Resources } from '../types.ts';
import { endWithNothingFound } from './command.ts';
import { Failure, reasonOf } from './failure.ts';
import { messages } from './messages.ts';
import { createProgress, type Progress } from './progress.ts';
import { loadResources } from './resources.ts';
import { say } from './terminal.ts';

export interface Skips {
  count: number;
}

/** Each article that can be read, in the order of the inputs. Says what cannot, and counts it. */
export async function* articlesFrom(
  inputs: readonly string[],
  lexicon: Resources['lexicon'],
  skips: Skips,
  progress?: Progress,
): AsyncGenerator<Article> {
  const [{ readArticles }, { createReadDocument }] = await Promise.all([
    import('../article/input/articles.ts'),
    import('../article/document.ts'),
  ]);
  for await (const found of readArticles(inputs, createReadDocument(lexicon))) {
    if ('article' in found) yield found.article;
    else {
      progress?.clear();
      say(found.problem.message);
      skips.count++;
    }
  }
}

export interface ReadOptions {
  readonly schema?: readonly string[];
  readonly quiet?: true;
  /** Also claims that only a tuple of words can hold. */
  readonly partial?: boolean;
}

/** The readings of all articles of the inputs, in their order. The exit code says if something was skipped. */
export async function* readingsFrom(
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Reading> {
  if (inputs.length === 0) throw new Failure(messages.noInput);
  const [{ createReader }, resources] = await Promise.all([
    import('../pipeline.ts'),
    loadResources(options.schema),
  ]);
  const read = createReader(resources, { partial: options.partial === true });
  const progress = createProgress('articles', options.quiet === true);
  const skips: Skips = { count: 0 };
  for await (const article of articlesFrom(inputs, resources.lexicon, skips, progress)) {
    if (article.language !== 'en') {
      progress.clear();
      say(messages.otherLanguage(article.uri, article.language));
    }
    let reading: Reading | null = null;
    try {
      reading = read(article);
    } catch (error) {
      progress.clear();
      say(messages.couldNotRead(article.uri, reasonOf(error)));
      skips.count++;
    }
    if (reading) yield reading;
    progress.step();
    await letSignalsIn();
  }
  progress.clear();
  reportSkips(skips, options.quiet === true);
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
