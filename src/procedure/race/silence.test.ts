import { describe, expect, test } from 'vitest';
import { dated, nominate, proceed, race, type Undated } from '../../../test/race-story.ts';
import { NOBODY_OBJECTS, smallProcedure } from '../../../test/small-procedure.ts';
import type { Stage } from '../parts/stage.ts';
import { appointed } from './state.ts';
import { act } from './act/act.ts';

const silence: Stage = {
  id: 'silence',
  kind: 'tacit',
  title: 'Silence',
  body: 'board',
  by: 'chair',
  amendments: false,
  clock: { lasts: { count: 48, unit: 'hours' }, hard: true, extendableBy: ['chair'] },
  rule: NOBODY_OBJECTS,
  unbroken: { end: 'appointed' },
  broken: { go: 'names', with: 'standing' },
};
const procedure = smallProcedure([silence]);
const placed = [
  nominate('a'),
  proceed,
  { do: 'propose' as const, by: 'chair', candidates: ['a'], expires: '2030-01-03T12:00Z' },
];
const at = (when: string, command: Undated) => {
  const done = act(procedure, race(procedure, placed), dated(command, when));
  return done.ok ? done.value.state : done.error.message;
};

describe('a silence procedure', () => {
  test('given a name under silence, when nobody speaks until the hour, then it stands', () => {
    const state = at('2030-01-03T12:00Z', { do: 'let-silence-expire' });
    expect(typeof state === 'string' ? state : appointed(state)).toEqual(['a']);
  });

  test('given that the hour has not come, then nobody can say that silence has run out', () => {
    expect(at('2030-01-03T11:59Z', { do: 'let-silence-expire' })).toContain(
      'Silence runs until 2030-01-03T12:00Z.',
    );
  });

  test('given one member that speaks in time, then silence is broken and names are open again', () => {
    const state = at('2030-01-03T11:59Z', { do: 'break-silence', member: 'EVE' });
    expect(typeof state === 'string' ? state : state.stage).toBe('names');
  });

  test('given a member that speaks after the hour, then it is too late', () => {
    expect(at('2030-01-03T12:01Z', { do: 'break-silence', member: 'EVE' })).toContain(
      'Silence ran out on',
    );
  });

  test('given a procedure without amendments, an amendment does not break silence', () => {
    expect(
      at('2030-01-02', { do: 'break-silence', member: 'EVE', amendment: 'Another text.' }),
    ).toContain('not by an amendment');
  });

  test('given somebody who is no member, their word breaks nothing', () => {
    expect(at('2030-01-02', { do: 'break-silence', member: 'ZOE' })).toContain('ZOE has no voice');
  });

  test('given an extension before the hour, silence runs on; after the hour it cannot be extended', () => {
    const state = at('2030-01-03T10:00Z', {
      do: 'extend',
      by: 'chair',
      until: '2030-01-05T12:00Z',
    });
    expect(typeof state === 'string' ? state : state.silence?.expires).toBe('2030-01-05T12:00Z');
    expect(
      at('2030-01-03T13:00Z', { do: 'extend', by: 'chair', until: '2030-01-05T12:00Z' }),
    ).toContain('cannot be extended any more');
    expect(at('2030-01-02', { do: 'extend', by: 'member', until: '2030-01-05' })).toContain(
      'Only Chair of the meeting may move this clock',
    );
  });

  test('given a rule that one objection does not break, then it takes two', () => {
    const minusOne = smallProcedure([
      { ...silence, rule: { ...NOBODY_OBJECTS, threshold: { number: 1 } } } as Stage,
    ]);
    const one = race(minusOne, [...placed, { do: 'break-silence', member: 'EVE' }]);
    expect(one.stage).toBe('silence');
    const two = race(minusOne, [
      ...placed,
      { do: 'break-silence', member: 'EVE' },
      { do: 'break-silence', member: 'DAN' },
    ]);
    expect(two.stage).toBe('names');
  });
});
