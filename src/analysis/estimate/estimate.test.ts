import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Story } from '../../../test/story.ts';
import { LEVELS, MODALITIES, STANCES, type Says } from '../../case/index.ts';
import { estimate, PARAMETERS, type Estimate } from './index.ts';

const MEMBERS = ['AAA', 'BBB', 'CCC', 'DDD'];
const options = { candidate: 'mark-rutte', asOf: '2024-03-31', include: 'accepted' } as const;
const view = (story: Story, asOf: string = options.asOf): Estimate =>
  estimate(story.case, { ...options, asOf });
/** How much of an estimate rests on a report of 5 March, of such a reliability, on the 31st. */
const freshly = (reliability: number): number => {
  const weight = (reliability / (1 - reliability)) * 0.5 ** (26 / PARAMETERS.halfLife.settled);
  return weight / (1 + weight);
};
const of = (found: Estimate, member: string) => {
  const one = found.members.find((other) => other.member === member);
  if (one === undefined) throw new Error(`${member} is no member`);
  return one;
};

describe('where a member stands, as a probability', () => {
  test('given nothing, it is the prior, and wide: no stance has as much as half', () => {
    const found = of(view(new Story(MEMBERS)), 'AAA');
    expect(found.known).toBe(0);
    expect(Math.max(...Object.values(found.stances))).toBeLessThan(0.5);
    expect(Object.values(found.stances).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  test('given one report of reliability r, it is r parts the report and the rest the prior', () => {
    const story = new Story(MEMBERS, ['Mark Rutte']).position('2024-03-31', 'AAA', 'objects', {
      level: 'report',
    });
    const found = of(view(story), 'AAA');
    expect(found.known).toBeCloseTo(PARAMETERS.reliability.report, 12);
  });

  test.each(LEVELS.slice(1).map((level, i) => [LEVELS[i] ?? 'own-words', level] as const))(
    'given %s rather than %s, it is surer',
    (nearer, farther) => {
      const [near, far] = [nearer, farther].map((level) =>
        of(view(new Story(MEMBERS).position('2024-03-30', 'AAA', 'supports', { level })), 'AAA'),
      );
      expect(near?.for).toBeGreaterThan(far?.for ?? 1);
    },
  );

  test('given a later word from the member itself, what it said before hardly counts', () => {
    const story = new Story(MEMBERS)
      .position('2024-03-01', 'AAA', 'objects')
      .position('2024-03-20', 'AAA', 'supports');
    expect(of(view(story), 'AAA').for).toBeGreaterThan(0.9);
    expect(of(view(story, '2024-03-10'), 'AAA').for).toBeLessThan(0.1);
  });

  test('given time, a report fades into the prior, a hesitation faster than a side taken', () => {
    const known = (stance: 'supports' | 'undecided', asOf: string) =>
      of(
        view(new Story(MEMBERS).position('2024-03-01', 'AAA', stance, { level: 'report' }), asOf),
        'AAA',
      ).known;
    expect(known('supports', '2024-08-28')).toBeCloseTo(1.5 / 2.5, 2);
    expect(known('supports', '2024-05-01')).toBeGreaterThan(known('undecided', '2024-05-01'));
  });

  test('given copies of one report, they count once', () => {
    const once = new Story(MEMBERS).position('2024-03-05', 'AAA', 'supports', {
      level: 'report',
      via: ['Wire'],
    });
    const alone = of(view(once), 'AAA');
    once.position('2024-03-06', 'AAA', 'supports', { level: 'report', via: ['Wire'] });
    expect(of(view(once), 'AAA').reports).toHaveLength(1);
    const twice = new Story(MEMBERS)
      .position('2024-03-05', 'AAA', 'supports', { level: 'report' })
      .position('2024-03-06', 'AAA', 'supports', { level: 'report' });
    expect(of(view(twice), 'AAA').for).toBeGreaterThan(alone.for);
  });

  describe('given ratings in the manner of the Admiralty code', () => {
    const told = (...ratings: Parameters<Story['happens']>[0][]): number => {
      const story = new Story(MEMBERS).position('2024-03-05', 'AAA', 'supports', {
        level: 'report',
        source: { outlet: 'The Example' },
      });
      for (const rating of ratings) story.happens(rating);
      return of(view(story), 'AAA').known;
    };
    const source = { type: 'source-rated', source: 'source-1' } as const;
    const outlet = { type: 'outlet-rated', outlet: 'the example' } as const;
    const claim = { type: 'claim-rated', claim: 'claim-1' } as const;
    const { reliability, source: bySource, claim: byClaim } = PARAMETERS;

    test('the rating of the source and that of the claim each take their part of the reliability', () => {
      expect(told()).toBeCloseTo(freshly(reliability.report), 12);
      expect(told({ ...source, rating: 'E' })).toBeCloseTo(
        freshly(reliability.report * bySource.E),
        12,
      );
      expect(told({ ...claim, rating: '4' })).toBeCloseTo(
        freshly(reliability.report * byClaim['4']),
        12,
      );
      expect(told({ ...source, rating: 'E' }, { ...claim, rating: '4' })).toBeCloseTo(
        freshly(reliability.report * bySource.E * byClaim['4']),
        12,
      );
    });

    test('that of the outlet counts where the report has none of its own', () => {
      expect(told({ ...outlet, rating: 'D' })).toBe(told({ ...source, rating: 'D' }));
      expect(told({ ...outlet, rating: 'D' }, { ...source, rating: 'B' })).toBe(
        told({ ...source, rating: 'B' }),
      );
    });

    test('one that is taken back leaves what was before', () => {
      expect(told({ ...source, rating: 'E' }, { ...source, rating: null })).toBe(told());
      expect(
        told({ ...outlet, rating: 'D' }, { ...source, rating: 'B' }, { ...source, rating: null }),
      ).toBe(told({ ...outlet, rating: 'D' }));
    });

    test('a better rating never makes a report weigh less', () => {
      const falling = ['A', 'B', 'C', 'D', 'E'].map((rating) =>
        told({ ...source, rating: rating as 'A' }),
      );
      expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    });
  });

  test('a member with a candidate of its own in the race is hardly for another, until he withdraws', () => {
    const story = new Story(MEMBERS, ['Mark Rutte', 'Klaus Iohannis']).told('2024-03-12', {
      kind: 'nomination',
      nominator: 'AAA',
      candidate: 'klaus-iohannis',
      state: 'made',
    });
    expect(of(view(story), 'AAA').for).toBeLessThan(0.1);
    story.told('2024-03-20', { kind: 'withdrawal', candidate: 'klaus-iohannis', state: 'made' });
    expect(of(view(story), 'AAA').for).toBeGreaterThan(0.3);
  });

  test('what is said of peers moves a member of whom nothing is known, those of its group more', () => {
    const story = new Story(MEMBERS).happens({
      type: 'group-defined',
      group: 'pair',
      name: 'Pair',
      members: ['AAA', 'BBB'],
    });
    story.position('2024-03-05', 'AAA', 'objects');
    const found = view(story);
    const nothing = of(view(new Story(MEMBERS)), 'CCC').for;
    expect(of(found, 'BBB').for).toBeLessThan(of(found, 'CCC').for);
    expect(of(found, 'CCC').for).toBeLessThan(nothing);
  });

  test('a member left over by a count is told by the count alone; its earlier doubts are over', () => {
    const story = new Story(MEMBERS).position('2024-03-01', 'AAA', 'leans-against', {
      level: 'report',
    });
    const before = of(view(story), 'AAA');
    story.told('2024-03-10', {
      kind: 'count',
      candidate: 'mark-rutte',
      stance: 'supports',
      atLeast: 3,
      atMost: 3,
      of: 4,
      except: ['DDD'],
    });
    const after = of(view(story), 'AAA');
    expect(after.known).toBeLessThan(before.known / 5);
    expect(of(view(story), 'DDD').for).toBeLessThan(0.2);
  });
});

const days = fc
  .integer({ min: 1, max: 29 })
  .map((day) => `2024-03-${String(day).padStart(2, '0')}`);
const position: fc.Arbitrary<Says> = fc.record({
  kind: fc.constant('position' as const),
  member: fc.constantFrom(...MEMBERS, 'pair'),
  candidate: fc.constantFrom('mark-rutte', 'klaus-iohannis'),
  stance: fc.constantFrom(...STANCES),
});
const told = fc.record({
  day: days,
  says: position,
  level: fc.constantFrom(...LEVELS),
  modality: fc.constantFrom(...MODALITIES),
});
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;
const record = fc.array(told, { maxLength: 10 });

function storyOf(list: readonly (Told & { readonly id?: string })[]): Story {
  const story = new Story(MEMBERS, ['Mark Rutte', 'Klaus Iohannis']);
  story.happens({ type: 'group-defined', group: 'pair', name: 'Pair', members: ['AAA', 'BBB'] });
  for (const [i, { day, says, level, modality, id = `c${i + 10}` }] of list.entries()) {
    story.told(day, says, {
      level,
      modality,
      id,
      source: { id: `s-${id}`, sha256: id.slice(1).padStart(64, '0') },
    });
  }
  return story;
}

describe('whatever the record holds', () => {
  test('one more independent report that a member supports the candidate lowers nobody’s chance of being for it', () => {
    fc.assert(
      fc.property(record, told, fc.constantFrom(...MEMBERS), (list, one, member) => {
        const says: Says = {
          kind: 'position',
          member,
          candidate: 'mark-rutte',
          stance: 'supports',
        };
        const modality =
          one.modality === 'denied' || one.modality === 'conditional' ? 'asserted' : one.modality;
        const before = view(storyOf(list));
        const after = view(storyOf([...list, { ...one, says, modality }]));
        for (const { member: id, for: chance } of before.members) {
          expect(of(after, id).for).toBeGreaterThanOrEqual(chance - 1e-12);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('one more report that a member objects raises nobody’s', () => {
    fc.assert(
      fc.property(record, told, fc.constantFrom(...MEMBERS), (list, one, member) => {
        const says: Says = { kind: 'position', member, candidate: 'mark-rutte', stance: 'objects' };
        const before = view(storyOf(list));
        const after = view(storyOf([...list, { ...one, says, modality: 'asserted' }]));
        for (const { member: id, for: chance } of before.members) {
          expect(of(after, id).for).toBeLessThanOrEqual(chance + 1e-12);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('the order in which claims were written down does not matter', () => {
    fc.assert(
      fc.property(record, (list) => {
        const named = list.map((one, i) => ({ ...one, id: `c${i + 10}` }));
        const [one, other] = [view(storyOf(named)), view(storyOf(named.toReversed()))];
        for (const { member, stances } of one.members) {
          for (const stance of STANCES) {
            expect(of(other, member).stances[stance]).toBeCloseTo(stances[stance], 12);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('members who swap names swap estimates', () => {
    fc.assert(
      fc.property(record, (list) => {
        const swap = (id: string): string => (id === 'CCC' ? 'DDD' : id === 'DDD' ? 'CCC' : id);
        const swapped = list.map((one) =>
          one.says.kind === 'position'
            ? { ...one, says: { ...one.says, member: swap(one.says.member) } }
            : one,
        );
        const [one, other] = [view(storyOf(list)), view(storyOf(swapped))];
        for (const { member, for: chance } of one.members) {
          expect(of(other, swap(member)).for).toBeCloseTo(chance, 12);
        }
      }),
      { numRuns: 200 },
    );
  });
});
