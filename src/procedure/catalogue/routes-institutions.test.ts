import { describe, expect, it } from 'vitest';
import {
  after,
  declare,
  marks,
  names,
  nobodyObjects,
  proceed,
  procedure,
  round,
  type Command,
} from '../../../test/catalogue-races.ts';
import { appointed, standing } from '../race/state.ts';

describe('at the IAEA', () => {
  const setup = { bodies: { conference: { members: 146 } } };
  const put = (name: string): Command => ({ do: 'propose', by: 'chair', candidates: [name] });
  const twice = (votes: Record<string, number>) => [round('chair', votes), round('chair', votes)];

  it('in July 2009 one abstention elects whom 23 votes did not, and the Conference approves', () => {
    const state = after(
      'iaea',
      [
        ...names('amano', 'minty', 'echavarri'),
        proceed('chair'),
        proceed('chair'),
        round('chair', { amano: 20, minty: 10, echavarri: 5 }),
        ...twice({ amano: 23, minty: 12 }),
        round('chair', { amano: 23, minty: 12 }),
        proceed('chair'),
        put('amano'),
        marks('chair', { amano: [23, 11, 1] }),
        ...nobodyObjects('chair'),
        ...nobodyObjects('president'),
      ],
      setup,
    );
    expect(appointed(state)).toEqual(['amano']);
    expect(state.candidates['echavarri']?.status).toBe('out');
  });

  it('in March 2009 both fail, nominations open anew, and who failed may stand again', () => {
    const failed = [
      ...names('amano', 'minty'),
      proceed('chair'),
      proceed('chair'),
      ...twice({ amano: 23, minty: 12 }),
      proceed('chair'),
      put('amano'),
      marks('chair', { amano: [22, 12, 1] }),
      put('minty'),
      marks('chair', { minty: [15, 19, 1] }),
    ];
    const state = after('iaea', failed, setup);
    expect(state.stage).toBe('nominations');
    expect(standing(state)).toEqual([]);
    expect(standing(after('iaea', [...failed, ...names('amano')], setup))).toEqual(['amano']);
  });
});

describe('in the Union', () => {
  const setup = { bodies: { parliament: { members: 720 } } };
  const proposed = [
    ...names('one', 'two'),
    proceed('president'),
    declare('president', 'one'),
    { do: 'open-round', by: 'president' },
    ...procedure('eu-commission').bodies.flatMap(({ id, members = [] }): Command[] =>
      id === 'european-council'
        ? members.map((member) => ({
            do: 'cast',
            member,
            vote: { kind: 'grades', grades: { one: 'yes' } },
          }))
        : [],
    ),
    { do: 'close-round', by: 'president' },
  ] satisfies Command[];

  it('a name that the Parliament refuses is followed by another one, for which there is a month', () => {
    const refused = [...proposed, marks('speaker', { one: [360, 300, 60] })];
    const state = after('eu-commission', refused, setup);
    expect(state.stage).toBe('new-name');
    expect(standing(state)).toEqual([]);
    const again = after('eu-commission', [...refused, ...names('three')], setup);
    expect(standing(again)).toEqual(['three']);
  });

  it('whom the Parliament elects takes office with the college', () => {
    const state = after(
      'eu-commission',
      [
        ...proposed,
        marks('speaker', { one: [361, 300, 59] }),
        proceed('speaker'),
        marks('speaker', { one: [340, 300, 80] }),
      ],
      setup,
    );
    expect(state.stage).toBe('appointment');
    expect(state.proposed).toEqual(['one']);
  });

  it('a High Representative is appointed once the President of the Commission agrees', () => {
    const voted = proposed;
    expect(after('eu-high-representative', voted, setup).stage).toBe('appointment');
    const agreed = after(
      'eu-high-representative',
      [...voted, declare('commission-president', 'one')],
      setup,
    );
    expect(agreed.stage).toBe('hearings');
  });
});

describe('for the Prosecutor', () => {
  it('names come again when there is no consensus, and nobody is dropped', () => {
    const state = after(
      'icc-prosecutor',
      [
        ...names('a', 'b'),
        proceed('committee-chair'),
        proceed('committee-chair'),
        proceed('president'),
        ...names('late'),
        proceed('president'),
        round('president', { a: 59, late: 40, b: 3 }),
      ],
      { bodies: { assembly: { members: 123 } } },
    );
    expect(state.stage).toBe('ballots');
    expect(standing(state)).toEqual(['a', 'b', 'late']);
  });
});

describe('at the Fund', () => {
  const members = ['one', 'two', 'three'];
  const setup = {
    bodies: { board: { members, weights: { votes: { one: 60, two: 25, three: 15 } } } },
  };

  it('keeps three of four names, by weight, and passes the shortlist over for three', () => {
    const vote = (member: string, ...kept: string[]): Command => ({
      do: 'cast',
      member,
      vote: { kind: 'names', names: kept },
    });
    const four = after(
      'imf',
      [
        ...names('a', 'b', 'c', 'd'),
        proceed('secretary'),
        { do: 'open-round', by: 'dean' },
        vote('one', 'a'),
        vote('two', 'b', 'c'),
        vote('three', 'd', 'c'),
        { do: 'close-round', by: 'dean' },
        proceed('dean'),
      ],
      setup,
    );
    expect(standing(four)).toEqual(['a', 'b', 'c']);
    const three = after('imf', [...names('a', 'b', 'c'), proceed('secretary')], setup);
    expect(three.stage).toBe('interviews');
  });

  it('votes by shares when no name gathers everybody', () => {
    const state = after(
      'imf',
      [
        ...names('a', 'b'),
        proceed('secretary'),
        proceed('dean'),
        proceed('dean'),
        round('dean', { a: 60, b: 40 }, { weights: 'votes' }),
      ],
      setup,
    );
    expect(appointed(state)).toEqual(['a']);
  });
});

describe('at the World Health Organization', () => {
  it('six names become five, three, two and one, by the counts of 2017 from the second ballot on', () => {
    const state = after(
      'who',
      [
        ...names('a', 'b', 'c', 'd', 'e', 'f'),
        proceed('chair'),
        proceed('chair'),
        round('chair', { a: 9, b: 8, c: 7, d: 6, e: 5, f: 4 }),
        proceed('chair'),
        round('chair', { a: 30, c: 28, b: 18, d: 14, e: 12 }),
        proceed('president'),
        round('president', { a: 95, b: 52, c: 38 }),
        round('president', { a: 121, b: 62 }),
        round('president', { a: 133, b: 50 }, { blank: 2 }),
      ],
      { bodies: { assembly: { members: 194 } } },
    );
    expect(appointed(state)).toEqual(['a']);
    expect(state.rounds.map(({ stage }) => stage)).toEqual([
      'shortlist',
      'nomination',
      'assembly',
      'two-left',
      'lowered',
    ]);
  });
});

describe('at UNESCO', () => {
  const four = [
    ...names('first', 'second', 'third'),
    proceed('chair'),
    round('chair', { first: 19, second: 13, third: 11 }),
    round('chair', { first: 20, second: 13, third: 12 }),
    round('chair', { first: 18, second: 18, third: 13 }),
    round('chair', { first: 22, second: 18, third: 18 }),
  ];
  const setup = { bodies: { conference: { members: 195 } } };

  it('an extra ballot settles who shares the fifth one, as in 2017', () => {
    expect(after('unesco', four, setup).tie).toMatchObject({ candidates: ['second', 'third'] });
    const state = after('unesco', [...four, round('chair', { second: 31, third: 25 })], setup);
    expect(state.stage).toBe('final');
    expect(standing(state)).toEqual(['first', 'second']);
  });

  it('the lot decides when the last two are level', () => {
    const state = after(
      'unesco',
      [
        ...four,
        round('chair', { second: 31, third: 25 }),
        round('chair', { second: 29, first: 29 }),
        { do: 'break-tie', by: 'chair', how: 'lot', candidates: ['second'] },
      ],
      setup,
    );
    expect(state.stage).toBe('conference');
    expect(state.proposed).toEqual(['second']);
  });
});
