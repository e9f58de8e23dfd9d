import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createToArticle } from '../src/article/article.ts';
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
  'belmont-ridge-inquiry',
  'carrow-spy-software',
  'drevania-central-bank',
  'drevania-coal-exports',
  'drevania-election',
  'egypt-grain-deal',
  'eu-sanctions-vantor-shipping',
  'gdansk-terminal-cyberattack',
  'halden-corvane-merger',
  'lukasa-mine-exports',
  'rotterdam-court-vantor-manager',
  'skylark-satellite-launch',
  'un-panel-drevania-embargo',
];

const resources = await loadResources();
const toArticle = createToArticle(resources.lexicon);
const read = createReader(resources);

test.each(ARTICLES)('%s', (name) => {
  const text = readFileSync(new URL(`../examples/${name}.txt`, import.meta.url), 'utf8');
  const lines = linesOf(read(toArticle({ text, uri: `${name}.txt` })));
  const file = new URL(`golden/${name}.txt`, import.meta.url);
  const golden = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, `${withComments(golden, lines).join('\n')}\n`);
  else expect(lines).toEqual(golden.filter((line) => !line.startsWith('#')));
});

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
