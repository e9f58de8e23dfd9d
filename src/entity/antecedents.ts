/**
 * Which of the things spoken of a pronoun or a description stands for: a log-linear ranking of candidates, "nothing" among them, with weights from
 * `models/antecedents.bin` (Denis and Baldridge 2008, "Specialized models and ranking for coreference resolution",
 * https://aclanthology.org/D08-1069).
 */

import { loadSparse } from '../model/sparse.ts';
import { createTable } from '../model/table.ts';
import type { Resources } from '../types.ts';
import type { Candidate } from './antecedentfeatures.ts';

/** Which words ask: pronouns for one person, one thing, or several, or a description. */
export type Group = 'person' | 'thing' | 'several' | 'description';

/** What is asked for a mention. */
export interface Question {
  /** The index of the mention. */
  readonly anaphor: number;
  readonly group: Group;
  readonly candidates: readonly Candidate[];
  /** Features that are on for each candidate, and last for "none of them". */
  readonly rows: readonly Int32Array[];
}

/** The place of the candidate that is chosen, -1 for none. */
export type Choose = (question: Question) => number;

/** By how much the best candidate must lead over the next one, and over "none": what is unsure is not joined. */
const MARGINS: Readonly<Record<Group, readonly [next: number, none: number]>> = {
  person: [0, 0],
  thing: [0.3, 0.3],
  several: [0.3, -0.3],
  description: [0.3, 0],
};

/** Without the weights `antecedents`, nothing is chosen. @throws {WeightsError} if they are damaged */
export function createChooser({ weights }: Partial<Pick<Resources, 'weights'>>): Choose {
  const file = weights?.antecedents;
  if (!file) return () => -1;
  const model = loadSparse(file, 'antecedents');
  const rowOf = createTable(model.features);
  const scoreOf = (features: Int32Array): number => {
    let score = 0;
    for (const feature of features) {
      const row = rowOf(feature);
      if (row >= 0) score += model.weights[row] as number;
    }
    return score;
  };
  return ({ rows, group }) => {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    let next = Number.NEGATIVE_INFINITY;
    const scores = rows.map(scoreOf);
    const none = scores.pop() ?? 0;
    for (const [i, score] of scores.entries()) {
      if (score > most) {
        next = most;
        most = score;
        best = i;
      } else if (score > next) next = score;
    }
    const [overNext, overNone] = MARGINS[group];
    return most - next >= overNext && most - none >= overNone ? best : -1;
  };
}
