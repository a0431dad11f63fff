import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { longRace } from '../../../bench/long-race.ts';
import { SMALL_RACE } from '../../../test/small-race.ts';
import { memoryStore, type Store, type SubscribeOptions } from '../../store/index.ts';
import { Hub } from './hub.ts';

const LENGTH = 3500;

/** A store that tells what was read of it, with a case of some thousand entries. */
function counting(): {
  readonly store: Store;
  readonly read: number[];
  readonly heard: () => number;
} {
  const race = SMALL_RACE.map(({ seq: _, ...entry }) => entry);
  const entries = [...longRace(race, LENGTH)].flat().map((entry, n) => ({ seq: n + 1, ...entry }));
  const inner = memoryStore({ small: entries });
  const read: number[] = [];
  let heard = 0;
  const store: Store = {
    ...inner,
    async read(caseId, after, most) {
      const found = await inner.read(caseId, after, most);
      if (found.ok) read.push(found.value.length);
      return found;
    },
    async *subscribe(options: SubscribeOptions) {
      for await (const one of inner.subscribe(options)) {
        heard += 1;
        yield one;
      }
    },
  };
  return { store, read, heard: () => heard };
}

it('given a long case, when it is opened, then it is read once, in pieces, and what is added is heard', async () => {
  const { store, read, heard } = counting();
  const hub = new Hub({
    store,
    append: async () => ({ ok: true, value: [] }),
    failed: (message) => {
      throw new Error(message);
    },
  });
  const live = await hub.open('small');
  if (!live.ok) throw new Error(live.error.message);
  expect(live.value.version).toBe(LENGTH);
  expect(read.reduce((sum, n) => sum + n, 0)).toBe(LENGTH);
  expect(Math.max(...read)).toBeLessThan(LENGTH);
  const added = await store.append('small', LENGTH, [
    {
      recorded: '2024-03-06',
      basis: { kind: 'act', by: 'A. Tester' },
      event: {
        type: 'date-set',
        date: 'x',
        what: 'other',
        on: '2024-05',
        firmness: 'set',
        label: 'X',
      },
    },
  ]);
  expect(added.ok).toBe(true);
  while (live.value.version === LENGTH) await sleep(5);
  expect([live.value.version, heard()]).toEqual([LENGTH + 1, 1]);
  await hub.close();
});
