import { describe, expect, it } from 'vitest';
import {
  after,
  marks,
  names,
  proceed,
  procedure,
  round,
  type Command,
} from '../../../test/catalogue-races.ts';
import { dated, nominate } from '../../../test/race-story.ts';
import { act } from '../race/act/act.ts';
import { appointed, standing, type RaceState } from '../race/state.ts';

describe('at the Olympic Committee', () => {
  it('those level in the last place meet again, and then the President decides', () => {
    const state = after(
      'ioc',
      [
        ...names('a', 'b', 'c'),
        proceed('president'),
        proceed('president'),
        round('president', { a: 40, b: 28, c: 28 }),
        round('president', { b: 40, c: 40 }),
        { do: 'break-tie', by: 'president', how: 'casting-vote', candidates: ['b'] },
      ],
      { bodies: { session: { members: 97 } } },
    );
    expect(standing(state)).toEqual(['a', 'b']);
    expect(state.stage).toBe('ballots');
  });
});

describe('in the conclave', () => {
  const ballots = (count: number): Command[] =>
    Array.from({ length: count }, () => round('presiding', { first: 70, second: 40, third: 23 }));
  const barren = [
    proceed('college'),
    ...names('first', 'second', 'third'),
    ...ballots(13),
    ...[1, 2, 3].flatMap(() => [proceed('presiding'), ...ballots(7)]),
  ];
  const setup = { bodies: { electors: { members: 133 } } };

  it('after 34 barren ballots only the first two are left, and two thirds are still needed', () => {
    const state = after('conclave', barren, setup);
    expect(state.rounds).toHaveLength(34);
    expect(state.stage).toBe('day-of-prayer');
    expect(standing(state)).toEqual(['first', 'second']);
    const further = [
      ...barren,
      proceed('presiding'),
      ...Array.from({ length: 20 }, () => round('presiding', { first: 80, second: 53 })),
    ];
    expect(after('conclave', further, setup).stage).toBe('last-two');
  });

  it('is over when the elected accepts, and goes on when not', () => {
    const elected = [
      proceed('college'),
      ...names('first', 'second'),
      round('presiding', { first: 89, second: 44 }),
    ];
    const yes = after('conclave', [...elected, { do: 'accept', candidate: 'first' }], setup);
    expect(appointed(yes)).toEqual(['first']);
    const no = after('conclave', [...elected, { do: 'decline', candidate: 'first' }], setup);
    expect(no.stage).toBe('first-days');
    expect(no.ended).toBeUndefined();
  });
});

describe('at the IETF', () => {
  it('a name that is not confirmed goes back to the committee', () => {
    const state = after(
      'ietf-nomcom',
      [
        { do: 'assign', by: 'chair', to: 'ten of the volunteers' },
        ...names('a', 'b'),
        proceed('chair'),
        proceed('chair'),
        round('chair', { a: 6, b: 4 }),
        marks('confirming-chair', { a: [5, 7, 0] }),
      ],
      { bodies: { 'confirming-body': { members: 12 } } },
    );
    expect(state.stage).toBe('choice');
    expect(standing(state)).toEqual(['a', 'b']);
  });
});

describe('at Debian', () => {
  const setup = { bodies: { developers: { members: 996 } } };
  const on = (state: RaceState, command: Command, day: string): RaceState => {
    const done = act(procedure('debian'), state, dated(command, day));
    if (!done.ok) throw new Error(done.error.message);
    return done.value.state;
  };
  const ending = (above: number, below: number): RaceState => {
    let state = on(after('debian', names('a'), setup), proceed('secretary'), '2030-01-09');
    state = on(state, proceed('secretary'), '2030-01-31');
    const pairs = { a: { default: above }, default: { a: below } };
    const tally = { complete: true, candidates: { a: { for: above, against: below } }, pairs };
    return on(state, { do: 'close-round', by: 'secretary', tally }, '2030-02-15');
  };

  it('adds a week, and another, while nobody stands', () => {
    let state = after('debian', [], setup);
    for (const day of ['2030-01-09', '2030-01-17', '2030-01-25']) {
      state = on(state, proceed('secretary'), day);
      expect(state.stage).toBe('nominations');
    }
    expect(
      on(on(state, nominate('a'), '2030-01-26'), proceed('secretary'), '2030-02-02').stage,
    ).toBe('campaign');
  });

  it('elects whom enough voters put above “none of the above”, and else begins anew', () => {
    expect(appointed(ending(200, 100))).toEqual(['a']);
    expect(ending(100, 200).stage).toBe('nominations');
    expect(ending(47, 10).stage).toBe('nominations');
    expect(appointed(ending(48, 10))).toEqual(['a']);
  });
});

describe('in the House of Representatives', () => {
  const setup = { bodies: { house: { members: 234 } } };
  const vote = round('clerk', { banks: 103, aiken: 100, fuller: 6, campbell: 4 }, { others: 1 });
  const called = [...names('banks', 'aiken', 'fuller', 'campbell'), proceed('clerk')];

  it('103 of 214 elect nobody in 1856, until the House takes the most votes for enough', () => {
    const before = after('us-house-speaker', [...called, vote], setup);
    expect(before.stage).toBe('ballots');
    const resolved: Command = {
      do: 'change-rule',
      by: 'house',
      stage: 'ballots',
      rule: { kind: 'order', by: 'most-votes', first: 1 },
      reason: 'After 132 ballots the House resolves that a plurality elects.',
    };
    const state = after('us-house-speaker', [...called, vote, resolved, vote], setup);
    expect(appointed(state)).toEqual(['banks']);
  });

  it('a name may come up between two roll calls', () => {
    const state = after('us-house-speaker', [...called, vote, ...names('pennington')], setup);
    expect(standing(state)).toContain('pennington');
  });
});
