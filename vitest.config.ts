import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // The language model loads once a process, so a few processes that live long beat many.
    pool: 'forks',
    maxWorkers: 2,
    // Nothing here is slow; the room is for tests that start the compiler on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    coverage: { enabled: false },
  },
});
