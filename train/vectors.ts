/**
 * Small vectors of words from large ones: the frequent words alone, turned to their principal axes, of which the first
 * are kept, and rounded to eight bits.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { SCALE } from '../src/model/vectors.ts';

/** Words that are kept, numbers in a vector, and the length of each. */
const [WORDS, SIZE, LENGTH] = [120_000, 48, 2];

/**
 * Reads GloVe's text format (Pennington et al. 2014, "GloVe: Global vectors for word representation"): a word and its
 * numbers a line, frequent words first. Of words in small letters, those with letters and no digits are kept.
 * @throws {Error} if a line has another number of columns than the first
 */
export async function makeVectors(path: string): Promise<{ words: string[]; values: Int8Array }> {
  const { words, rows, columns } = await readGlove(path);
  const axes = principalAxes(covarianceOf(rows, columns), columns).slice(0, SIZE);
  const values = new Int8Array(words.length * SIZE);
  const turned = new Float64Array(SIZE);
  for (let w = 0; w < words.length; w++) {
    for (const [k, axis] of axes.entries()) {
      let sum = 0;
      for (let d = 0; d < columns; d++) sum += (rows[w * columns + d] as number) * (axis[d] as number);
      turned[k] = sum;
    }
    const scale = (SCALE * LENGTH) / norm(turned);
    for (let k = 0; k < SIZE; k++)
      values[w * SIZE + k] = Math.max(-127, Math.min(127, Math.round((turned[k] as number) * scale)));
  }
  return { words, values };
}

/** Rows of unit length, with their mean taken away. */
async function readGlove(path: string): Promise<{ words: string[]; rows: Float32Array; columns: number }> {
  const words: string[] = [];
  let columns = 0;
  let rows = new Float32Array(0);
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    const [word = '', ...numbers] = line.split(' ');
    if (columns === 0) {
      columns = numbers.length;
      rows = new Float32Array(WORDS * columns);
    }
    if (numbers.length !== columns)
      throw new Error(`${path}: ${numbers.length} numbers after "${word}", where ${columns} were expected`);
    if (!/\p{L}/u.test(word) || /\d/.test(word)) continue;
    const row = Float64Array.from(numbers, Number);
    const length = norm(row);
    rows.set(
      row.map((value) => value / length),
      words.length * columns,
    );
    if (words.push(word) === WORDS) break;
  }
  rows = rows.subarray(0, words.length * columns);
  const mean = new Float64Array(columns);
  for (let i = 0; i < rows.length; i++)
    mean[i % columns] = (mean[i % columns] as number) + (rows[i] as number) / words.length;
  for (let i = 0; i < rows.length; i++) rows[i] = (rows[i] as number) - (mean[i % columns] as number);
  return { words, rows, columns };
}

function norm(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
}

function covarianceOf(rows: Float32Array, columns: number): Float64Array[] {
  const covariance = Array.from({ length: columns }, () => new Float64Array(columns));
  for (let at = 0; at < rows.length; at += columns) {
    for (const [d, own] of covariance.entries()) {
      const value = rows[at + d] as number;
      for (let e = 0; e < columns; e++) own[e] = (own[e] as number) + value * (rows[at + e] as number);
    }
  }
  return covariance;
}

/** Rounds of rotations; far more than a matrix of this kind needs. */
const ROUNDS = 12;

/** Axes of a symmetric matrix by falling variance, by Jacobi's rotations (1846); the matrix is used up. */
export function principalAxes(matrix: Float64Array[], size: number): Float64Array[] {
  const axes = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) => +(i === j)),
  );
  const at = (i: number, j: number) => matrix[i]?.[j] ?? 0;
  const turn = (a: Float64Array, b: Float64Array, cos: number, sin: number) => {
    for (let k = 0; k < size; k++) {
      const [x, y] = [a[k] as number, b[k] as number];
      a[k] = cos * x - sin * y;
      b[k] = sin * x + cos * y;
    }
  };
  const turnColumns = (p: number, q: number, cos: number, sin: number) => {
    for (const row of matrix) {
      const [x, y] = [row[p] as number, row[q] as number];
      row[p] = cos * x - sin * y;
      row[q] = sin * x + cos * y;
    }
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (at(p, q) === 0) continue;
        const slope = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
        const cos = 1 / Math.sqrt(tangent * tangent + 1);
        turnColumns(p, q, cos, tangent * cos);
        turn(matrix[p] as Float64Array, matrix[q] as Float64Array, cos, tangent * cos);
        turn(axes[p] as Float64Array, axes[q] as Float64Array, cos, tangent * cos);
      }
    }
  }
  return axes
    .map((axis, i) => ({ axis, variance: at(i, i) }))
    .sort((a, b) => b.variance - a.variance)
    .map(({ axis }) => axis);
}
