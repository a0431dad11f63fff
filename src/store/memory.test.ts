import { expect, test } from 'vitest';
import { joined, storeContract } from '../../test/contract/store.ts';
import { memoryStore } from './index.ts';

storeContract('the in-memory store', async () => memoryStore());

test('given cases to begin with, the original list is not changed by appending', async () => {
  const entries = [{ seq: 1, ...joined('A') }];
  const store = memoryStore({ race: entries });
  expect(await store.append('race', 1, [joined('B')])).toEqual({ ok: true, value: 2 });
  expect(entries).toHaveLength(1);
});
