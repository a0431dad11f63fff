import { describe, expect, it } from 'vitest';
import { longRace } from '../../../bench/long-race.ts';
import { SMALL_RACE } from '../../../test/small-race.ts';
import { fold, knownAt } from '../../case/index.ts';
import { LiveCase } from './live.ts';

const live = (entries = SMALL_RACE): LiveCase => {
  const made = new LiveCase('small', true);
  const added = made.add(entries);
  if (!added.ok) throw new Error(added.error.message);
  return made;
};

describe('a case held in memory', () => {
  it('given entries that it has already, then only the others are taken up', () => {
    const half = live(SMALL_RACE.slice(0, 5));
    const added = half.add(SMALL_RACE);
    expect(added.ok && added.value.map(({ seq }) => seq)).toEqual(
      SMALL_RACE.slice(5).map(({ seq }) => seq),
    );
    expect(half.version).toBe(SMALL_RACE.length);
  });

  it('given a gap, then it is refused as damaged and nothing changes', () => {
    const half = live(SMALL_RACE.slice(0, 5));
    const added = half.add(SMALL_RACE.slice(6));
    expect(!added.ok && added.error.code).toBe('damaged');
    expect(half.version).toBe(5);
  });

  it('given a record that was handed out, when the case grows, then that stays as it was', () => {
    const half = live(SMALL_RACE.slice(0, 5));
    const before = half.record();
    half.add(SMALL_RACE);
    expect(before.entries).toHaveLength(5);
    expect(before.state.version).toBe(5);
    expect(half.record().entries).toHaveLength(SMALL_RACE.length);
  });

  it('given any earlier length, then its state is that of the entries up to there', () => {
    const whole = live();
    for (const version of [3, 7, 5, 1, 7, SMALL_RACE.length]) {
      const record = whole.recordAt(version);
      expect(record.ok && record.value.state).toEqual(live(SMALL_RACE.slice(0, version)).state);
      expect(record.ok && record.value.entries).toHaveLength(version);
    }
  });

  it('given a day before anything was written down, then it says when the first entry is of', () => {
    const record = live().recordAt(0);
    expect(!record.ok && record.error.message).toContain(SMALL_RACE[0]?.recorded.slice(0, 10));
  });

  it('given days that are written down out of order, then what was known on a day is all up to the first of a later day', () => {
    const days = ['2024-03-05', '2024-03-07', '2024-03-06', '2024-03-09', '2024-03-08'];
    const entries = SMALL_RACE.slice(0, 10).map((entry, n) => ({
      ...entry,
      recorded: days[n >> 1] ?? '',
    }));
    const whole = live(entries);
    for (const day of ['2024-03-04', ...days, '2024-03-10']) {
      expect([day, whole.knownOn(day)]).toEqual([day, knownAt(entries, day).length]);
    }
  });

  it('given a long record that came in pieces, then any earlier length is what a fold from the first entry gives', () => {
    const entries = [
      ...longRace(
        SMALL_RACE.map(({ seq: _, ...entry }) => entry),
        9000,
      ),
    ]
      .flat()
      .map((entry, n) => ({ seq: n + 1, ...entry }));
    const whole = new LiveCase('small', true);
    for (let n = 0; n < entries.length; n += 100) whole.add(entries.slice(n, n + 100));
    expect(whole.version).toBe(9000);
    for (const version of [8999, 1, 4321, 1000, 1001, 7700]) {
      const record = whole.recordAt(version);
      const folded = fold(entries.slice(0, version));
      if (!record.ok || !folded.ok) throw new Error('no such state');
      expect([...record.value.state.claims]).toEqual([...folded.value.claims]);
      expect([...record.value.state.sources.keys()]).toEqual([...folded.value.sources.keys()]);
      expect(record.value.entries).toHaveLength(version);
    }
  });
});
