import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Story } from '../../../test/story.ts';
import { LEVELS, MODALITIES, STANCES } from '../../case/index.ts';
import { NO_OBJECTION } from '../../procedure/index.ts';
import { standing, type Standing } from '../standing/index.ts';
import { changesBetween } from './changes.ts';
import { ChangeSchema, type Change } from './types.ts';

const MEMBERS = ['EST', 'HUN', 'USA'];
const race = (): Story =>
  new Story(MEMBERS, ['Mark Rutte', 'Klaus Iohannis']).happens({
    type: 'rule-set',
    rule: NO_OBJECTION,
    words: 'unanimity',
    basis: 'tradition',
  });
const on = (story: Story, asOf: string): Standing =>
  standing(story.case, { asOf, include: 'accepted' });
const between = (story: Story, from: string, to: string): readonly Change[] =>
  changesBetween(on(story, from), on(story, to));
const sentences = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ sentence }) => sentence);

describe('given two days of a race, when they are compared', () => {
  it('then a member that moved is told with the claims that moved it', () => {
    const story = race()
      .position('2024-03-05', 'HUN', 'objects')
      .position('2024-06-18', 'HUN', 'supports');
    const move = between(story, '2024-06-17', '2024-06-18').find(({ kind }) => kind === 'move');
    expect(move).toMatchObject({
      candidate: 'mark-rutte',
      member: 'HUN',
      from: 'objects',
      to: 'supports',
      on: '2024-06-18',
      claims: ['claim-2'],
      sentence: 'HUN supports Mark Rutte since 18 June 2024; before, it was objecting.',
    });
  });

  it('then what the rule answers now is told', () => {
    const story = race()
      .position('2024-03-01', 'EST', 'supports')
      .position('2024-03-01', 'USA', 'supports')
      .position('2024-03-05', 'HUN', 'objects')
      .position('2024-06-18', 'HUN', 'supports');
    expect(sentences(between(story, '2024-03-31', '2024-06-30'))).toEqual([
      'For Mark Rutte the rule is now met; before, it was not met.',
      'HUN supports Mark Rutte since 18 June 2024; before, it was objecting.',
    ]);
  });

  it('then a stance that only became certain is told as that', () => {
    const story = race()
      .position('2024-03-01', 'EST', 'supports', { modality: 'likely' })
      .position('2024-03-05', 'EST', 'supports');
    const [change] = between(story, '2024-03-02', '2024-03-06');
    expect(change).toMatchObject({ from: 'supports', to: 'supports', claims: ['claim-2'] });
    expect(change?.sentence).toBe('It is now certain that EST supports Mark Rutte.');
    const [doubted] = changesBetween(on(story, '2024-03-06'), on(story, '2024-03-02'));
    expect(doubted?.sentence).toBe('It is no longer certain that EST supports Mark Rutte.');
  });

  it('then a stance that was denied is told as no longer known, with the denial', () => {
    const story = race()
      .position('2024-03-01', 'EST', 'supports', { level: 'report' })
      .position('2024-03-05', 'EST', 'supports', { modality: 'denied' });
    const [change] = between(story, '2024-03-02', '2024-03-06');
    expect(change).toMatchObject({ to: 'undeclared', claims: ['claim-2'] });
    expect(change?.sentence).toBe(
      'Nothing is known any more of where EST stands on Mark Rutte; before, it was in support.',
    );
  });

  it('then who withdrew, what was counted and which date was set are told', () => {
    const story = race()
      .told('2024-03-20', {
        kind: 'withdrawal',
        candidate: 'klaus-iohannis',
        state: 'made',
      })
      .told(
        '2024-03-21',
        {
          kind: 'count',
          candidate: 'mark-rutte',
          stance: 'supports',
          atLeast: 2,
          atMost: 2,
          of: 3,
        },
        { source: { outlet: 'The Example' } },
      )
      .told('2024-03-22', {
        kind: 'deadline',
        what: 'decision',
        on: '2024-07',
        firmness: 'hoped',
      });
    expect(sentences(between(story, '2024-03-19', '2024-03-23'))).toEqual([
      'Klaus Iohannis has withdrawn, known from 20 March 2024.',
      'The Example on 21 March 2024: 2 of 3 members support Mark Rutte.',
      'The decision: hoped for in July 2024.',
    ]);
  });

  it('then a date that has passed is no change, and one that was dropped is', () => {
    const story = race().told('2024-03-01', {
      kind: 'deadline',
      what: 'meeting',
      on: '2024-04-03',
      firmness: 'set',
    });
    expect(between(story, '2024-03-02', '2024-04-04')).toEqual([]);
    const without = on(race(), '2024-03-10');
    expect(sentences(changesBetween(on(story, '2024-03-02'), without))).toEqual([
      'The meeting: no longer set for 3 April 2024.',
    ]);
  });

  it('then a member that joined is told, and its silence is no move', () => {
    const story = race().happens(
      { type: 'member-joined', member: 'SWE', name: 'Sweden' },
      '2024-03-07',
    );
    expect(sentences(between(story, '2024-03-06', '2024-03-07'))).toEqual([
      'Sweden has joined the Body.',
    ]);
    expect(sentences(changesBetween(on(story, '2024-03-07'), on(story, '2024-03-06')))).toEqual([
      'Sweden has left the Body.',
    ]);
  });

  it('then a candidate who was not known before is told with those who speak on them', () => {
    const before = on(new Story(MEMBERS, ['Mark Rutte']), '2024-03-01');
    const after = on(race().position('2024-03-01', 'USA', 'accepts'), '2024-03-01');
    expect(sentences(changesBetween(before, after))).toEqual([
      'Klaus Iohannis is mentioned for the post.',
      'For Mark Rutte the rule is now undetermined; before, it could not be asked.',
      'USA will not stand in the way of Mark Rutte since 1 March 2024; before, it was undeclared.',
    ]);
    expect(sentences(changesBetween(after, before))).toContain(
      'Klaus Iohannis is no candidate on record any more.',
    );
  });
});

const told = fc.record({
  day: fc.integer({ min: 1, max: 9 }).map((day) => `2024-03-0${day}`),
  member: fc.constantFrom(...MEMBERS),
  candidate: fc.constantFrom('mark-rutte', 'klaus-iohannis'),
  stance: fc.constantFrom(...STANCES),
  level: fc.constantFrom(...LEVELS),
  modality: fc.constantFrom(...MODALITIES),
});

describe('for any record', () => {
  const stories = fc
    .array(told, { maxLength: 12 })
    .map((list) =>
      list.reduce((story, one) => story.position(one.day, one.member, one.stance, one), race()),
    );

  it('a day compared with itself has no changes', () => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(between(story, '2024-03-05', '2024-03-05')).toEqual([]);
      }),
    );
  });

  it('the moves lead from the seats of the one day to those of the other, and fit the schema', () => {
    const seats = ({ candidates }: Standing): Map<string, string> =>
      new Map(
        candidates.flatMap(({ id, members }) =>
          members.map(({ member, stance, certain }) => [`${id} ${member}`, `${stance} ${certain}`]),
        ),
      );
    fc.assert(
      fc.property(stories, (story) => {
        const [before, after] = [on(story, '2024-03-04'), on(story, '2024-03-09')];
        const moved = seats(before);
        for (const change of changesBetween(before, after)) {
          expect(ChangeSchema.safeParse(change).success).toBe(true);
          if (change.kind !== 'move') continue;
          const key = `${change.candidate} ${change.member}`;
          expect(moved.get(key)).toBe(`${change.from} ${change.wasCertain}`);
          moved.set(key, `${change.to} ${change.certain}`);
          expect(change.claims.length).toBeGreaterThan(0);
        }
        expect(moved).toEqual(seats(after));
      }),
    );
  });
});
