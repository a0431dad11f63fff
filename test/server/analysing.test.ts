/** Answers that take long: worked out beside the server, once, and no longer than somebody waits. */
import { request } from 'node:http';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { OfferView, PackageOutput } from '../../src/api/index.ts';
import {
  analysingRoom,
  type AnalysingOptions,
  type AnalysingRoom,
} from '../../src/server/index.ts';
import type { Question } from '../../src/server/analysing/messages.ts';
import { work } from '../../src/server/analysing/work.ts';
import { LiveCase } from '../../src/server/hub/live.ts';
import { SMALL_RACE } from '../small-race.ts';
import { ask, postJson, serving } from './serving.ts';

const rooms: AnalysingRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

/** A thread that answers each question with how many it was asked; `watch` makes it hang, `power` fall over. */
const TOY = `
const { parentPort } = require('node:worker_threads');
let asked = 0;
parentPort.on('message', (message) => {
  if (message.kind !== 'ask') return;
  asked += 1;
  parentPort.postMessage({ kind: 'begun', job: message.job });
  if (message.question.route === 'watch') while (true) {}
  if (message.question.route === 'power') throw new Error('out of memory');
  const value = Buffer.from(String(asked));
  setTimeout(() => parentPort.postMessage({ kind: 'answer', job: message.job, result: { ok: true, value } }), 30);
});`;

function room(
  options: AnalysingOptions = {},
  watch: (worker: Worker) => void = () => undefined,
): { readonly toy: AnalysingRoom; readonly workers: Worker[] } {
  const workers: Worker[] = [];
  const start = (): Worker => {
    const worker = new Worker(TOY, { eval: true });
    watch(worker);
    workers.push(worker);
    return worker;
  };
  const toy = analysingRoom({ start, grace: 20, ...options });
  rooms.push(toy);
  return { toy, workers };
}

const live = new LiveCase('small', true);
live.add(SMALL_RACE);

const question = (route: Question['route']): Question => ({
  route,
  input: { params: { case: 'small' }, query: {}, body: undefined } as unknown as Question['input'],
  asOf: '2024-03-10',
  version: SMALL_RACE.length,
});

const textOf = (answer: Awaited<ReturnType<AnalysingRoom['ask']>>): string =>
  answer.ok ? Buffer.from(answer.value).toString('utf8') : answer.error.code;

describe('the analysing room', () => {
  it('given the same question twice at once, then it is worked out once for both', async () => {
    const { toy } = room();
    const never = new AbortController().signal;
    const answers = await Promise.all(
      ['a', 'a', 'b'].map((key) => toy.ask(key, live, question('offer'), never)),
    );
    const [one, two, other] = answers.map(textOf);
    expect(two).toBe(one);
    expect(new Set([one, other])).toEqual(new Set(['1', '2']));
  });

  it('given one of two leaves, then the other gets its answer', async () => {
    const { toy } = room();
    const leaving = new AbortController();
    const [gone, stays] = [
      toy.ask('a', live, question('offer'), leaving.signal),
      toy.ask('a', live, question('offer'), new AbortController().signal),
    ];
    leaving.abort();
    expect(textOf(await gone)).toBe('unavailable');
    expect(textOf(await stays)).toBe('1');
  });

  it.each(['message', 'online'] as const)(
    'given nobody waits any more (from its %s on), then the work is ended, and what else was asked is answered all the same',
    async (event) => {
      const leaving = new AbortController();
      // Online, it has the question and has not said that it began; the grace is over before it does.
      const { toy, workers } = room({ grace: 1 }, (worker) => {
        worker.once(event, () => leaving.abort());
      });
      const hangs = toy.ask('hangs', live, question('watch'), leaving.signal);
      const other = toy.ask('other', live, question('offer'), new AbortController().signal);
      expect(textOf(await hangs)).toBe('unavailable');
      expect(textOf(await other)).toBe('1');
      expect(workers.map(({ threadId }) => threadId === -1)).toEqual([true, false]);
    },
  );

  it('given it takes too long, then it says so and the next question is answered', async () => {
    const { toy } = room({ mostTime: 100 });
    const signal = new AbortController().signal;
    expect(textOf(await toy.ask('a', live, question('watch'), signal))).toBe('too-large');
    expect(textOf(await toy.ask('b', live, question('offer'), signal))).toBe('1');
  });

  it('given the thread falls over, then what it was at is refused and the rest is answered', async () => {
    const { toy } = room();
    const signal = new AbortController().signal;
    const [fallen, other] = await Promise.all([
      toy.ask('a', live, question('power'), signal),
      toy.ask('b', live, question('offer'), signal),
    ]);
    expect([textOf(fallen), textOf(other)]).toEqual(['unavailable', '1']);
  });
});

describe('the analysing thread', () => {
  it('given nobody waits for a question any more when its turn comes, then it is not begun', async () => {
    const said: string[] = [];
    const turns: (() => void)[] = [];
    const { take } = work(
      ({ kind, job }) => said.push(`${kind} ${job}`),
      (run) => turns.push(run),
    );
    take({ kind: 'entries', id: 'here', writable: false, of: 1, entries: SMALL_RACE });
    for (const job of [1, 2]) take({ kind: 'ask', job, of: 1, question: question('power') });
    take({ kind: 'stop', job: 1 });
    for (const run of turns) run();
    await new Promise((done) => setImmediate(done));
    expect(said).toEqual(['begun 2', 'answer 2']);
  });
});

const PACKAGES = '/api/cases/nato-2024/packages?candidate=Rutte&asOf=2024-06-17&knownAt=2024-06-17';

describe('packages over HTTP', () => {
  it('in a real thread: the answer has chances, and is not sent again to whom has it', async () => {
    const { port } = await serving({ analysing: analysingRoom() });
    const first = await ask(port, PACKAGES);
    expect(first.status, first.text.slice(0, 300)).toBe(200);
    const found = PackageOutput.parse(JSON.parse(first.text));
    expect(found.packages[0]?.concessions).toHaveLength(4);
    expect(found.chanceBy).toBe('estimates');
    expect(found.pareto?.isWhole).toBe(true);
    const again = await ask(port, PACKAGES, {
      headers: { 'if-none-match': first.headers['etag'] ?? '' },
    });
    expect([again.status, again.text]).toEqual([304, '']);
    const then = await ask(port, PACKAGES.replaceAll('06-17', '03-05'));
    expect(PackageOutput.parse(JSON.parse(then.text)).packages[0]?.concessions).toHaveLength(2);
  });

  it('given concessions are picked one by one, then the answer moves with each', async () => {
    const { port } = await serving();
    const base = PACKAGES.replace('/packages', '/offer');
    const start = OfferView.parse(JSON.parse((await ask(port, base)).text));
    expect(start.outcome).toBe('not-met');
    let last = start.chance ?? 1;
    const given: string[] = [];
    for (const { id } of start.concessions) {
      given.push(`&given=${encodeURIComponent(id)}`);
      const answer = OfferView.parse(JSON.parse((await ask(port, base + given.join(''))).text));
      expect(answer.given).toHaveLength(given.length);
      expect(answer.chanceNow).toBe(start.chance);
      expect(answer.chance).toBeGreaterThanOrEqual(last);
      last = answer.chance ?? 0;
      if (given.length === start.concessions.length) expect(answer.outcome).toBe('met');
    }
    expect(last).toBeGreaterThan(start.chance ?? 1);
  });

  it('given what an analyst adds, then it counts for this answer and is kept nowhere', async () => {
    const { port, store } = await serving();
    const before = await store.read('small');
    const problem = {
      unit: 'points',
      concessions: [{ id: 'lifting:CHE', cost: 7, payers: ['the council'] }],
      redLines: [{ member: 'EST', when: ['lifting:CHE'] }],
    };
    const answer = await postJson(
      port,
      '/api/cases/small/offer?asOf=2024-03-10&given=lifting:CHE',
      { problem },
    );
    const found = OfferView.parse(JSON.parse(answer.text));
    expect(found.cost).toEqual({ known: 7, unknown: 0 });
    expect(found.concessions[0]?.loses).toMatchObject([{ member: 'EST', to: 'object' }]);
    expect(found.outcome).toBe('not-met');
    expect(await store.read('small')).toEqual(before);
  });

  it.each([
    ['something that is not on offer', '/api/cases/small/offer?asOf=2024-03-10&given=nothing', 404],
    ['an order that is none', '/api/cases/small/packages?order=dearest', 400],
    ['somebody who is no candidate', '/api/cases/small/estimate?candidate=Nobody%20At%20All', 404],
  ])('given %s, then it is refused with a sentence', async (_, path, status) => {
    const { port } = await serving();
    const answer = await ask(port, path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toHaveProperty('detail');
  });

  it('given whoever asked hangs up, then the room is told', async () => {
    const told: string[] = [];
    let asked: () => void = () => undefined;
    const begun = new Promise<void>((done) => {
      asked = done;
    });
    const aborted = new Promise<void>((done) => {
      const analysing: AnalysingRoom = {
        ask: (_key, _live, { route }, signal) =>
          new Promise((answer) => {
            asked();
            signal.addEventListener('abort', () => {
              told.push(route);
              answer({ ok: false, error: { code: 'unavailable', message: 'Nobody waits.' } });
              done();
            });
          }),
        async close() {},
      };
      void serving({ analysing }).then(async ({ port }) => {
        const client = request({ host: '127.0.0.1', port, path: '/api/cases/small/watch' });
        client.on('error', () => undefined);
        client.end();
        await begun;
        client.destroy();
        return undefined;
      });
    });
    await aborted;
    expect(told).toEqual(['watch']);
  });
});

describe('changes between two states of knowledge', () => {
  it('given the same day as known on two days, then only what was learned between them is told', async () => {
    const { port } = await serving();
    const path = '/api/cases/nato-2024/changes?asOf=2024-04-02&knownAt=2024-04-05';
    const answer = await ask(port, `${path}&knownSince=2024-04-01`);
    const found = JSON.parse(answer.text) as {
      before: { asOf: string };
      standings: { name: string; before: { for: number }; after: { for: number } }[];
      changes: unknown[];
    };
    expect(found.before.asOf).toBe('2024-04-02');
    const rutte = found.standings.find(({ name }) => name === 'Mark Rutte');
    expect(rutte?.after.for).toBeGreaterThan(rutte?.before.for ?? 99);
    const now = await ask(port, `${path}&since=2024-04-02&by=known-now`);
    expect(JSON.parse(now.text)).toMatchObject({ changes: [], standings: [] });
    expect((await ask(port, `${path}&since=2024-04-01&knownSince=2024-04-01`)).status).toBe(400);
  });
});
