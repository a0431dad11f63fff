/** Files of long cases are made in a thread of their own, and are what they would be without it. */
import { expect, it } from 'vitest';
import { longRace } from '../../bench/long-race.ts';
import { ENDPOINTS } from '../../src/server/endpoints/index.ts';
import { LiveCase } from '../../src/server/hub/live.ts';
import { fileOf, filesRoom, type FileAsked } from '../../src/server/threads/files.ts';
import { SMALL_RACE } from '../small-race.ts';

const TODAY = '2024-03-20';
const race = SMALL_RACE.map(({ seq: _, ...entry }) => entry);
const live = new LiveCase('small', true);
live.add([...longRace(race, 6000)].flat().map((entry, n) => ({ seq: n + 1, ...entry })));

const asked = (params: object, query: object = {}): FileAsked => ({
  input: {
    params: { case: 'small', ...params },
    query,
    body: undefined,
  } as unknown as FileAsked['input'],
  version: live.version,
  today: TODAY,
});

it('given a long case, when a file is made in the thread, then it is the same, byte for byte', async () => {
  const room = filesRoom();
  try {
    for (const [route, of] of [
      ['table', asked({ table: 'claims', format: 'csv' })],
      ['feed', asked({})],
      ['graph', asked({}, { asOf: '2024-03-10', knownAt: '2024-03-06' })],
    ] as const) {
      const endpoint = ENDPOINTS.get(route);
      if (endpoint?.kind !== 'file') throw new Error(route);
      const [there, here] = [await room.make(endpoint, live, of), await fileOf(endpoint, live, of)];
      if (!there.ok || !here.ok) throw new Error(JSON.stringify([there, here]));
      expect(Buffer.from(there.value.bytes).toString('utf8')).toBe(
        Buffer.from(here.value.bytes).toString('utf8'),
      );
      expect(there.value.name).toBe(here.value.name);
    }
    const table = ENDPOINTS.get('table');
    if (table?.kind !== 'file') throw new Error('table');
    const refused = await room.make(table, live, { ...asked({}), version: 0 });
    expect(refused.ok ? '' : refused.error.code).toBe('not-found');
  } finally {
    await room.close();
  }
});
