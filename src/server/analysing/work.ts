/** What the analysing thread does with a message, apart from being a thread. */
import { never, ok, refuse, type Result } from '../../basics/index.ts';
import { WORKED } from '../endpoints/worked.ts';
import type { LiveCase } from '../hub/live.ts';
import { takeNews } from '../threads/case-worker.ts';
import type { FromThread, Question, ToThread } from './messages.ts';

export interface Work {
  take(message: ToThread): void;
}

interface Asked {
  readonly job: number;
  readonly of: number;
  readonly question: Question;
  readonly stop: AbortController;
}

/**
 * Keeps the cases that it is told of up to date, and answers what is asked of them, one question after the
 * other; what waits for the solver lets others pass.
 *
 * @param say hands an answer back
 * @param later runs something once all messages that are there have been taken, so that what nobody wants
 *   any more is not begun
 */
export function work(say: (message: FromThread) => void, later: (run: () => void) => void): Work {
  const cases = new Map<number, LiveCase>();
  const asked = new Map<number, Asked>();

  async function answered({ of, question, stop }: Asked): Promise<Result<Uint8Array>> {
    const { route, input, asOf, version } = question;
    const endpoint = WORKED.get(route);
    const record = cases.get(of)?.recordAt(version);
    if (endpoint === undefined || record === undefined) {
      return refuse('unavailable', 'The case is not ready to be worked on. Try again.');
    }
    if (!record.ok) return record;
    const found = await endpoint.answer(record.value, { ...input, asOf, stop: stop.signal });
    return found.ok ? ok(Buffer.from(JSON.stringify(found.value), 'utf8')) : found;
  }

  async function begin(one: Asked): Promise<void> {
    const { job, stop } = one;
    if (!stop.signal.aborted) {
      say({ kind: 'begun', job });
      // Said even where nobody listens any more: the server must know that this is over.
      say({ kind: 'answer', job, result: await answered(one) });
    }
    asked.delete(job);
  }

  return {
    take(message) {
      switch (message.kind) {
        case 'entries':
        case 'forget':
          takeNews(cases, message);
          return;
        case 'ask': {
          const one = { ...message, stop: new AbortController() };
          asked.set(message.job, one);
          later(() => {
            // A fault of the program ends the thread; the server starts another and says so.
            begin(one).catch((error: unknown) =>
              later(() => {
                throw error;
              }),
            );
          });
          return;
        }
        case 'stop':
          asked.get(message.job)?.stop.abort();
          return;
        default:
          never(message, 'message');
      }
    },
  };
}
