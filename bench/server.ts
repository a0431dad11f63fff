/**
 * What looking at the board costs: `node scripts/run-ts.mjs bench/server.ts [entries] [entries]`.
 *
 * The same race twice, with a thousand entries and with a hundred thousand (or as many as are named),
 * in one server. `first` is the first look after a change, when everything that the change touches is
 * worked out anew; autocannon then reads the same board again and again. Then every route of the long
 * race is asked for once after a change, and how long it held everybody else up is told.
 */
import autocannon from 'autocannon';
import type { Entry } from '../src/case/index.ts';
import { longRace } from './long-race.ts';
import { exampleEntries, percentile, served, type Served } from './serving.ts';

const [SMALL = 1000, LARGE = 100_000] = process.argv.slice(2).map(Number);
/** Changes of each kind, in each case. */
const TURNS = 15;
/** Seconds for which autocannon reads, and connections. */
const SECONDS = 2;
const CONNECTIONS = 10;
const DAY = '2024-06-17';

type Proposed = Extract<Entry['event'], { type: 'claim-proposed' }>;

/** What is asked of the long race, one of each. */
const ROUTES: readonly string[] = [
  '',
  `/standing?asOf=${DAY}`,
  '/standing?asOf=2024-04-03',
  `/standing?asOf=${DAY}&include=proposed`,
  `/standing?asOf=${DAY}&knownAt=2024-04-03`,
  `/timeline?asOf=${DAY}`,
  `/changes?asOf=${DAY}&since=2024-04-03`,
  `/members/HUN?asOf=${DAY}`,
  '/claims',
  '/reader',
  '/sources',
  '/names',
  '/calendar',
  '/entries?order=newest',
  `/briefing.html?asOf=${DAY}`,
  ...['standing', 'claims', 'sources', 'calendar', 'counts'].map(
    (table) => `/tables/${table}.csv?asOf=${DAY}`,
  ),
  `/tables/changes.csv?asOf=${DAY}&since=2024-04-03`,
  '/calendar.ics',
  '/changes.atom',
  `/graph.graphml?asOf=${DAY}`,
  `/charts/seats.svg?asOf=${DAY}`,
  `/charts/timeline.svg?asOf=${DAY}`,
  '/record.dna',
  '/record.tar',
  '/verify',
];

async function post(url: string, path: string, body: unknown): Promise<void> {
  const written = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (written.status !== 200) throw new Error(await written.text());
}

const withDate = (url: string, id: string, n: number): Promise<void> =>
  post(url, `/api/cases/${id}/calendar`, {
    what: 'other',
    on: '2024-06-01',
    firmness: 'set',
    label: `Date ${n}`,
  });

/** A claim of the example once more, in its own source, proposed and accepted. */
const withClaim = (url: string, id: string, { source, claim }: Proposed): Promise<void> => {
  const { id: _, ...said } = claim;
  return post(url, `/api/cases/${id}/claims`, { source, claim: said });
};

interface Looked {
  readonly ms: number;
  /** Processor time of the server, in milliseconds. */
  readonly cpu: number;
  /** How long its event loop was held up at most, in milliseconds. */
  readonly heldUp: number;
  readonly bytes: number;
}

async function looked({ url, sample }: Served, path: string, method = 'GET'): Promise<Looked> {
  const before = await sample();
  const start = performance.now();
  const answer = await fetch(url + path, { method });
  const { byteLength: bytes } = await answer.arrayBuffer();
  const ms = performance.now() - start;
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  const after = await sample();
  return { ms, cpu: (after.cpu - before.cpu) * 1000, heldUp: after.heldUp, bytes };
}

const told = ({ ms, cpu, heldUp }: Looked): string =>
  `${(ms / 1000).toFixed(1)} s (processor time ${(cpu / 1000).toFixed(1)} s), event loop held up for ${heldUp.toFixed(0)} ms at most`;

const middle = (values: readonly number[]): number => percentile(values, 0.5);
const board = (id: string): string => `/api/cases/${id}/standing?asOf=${DAY}`;

const example = await exampleEntries('nato-2024');
const models = example.flatMap(({ event }) =>
  event.type === 'claim-proposed' && event.claim.says.kind === 'position' ? [event] : [],
);
const server = await served({ small: longRace(example, SMALL), large: longRace(example, LARGE) });

/** First looks after changes of a kind, in turns, so that what slows the machine slows both. */
async function firstLooks(
  name: string,
  change: (id: string, n: number) => Promise<void>,
): Promise<void> {
  const found: Record<string, Looked[]> = { small: [], large: [] };
  for (let n = 0; n < TURNS; n += 1) {
    for (const [id, list] of Object.entries(found)) {
      await change(id, n);
      list.push(await looked(server, board(id)));
    }
  }
  const of = (id: string, what: keyof Looked): number =>
    middle((found[id] ?? []).map((one) => one[what]));
  const both = (what: 'ms' | 'cpu'): string =>
    `${of('small', what).toFixed(1)} and ${of('large', what).toFixed(1)} ms, ratio ${(of('large', what) / of('small', what)).toFixed(1)}`;
  console.log(
    `first look after ${name}, at ${SMALL} and ${LARGE} entries: ${both('ms')}; processor time ${both('cpu')}; event loop held up for ${Math.max(...(found['large'] ?? []).map(({ heldUp }) => heldUp)).toFixed(0)} ms at most`,
  );
}

async function later(id: string): Promise<number> {
  const url = server.url + board(id);
  const found = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (found.non2xx > 0) throw new Error(`${found.non2xx} refusals`);
  const { bytes } = await looked(server, board(id));
  console.log(
    `later looks, ${id === 'small' ? SMALL : LARGE} entries: ${found.requests.mean.toFixed(0)} a second, ${found.latency.mean.toFixed(2)} ms each (99 %: ${found.latency.p99} ms), ${Math.round(bytes / 1024)} kB`,
  );
  return found.latency.mean;
}

async function routes(): Promise<void> {
  console.log(
    `routes at ${LARGE} entries, each after a change: answered after, event loop held up`,
  );
  for (const [n, path] of ROUTES.entries()) {
    await withDate(server.url, 'large', 1000 + n);
    const method = path === '/verify' ? 'POST' : 'GET';
    const { ms, cpu, heldUp, bytes } = await looked(server, `/api/cases/large${path}`, method);
    const size = `${(bytes / 1024).toFixed(0).padStart(6)} kB`;
    console.log(
      `  ${ms.toFixed(0).padStart(6)} ms ${cpu.toFixed(0).padStart(6)} ms ${heldUp.toFixed(0).padStart(5)} ms ${size}  ${path === '' ? '(the case)' : path}`,
    );
  }
}

const memory = async (when: string): Promise<void> =>
  console.log(`resident memory of the server ${when}: ${(await server.sample()).megabytes} MB`);

try {
  await memory('at the start');
  const opened = await looked(server, '/api/cases/large/entries?limit=1');
  console.log(`opening ${LARGE} entries: ${told(opened)}`);
  console.log(`the very first look: ${told(await looked(server, board('large')))}`);
  await memory('then');
  await looked(server, board('small'));
  await firstLooks('a date was set', (id, n) => withDate(server.url, id, n));
  await firstLooks('a position was accepted', (id, n) => {
    const model = models[(n * 7) % models.length];
    return model === undefined ? Promise.resolve() : withClaim(server.url, id, model);
  });
  const [small, large] = [await later('small'), await later('large')];
  console.log(`later looks, ratio: ${(large / small).toFixed(1)}`);
  await memory('then');
  await routes();
  await memory('at the end');
} finally {
  await server.stop();
}
