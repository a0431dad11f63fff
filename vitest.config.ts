import { defineConfig } from 'vitest/config';

const BROWSER = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [BROWSER],
        },
      },
      {
        extends: true,
        // One server to load and one Chromium to start for all files that a process runs.
        test: { name: 'browser', include: [BROWSER], isolate: false },
      },
    ],
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
