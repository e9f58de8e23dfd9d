import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // A browser that draws without a graphics card, on a busy machine, is slow to answer.
    expect: { poll: { timeout: 10_000 } },
  },
});
