/** What is remembered from one state to the next must never show: everything as if worked out from nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Story } from '../../../test/story.ts';
import { addDays } from '../../basics/index.ts';
import {
  emptyCase,
  evolve,
  fold,
  LEVELS,
  membersOn,
  MODALITIES,
  STANCES,
  type Case,
  type Entry,
  type Event,
  type Says,
  type Stance,
} from '../../case/index.ts';
import { NO_OBJECTION } from '../../procedure/index.ts';
import { countUpTo, evidenceOn, bodyOn, asInBody } from './gathered.ts';
import type { SeatEvidence } from './items.ts';
import { outletsRecord, standing, standingInSteps, supportOverTime } from './index.ts';
import { marksOf, markOn } from './marks.ts';
import { atOnce, recallSorted } from './recall.ts';
import { resolve } from './resolve.ts';
import { sideOf } from './stances.ts';

const MEMBERS = ['AAA', 'BBB', 'CCC'];
const CANDIDATES = ['ada', 'bo'];
const FIRST = '2024-03-01';
const LAST = '2024-03-09';
const WORDS = { start: 0, end: 21, exact: 'the words that say so' };

const day = fc.integer({ min: 0, max: 8 }).map((n) => addDays(FIRST, n));
// Most is said of one member and one candidate, so that much of it meets.
const candidate = fc.constantFrom('ada', 'ada', ...CANDIDATES);
const member = fc.constantFrom(...MEMBERS);
const says: fc.Arbitrary<Says> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('position' as const),
      member: fc.constantFrom('AAA', 'AAA', 'AAA', ...MEMBERS, 'pair', 'Stranger'),
      candidate,
      stance: fc.constantFrom(...STANCES),
      grounds: fc.nat(3).map((n) => (n === 0 ? [{ quote: WORDS }] : [])),
    }),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({ candidate, except: fc.subarray(MEMBERS, { maxLength: 2 }), of: fc.nat(3) })
      .map(({ except, of, ...rest }) => ({
        kind: 'count' as const,
        ...rest,
        stance: 'supports' as const,
        atLeast: Math.max(0, of - except.length),
        atMost: Math.max(0, of - except.length),
        ...(of > 0 && { of }),
        except,
      })),
  },
  fc.record({
    kind: fc.constant('nomination' as const),
    nominator: fc.constantFrom(...MEMBERS, 'pair'),
    candidate,
    state: fc.constantFrom('intended' as const, 'made' as const, 'unconfirmed' as const),
  }),
  fc.record({
    kind: fc.constant('candidature' as const),
    candidate,
    state: fc.constantFrom('running' as const, 'withdrawn' as const, 'interested' as const),
  }),
  fc.record({ kind: fc.constant('demand' as const), member, asks: fc.constant(WORDS) }),
  fc.record({
    kind: fc.constant('deadline' as const),
    what: fc.constantFrom('meeting' as const, 'decision' as const),
    on: day,
    firmness: fc.constantFrom('hoped' as const, 'set' as const),
  }),
);

const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      tell: says,
      on: day,
      level: fc.constantFrom(...LEVELS),
      modality: fc.oneof(fc.constant('asserted' as const), fc.constantFrom(...MODALITIES)),
      outlet: fc.constantFrom('The Wire', 'The Gazette'),
      accepted: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      verdict: fc.constantFrom('claim-accepted', 'claim-rejected', 'claim-reopened'),
      claim: fc.nat(12),
    }),
  },
  { weight: 4, arbitrary: fc.record({ correct: says, claim: fc.nat(12) }) },
  { weight: 4, arbitrary: fc.record({ copy: fc.nat(12), of: fc.nat(12) }) },
  { weight: 3, arbitrary: fc.record({ joins: member, on: day }) },
  { weight: 1, arbitrary: fc.record({ group: fc.subarray(MEMBERS) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function eventsFor(one: Step, story: Story, state: Case): readonly Event[] {
  const nth = <T>(items: Iterable<T>, n: number): T | undefined => [...items][n];
  if ('verdict' in one) {
    const id = nth(state.claims.keys(), one.claim);
    return id === undefined ? [] : [{ type: one.verdict as 'claim-accepted', claim: id }];
  }
  if ('correct' in one) {
    const record = nth(state.claims.values(), one.claim);
    if (record === undefined) return [];
    const now = { ...record.claim, says: one.correct };
    return [{ type: 'claim-corrected', claim: now.id, now }];
  }
  if ('copy' in one) {
    const [source, of] = [nth(state.sources.keys(), one.copy), nth(state.sources.keys(), one.of)];
    return source === undefined || of === undefined ? [] : [{ type: 'copy-noticed', source, of }];
  }
  if ('group' in one) {
    return [{ type: 'group-defined', group: 'pair', name: 'Pair', members: one.group }];
  }
  if ('joins' in one) {
    const isIn = state.members.get(one.joins)?.terms.at(-1)?.to === undefined;
    return [
      isIn
        ? { type: 'member-left', member: one.joins }
        : { type: 'member-joined', member: one.joins, name: one.joins },
    ];
  }
  const { tell, on, level, modality, outlet, accepted } = one;
  const before = story.entries.length;
  story.told(on, tell, { level, modality, accepted, source: { outlet } });
  return story.entries.splice(before).map(({ event }) => event);
}

/** Records that can be, entry by entry: what the checks refuse does not happen. */
function* states(steps: readonly Step[]): Generator<{ state: Case; entries: readonly Entry[] }> {
  const story = new Story(MEMBERS, ['Ada', 'Bo'])
    .happens({ type: 'group-defined', group: 'pair', name: 'Pair', members: ['AAA', 'BBB'] })
    .happens({ type: 'rule-set', rule: NO_OBJECTION, words: 'unanimity', basis: 'tradition' });
  const begun = fold(story.entries, emptyCase);
  if (!begun.ok) throw new Error(begun.error.message);
  let state = begun.value;
  const entries: Entry[] = [...story.entries];
  for (const one of steps) {
    for (const event of eventsFor(one, story, state)) {
      const occurred = 'on' in one ? { occurred: one.on } : {};
      const basis = { kind: 'act', by: 'E. Example' } as const;
      const entry = { seq: entries.length + 1, recorded: FIRST, ...occurred, basis, event };
      const next = fold([entry], state);
      if (!next.ok) continue;
      state = next.value;
      entries.push(entry);
      yield { state, entries: entries.slice() };
    }
  }
}

/** The same record with nothing remembered: another fold has another body. */
function anew(entries: readonly Entry[]): Case {
  const folded = fold(entries);
  if (!folded.ok) throw new Error(folded.error.message);
  return folded.value;
}

const questions = fc.record({
  steps: fc.array(step, { minLength: 10, maxLength: 30 }),
  asOf: fc.constantFrom(LAST, addDays(FIRST, 4)),
  include: fc.constantFrom('accepted' as const, 'proposed' as const),
});

describe('given any record, then after every entry and for any day', () => {
  it('a standing, support over time and how outlets turned out are as if worked out from nothing', () => {
    fc.assert(
      fc.property(questions, ({ steps, asOf, include }) => {
        for (const { state, entries } of states(steps)) {
          const fresh = anew(entries);
          const when = { asOf, include };
          expect(standing(state, when)).toEqual(standing(fresh, when));
          expect(supportOverTime(state, 'ada', when)).toEqual(supportOverTime(fresh, 'ada', when));
          expect(outletsRecord(state, asOf)).toEqual(outletsRecord(fresh, asOf));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('a state of before, asked again, is as it was', () => {
    fc.assert(
      fc.property(questions, ({ steps, asOf, include }) => {
        const seen = [...states(steps)].map(({ state }) => ({
          state,
          was: JSON.stringify(standing(state, { asOf, include })),
        }));
        for (const { state, was } of seen.toReversed()) {
          expect(JSON.stringify(standing(state, { asOf, include }))).toBe(was);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('a standing worked out in steps beforehand is the same', () => {
    fc.assert(
      fc.property(questions, ({ steps, asOf, include }) => {
        const last = [...states(steps)].at(-1);
        if (last === undefined) return;
        const state = anew(last.entries);
        atOnce(standingInSteps(state, { asOf, include }));
        expect(standing(state, { asOf, include })).toEqual(standing(last.state, { asOf, include }));
      }),
      { numRuns: 40 },
    );
  });

  it('a mark is what the evidence up to its day adds up to, and a count is compared with just that', () => {
    fc.assert(
      fc.property(questions, ({ steps, include }) => {
        const state = [...states(steps)].at(-1)?.state ?? emptyCase;
        const body = bodyOn(state, LAST);
        const standsOn = (evidence: SeatEvidence, on: string) => {
          const { stance, certain, strongest } = resolve(
            evidence.slice(0, countUpTo(evidence, on)),
          );
          return { stance: stance ?? 'undeclared', certain, basis: strongest?.basis };
        };
        for (const id of state.candidates) {
          const evidence = evidenceOn(state, include, id);
          for (const list of evidence.values()) {
            for (let on: string = FIRST; on <= LAST; on = addDays(on, 1)) {
              const { day: _, ...mark } = markOn(marksOf(list), on) ?? {
                day: on,
                ...standsOn([], on),
              };
              expect({ on, ...mark }).toEqual({ on, ...standsOn(list, on) });
            }
          }
          const one = standing(state, { asOf: LAST, include }).candidates.find(
            (candidature) => candidature.id === id,
          );
          for (const { on, stance, tally } of one?.published ?? []) {
            const same = membersOn(state, on).filter(({ id: who }) => {
              const said = asInBody(evidence, who, body).filter(
                ({ basis }) => basis !== 'elimination',
              );
              const stands = standsOn(said, on).stance;
              return stands !== 'undeclared' && sideOf(stands as Stance) === sideOf(stance);
            });
            expect(tally).toBe(same.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('given a seat that was worked out', () => {
  const seatIn = (state: Case) =>
    standing(state, { asOf: LAST, include: 'accepted' }).candidates[0]?.members[0];
  const then = (state: Case, event: Event): Case =>
    evolve(state, {
      seq: state.version + 1,
      recorded: LAST,
      basis: { kind: 'act', by: 'E. Example' },
      event,
    });

  it('when one of its two reports turns out to be a copy of the other, then it rests on one', () => {
    const told = new Story(['AAA'], ['Ada'])
      .position(FIRST, 'AAA', 'supports', { candidate: 'ada' })
      .position(LAST, 'AAA', 'supports', { candidate: 'ada' }).case;
    expect(seatIn(told)?.independent).toBe(2);
    const copy = then(told, { type: 'copy-noticed', source: 'source-2', of: 'source-1' });
    expect(seatIn(copy)?.independent).toBe(1);
    const other = then(copy, { type: 'copy-noticed', source: 'source-2', of: null });
    expect(seatIn(other)?.independent).toBe(2);
  });

  it('when the group by which it is known loses the member, then nothing is known of it', () => {
    const group = { type: 'group-defined', group: 'pair', name: 'Pair' } as const;
    const told = new Story(['AAA', 'BBB'], ['Ada'])
      .happens({ ...group, members: ['AAA', 'BBB'] })
      .position(FIRST, 'pair', 'supports', { candidate: 'ada' }).case;
    expect(seatIn(told)?.stance).toBe('supports');
    expect(seatIn(then(told, { ...group, members: ['BBB'] }))?.stance).toBe('undeclared');
  });
});

describe('only the newest', () => {
  it('given lists that are longer than asked for, then they are cut and what is left out is counted', () => {
    const story = new Story(['AAA'], ['Ada']);
    for (let n = 0; n < 9; n += 1) {
      const on = addDays(FIRST, n);
      story.position(on, 'AAA', n % 2 === 0 ? 'supports' : 'objects', { candidate: 'ada' });
      story.told(on, {
        kind: 'count',
        candidate: 'ada',
        stance: 'supports',
        atLeast: n,
        atMost: n,
      });
    }
    const all = standing(story.case, { asOf: LAST, include: 'accepted' }).candidates[0];
    const cut = standing(story.case, {
      asOf: LAST,
      include: 'accepted',
      most: { claims: 3, counts: 2 },
    }).candidates[0];
    expect(cut?.members[0]?.superseded).toEqual(all?.members[0]?.superseded.slice(-3));
    expect(cut?.members[0]?.leftOut).toEqual({ superseded: 5 });
    expect(cut?.published).toEqual(all?.published.slice(-2));
    expect(cut?.leftOut).toEqual({ published: 7 });
    expect(cut?.sentence).toBe(all?.sentence);
    expect(all?.members[0]).not.toHaveProperty('leftOut');
  });
});

it('given items of which a few are new or gone, then they are sorted as if all were sorted', () => {
  const state = new Story(['AAA']).case;
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const items = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 60 });
  const changes = fc.array(
    fc.record({ at: fc.nat(60), add: fc.uniqueArray(fc.string()), take: fc.nat(4) }),
  );
  fc.assert(
    fc.property(items, changes, (begun, edits) => {
      let now: readonly string[] = begun;
      for (const { at, add, take } of [{ at: 0, add: [], take: 0 }, ...edits]) {
        now = [...new Set(now.toSpliced(at, take, ...add))];
        expect(recallSorted(state, 'words', now, order)).toEqual(now.toSorted(order));
      }
    }),
  );
});
