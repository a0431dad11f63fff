/** Reads in the test’s own thread: starting another costs seconds. */
import type { ReadingRoom } from '../../src/server/index.ts';
import { work } from '../../src/server/reading/work.ts';

export function readingHere(): ReadingRoom {
  return {
    async read(live, article, writing) {
      const { handle } = work();
      await handle({ kind: 'entries', of: 1, entries: live.record().entries });
      const answer = await handle({ kind: 'read', job: 1, of: 1, article, writing });
      if (answer === undefined) throw new Error('nothing was read');
      return answer.result;
    },
    warm() {},
    async close() {},
  };
}
