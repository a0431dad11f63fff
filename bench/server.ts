/**
 * What looking at the board costs: `node scripts/run-ts.mjs bench/server.ts [entries] [entries]`.
 *
 * The same race twice, with a thousand entries and with a hundred thousand (or as many as are named),
 * in one server; autocannon reads both in turns. `first` is the first look after a change, when
 * everything is worked out anew.
 */
import autocannon from 'autocannon';
import type { Entry } from '../src/case/index.ts';
import type { NewEntry } from '../src/store/index.ts';
import { exampleEntries, percentile, served } from './serving.ts';

const [SMALL = 1000, LARGE = 100_000] = process.argv.slice(2).map(Number);
/** Entries in one append while the cases are made. */
const PIECE = 5000;
const TURNS = 3;
/** Seconds of each turn, and connections. */
const SECONDS = 2;
const CONNECTIONS = 10;

type Event = Entry['event'];

/** The example, and then one claim after the other of what its members were said to think. */
function* longRace(example: readonly NewEntry[], length: number): Generator<readonly NewEntry[]> {
  const claims = example.flatMap(({ event }) => (event.type === 'claim-proposed' ? [event] : []));
  const positions = claims.filter(({ claim }) => claim.says.kind === 'position');
  let piece: NewEntry[] = example.slice(0, length);
  for (let n = piece.length; n < length; n += 2) {
    const model = positions[n % positions.length];
    if (model === undefined) return;
    const id = `more-${n}`;
    const events: readonly Event[] = [
      { ...model, claim: { ...model.claim, id } },
      { type: 'claim-accepted', claim: id },
    ];
    for (const event of events) {
      piece.push({ recorded: '2024-12-31', basis: { kind: 'act', by: 'Bench' }, event });
    }
    if (piece.length >= PIECE) {
      yield piece;
      piece = [];
    }
  }
  if (piece.length > 0) yield piece;
}

const board = (url: string, id: string): string =>
  `${url}/api/cases/${id}/standing?asOf=2024-06-17`;

async function first(url: string, id: string, n: number): Promise<number> {
  const written = await fetch(`${url}/api/cases/${id}/calendar`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ what: 'other', on: '2024-06-01', firmness: 'set', label: `Date ${n}` }),
  });
  if (written.status !== 200) throw new Error(await written.text());
  const start = performance.now();
  const looked = await fetch(board(url, id));
  await looked.arrayBuffer();
  return performance.now() - start;
}

const example = await exampleEntries('nato-2024');
const server = await served({ small: longRace(example, SMALL), large: longRace(example, LARGE) });
try {
  const start = performance.now();
  await (await fetch(board(server.url, 'large'))).arrayBuffer();
  console.log(`opened ${LARGE} entries in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const times: Record<string, { first: number[]; mean: number[]; p99: number[]; rate: number[] }> =
    {};
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const id of ['small', 'large']) {
      const kept = (times[id] ??= { first: [], mean: [], p99: [], rate: [] });
      kept.first.push(await first(server.url, id, turn));
      const found = await autocannon({
        url: board(server.url, id),
        connections: CONNECTIONS,
        duration: SECONDS,
      });
      if (found.non2xx > 0) throw new Error(`${found.non2xx} refusals`);
      kept.mean.push(found.latency.mean);
      kept.p99.push(found.latency.p99);
      kept.rate.push(found.requests.mean);
    }
  }
  for (const [id, { first: looks, mean, p99, rate }] of Object.entries(times)) {
    const of = (values: readonly number[]): string => percentile(values, 0.5).toFixed(1);
    const length = id === 'small' ? SMALL : LARGE;
    console.log(
      `${length} entries: ${of(rate)} reads a second, ${of(mean)} ms each (99 %: ${of(p99)} ms); first after a change ${of(looks)} ms`,
    );
  }
  console.log(`resident memory of the server: ${await server.megabytes()} MB`);
} finally {
  await server.stop();
}
