import { describe, expect, test } from 'vitest';
import { ballot, smallProcedure } from '../../../test/small-procedure.ts';
import type { History } from './history.ts';
import { readHistory } from './read.ts';
import { replay } from './replay.ts';

const procedure = smallProcedure([
  ballot({
    rounds: 3,
    exhausted: { end: 'not-filled' },
    effects: [{ kind: 'invite', by: 'chair', count: [1] }],
  }),
]);
const round = (a: number, b: number): History['steps'][number] => ({
  act: {
    do: 'close-round',
    at: '2030-02-01',
    by: 'chair',
    tally: { complete: true, candidates: { a: { for: a }, b: { for: b } } },
  },
});
const history = (steps: History['steps'], appointed: string[]): History => ({
  format: 'nemcon-history/1',
  name: 'small-2030',
  title: 'A small race',
  procedure: 'small',
  begins: '2030-01-01',
  candidates: [
    { id: 'a', name: 'Ada' },
    { id: 'b', name: 'Bea' },
  ],
  steps: [{ act: { do: 'proceed', at: '2030-01-10', by: 'chair' } }, ...steps],
  outcome: { appointed },
  sources: [],
});
const done = (steps: History['steps'], appointed: string[]) => {
  const result = replay(procedure, history(steps, appointed));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const departures = (steps: History['steps'], appointed: string[]) =>
  done(steps, appointed).steps.flatMap((step) =>
    step.departures.map(({ kind, says }) => `${kind}: ${says}`),
  );

describe('a replay', () => {
  test('given rounds that end as the record says, it agrees, and says what the rule said', () => {
    const one = done([round(2, 2), round(3, 2)], ['a']);
    expect(one.agrees).toBe(true);
    const outcomes = one.steps
      .flatMap((step) => step.rounds)
      .map(({ answers }) => answers.map(({ votes, answer }) => [votes, answer?.outcome]));
    expect(outcomes).toEqual([
      [
        [2, 'not-met'],
        [2, 'not-met'],
      ],
      [
        [3, 'met'],
        [2, 'not-met'],
      ],
    ]);
  });

  test('given another end than the record names, it says that they differ', () => {
    expect(done([round(3, 2)], ['b']).agrees).toBe(false);
  });

  test('given an invitation that is not followed, it is told once that nothing could enforce it', () => {
    expect(departures([round(2, 1), round(2, 1), round(3, 1)], ['a'])).toEqual([
      'not-enforced: Bea had been invited to withdraw and still stood when “The vote” went on; nothing could make them leave.',
    ]);
  });

  test('given an act that the procedure does not allow, it is a departure and changes nothing', () => {
    const late: History['steps'][number] = {
      act: { do: 'nominate', at: '2030-01-20', candidate: { id: 'c', name: 'Cleo' } },
    };
    expect(departures([late, round(3, 2)], ['a'])[0]).toMatch(
      /^refused: .*only while nominations are open/,
    );
    expect(done([late, round(3, 2)], ['a']).agrees).toBe(true);
  });

  test('given an appointment outside the procedure, the race is over and the way is told', () => {
    const one = done(
      [{ depart: { at: '2030-03-01', why: 'The members agreed at dinner.', appointed: ['b'] } }],
      ['b'],
    );
    expect(one.agrees).toBe(true);
    expect(one.state.ended).toEqual({ how: 'departed' });
  });

  test('given a gap in the sources, the race takes up again and nothing is called a departure', () => {
    const one = done(
      [
        { gap: { at: '2030-01-15', why: 'Two ballots were not recorded.', to: 'vote' } },
        round(3, 2),
      ],
      ['a'],
    );
    expect(one.agrees).toBe(true);
    expect(one.steps.flatMap((step) => step.departures)).toEqual([]);
  });

  test('given another procedure than its own, it is refused', () => {
    const result = replay({ ...procedure, name: 'other' }, history([round(3, 2)], ['a']));
    expect(result.ok ? '' : result.error.message).toContain(
      'follows the procedure “small”, not “other”',
    );
  });
});

describe('the file of a history', () => {
  test('given what is no JSON, or a field too many, one sentence names the place', () => {
    const bad = readHistory('{');
    expect(bad.ok ? '' : bad.error.message).toMatch(/^The history is no JSON/);
    const extra = readHistory(
      JSON.stringify({ ...history([round(3, 2)], ['a']), begins: 'spring' }),
    );
    expect(extra.ok ? '' : extra.error.message).toContain('wrong at begins: is neither a day');
  });
});
