/** What `pipeline.test.ts` runs in a browser. */
import { buildGraphFile } from '../graph/build/build.ts';
import { writeGraphFile } from '../graph/format/json.ts';
import { createToArticle } from '../src/article/article.ts';
import { createIdentify } from '../src/entity/identity.ts';
import { createReader } from '../src/pipeline.ts';
import type { Resources } from '../src/types.ts';

/** The bytes of the graph of these articles, as text. */
export function readAll(resources: Resources, articles: readonly { uri: string; text: string }[]): string {
  const readings = articles.map(createToArticle(resources.lexicon)).map(createReader(resources));
  return writeGraphFile(
    buildGraphFile(readings, resources.schema, { identify: createIdentify(resources.lexicon) }),
  );
}

/** The resources travel as JSON, the files of weights in base 64. */
export async function readHere(resources: string, weights: string, articles: string): Promise<string> {
  const files = Object.entries(JSON.parse(weights) as Record<string, string>).map(
    async ([name, file]) =>
      [name, await (await fetch(`data:application/octet-stream;base64,${file}`)).arrayBuffer()] as const,
  );
  const all: Resources = { ...JSON.parse(resources), weights: Object.fromEntries(await Promise.all(files)) };
  return readAll(all, JSON.parse(articles));
}
