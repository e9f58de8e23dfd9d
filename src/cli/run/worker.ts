/** A thread that reads documents as they are handed to it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../../article/document.ts';
import { createWork } from './work.ts';

const work = createWork(workerData);
parentPort?.on('message', async (document: Document) =>
  parentPort?.postMessage(await (await work)(document)),
);
