/** A run over many inputs: documents found, read by several threads, and given back in the order of the inputs. */
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Document } from '../../article/document.ts';
import { placeNamed } from '../../article/errors.ts';
import type { FieldMap } from '../../article/format/fields.ts';
import { findDocuments, isAddress } from '../../article/input/documents.ts';
import { findInputs } from '../../article/input/walk.ts';
import { isRead } from '../../article/language.ts';
import { endWithNothingFound } from '../command.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { createProgress, showsProgress } from '../progress.ts';
import { say } from '../terminal.ts';
import { openCache } from './cache.ts';
import { hire, type Reply } from './crew.ts';
import type { Form, Outcome, Written } from './work.ts';

/** Options of commands that read articles. */
export interface ReadOptions {
  readonly schema?: readonly string[];
  readonly quiet?: true;
  readonly fields?: FieldMap;
  readonly fetch?: true;
  readonly jobs?: number;
}

export interface RunOptions extends ReadOptions {
  /** Claims that are less likely are not written; none is left out unless it is given. */
  readonly minConfidence?: number;
  readonly form: Form;
  /** Whether what is not English is skipped; else it is given with nothing read from it. */
  readonly english?: boolean;
  /** Where what was read is kept. */
  readonly cache?: string | undefined;
}

/** Less than so many bytes are read sooner than a second thread starts. */
const SMALL = 200_000;

/**
 * What is read of all documents, in the order of the inputs. What cannot be read is said, counted and left out; the exit code
 * and a summary tell of it at the end.
 */
export async function* readInputs(inputs: readonly string[], options: RunOptions): AsyncGenerator<Written> {
  if (inputs.length === 0) throw new Failure(messages.noInput);
  const began = performance.now();
  const size = await sizeOf(inputs);
  const jobs = options.jobs ?? (size !== null && size < SMALL ? 1 : availableParallelism());
  const { schema = [], form, fields, minConfidence = 0 } = options;
  const quiet = options.quiet === true;
  const progress = createProgress('articles', quiet, showsProgress(quiet) ? size : null);
  const tally = createTally(options.english === true);
  const cache =
    options.cache === undefined
      ? null
      : openCache(options.cache, (await import('./version.ts')).versionOf(schema));
  const crew = await hire({ schema, form, minConfidence }, jobs);
  let read = 0;
  const found = findDocuments(inputs, {
    fields,
    fetch: options.fetch && (await import('../../article/input/fetch.ts')).createFetch(),
    onBytes: (count) => {
      read += count;
    },
    onPassed: () => {
      tally.passed++;
    },
  });
  const waiting: { readonly reply: Promise<Reply>; readonly place: string; readonly at: number }[] = [];
  let finished = false;
  const settle = async (): Promise<Written | null> => {
    const next = waiting.shift();
    if (!next) return null;
    const outcome = await next.reply;
    if ('unable' in outcome) throw new Failure(outcome.unable);
    progress.step(next.at);
    const notice = tally.count(outcome, next.place);
    if (notice !== null) {
      progress.clear();
      say(notice);
    }
    // Signals such as Ctrl-C are seen only between turns of the event loop, and one thread alone never waits for anything.
    await new Promise((resolve) => setImmediate(resolve));
    return 'problem' in outcome || tally.skips(outcome) ? null : outcome;
  };
  try {
    for await (const next of found) {
      waiting.push({
        reply:
          'problem' in next
            ? Promise.resolve({ problem: next.problem.message, kind: next.problem.kind })
            : cached(next.document),
        place: 'problem' in next ? '' : placeNamed(next.document.input, next.document.line),
        at: read,
      });
      if (waiting.length < crew.room) continue;
      const written = await settle();
      if (written) yield written;
    }
    while (waiting.length > 0) {
      const written = await settle();
      if (written) yield written;
    }
    finished = true;
  } finally {
    progress.clear();
    await crew.dismiss();
    if (finished) cache?.finish();
    else cache?.leave();
  }
  if (tally.skipped > 0) endWithNothingFound();
  if (!quiet) say(tally.summary((performance.now() - began) / 1000));

  async function cached(document: Document): Promise<Reply> {
    if (!cache) return crew.read(document);
    const known = cache.get(document);
    if (known) {
      if (!tally.skips(known)) tally.known++;
      return known;
    }
    const reply = await crew.read(document);
    if ('text' in reply) cache.put(document, reply);
    return reply;
  }
}

/** Bytes of all files; null if there is more than files. */
async function sizeOf(inputs: readonly string[]): Promise<number | null> {
  let size = 0;
  for (const input of inputs) {
    if (input === '-' || isAddress(input)) return null;
    for await (const found of findInputs(input))
      if ('path' in found)
        size += await stat(found.path).then(
          (file) => file.size,
          () => 0,
        );
  }
  return size;
}

/** @param english whether what is not English counts as skipped */
function createTally(english: boolean) {
  const kinds = new Map<string, number>();
  const skip = (kind: string): void => {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  };
  let [articles, claims, foreign] = [0, 0, 0];
  return {
    known: 0,
    passed: 0,
    skips: ({ language }: Written): boolean => english && !isRead(language),
    get skipped(): number {
      return [...kinds.values()].reduce((sum, count) => sum + count, 0);
    },
    /** What there is to say of it; null if nothing. @param place where it was found, as the other messages name it */
    count(outcome: Outcome, place: string): string | null {
      if ('problem' in outcome) {
        skip(outcome.kind);
        return outcome.problem;
      }
      if (this.skips(outcome)) {
        skip('not in English');
        return messages.notEnglish(place, outcome.language);
      }
      articles++;
      claims += outcome.claims;
      if (isRead(outcome.language)) return null;
      foreign++;
      return messages.otherLanguage(place, outcome.language);
    },
    summary(seconds: number): string {
      const { known, passed } = this;
      return messages.summary({
        articles,
        claims,
        foreign,
        known,
        passed,
        seconds,
        skipped: [...kinds].sort(),
      });
    },
  };
}
