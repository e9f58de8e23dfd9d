/** A thread that reads documents as they are handed to it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../../article/document.ts';
import { reasonOf } from '../failure.ts';
import type { Reply } from './crew.ts';
import { createWork } from './work.ts';

const work = createWork(workerData).catch(
  (error: unknown) => async (): Promise<Reply> => ({ unable: reasonOf(error) }),
);
parentPort?.on('message', async (document: Document) =>
  parentPort?.postMessage(await (await work)(document)),
);
