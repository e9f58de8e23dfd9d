/** The files of judgements that a graph is built with. */
import { readFile } from 'node:fs/promises';
import { findContradiction, JudgementError } from '../entity/contradictions.ts';
import type { Unused } from '../entity/judgements.ts';
import { type JudgementLine, JudgementLineError, readJudgements } from '../format/judgements.ts';
import type { Judgement } from '../types.ts';
import { Failure, isAbsence, reasonOf } from './failure.ts';
import { messages } from './messages.ts';

/** Files given with `--judgements`; false with `--no-judgements`. */
export type JudgementOption = readonly string[] | false | undefined;

export interface Placed extends JudgementLine {
  readonly file: string;
}

/** The file beside a graph that `same` and `different` write: `graph.json` → `graph.judgements.txt`; null for standard output. */
export function judgementsBeside(graph: string): string | null {
  return graph === '-' ? null : `${graph.replace(/\.json$/i, '')}.judgements.txt`;
}

/**
 * The judgements of the files named, or else of the one beside the graph if it is there.
 *
 * @throws {Failure} if a file named is missing, a line is broken, or two judgements contradict each other
 */
export async function loadJudgements(option: JudgementOption, graph: string): Promise<Placed[]> {
  if (option === false) return [];
  const beside = judgementsBeside(graph);
  const files = option ?? (beside === null ? [] : [beside]);
  const lists = await Promise.all(
    files.map(async (file) => placed(file, await textOf(file, option !== undefined))),
  );
  const judgements = lists.flat();
  checkAgreement(judgements);
  return judgements;
}

/** The text of a file of judgements; empty if it may be missing and is. @throws {Failure} */
export async function textOf(file: string, needed: boolean): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (isAbsence(error) && !needed) return '';
    if (isAbsence(error)) throw new Failure(messages.noFile(file));
    if (error instanceof TypeError) throw new Failure(messages.notUtf8Text(file));
    throw new Failure(messages.unreadable(file, reasonOf(error)));
  }
}

/** The judgements in a file's text. @throws {Failure} if a line is broken */
export function placed(file: string, text: string): Placed[] {
  try {
    return readJudgements(text).map((one) => ({ ...one, file }));
  } catch (error) {
    if (error instanceof JudgementLineError)
      throw new Failure(messages.badJudgement(file, error.line, error.message));
    throw error;
  }
}

/** @throws {Failure} if the judgements contradict each other, whatever the articles. */
export function checkAgreement(judgements: readonly Placed[]): void {
  try {
    findContradiction(
      judgements,
      (one) => one,
      ({ a, b }) => [[a], [b]],
    );
  } catch (error) {
    throw contradiction(error, judgements);
  }
}

/** A contradiction as a failure that names the lines; any other error as it is. */
export function contradiction(error: unknown, judgements: readonly Placed[]): unknown {
  if (!(error instanceof JudgementError)) return error;
  const at = (judgement: Judgement): string => wordsOf(judgement, judgements);
  return new Failure(messages.contradiction(at(error.different), error.sames.map(at)));
}

/** What to say of judgements that could not be applied. */
export function notesOn(unused: readonly Unused[], judgements: readonly Placed[]): string[] {
  return unused.map(({ judgement, term, why, meant }) =>
    messages.unusedJudgement[why](wordsOf(judgement, judgements), term, meant),
  );
}

/** A judgement with its place, in whichever order its terms stand there. */
function wordsOf(judgement: Judgement, judgements: readonly Placed[]): string {
  const { verdict, a, b } = judgement;
  const found = judgements.find(
    (one) => one.verdict === verdict && ((one.a === a && one.b === b) || (one.a === b && one.b === a)),
  );
  const said = messages.judgement(found ?? judgement);
  return found ? `${found.file}, line ${found.line}: ${said}` : said;
}
