/** What every store of cases must do. Run over each of them by a test beside its code. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/case/index.ts';
import type { Kept, NewEntry, Store, SubscribeOptions } from '../../src/store/index.ts';

/** An entry that a store can keep. */
export const joined = (member: string, recorded = '2024-03-05'): NewEntry => ({
  recorded,
  basis: { kind: 'act', by: 'the secretary' },
  event: { type: 'member-joined', member, name: `Member ${member}` },
});

const membersOf = (entries: readonly Entry[]): readonly string[] =>
  entries.map((entry) => (entry.event.type === 'member-joined' ? entry.event.member : '?'));

async function readAll(store: Store, id: string): Promise<readonly Entry[]> {
  const read = await store.read(id);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** The first `count` entries of a subscription, which then ends. */
export async function heard(
  store: Store,
  count: number,
  options: Omit<SubscribeOptions, 'signal'> = {},
): Promise<readonly Kept[]> {
  const all: Kept[] = [];
  for await (const one of store.subscribe({ ...options, signal: AbortSignal.timeout(20_000) })) {
    if (!one.ok) throw new Error(one.error.message);
    all.push(one.value);
    if (all.length === count) return all;
  }
  throw new Error(`only ${all.length} of ${count} entries came`);
}

const places = (all: readonly Kept[]): readonly string[] =>
  all.map((kept) => `${kept.case} ${kept.entry.seq}`);

/** Runs the suite; `make` opens a fresh, empty store. */
export function storeContract(name: string, make: () => Promise<Store>): void {
  describe(`${name}, as every store`, () => {
    test('a new store has no cases', async () => {
      expect(await (await make()).list()).toEqual({ ok: true, value: [] });
    });

    test('a case that is not there is refused by its name', async () => {
      const read = await (await make()).read('atlantis');
      expect(read.ok).toBe(false);
      if (!read.ok) {
        expect(read.error.code).toBe('not-found');
        expect(read.error.message).toContain('atlantis');
      }
    });

    test('what is appended is read back in order, numbered from 1 without gaps', async () => {
      const store = await make();
      expect(await store.append('race', 0, [joined('A'), joined('B')])).toEqual({
        ok: true,
        value: 2,
      });
      expect(await store.append('race', 2, [joined('C')])).toEqual({ ok: true, value: 3 });
      const entries = await readAll(store, 'race');
      expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3]);
      expect(membersOf(entries)).toEqual(['A', 'B', 'C']);
      expect(entries[0]).toEqual({ seq: 1, ...joined('A') });
    });

    test('reading may begin after an entry', async () => {
      const store = await make();
      await store.append('race', 0, [joined('A'), joined('B'), joined('C')]);
      const rest = await store.read('race', 2);
      expect(rest.ok && membersOf(rest.value)).toEqual(['C']);
      const none = await store.read('race', 3);
      expect(none).toEqual({ ok: true, value: [] });
      const some = await store.read('race', 1, 1);
      expect(some.ok && membersOf(some.value)).toEqual(['B']);
    });

    test('a writer who has not seen the latest entries is refused and writes nothing', async () => {
      const store = await make();
      await store.append('race', 0, [joined('A'), joined('B')]);
      for (const expected of [0, 1, 3]) {
        const late = await store.append('race', expected, [joined('Z')]);
        expect(late.ok).toBe(false);
        if (!late.ok) expect(late.error.code).toBe('conflict');
      }
      expect(membersOf(await readAll(store, 'race'))).toEqual(['A', 'B']);
    });

    test('where one entry cannot be kept, none is', async () => {
      const store = await make();
      const broken = { ...joined('B'), recorded: 'yesterday' };
      const first = await store.append('race', 0, [joined('A'), broken]);
      expect(first.ok).toBe(false);
      if (!first.ok) expect(first.error).toMatchObject({ code: 'bad-input', where: 'recorded' });
      expect(await store.list()).toEqual({ ok: true, value: [] });
    });

    test('appending nothing changes nothing', async () => {
      const store = await make();
      expect(await store.append('race', 0, [])).toEqual({ ok: true, value: 0 });
      expect(await store.list()).toEqual({ ok: true, value: [] });
    });

    test('of writers who start from the same entry, one wins and the others are refused', async () => {
      const store = await make();
      await store.append('race', 0, [joined('A')]);
      const tries = await Promise.all(
        ['B', 'C', 'D', 'E'].map((member) => store.append('race', 1, [joined(member)])),
      );
      expect(tries.filter((one) => one.ok)).toHaveLength(1);
      expect(await readAll(store, 'race')).toHaveLength(2);
    });

    test('cases are listed by id, sorted, and do not mix', async () => {
      const store = await make();
      await store.append('b', 0, [joined('B')]);
      await store.append('a', 0, [joined('A')]);
      expect(await store.list()).toEqual({ ok: true, value: ['a', 'b'] });
      expect(membersOf(await readAll(store, 'a'))).toEqual(['A']);
    });

    test('any text survives the round trip', async () => {
      const store = await make();
      const name = 'Ţepeş “quoted” \n second line \u2028 \u202e 委員会 \u{1F1F7}\u{1F1F4} \\';
      const entry: NewEntry = {
        ...joined('A'),
        event: { type: 'member-joined', member: 'A', name },
      };
      await store.append('race', 0, [entry]);
      const [kept] = await readAll(store, 'race');
      expect(kept?.event.type === 'member-joined' && kept.event.name).toBe(name);
    });

    test('a subscriber gets what is kept, then what is added, and each once', async () => {
      const store = await make();
      await store.append('race', 0, [joined('A'), joined('B')]);
      const listening = heard(store, 4);
      await store.append('other', 0, [joined('X')]);
      await store.append('race', 2, [joined('C')]);
      const all = places(await listening);
      expect(all.toSorted()).toEqual(['other 1', 'race 1', 'race 2', 'race 3']);
      expect(all.filter((place) => place.startsWith('race'))).toEqual([
        'race 1',
        'race 2',
        'race 3',
      ]);
    });

    test('a subscriber goes on after any position it was given', async () => {
      const store = await make();
      await store.append('a', 0, [joined('A'), joined('B')]);
      await store.append('b', 0, [joined('C')]);
      const all = await heard(store, 3);
      for (const [index, { position }] of all.slice(0, -1).entries()) {
        const rest = await heard(store, 2 - index, { after: position });
        expect(places(rest)).toEqual(places(all.slice(index + 1)));
      }
    });

    test('a subscriber to a case may say how many entries it has', async () => {
      const store = await make();
      await store.append('race', 0, [joined('A'), joined('B'), joined('C')]);
      await store.append('other', 0, [joined('X')]);
      await store.append('race', 3, [joined('D')]);
      for (const seen of [0, 1, 3]) {
        const rest = await heard(store, 4 - seen, { case: 'race', seen });
        expect(places(rest)).toEqual(['race 1', 'race 2', 'race 3', 'race 4'].slice(seen));
      }
      const listening = heard(store, 1, { case: 'race', seen: 4 });
      await store.append('race', 4, [joined('E')]);
      const [next] = await listening;
      expect(next === undefined ? '' : membersOf([next.entry])).toEqual(['E']);
      // What was heard has a position as any other.
      await store.append('race', 5, [joined('F')]);
      expect(places(await heard(store, 1, { case: 'race', after: next?.position ?? '' }))).toEqual([
        'race 6',
      ]);
      const said: unknown[] = [];
      const more = { case: 'race', seen: 7, signal: AbortSignal.timeout(20_000) };
      for await (const one of store.subscribe(more)) said.push(one.ok || one.error.code);
      expect(said).toEqual(['bad-input']);
    });

    test('a subscriber to one case hears of no other, even before it is there', async () => {
      const store = await make();
      const listening = heard(store, 2, { case: 'race' });
      await store.append('other', 0, [joined('X')]);
      await store.append('race', 0, [joined('A'), joined('B')]);
      expect(places(await listening)).toEqual(['race 1', 'race 2']);
    });

    test('a subscription ends with its signal', async () => {
      const store = await make();
      await store.append('race', 0, [joined('A')]);
      const end = new AbortController();
      const all: Kept[] = [];
      for await (const one of store.subscribe({ signal: end.signal })) {
        if (one.ok) all.push(one.value);
        setTimeout(() => end.abort(), 10);
      }
      expect(places(all)).toEqual(['race 1']);
    });

    test('a position of another kind of store is refused', async () => {
      const store = await make();
      const said: unknown[] = [];
      const options = { after: 'nowhere', signal: AbortSignal.timeout(20_000) };
      for await (const one of store.subscribe(options)) said.push(one.ok || one.error.code);
      expect(said).toEqual(['bad-input']);
    });

    test('a look at it finds nothing wrong', async () => {
      const store = await make();
      await store.append('race', 0, [joined('A')]);
      const wrong = (await store.examine()).filter((finding) => !finding.fine);
      expect(wrong).toEqual([]);
    });
  });
}
