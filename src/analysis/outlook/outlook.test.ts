import { describe, expect, test } from 'vitest';
import { Story } from '../../../test/story.ts';
import { NO_OBJECTION, type Rule } from '../../procedure/index.ts';
import { outlook, sensitivity, type Outlook } from './index.ts';

const MEMBERS = Array.from({ length: 10 }, (_, i) => `M${i}`);
const race = (rule: Rule = NO_OBJECTION): Story =>
  new Story(MEMBERS).happens({ type: 'rule-set', rule, words: 'the rule', basis: 'written' });
const options = { candidate: 'mark-rutte', asOf: '2024-03-10', include: 'accepted' } as const;
function view(story: Story): Outlook {
  const found = outlook(story.case, options);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}
const counted = (story: Story, day: string, number: number, id: string, except?: string[]): Story =>
  story.told(
    day,
    {
      kind: 'count',
      candidate: 'mark-rutte',
      stance: 'supports',
      atLeast: number,
      atMost: number,
      of: 10,
      ...(except === undefined ? {} : { except }),
    },
    { id, level: 'report' },
  );

describe('the outlook of a candidate', () => {
  test('given nothing, the number is wide open', () => {
    const [low, high] = view(race()).number.interval;
    expect(low).toBeLessThanOrEqual(2);
    expect(high).toBeGreaterThanOrEqual(6);
  });

  test('given a count that names nobody, members of whom nothing is known rise or fall together', () => {
    const few = view(counted(race(), '2024-03-10', 1, 'few'));
    const many = view(counted(race(), '2024-03-10', 9, 'many'));
    expect(few.number.expected).toBeLessThan(2.5);
    expect(many.number.expected).toBeGreaterThan(7);
    for (const [m, { for: chance }] of many.members.entries()) {
      expect(chance).toBeGreaterThan(few.members[m]?.for ?? 1);
      expect(chance).toBeCloseTo(many.number.expected / 10, 9);
    }
  });

  test('given a count and an objector in its own words, the others make up the number', () => {
    const story = race().position('2024-03-09', 'M3', 'objects');
    const before = view(story);
    const { members } = view(counted(story, '2024-03-10', 9, 'nine', ['M3']));
    expect(members[3]?.for).toBeLessThan(0.1);
    expect(members[0]?.for).toBeGreaterThan(0.9);
    expect(before.members[0]?.for).toBeLessThan(0.5);
  });

  test('given counts that contradict each other, the one that the rest speaks against is named', () => {
    const story = race();
    for (const member of MEMBERS.slice(0, 8)) story.position('2024-03-09', member, 'supports');
    counted(counted(story, '2024-03-10', 9, 'nine'), '2024-03-10', 2, 'two');
    const { clashes } = view(story);
    expect(clashes.map(({ claim }) => claim)).toEqual(['two']);
    expect(clashes[0]?.against).toEqual(['nine']);
    expect(clashes[0]?.sentence).toMatch(/^The count two says 2 .* it clashes with nine/);
  });

  test('given a later count, an earlier one binds less the longer ago it was', () => {
    const near = view(counted(race(), '2024-03-09', 2, 'then'));
    const far = view(counted(race(), '2023-12-01', 2, 'then'));
    expect(far.number.expected).toBeGreaterThan(near.number.expected);
    const width = ({ number: { interval } }: Outlook): number => interval[1] - interval[0];
    expect(width(far)).toBeGreaterThan(width(near));
  });

  test('without a rule no chance is told, and nobody blocks', () => {
    const found = view(new Story(MEMBERS));
    expect(found.chance).toBeUndefined();
    expect(found.blocking).toBeUndefined();
  });

  test('a candidate whom the case does not know is refused', () => {
    const found = outlook(race().case, { ...options, candidate: 'nobody' });
    expect(found.ok ? undefined : found.error.code).toBe('not-found');
  });
});

describe('who can still block', () => {
  test('under no objection, each member that is not certain to consent, the likeliest first', () => {
    const story = race()
      .position('2024-03-09', 'M3', 'objects')
      .position('2024-03-09', 'M0', 'supports');
    const blocking = view(story).blocking ?? [];
    expect(blocking[0]?.members).toEqual(['M3']);
    expect(blocking[0]?.holdouts.map(({ member }) => member)).toEqual(['M3']);
    expect(blocking.flatMap(({ members }) => members)).not.toContain('M0');
    expect(blocking).toHaveLength(9);
  });

  test('under eight of ten, three together', () => {
    const rule: Rule = { kind: 'at-least', choices: ['consent'], threshold: { number: 8 } };
    const story = race(rule);
    for (const member of MEMBERS.slice(0, 6)) story.position('2024-03-09', member, 'supports');
    const blocking = view(story).blocking ?? [];
    // Any three of the four who are open.
    expect(blocking.map(({ members }) => members.length)).toEqual([3, 3, 3, 3]);
    for (const { chance } of blocking) expect(chance).toBeGreaterThan(0);
  });
});

describe('what the parameters do', () => {
  test('each is turned, and those that matter move the answer', () => {
    const story = counted(
      race().position('2024-03-01', 'M3', 'objects', { level: 'report' }),
      '2024-03-05',
      6,
      'six',
    );
    const found = sensitivity(story.case, options);
    if (!found.ok) throw new Error(found.error.message);
    const effect = (name: string) =>
      found.value.effects.find(({ parameter }) => parameter === name);
    const [less = 0, more = 0] = effect('reliability.report')?.met ?? [];
    expect(less).toBeGreaterThan(more);
    const [few = 0, many = 0] = effect('prior')?.expected ?? [];
    expect(many).toBeGreaterThan(few);
    const [same = 0, as = 1] = effect('source')?.expected ?? [];
    expect(same).toBe(as);
    expect(found.value.effects.length).toBeGreaterThan(30);
  });
});
