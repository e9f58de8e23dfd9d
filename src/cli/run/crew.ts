/** Threads that read documents, or this thread alone. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Document } from '../../article/document.ts';
import { messages } from '../messages.ts';
import { type Assignment, createWork, type Outcome } from './work.ts';

export interface Crew {
  /** So many documents should be in its hands at once. */
  readonly room: number;
  read(document: Document): Promise<Reply>;
  dismiss(): Promise<void>;
}

/** What a thread answers: what became of its document, or why it can read none (the weights are damaged, say). */
export type Reply = Outcome | { readonly unable: string };

/** What may be otherwise for a test. */
export interface Terms {
  /** In milliseconds: no document takes so long; one that does would hold up all others. */
  readonly patience: number;
  /** In MB: no document takes so much memory. */
  readonly memory: number;
  readonly worker: URL;
}

const TERMS: Terms = {
  patience: 5 * 60_000,
  memory: 2048,
  // The file beside this one, in TypeScript or compiled.
  worker: new URL(`./worker${extname(import.meta.url)}`, import.meta.url),
};
/** Documents that wait for each thread, so that none is idle. */
const WAITING = 4;

/** @param jobs 1 for this thread alone */
export async function hire(assignment: Assignment, jobs: number, terms: Partial<Terms> = {}): Promise<Crew> {
  if (jobs > 1) return new Threads(assignment, jobs, { ...TERMS, ...terms });
  const work = await createWork(assignment);
  return { room: 1, read: work, async dismiss() {} };
}

interface Task {
  readonly document: Document;
  readonly done: (reply: Reply) => void;
}

/** Threads are started as documents come, since a thread takes a quarter of a second to start. */
class Threads implements Crew {
  readonly room: number;
  readonly #assignment: Assignment;
  readonly #jobs: number;
  readonly #terms: Terms;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: Task[] = [];

  constructor(assignment: Assignment, jobs: number, terms: Terms) {
    this.#assignment = assignment;
    this.#jobs = jobs;
    this.#terms = terms;
    this.room = jobs * WAITING;
  }

  read(document: Document): Promise<Reply> {
    return new Promise((done) => {
      this.#waiting.push({ document, done });
      this.#hand();
    });
  }

  async dismiss(): Promise<void> {
    // A thread that ends makes room for another, and would start one for what still waits.
    this.#waiting.length = 0;
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #hand(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#all.size < this.#jobs ? this.#start() : undefined);
    const task = worker && this.#waiting.shift();
    if (worker && task) this.#give(worker, task);
  }

  #start(): Worker {
    const { worker: file, memory } = this.#terms;
    const resourceLimits = { maxOldGenerationSizeMb: memory };
    const worker = new Worker(file, { workerData: this.#assignment, resourceLimits });
    this.#all.add(worker);
    return worker;
  }

  /** One document; a thread that breaks down over it, or never ends, is let go, and the next one is told. */
  #give(worker: Worker, { document, done }: Task): void {
    const settle = (reply: Reply, lost: boolean): void => {
      clearTimeout(timer);
      worker.off('message', receive).off('error', breakDown).off('exit', end);
      if (lost) {
        this.#all.delete(worker);
        worker.on('error', () => {});
        void worker.terminate();
      } else this.#idle.push(worker);
      done(reply);
      this.#hand();
    };
    const fail = (reason: string): void =>
      settle({ problem: messages.couldNotRead(document.input, reason), kind: 'fault' }, true);
    const receive = (reply: Reply): void => settle(reply, false);
    const breakDown = (error: Error): void => fail(error.message);
    const end = (code: number): void => fail(messages.threadEnded(code));
    const { patience } = this.#terms;
    const timer = setTimeout(() => fail(messages.tooLong(patience / 60_000)), patience);
    worker.on('message', receive).on('error', breakDown).on('exit', end);
    worker.postMessage(document);
  }
}
