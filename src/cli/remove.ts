/** `throughline remove`: the graph as it would be without some of its articles. */
import type { Command } from 'commander';
import { globPattern, isGlob } from '../article/input/glob.ts';
import { isRead } from '../article/language.ts';
import { cacheBeside, withJudgements, writeGraphFrom } from './build.ts';
import { addCommand, list } from './command.ts';
import { Failure } from './failure.ts';
import { openGraph } from './graphs.ts';
import { type JudgementOption, loadJudgements } from './judgements.ts';
import { messages } from './messages.ts';
import { say } from './terminal.ts';

interface Options {
  readonly output?: string;
  readonly cache?: string;
  readonly schema?: readonly string[];
  readonly judgements?: JudgementOption;
  readonly minConfidence: number;
  readonly quiet?: true;
}

export function addRemove(program: Command): void {
  const command = addCommand(
    program,
    'remove',
    'Take articles away from a graph. What is left is, to the byte, the graph of the other articles; it is made of what `build` ' +
      'keeps beside the graph, so nothing is read again.',
    ['throughline remove graph.json wire/2031', 'throughline remove graph.json "wire/*" -o smaller.json'],
  );
  withJudgements(command)
    .argument('<graph>', 'the graph')
    .argument('<articles...>', 'names of articles as the graph has them, ids, or patterns of names')
    .option('-o, --output <file>', 'where the graph goes, instead of where it was')
    .option('--cache <file>', 'what `build` was told to keep what was read in')
    .option('--schema <file>', 'the schema files that the graph was built with', list)
    .action(async (file: string, names: readonly string[], options: Options) => {
      const { readCache, pruneCache } = await import('./run/cache.ts');
      const records = (await openGraph(file)).getAttribute('articles');
      const path = options.cache ?? cacheBeside(file);
      const kept: (Named & { readonly key: string })[] = [];
      for (const { key, id, uri, language } of readCache(path))
        if (isRead(language)) kept.push({ key, id, uri });
      const known = new Set(kept.map(({ id }) => id));
      if (known.size !== records.length || records.some(({ id }) => !known.has(id)))
        throw new Failure(messages.otherCache(path, file));
      const goes = matcherOf(names, kept);
      const gone = new Set(kept.filter(goes).map(({ key }) => key));
      if (gone.size === kept.length) throw new Failure(messages.nothingLeft);
      const output = options.output ?? file;
      const judgements = await loadJudgements(options.judgements, file);
      await writeGraphFrom({ ...options, output }, judgements, async (store) => {
        for (const { key, id, language, text } of readCache(path))
          if (isRead(language) && !gone.has(key)) store.add(id, text);
      });
      if (output === file) pruneCache(path, gone);
      if (!options.quiet) say(messages.removed(gone.size));
    });
}

interface Named {
  readonly id: string;
  readonly uri: string;
}

/** Whether an article is meant. @throws {Failure} for a name that means none, so that a slip does not go unseen */
function matcherOf(names: readonly string[], articles: readonly Named[]): (article: Named) => boolean {
  const tests = names.map((name) => {
    const exact = ({ id, uri }: Named): boolean => id === name || uri === name;
    const test =
      isGlob(name) && !articles.some(exact) ? ({ uri }: Named) => globPattern(name).test(uri) : exact;
    if (!articles.some(test)) throw new Failure(messages.notInGraph(name, near(name, articles)));
    return test;
  });
  return (article) => tests.some((test) => test(article));
}

function near(name: string, articles: readonly Named[]): string[] {
  const base = name.replace(/^.*[/\\]/, '');
  return [...new Set(articles.map(({ uri }) => uri))]
    .filter((uri) => base !== '' && uri.includes(base))
    .slice(0, 3);
}
