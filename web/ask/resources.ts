/** What reading a question needs, from the server beside the page, or from the page itself where it is a report. */
import type { Resources, Schema } from '../../src/types.ts';

/** `resources.json`: all but the weights, and what these are called. */
interface Listing {
  readonly lexicon: Resources['lexicon'];
  readonly schema: Schema;
  readonly weights: readonly string[];
}

/** Whether questions in words can be read here: everywhere but in a report that was made without `--ask`. */
export function canRead(): boolean {
  return document.getElementById('graph') === null || document.getElementById('resources') !== null;
}

/** @throws {Error} with a message for the reader */
export async function loadResources(): Promise<Resources> {
  const listing = document.getElementById('resources');
  if (listing) return gather(JSON.parse(listing.textContent ?? ''), (name) => unpack(`weights-${name}`));
  const response = await fetchFile('./resources.json');
  return gather(await response.json(), async (name) =>
    (await fetchFile(`./models/${name}.bin`)).arrayBuffer(),
  );
}

/** The worker that reads. In a report its program lies in the page. */
export function startWorker(): Worker {
  const program = document.getElementById('question-worker')?.textContent;
  if (program == null) return new Worker(new URL('./question-worker.ts', import.meta.url));
  return new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
}

async function gather(
  { lexicon, schema, weights }: Listing,
  load: (name: string) => Promise<ArrayBuffer>,
): Promise<Resources> {
  const loaded = await Promise.all(weights.map(async (name) => [name, await load(name)] as const));
  return { lexicon, schema, weights: Object.fromEntries(loaded) };
}

async function fetchFile(path: string): Promise<Response> {
  const response = await fetch(path).catch(() => null);
  if (response?.ok) return response;
  throw new Error(
    response
      ? `The server has no ${path.slice(2)}, which reading questions needs.`
      : 'The server cannot be reached. Is `throughline view` still running?',
  );
}

/** Base 64 of gzip, as `report --ask` writes it. */
async function unpack(id: string): Promise<ArrayBuffer> {
  const packed = atob(document.getElementById(id)?.textContent ?? '');
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
