/** Works answers out in the test’s own thread: starting another costs seconds. */
import type { AnalysingRoom } from '../../src/server/index.ts';
import { work } from '../../src/server/analysing/work.ts';

export function analysingHere(): AnalysingRoom {
  return {
    ask: (_key, live, question) =>
      new Promise((done) => {
        const { take } = work(
          (message) => {
            if (message.kind === 'answer') done(message.result);
          },
          (run) => setImmediate(run),
        );
        take({
          kind: 'entries',
          id: 'here',
          writable: false,
          of: 1,
          entries: live.record().entries,
        });
        take({ kind: 'ask', job: 1, of: 1, question });
      }),
    async close() {},
  };
}
