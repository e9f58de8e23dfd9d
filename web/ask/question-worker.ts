/** Reads questions beside the page, so that the page does not wait: the whole program of a worker. */
import { toGraph } from '../../graph/knowledge.ts';
import { createNameIndex, type NameIndex } from '../../graph/query/names.ts';
import { createWordSense } from '../../graph/query/words.ts';
import type { GraphFile } from '../../graph/types.ts';
import { createQuestionReader } from '../../src/pipeline.ts';
import type { Question, Resources } from '../../src/types.ts';

/** What the page tells it: first the resources, then names, then questions. */
export type Told =
  | { readonly kind: 'resources'; readonly resources: Resources }
  /** A graph of which only the nodes matter. */
  | { readonly kind: 'names'; readonly file: GraphFile }
  | { readonly kind: 'question'; readonly id: number; readonly text: string };

/** What it answers to a question. */
export type Read =
  | { readonly id: number; readonly question: Question }
  | { readonly id: number; readonly fault: string };

let resources: Resources | null = null;
let names: NameIndex | null = null;
let read: ReturnType<typeof createQuestionReader> | null = null;

addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.kind === 'resources') resources = data.resources;
  else if (data.kind === 'names') names = indexOf(data.file);
  else postMessage(answerTo(data));
});

function answerTo({ id, text }: { readonly id: number; readonly text: string }): Read {
  try {
    if (!resources) throw new Error('the weights did not arrive');
    read ??= createQuestionReader(resources, (words) => names?.proper(words) ?? null);
    return { id, question: read(text) };
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) };
  }
}

function indexOf(file: GraphFile): NameIndex {
  const { related = '', 'function-words': functionWords = '' } = resources?.lexicon ?? {};
  return createNameIndex(toGraph(file), createWordSense({ related, functionWords }));
}
