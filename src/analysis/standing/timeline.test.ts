import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Story } from '../../../test/story.ts';
import { addDays } from '../../basics/index.ts';
import { fold, parseEntry, type Case, type Entry } from '../../case/index.ts';
import { outletsRecord, standing, supportOverTime } from './index.ts';

const RUTTE = 'mark-rutte';

function folded(entries: readonly Entry[]): Case {
  const state = fold(entries);
  if (!state.ok) throw new Error(state.error.message);
  return state.value;
}

const nato = folded(
  readFileSync(new URL('../../../examples/nato-2024/entries.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line, n) => {
      const entry = parseEntry(line, n + 1);
      if (!entry.ok) throw new Error(entry.error.message);
      return entry.value;
    }),
);

describe('support over time', () => {
  it('given a real race, when any day is asked for, then the step in force is the standing of that day', () => {
    for (const candidate of ['mark-rutte', 'klaus-iohannis']) {
      const steps = supportOverTime(nato, candidate, { asOf: '2024-06-25', include: 'accepted' });
      expect(steps.length).toBeGreaterThan(5);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 200 }), (n) => {
          const asOf = addDays('2024-01-05', n);
          const step = steps.findLast(({ on }) => on <= asOf);
          const one = standing(nato, { asOf, include: 'accepted', candidate }).candidates[0];
          // A candidature that ended is shown as it was when it did, and has no later step.
          if (step === undefined || one === undefined || one.seatsAsOf < step.on) return;
          expect({ asOf, ...step.tally, size: step.size }).toEqual({
            asOf,
            ...one.tally,
            size: one.members.length,
          });
        }),
        { numRuns: 40 },
      );
    }
  });

  it('given two claims, when the second moves a member, then there are two steps and none between', () => {
    const story = new Story(['HUN', 'ROU'])
      .told('2024-03-01', { kind: 'position', member: 'HUN', candidate: RUTTE, stance: 'objects' })
      .told('2024-03-09', {
        kind: 'position',
        member: 'HUN',
        candidate: RUTTE,
        stance: 'supports',
      });
    const steps = supportOverTime(folded(story.entries), RUTTE, {
      asOf: '2024-12-31',
      include: 'accepted',
    });
    expect(steps.map(({ on, tally }) => [on, tally.for, tally.against])).toEqual([
      ['2024-03-01', 0, 1],
      ['2024-03-09', 1, 0],
    ]);
    const [told, later] = [...folded(story.entries).claims.keys()];
    expect(steps.map(({ claims }) => claims)).toEqual([[told], [later]]);
  });

  it('given what moves nobody beside what does, then the step rests on what does, and on nothing where a member joined', () => {
    const supports = { kind: 'position', candidate: RUTTE, stance: 'supports' } as const;
    const story = new Story(['HUN', 'ROU'])
      .told('2024-03-01', { ...supports, member: 'HUN' })
      .told('2024-03-09', { ...supports, member: 'HUN' })
      .told('2024-03-09', { ...supports, member: 'ROU' })
      .happens({ type: 'member-joined', member: 'SWE', name: 'Sweden' }, '2024-03-11');
    const [first, , third] = [...folded(story.entries).claims.keys()];
    const steps = supportOverTime(folded(story.entries), RUTTE, {
      asOf: '2024-12-31',
      include: 'accepted',
    });
    expect(steps.map(({ size, claims }) => [size, claims])).toEqual([
      [2, [first]],
      [2, [third]],
      [3, []],
    ]);
  });
});

describe('how an outlet turned out', () => {
  const told = (stance: 'supports' | 'objects', own: 'supports' | 'objects', on: string) =>
    outletsRecord(
      folded(
        new Story(['HUN'])
          .told(
            '2024-03-01',
            { kind: 'position', member: 'HUN', candidate: RUTTE, stance },
            { level: 'report', source: { outlet: 'The Wire' } },
          )
          .told(
            on,
            { kind: 'position', member: 'HUN', candidate: RUTTE, stance: own },
            { level: 'own-words', source: { outlet: 'The Gazette' } },
          ).entries,
      ),
      '2024-12-31',
    ).find(({ outlet }) => outlet === 'The Wire');

  it.each([
    ['objects', 'objects', '2024-03-05', { borneOut: 1, contradicted: 0, open: 0 }],
    ['objects', 'supports', '2024-03-05', { borneOut: 0, contradicted: 1, open: 0 }],
    // Ninety days later a member may simply have moved.
    ['objects', 'supports', '2024-06-05', { borneOut: 0, contradicted: 0, open: 1 }],
  ] as const)(
    'given a report that it %s, when the member itself %s on %s, then %o',
    (report, own, on, result) => expect(told(report, own, on)).toMatchObject(result),
  );
});
