/** How often each property is tried: `FUZZ_RUNS=5000 FUZZ_SEED=3 npx vitest run test/fuzz` hunts longer, elsewhere. */
import type { Parameters } from 'fast-check';

const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** @param usual number of cases that fit a second or so */
export function runs<T>(usual: number): Parameters<T> {
  return { numRuns: FUZZ_RUNS ? Number(FUZZ_RUNS) : usual, seed: Number(FUZZ_SEED ?? 1) };
}

/** No case may take longer, in milliseconds, on a machine that does ten other things. */
export const PATIENCE = 10_000;
