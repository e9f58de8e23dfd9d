import { describe, expect, it } from 'vitest';
import { Kernel } from '../../src/model/kernel.ts';

const value = (i: number, j: number) => ((i * 7 + j * 13) % 11) - 5;

describe('products', () => {
  it.each([
    [1, 8, 1],
    [3, 8, 5],
    [4, 16, 3],
    [7, 24, 9],
    [70, 8, 33],
    [129, 40, 64],
  ])('%i × %i over %i are those of the definition', (m, n, k) => {
    const kernel = new Kernel();
    const [a, b, packed, c] = [m * k, k * n, k * n, m * n].map((count) => kernel.allocate(count)) as [
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < m; i++) for (let l = 0; l < k; l++) kernel.floats[(a >> 2) + i * k + l] = value(i, l);
    for (let l = 0; l < k; l++)
      for (let j = 0; j < n; j++) kernel.floats[(b >> 2) + l * n + j] = value(l + 3, j);
    kernel.view(c, m * n).fill(1);
    kernel.pack(k, n, b, n, 1, packed);
    kernel.multiply(m, n, k, a, k, 1, packed, c, n);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 1;
        for (let l = 0; l < k; l++) sum += value(i, l) * value(l + 3, j);
        expect(kernel.floats[(c >> 2) + i * n + j]).toBe(sum);
      }
    }
  });

  it('reads a transposed left-hand side by its strides', () => {
    const kernel = new Kernel();
    const [a, b, packed, c] = [6, 24, 24, 16].map((count) => kernel.allocate(count)) as [
      number,
      number,
      number,
      number,
    ];
    kernel.view(a, 6).set([1, 2, 3, 4, 5, 6]); // 3 × 2, read as 2 × 3
    kernel.view(b, 24).fill(0);
    for (let l = 0; l < 3; l++) kernel.floats[(b >> 2) + l * 8] = 1;
    kernel.view(c, 16).fill(0);
    kernel.pack(3, 8, b, 8, 1, packed);
    kernel.multiply(2, 8, 3, a, 1, 2, packed, c, 8);
    expect([kernel.floats[c >> 2], kernel.floats[(c >> 2) + 8]]).toEqual([9, 12]);
  });
});

it('computes an LSTM cell', () => {
  const kernel = new Kernel();
  const [gates, before, cells, out] = [16, 4, 4, 4].map((count) => kernel.allocate(count)) as [
    number,
    number,
    number,
    number,
  ];
  const sums = [-9, -1, 0.5, 2, 3, 0, -0.25, 7, 1, -2, 0.1, 4, 0.3, -0.7, 5, -6];
  const old = [0.5, -1.5, 2, 0];
  kernel.view(gates, 16).set(sums);
  kernel.view(before, 4).set(old);
  kernel.cell(1, 4, gates, before, 4, cells, out, 4);
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  for (let u = 0; u < 4; u++) {
    const [i = 0, f = 0, o = 0, g = 0] = [0, 4, 8, 12].map((at) => sums[at + u]);
    const cell = sigmoid(f) * (old[u] ?? 0) + sigmoid(i) * Math.tanh(g);
    expect(kernel.view(cells, 4)[u]).toBeCloseTo(cell, 3);
    expect(kernel.view(out, 4)[u]).toBeCloseTo(sigmoid(o) * Math.tanh(cell), 3);
  }
});

it('keeps what lies in memory when it grows', () => {
  const kernel = new Kernel();
  const first = kernel.allocate(4);
  kernel.view(first, 4).set([1, 2, 3, 4]);
  kernel.allocate(5_000_000);
  expect([...kernel.view(first, 4)]).toEqual([1, 2, 3, 4]);
});
