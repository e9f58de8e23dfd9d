/** Questions in words and what the articles say to them: the answer of the command line's `ask`, for the page. */
import type { Answer } from '../../graph/query/ask.ts';
import type { Question } from '../../src/types.ts';
import type { Model } from '../model/model.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Read, Told } from './question-worker.ts';
import { canRead, loadResources, startWorker } from './resources.ts';

/** The worker, started by the first question. What is read of one graph knows the names of no other. */
let reading: Promise<Worker> | null = null;
let known: Model | null = null;
let asked = 0;

/** @throws {Error} with a message for the reader, when questions cannot be read here */
export async function answerTo(model: Model, text: string): Promise<Answer> {
  if (!canRead()) throw new Error(NO_READER);
  const worker = await wakeReader();
  if (known !== model) {
    known = model;
    const { attributes, ...file } = model.file;
    tell(worker, {
      kind: 'names',
      file: { ...file, edges: [], attributes: { ...attributes, articles: [] } },
    });
  }
  return knowledgeOf(model).ask(await read(worker, text));
}

const NO_READER =
  'This report shows how two things are connected, and finds words in quotes. Questions in words are answered by ' +
  '`throughline view`, and by reports that were written with `--ask`.';

/** Fetches what reading needs; the second time there is nothing to do. */
export function wakeReader(): Promise<Worker> {
  reading ??= start().catch((error: unknown) => {
    reading = null;
    throw error;
  });
  return reading;
}

async function start(): Promise<Worker> {
  const resources = await loadResources();
  const worker = startWorker();
  known = null;
  tell(worker, { kind: 'resources', resources }, Object.values(resources.weights));
  return worker;
}

function tell(worker: Worker, told: Told, transferred: Transferable[] = []): void {
  worker.postMessage(told, transferred);
}

function read(worker: Worker, text: string): Promise<Question> {
  const id = ++asked;
  return new Promise((done, fail) => {
    const settle = (how: () => void) => {
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', fall);
      how();
    };
    const hear = ({ data }: MessageEvent<Read>) => {
      if (data.id !== id) return;
      settle(() => ('question' in data ? done(data.question) : fail(new Error(data.fault))));
    };
    const fall = ({ message }: ErrorEvent) => {
      reading = null;
      settle(() => fail(new Error(message || 'The reader of questions did not start.')));
    };
    worker.addEventListener('message', hear);
    worker.addEventListener('error', fall);
    tell(worker, { kind: 'question', id, text });
  });
}
