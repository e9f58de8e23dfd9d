import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/article/document.ts';
import { hire, type Reply } from '../../src/cli/run/crew.ts';

const worker = new URL('./bad-worker.mjs', import.meta.url);
const assignment = { schema: [], form: 'jsonl', minConfidence: 0 } as const;
const documentOf = (text: string, index: number): Document => ({
  format: 'text',
  bytes: new TextEncoder().encode(text),
  uri: `${index}.txt`,
  input: `${index}.txt`,
});

describe('threads that read', () => {
  it('give what they read in the place of its document, whatever becomes of others', {
    timeout: 60_000,
  }, async () => {
    const terms = { worker, patience: 6000, memory: 64 };
    const crew = await hire(assignment, 2, terms);
    const texts = ['one', 'hang', 'two', 'throw', 'three', 'exit', 'four', 'fill', 'five', 'unable'];
    const outcomes = await Promise.all(texts.map((text, index) => crew.read(documentOf(text, index))));
    await crew.dismiss();
    expect(outcomes.map(words)).toEqual([
      'read one',
      '1.txt: reading it failed (it took longer than 0.1 minutes); skipped',
      'read two',
      '3.txt: reading it failed (thrown); skipped',
      'read three',
      '5.txt: reading it failed (its thread ended with code 3, perhaps for want of memory); skipped',
      'read four',
      expect.stringMatching(/^7\.txt: reading it failed \(.*memory.*\); skipped$/),
      'read five',
      'no weights',
    ]);
  });
});

function words(reply: Reply): string {
  if ('unable' in reply) return reply.unable;
  return 'problem' in reply ? reply.problem : reply.text;
}
