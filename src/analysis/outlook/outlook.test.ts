import { describe, expect, test } from 'vitest';
import { Story } from '../../../test/story.ts';
import { NO_OBJECTION, type Rule } from '../../procedure/index.ts';
import { PARAMETERS } from '../estimate/index.ts';
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

describe('what is said of a group as such', () => {
  const east = ['M0', 'M1', 'M2', 'M3'];
  const withEast = (): Story =>
    race().happens({
      type: 'group-defined',
      group: 'east',
      name: 'eastern members',
      members: east,
    });
  const opposed = (story: Story): Story =>
    story.position('2024-03-09', 'east', 'objects', { level: 'report' });
  const against = ({ members }: Outlook, m: number): number => {
    const stances = members[m]?.stances;
    return stances === undefined ? 0 : stances.objects + stances['leans-against'];
  };

  test('given one report of the day that the eastern members are opposed, their number is so many parts that report', () => {
    const sum = (found: Outlook): number =>
      [0, 1, 2, 3].reduce((all, m) => all + against(found, m), 0);
    const before = sum(view(withEast()));
    const found = view(withEast().position('2024-03-10', 'east', 'objects', { level: 'report' }));
    const right = PARAMETERS.reliability.report * PARAMETERS.group;
    // All of them, or nearly: the shape of `count.rest`; the rest is what was thought before.
    const shape = [0, 1, 2, 3, 4].map((k) => Math.exp(-(4 - k) / (4 * PARAMETERS.count.rest)));
    const whole = shape.reduce((a, b) => a + b, 0);
    const said = shape.reduce((all, weight, k) => all + (k * weight) / whole, 0);
    expect(sum(found)).toBeCloseTo(right * said + (1 - right) * before, 9);
  });

  test('given that the eastern members are opposed, each of them is likely to be, and all of them likelier', () => {
    const [before, after] = [view(withEast()), view(opposed(withEast()))];
    for (const m of [0, 1, 2, 3]) {
      expect(against(after, m)).toBeGreaterThan(against(before, m) + 0.2);
      expect(against(after, m)).toBeCloseTo(against(after, 0), 12);
    }
    expect(after.counts).toMatchObject([
      { among: { group: 'east', members: east }, atLeast: 4, atMost: 4, side: 'against' },
    ]);
  });

  test('a member of the group that speaks for itself is believed, and the others stay where they were put', () => {
    const story = opposed(withEast()).position('2024-03-09', 'M0', 'supports');
    const found = view(story);
    expect(found.members[0]?.for).toBeGreaterThan(0.9);
    expect(against(found, 1)).toBeGreaterThan(against(view(withEast()), 1));
  });

  test('what is said of a group is no report on any one of its members', () => {
    const found = view(opposed(withEast()));
    for (const { known, reports } of found.members) {
      expect(known).toBe(0);
      expect(reports).toEqual([]);
    }
  });

  const baltic = (atLeast: number, atMost: number): Story =>
    withEast().told(
      '2024-03-10',
      {
        kind: 'count',
        candidate: 'mark-rutte',
        stance: 'supports',
        atLeast,
        atMost,
        of: 4,
        among: 'east',
      },
      { level: 'spokesperson', id: 'some' },
    );

  test('given that three of the four are for the candidate, three of them are to be expected, nobody knows which', () => {
    const found = view(baltic(3, 3));
    const inGroup = found.members.slice(0, 4).map((member) => member.for);
    expect(inGroup.reduce((a, b) => a + b, 0)).toBeCloseTo(3, 0);
    for (const chance of inGroup) expect(chance).toBeCloseTo(inGroup[0] ?? 0, 12);
    // It is no count of the body: the others move only as far as all are tied together.
    expect(found.members[9]?.for).toBeLessThan(0.75);
    expect(found.counts[0]?.among?.group).toBe('east');
  });

  test('a count of a group and one of the body hold at once', () => {
    const found = view(counted(baltic(0, 0), '2024-03-10', 4, 'four'));
    const sum = (from: number, to: number): number =>
      found.members.slice(from, to).reduce((all, member) => all + member.for, 0);
    expect(sum(0, 4)).toBeLessThan(0.6);
    expect(sum(4, 10)).toBeGreaterThan(2);
    expect(sum(0, 10)).toBeCloseTo(found.number.expected, 9);
  });

  test('members who swap names within the group swap nothing else, and the order of claims does not matter', () => {
    const told = (reversed: boolean): Story => {
      const story = withEast();
      const says = [
        () => story.position('2024-03-08', 'east', 'leans-against', { id: 'a', level: 'report' }),
        () => story.position('2024-03-08', 'M7', 'supports', { id: 'b', level: 'report' }),
      ];
      for (const say of reversed ? says.toReversed() : says) say();
      return story;
    };
    const [one, other] = [view(told(false)), view(told(true))];
    for (const [m, { for: chance }] of one.members.entries()) {
      expect(other.members[m]?.for).toBeCloseTo(chance, 12);
    }
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
