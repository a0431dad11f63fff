import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReplayOutput } from '../../../api/index.ts';
import { stopsOf } from './stops.ts';

type Step = ReplayOutput['steps'][number];

const STAGE = { id: 'a', title: 'A' };
const step = (more: Partial<Step>): Step => ({
  at: '2030-01-01',
  says: [],
  people: [],
  rounds: [],
  departures: [],
  sources: [],
  ...more,
});
const round: Step['rounds'][number] = {
  at: '2030-01-02',
  stage: 'a',
  title: 'A',
  round: 1,
  extra: false,
  candidates: [],
};

describe('the steps at which a replay is looked at', () => {
  it('given names put forward one by one, then they are looked at together with the round', () => {
    const stops = stopsOf([
      step({ says: ['begun'], stage: STAGE }),
      step({ says: ['first'], stage: STAGE, basis: 'source', sources: ['x'] }),
      step({
        says: ['second'],
        stage: STAGE,
        basis: 'source',
        sources: ['x', 'y'],
        rounds: [round],
        number: 4,
      }),
      step({ says: ['over'] }),
    ]);
    expect(stops.map(({ says }) => says)).toEqual([['begun', 'first', 'second'], ['over']]);
    expect(stops[0]).toMatchObject({ basis: ['source'], sources: ['x', 'y'], stage: 'a' });
    expect(stops[0]?.rounds[0]?.number).toBe(4);
    expect(stops[1]?.next).toBeUndefined();
  });

  it('has every step in exactly one stop, in order, and no round behind another', () => {
    const any = fc
      .record({
        held: fc.boolean(),
        departs: fc.boolean(),
        stage: fc.constantFrom('a', 'b', undefined),
      })
      .map(({ held, departs, stage }) =>
        step({
          rounds: held ? [round] : [],
          departures: departs ? [{ at: '2030-01-01', kind: 'left' as const, says: 'so' }] : [],
          ...(stage === undefined ? {} : { stage: { id: stage, title: stage } }),
        }),
      );
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 30 }), (steps) => {
        const told = steps.map((one, i) => ({ ...one, says: [String(i)] }));
        const stops = stopsOf(told);
        expect(stops.flatMap(({ says }) => says)).toEqual(told.map((_, i) => String(i)));
        expect(stops.every(({ rounds }) => rounds.length <= 1)).toBe(true);
      }),
    );
  });
});
