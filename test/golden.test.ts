import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ArticleInput, createToArticle } from '../src/article/article.ts';
import { loadResources } from '../src/cli/resources.ts';
import { createReader } from '../src/pipeline.ts';
import type { Reading } from '../src/types.ts';
import { notation } from './claim/notation.ts';

/**
 * Every claim of whole articles that can become an edge, one a line in order of its evidence, as read with the weights in
 * `models/`. The lines were read by a person: `# wrong: …` above a line says what is false in it and why it is still
 * there, `# missing: …` what the article says and no claim does.
 *
 * `UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts` writes the files anew, comments kept above the lines that stay. Read
 * the difference before it is committed.
 */
const ARTICLES = [
  'belmont-ridge-inquiry.txt',
  'carrow-spy-software.txt',
  'drevania-central-bank.txt',
  'drevania-coal-exports.txt',
  'drevania-coal-figures-disputed.txt',
  'drevania-election.txt',
  'egypt-grain-deal.txt',
  'eu-sanctions-vantor-shipping.txt',
  'gdansk-terminal-cyberattack.txt',
  'halden-corvane-merger.txt',
  'lukasa-mine-exports.txt',
  'rotterdam-court-vantor-manager.txt',
  'skylark-satellite-launch.txt',
  'un-panel-drevania-embargo.txt',
  'vantor-sanctions-wire-copy.txt',
  'short-notes.jsonl',
];

const resources = await loadResources();
const toArticle = createToArticle(resources.lexicon);
const read = createReader(resources);

test.each(ARTICLES)('%s', (name) => {
  const content = readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8');
  const lines = inputsOf(name, content).flatMap((input) => linesOf(read(toArticle(input))));
  const file = new URL(`golden/${name.replace(/\.\w+$/, '.txt')}`, import.meta.url);
  const golden = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, `${withComments(golden, lines).join('\n')}\n`);
  else expect(lines).toEqual(golden.filter((line) => !line.startsWith('#')));
});

/** A file of JSON lines holds one article a line. */
function inputsOf(name: string, content: string): ArticleInput[] {
  if (!name.endsWith('.jsonl')) return [{ text: content, uri: name }];
  return content
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { id: uri, ...rest } = JSON.parse(line) as ArticleInput & { id: string };
      return { ...rest, uri };
    });
}

/** Claims whose ends are two entities. A pronoun shows whom it stands for. */
function linesOf(reading: Reading): string[] {
  const entityOf = (mention: number) => reading.mentions[mention]?.entity ?? -1;
  return reading.claims
    .filter(({ subject, object }) => entityOf(subject) >= 0 && entityOf(object) >= 0)
    .map((claim) => notation(reading, claim, nameOf));
}

function nameOf({ article, mentions, entities }: Reading, i: number): string {
  const mention = mentions[i];
  if (!mention) return '?';
  const words = article.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
  const name = entities[mention.entity]?.name ?? '?';
  return mention.kind === 'pronoun' ? `${words} (${name})` : words;
}

/** The new lines, each with the comments that stood above it before; comments above a line that is gone go with it. */
function withComments(golden: readonly string[], lines: readonly string[]): string[] {
  const comments = new Map<string, string[]>();
  let above: string[] = [];
  for (const line of golden) {
    if (line.startsWith('#')) above.push(line);
    else {
      comments.set(line, above);
      above = [];
    }
  }
  return lines.flatMap((line) => [...(comments.get(line) ?? []), line]);
}
