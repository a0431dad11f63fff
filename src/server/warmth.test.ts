import { expect, it } from 'vitest';
import { longRace } from '../../bench/long-race.ts';
import { Story } from '../../test/story.ts';
import { standing } from '../analysis/index.ts';
import { LiveCase } from './hub/live.ts';
import { inTurns, warmth } from './warmth.ts';

function longCase(): LiveCase {
  const story = new Story(['AAA', 'BBB', 'CCC'], ['Ada']);
  for (const [n, member] of ['AAA', 'BBB', 'CCC', 'AAA'].entries()) {
    story.position(`2024-03-0${n + 1}`, member, n === 3 ? 'objects' : 'supports', {
      candidate: 'ada',
    });
  }
  const entries = [
    ...longRace(
      story.entries.map(({ seq: _, ...entry }) => entry),
      4000,
    ),
  ].flat();
  const live = new LiveCase('race', true);
  live.add(entries.map((entry, n) => ({ seq: n + 1, ...entry })));
  return live;
}

it('given a long case that nobody looked at, then others get their turn before the view is worked out, which is as ever', async () => {
  const live = longCase();
  const question = { asOf: '2024-03-31', include: 'accepted' } as const;
  const warm = warmth(0);
  let turns = 0;
  const other = new AbortController();
  const others = (): void => {
    turns += 1;
    if (!other.signal.aborted) setImmediate(others);
  };
  setImmediate(others);
  await warm.for(live, live.state, question);
  other.abort();
  expect(turns).toBeGreaterThan(3);
  const [ada] = standing(live.state, question).candidates;
  expect(ada?.members.map(({ stance }) => stance)).toEqual(['objects', 'supports', 'supports']);
  // Asked again, there is nothing to work out.
  let again = 0;
  const asked = warm.for(live, live.state, question).then(() => (again += 1));
  await Promise.resolve();
  await Promise.resolve();
  expect(again).toBe(1);
  await asked;
});

it('given nobody waits for what comes of some steps any more, then they are gone through no further', async () => {
  const leave = new AbortController();
  let taken = 0;
  function* steps(): Generator<void, string> {
    for (; taken < 10; taken += 1) {
      if (taken === 3) leave.abort();
      yield;
    }
    return 'done';
  }
  expect(await inTurns(steps(), 0, leave.signal)).toBeUndefined();
  expect(taken).toBe(3);
  expect(await inTurns(steps(), 0)).toBe('done');
});
