/** A thread that does to a document what its text says. */
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ bytes, uri }) => {
  const text = new TextDecoder().decode(bytes);
  if (text === 'hang') for (;;);
  if (text === 'throw') throw new Error('thrown');
  if (text === 'exit') process.exit(3);
  if (text === 'fill') for (const all = []; ; ) all.push({ all: [...all.slice(-1000)] });
  if (text === 'unable') return parentPort.postMessage({ unable: 'no weights' });
  parentPort.postMessage({ id: uri, uri, language: 'en', claims: 0, text: `read ${text}` });
});
