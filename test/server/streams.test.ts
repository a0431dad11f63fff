/** Changes as they happen: every one, once, in order, whoever writes and whenever a client comes back. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StreamedEntry } from '../../src/api/index.ts';
import { openStore, type NewEntry, type Store } from '../../src/store/index.ts';
import { SMALL_RACE } from '../small-race.ts';
import { ask, postJson, serving } from './serving.ts';
import { follow, type Event } from './streaming.ts';

const EVENTS = '/api/cases/small/events';
const LENGTH = SMALL_RACE.length;

const seqs = (events: readonly Event[]): number[] =>
  events.map(({ data }) => StreamedEntry.parse(JSON.parse(data)).entry.seq);
const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, n) => from + n + 1);
const date = (label: string) => ({ what: 'other', on: '2024-06-01', firmness: 'set', label });

async function write(port: number, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const { status } = await postJson(port, '/api/cases/small/calendar', date(`Date ${n}`));
    expect(status).toBe(200);
  }
}

async function sqlite(): Promise<{ readonly store: Store; readonly where: string }> {
  const where = join(await mkdtemp(join(tmpdir(), 'nemcon-streams-')), 'board.db');
  const store = await openStore(where, { create: true });
  if (!store.ok) throw new Error(store.error.message);
  await store.value.append(
    'small',
    0,
    SMALL_RACE.map(({ seq: _, ...entry }) => entry),
  );
  return { store: store.value, where };
}

describe('a stream of changes', () => {
  it('begins with where it stands, and sends what was missed and what comes', async () => {
    const { port } = await serving();
    const client = await follow(port, `${EVENTS}?after=${LENGTH - 3}`);
    await client.changes(3);
    await write(port, 2);
    const changes = await client.changes(5);
    expect(client.events[0]).toMatchObject({ event: 'ready', id: String(LENGTH - 3) });
    expect(seqs(changes)).toEqual(upTo(LENGTH - 3, LENGTH + 2));
    expect(changes.map(({ id }) => Number(id))).toEqual(seqs(changes));
    client.close();
  });

  it('given the last id that a browser remembers, then that comes before the address', async () => {
    const { port } = await serving();
    const client = await follow(port, `${EVENTS}?after=0`, { 'last-event-id': `${LENGTH - 1}` });
    expect(seqs(await client.changes(1))).toEqual([LENGTH]);
    client.close();
  });

  it('given no place, then only what comes from now on is sent', async () => {
    const { port } = await serving();
    const client = await follow(port, EVENTS);
    await write(port, 1);
    expect(seqs(await client.changes(1))).toEqual([LENGTH + 1]);
    client.close();
  });

  it.each(['99999', '-1', '1.5', 'x'])('given the place %s, then it is refused', async (place) => {
    const { port } = await serving();
    const answer = await ask(port, EVENTS, { headers: { 'last-event-id': place } });
    expect(answer.status).toBe(400);
  });

  it('given clients that come at any time while many write, then each gets all in order', async () => {
    const { port } = await serving();
    const clients = [await follow(port, `${EVENTS}?after=0`)];
    const writers = Array.from({ length: 4 }, () => write(port, 10));
    for (let n = 0; n < 12; n += 1) {
      await ask(port, '/api/cases/small/reader');
      clients.push(await follow(port, `${EVENTS}?after=${n}`));
    }
    await Promise.all(writers);
    for (const [n, client] of clients.entries()) {
      const after = Math.max(0, n - 1);
      const changes = await client.changes(LENGTH + 40 - after);
      expect(seqs(changes)).toEqual(upTo(after, LENGTH + 40));
      client.close();
    }
  });

  it('given another program that writes to the same database, then its changes are sent and shown', async () => {
    const { store, where } = await sqlite();
    const { port } = await serving({ store });
    const client = await follow(port, `${EVENTS}?after=${LENGTH}`);
    const theirs = await openStore(where);
    if (!theirs.ok) throw new Error(theirs.error.message);
    const entry: NewEntry = {
      recorded: '2024-03-12T10:00:00.000Z',
      basis: { kind: 'act', by: 'Somebody else' },
      event: {
        type: 'date-set',
        date: 'meeting-9',
        what: 'meeting',
        on: '2024-05-01',
        firmness: 'set',
        label: 'Their meeting',
      },
    };
    await theirs.value.append('small', LENGTH, [entry]);
    expect((await client.changes(1))[0]?.data).toContain('Their meeting');
    const calendar = await ask(port, '/api/cases/small/calendar');
    expect(calendar.text).toContain('Their meeting');
    // And a write of ours goes on after theirs.
    await write(port, 1);
    expect(seqs(await client.changes(2))).toEqual([LENGTH + 1, LENGTH + 2]);
    await theirs.value.close();
    client.close();
  });

  it('given the server stops, then every client is told and its stream ends', async () => {
    const { port, service } = await serving();
    const client = await follow(port, EVENTS);
    await service.close();
    await client.ended;
    expect(client.events.at(-1)?.event).toBe('stopping');
  });
});
