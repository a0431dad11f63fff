import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Story } from '../../../test/story.ts';
import { LEVELS, MODALITIES, STANCES, type Says } from '../../case/index.ts';
import { NO_OBJECTION } from '../../procedure/index.ts';
import { standing } from './standing.ts';
import type { CandidateStanding, Standing } from './types.ts';

const MEMBERS = ['AAA', 'BBB', 'CCC', 'DDD'];
const days = fc.integer({ min: 1, max: 9 }).map((day) => `2024-03-0${day}`);

const position = fc.record({
  kind: fc.constant('position' as const),
  member: fc.constantFrom(...MEMBERS, 'pair'),
  candidate: fc.constantFrom('mark-rutte', 'klaus-iohannis'),
  stance: fc.constantFrom(...STANCES),
});
const count = fc.subarray(MEMBERS, { minLength: 1, maxLength: 3 }).map((except) => ({
  kind: 'count' as const,
  candidate: 'mark-rutte',
  stance: 'supports' as const,
  atLeast: MEMBERS.length - except.length,
  atMost: MEMBERS.length - except.length,
  of: MEMBERS.length,
  except,
}));
const nomination = fc.record({
  kind: fc.constant('nomination' as const),
  nominator: fc.constantFrom(...MEMBERS),
  candidate: fc.constantFrom('mark-rutte', 'klaus-iohannis'),
  state: fc.constantFrom('intended' as const, 'made' as const, 'unconfirmed' as const),
});
const withdrawal = fc.constant({
  kind: 'withdrawal' as const,
  candidate: 'klaus-iohannis',
  state: 'made' as const,
});
const says: fc.Arbitrary<Says> = fc.oneof(
  { weight: 8, arbitrary: position },
  { weight: 2, arbitrary: count },
  { weight: 1, arbitrary: nomination },
  { weight: 1, arbitrary: withdrawal },
);
const told = fc.record({
  day: days,
  says,
  level: fc.constantFrom(...LEVELS),
  modality: fc.oneof(
    { weight: 3, arbitrary: fc.constant('asserted' as const) },
    fc.constantFrom(...MODALITIES),
  ),
});
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;
const numbered = fc
  .array(told, { maxLength: 14 })
  .map((list) => list.map((one, i) => ({ ...one, id: `c${i + 10}` })));

function record(list: readonly (Told & { readonly id: string })[], names = MEMBERS): Story {
  const story = new Story(MEMBERS, ['Mark Rutte', 'Klaus Iohannis']);
  for (const [i, member] of MEMBERS.entries()) {
    const joined = story.entries.find(
      ({ event }) => event.type === 'member-joined' && event.member === member,
    );
    if (joined?.event.type === 'member-joined') joined.event.name = names[i] ?? member;
  }
  story.happens({ type: 'group-defined', group: 'pair', name: 'Pair', members: ['AAA', 'BBB'] });
  story.happens({ type: 'rule-set', rule: NO_OBJECTION, words: 'unanimity', basis: 'tradition' });
  for (const { day, says, level, modality, id } of list) {
    story.told(day, says, {
      level,
      modality,
      id,
      source: { id: `s-${id}`, sha256: id.slice(1).padStart(64, '0') },
    });
  }
  return story;
}

const view = (story: Story, asOf = '2024-03-31'): Standing =>
  standing(story.case, { asOf, include: 'accepted' });
const rutte = (story: Story): CandidateStanding => {
  const found = view(story).candidates.find(({ id }) => id === 'mark-rutte');
  if (found === undefined) throw new Error('no candidate');
  return found;
};

describe('whatever is told', () => {
  it('the order in which it was written down changes nothing', () => {
    fc.assert(
      fc.property(
        numbered.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, shuffled]) => {
          expect(view(record(shuffled))).toEqual(view(record(list)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a member’s own word of support never lowers the number who are for', () => {
    fc.assert(
      fc.property(numbered, days, fc.constantFrom(...MEMBERS), (list, day, member) => {
        const support = {
          id: 'c99',
          day,
          says: {
            kind: 'position' as const,
            member,
            candidate: 'mark-rutte',
            stance: 'supports' as const,
          },
          level: 'own-words' as const,
          modality: 'asserted' as const,
        };
        const before = rutte(record(list)).tally.for;
        expect(rutte(record([...list, support])).tally.for).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 600 },
    );
  });

  it('renaming members changes nothing but names', () => {
    const plain = (seen: Standing): unknown =>
      JSON.parse(
        JSON.stringify(seen, (key, value: unknown) =>
          key === 'name' || key === 'sentence' ? undefined : value,
        ),
      );
    fc.assert(
      fc.property(numbered, (list) => {
        const renamed = view(record(list, ['Zulu', 'Yankee', 'X-ray', 'Whisky']));
        expect(plain(renamed)).toEqual(plain(view(record(list))));
        expect(renamed.candidates[0]?.members.map(({ name }) => name)).toEqual([
          'Zulu',
          'Yankee',
          'X-ray',
          'Whisky',
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('seats add up, and the rule is never met while anybody is uncertain or objects', () => {
    fc.assert(
      fc.property(numbered, (list) => {
        for (const candidate of view(record(list)).candidates) {
          const { tally, members, counts, answer } = candidate;
          expect(tally.for + tally.open + tally.against + tally.undeclared).toBe(MEMBERS.length);
          expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(MEMBERS.length);
          if (answer?.outcome === 'met') {
            expect(
              members.filter(({ certain, stance }) => !certain || stance === 'objects'),
            ).toEqual([]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('every claim on a member is in use, set aside, contradicting, shown as a hint, or about another', () => {
    fc.assert(
      fc.property(numbered, (list) => {
        const { members } = rutte(record(list));
        for (const { id, says: said } of list) {
          if (said.kind !== 'position' || said.candidate !== 'mark-rutte' || said.member === 'pair')
            continue;
          const seat = members.find(({ member }) => member === said.member);
          const places = [
            ...(seat?.claims ?? []),
            ...(seat?.superseded ?? []).map(({ claim }) => claim),
            ...(seat?.contradictions ?? []),
            ...(seat?.hints ?? []).map(({ claim }) => claim),
          ];
          const stale = list.some(
            (other) =>
              other.id === id && (other.modality === 'possible' || other.modality === 'denied'),
          );
          if (!stale) expect(places).toContain(id);
        }
      }),
      { numRuns: 200 },
    );
  });
});
