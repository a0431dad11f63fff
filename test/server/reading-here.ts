/** Reads in the test’s own thread: starting another costs seconds. */
import type { ReadingRoom } from '../../src/server/index.ts';
import { work } from '../../src/server/threads/work.ts';

export function readingHere(): ReadingRoom {
  return {
    async read(live, article, writing) {
      const { handle } = work();
      const { id, writable } = live;
      await handle({ kind: 'entries', of: 1, id, writable, entries: live.record().entries });
      const job = { kind: 'read', article, writing } as const;
      const answer = await handle({ kind: 'job', number: 1, of: 1, job });
      if (answer === undefined) throw new Error('nothing was read');
      return answer.result as Awaited<ReturnType<ReadingRoom['read']>>;
    },
    warm() {},
    async close() {},
  };
}
