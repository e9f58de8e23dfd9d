import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReadDocument, type Document } from '../../src/article/document.ts';
import { ArticleError } from '../../src/article/errors.ts';
import { readArticles } from '../../src/article/input/articles.ts';
import { lexicon } from '../lexicon.ts';
import { documents } from './documents.ts';
import { PATIENCE, runs } from './runs.ts';

const readDocument = createReadDocument(lexicon);
/** What an engine says when code of ours trips: never a sentence for users. */
const TRIPPED = /undefined|not a function|not iterable|call stack|Invalid array length|null \(reading/;

/** Reads bytes as standard input gives them; whatever comes out is an article, or a problem that people can read. */
async function readAny(bytes: Uint8Array): Promise<void> {
  async function* stdin() {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  }
  const began = performance.now();
  for await (const result of readArticles(['-'], readDocument, { stdin: stdin() })) {
    if ('article' in result) {
      expect(result.article.text.trim()).not.toBe('');
      expect(result.article.text).not.toMatch(/\p{Surrogate}/u);
    } else {
      expect(result.problem.kind).not.toBe('unreadable');
      expect(result.problem.message).not.toMatch(TRIPPED);
    }
  }
  expect(performance.now() - began).toBeLessThan(PATIENCE);
}

type Damage = readonly [kind: 'set' | 'cut' | 'drop' | 'repeat' | 'insert', at: number, more: number];
const damage: fc.Arbitrary<Damage[]> = fc.array(
  fc.tuple(
    fc.constantFrom('set', 'cut', 'drop', 'repeat', 'insert') satisfies fc.Arbitrary<Damage[0]>,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(255),
  ),
  { minLength: 1, maxLength: 4 },
);

function damaged(bytes: Uint8Array, changes: readonly Damage[]): Uint8Array {
  return changes.reduce<Buffer>((whole, [kind, place, more]) => {
    const at = Math.floor(place * whole.length);
    const [before, after] = [whole.subarray(0, at), whole.subarray(at)];
    if (kind === 'cut') return before;
    if (kind === 'drop') return Buffer.concat([before, after.subarray(more)]);
    if (kind === 'repeat') return Buffer.concat([before, after.subarray(0, more), after]);
    if (kind === 'insert') return Buffer.concat([before, Buffer.from([more]), after]);
    return Buffer.concat([before, Buffer.from([more]), after.subarray(1)]);
  }, Buffer.from(bytes));
}

describe('a broken document is an article or a problem', () => {
  it.each(Object.entries(documents))('%s', async (_, whole) => {
    await readAny(whole);
    await fc.assert(
      fc.asyncProperty(damage, (changes) => readAny(damaged(whole, changes))),
      runs(60),
    );
  });
});

describe('bytes of any kind', () => {
  const bytes = fc.uint8Array({ maxLength: 600 });
  const formats: Document['format'][] = ['text', 'markdown', 'html', 'pdf', 'office', 'rtf', 'record'];

  it('are an article or a problem', async () => {
    await fc.assert(fc.asyncProperty(bytes, readAny), runs(100));
  });

  it('are so after the first bytes of each format', async () => {
    const starts = Object.values(documents).map((whole) => whole.subarray(0, 40));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), bytes, (start, rest) =>
        readAny(Buffer.concat([start, rest])),
      ),
      runs(150),
    );
  });

  it.each(formats)('never throw anything but a problem when read as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const outcome = await readDocument({ format, bytes: content, uri: 'a', input: 'a' }).catch(
          (error: unknown) => error,
        );
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(ArticleError);
          expect(outcome.message).not.toMatch(TRIPPED);
        }
      }),
      runs(40),
    );
  });
});
