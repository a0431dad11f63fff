/** Threads of the server, each a module `thread` in the folder of whoever starts it. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts the module `thread` beside the module that asks.
 *
 * @param module its `import.meta.url`
 * @param megabytes the memory that it may take
 */
export function threadBeside(module: string, megabytes: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  // Node 20 cannot read TypeScript itself: from source, the thread is started as scripts are.
  return module.endsWith('.ts')
    ? new Worker(new URL('../../../scripts/run-ts.mjs', import.meta.url), {
        resourceLimits,
        argv: [fileURLToPath(new URL('thread.ts', module))],
      })
    : new Worker(new URL('thread.js', module), { resourceLimits });
}
