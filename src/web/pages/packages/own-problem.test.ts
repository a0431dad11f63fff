import { describe, expect, it } from 'vitest';
import { PackageFile } from '../../../analysis/index.ts';
import { idsIn, NO_OWN, ownProblemFrom, problemOf, withCost } from './own-problem.ts';

const FILE = {
  name: 'parcel.json',
  problem: { unit: 'points', concessions: [{ id: 'post', label: 'a post', cost: 4 }] },
};

describe('what a person adds to a package problem', () => {
  it('given nothing, then nothing goes along', () => {
    expect(problemOf(NO_OWN, new Set(['lifting:HUN']))).toBeUndefined();
  });

  it('given a price of something that is on offer another day only, then it stays at home', () => {
    const own = withCost(withCost(NO_OWN, 'lifting:HUN', 3), 'lifting:TUR', 5);
    const problem = problemOf(own, new Set(['lifting:HUN']));
    expect(problem).toEqual({ concessions: [{ id: 'lifting:HUN', cost: 3 }] });
    expect(PackageFile.safeParse(problem).success).toBe(true);
    expect(problemOf(own, new Set())).toBeUndefined();
  });

  it('given a file and a price of what it names, then the price that was typed counts', () => {
    const own = withCost({ ...NO_OWN, file: FILE }, 'post', 9);
    expect(problemOf(own, new Set())).toEqual({
      unit: 'points',
      concessions: [{ id: 'post', label: 'a post', cost: 9 }],
    });
    expect(idsIn(own)).toEqual(['post']);
    expect(problemOf(withCost(own, 'post', undefined), new Set())?.['concessions']).toEqual(
      FILE.problem.concessions,
    );
  });

  it('given what was kept is read again, then it is the same; nonsense is nothing', () => {
    const own = withCost({ ...NO_OWN, file: FILE }, 'post', 9);
    expect(ownProblemFrom(JSON.parse(JSON.stringify(own)))).toEqual(own);
    expect(ownProblemFrom('nonsense')).toBeUndefined();
    expect(ownProblemFrom({ costs: { a: -1, b: 'x', c: 2 }, file: 7 })).toEqual({
      costs: { c: 2 },
    });
  });
});
