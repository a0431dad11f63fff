import { describe, expect, it } from 'vitest';
import { SMALL_RACE } from '../../../test/small-race.ts';
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
});
