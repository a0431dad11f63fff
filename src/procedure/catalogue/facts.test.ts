import { describe, expect, it } from 'vitest';
import { evaluate, type Ballot, type Body } from '../evaluate.ts';
import { stepsOf, type Procedure } from '../parts/procedure.ts';
import { CHOICES, Rule, type Choice } from '../rule.ts';
import { CATALOGUE } from './index.ts';

type Told = Partial<Record<Choice, number>>;

const procedure = (name: string): Procedure => {
  const found = CATALOGUE.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no procedure ${name}`);
  return found;
};

const stage = (name: string, id: string): Procedure['stages'][number] => {
  const found = procedure(name).stages.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no stage ${id} in ${name}`);
  return found;
};

/** What the stage's rule says of a body of which so many chose this and that, and the rest nothing yet. */
function outcome(
  name: string,
  id: string,
  size: number,
  told: Told,
  groups?: Body['groups'],
): string {
  const found = stage(name, id);
  const rule = Rule.parse('rule' in found ? found.rule : undefined);
  const members = Array.from({ length: size }, (_, i) => `M${i}`);
  const chosen = CHOICES.flatMap((choice) =>
    Array.from({ length: told[choice] ?? 0 }, () => choice),
  );
  const ballot: Ballot = new Map(chosen.map((choice, i) => [members[i] ?? '', [choice]]));
  const answer = evaluate(rule, { members, ...(groups === undefined ? {} : { groups }) }, ballot);
  return answer.ok ? answer.value.outcome : answer.error.message;
}

describe('the bodies have as many members as they say of themselves', () => {
  it.each([
    ['nato', 'council', 32],
    ['osce', 'ministerial-council', 57],
    ['osce', 'permanent-council', 57],
    ['council-of-europe', 'ministers', 46],
    ['oecd', 'council', 38],
    ['commonwealth', 'heads', 56],
    ['african-union', 'assembly', 55],
    ['asean', 'summit', 11],
    ['opec', 'conference', 12],
  ])('%s: %s', (name, id, count) => {
    const body = procedure(name).bodies.find((one) => one.id === id);
    expect(body?.members).toHaveLength(count);
  });
});

describe('at the African Union', () => {
  it.each([
    {
      given: '23 of 48 for the leader alone and 25 abstaining',
      told: { consent: 23, abstain: 25 },
    },
    { given: '23 for and 28 abstaining, as in July 2016', told: { consent: 23, abstain: 28 } },
    { given: '28 against 25, as in January 2017', told: { consent: 28, object: 25, abstain: 1 } },
  ])('given $given, the rule is not met', ({ told }) => {
    const size = Object.values(told).reduce((sum, count) => sum + count, 0);
    expect(outcome('african-union', 'alone', size, told)).toBe('not-met');
  });

  it('given 33 of 49 for the leader alone, as in 2025, the rule is met, and with 32 it is not', () => {
    expect(outcome('african-union', 'alone', 49, { consent: 33, abstain: 16 })).toBe('met');
    expect(outcome('african-union', 'alone', 49, { consent: 32, abstain: 17 })).toBe('not-met');
  });

  it('counts an abstention against, and an absence too', () => {
    expect(outcome('african-union', 'all', 48, { consent: 31, abstain: 17 })).toBe('not-met');
    expect(outcome('african-union', 'all', 48, { consent: 31, absent: 17 })).toBe('not-met');
  });

  it('holds three ballots among all, three between two and one on the leader, then lets the deputy act', () => {
    const rounds = ['all', 'two', 'alone'].map((id) => {
      const found = stage('african-union', id);
      return found.kind === 'ballot' ? found.rounds : undefined;
    });
    expect(rounds).toEqual([3, 3, 1]);
    expect(stage('african-union', 'alone')).toMatchObject({
      exhausted: { end: 'not-filled', acting: expect.stringContaining('Deputy') as string },
    });
  });
});

describe('at the Security Council', () => {
  const groups = { p5: ['M0', 'M1', 'M2', 'M3', 'M4'] };
  const council = (choices: readonly Choice[]): string => {
    const found = stage('un', 'recommendation');
    const members = choices.map((_, i) => `M${i}`);
    const ballot: Ballot = new Map(choices.map((choice, i) => [`M${i}`, [choice]]));
    const rule = Rule.parse('rule' in found ? found.rule : undefined);
    const answer = evaluate(rule, { members, groups }, ballot);
    return answer.ok ? answer.value.outcome : answer.error.message;
  };
  const times = (count: number, choice: Choice): Choice[] =>
    Array.from({ length: count }, () => choice);

  it('one vote against by a permanent member stops fourteen others', () => {
    expect(council([...times(1, 'object'), ...times(14, 'consent')])).toBe('not-met');
  });

  it('one vote against by an elected member stops nobody', () => {
    expect(council([...times(14, 'consent'), ...times(1, 'object')])).toBe('met');
  });

  it('a permanent member that abstains does not block', () => {
    expect(council([...times(5, 'abstain'), ...times(9, 'consent'), 'object'])).toBe('met');
  });

  it('seven members that do not vote for the name are enough to stop it', () => {
    expect(council([...times(8, 'consent'), ...times(7, 'abstain')])).toBe('not-met');
    expect(council([...times(9, 'consent'), ...times(6, 'abstain')])).toBe('met');
  });

  it('the coloured poll asks for the same as the formal vote', () => {
    expect(outcome('un', 'coloured-polls', 15, { consent: 9, abstain: 6 }, groups)).toBe('met');
    expect(outcome('un', 'coloured-polls', 15, { consent: 8, abstain: 7 }, groups)).toBe('not-met');
  });

  it('shows in the coloured poll which votes are those of the permanent members', () => {
    const { paper } = stage('un', 'coloured-polls') as { paper?: unknown };
    expect(paper).toMatchObject({ secrecy: 'secret-by-group', group: 'p5' });
  });
});

describe('in the Assembly of the Council of Europe', () => {
  it('92 of 241 did not elect in the first ballot of 2024, and 159 of 264 did in 2019', () => {
    const ballot = (consent: number, object: number): string =>
      outcome('council-of-europe', 'first-ballot', 306, {
        consent,
        object,
        absent: 306 - consent - object,
      });
    expect(ballot(92, 149)).toBe('not-met');
    expect(ballot(159, 105)).toBe('met');
    expect(ballot(120, 120)).toBe('not-met');
  });
});

describe('by consensus', () => {
  it.each([
    ['nato', 'meeting', 32],
    ['nato', 'silence', 32],
    ['wto', 'decision', 166],
    ['oecd', 'decision', 38],
    ['osce', 'ministers', 57],
    ['osce', 'silence', 57],
    ['asean', 'summit', 11],
    ['consensus-silence', 'meeting', 12],
  ])('one objection stops a name at %s (%s)', (name, id, size) => {
    expect(outcome(name, id, size, { consent: size - 1, object: 1 })).toBe('not-met');
    expect(outcome(name, id, size, { consent: size })).toBe('met');
  });

  it('an abstention does not stop a name at the OECD, and does at OPEC', () => {
    expect(outcome('oecd', 'decision', 38, { consent: 37, abstain: 1 })).toBe('met');
    expect(outcome('opec', 'conference', 12, { consent: 11, abstain: 1 })).toBe('not-met');
  });

  it('OPEC decides when nine of twelve are there and agree, and not when eight are', () => {
    expect(outcome('opec', 'conference', 12, { consent: 9, absent: 3 })).toBe('met');
    expect(outcome('opec', 'conference', 12, { consent: 8, absent: 4 })).toBe('not-met');
  });

  it('without unanimity OPEC gives the office by turn, for two years instead of three', () => {
    const three = procedure('opec').posts[0]?.term?.lasts;
    expect(three).toEqual({ count: 3, unit: 'years' });
    expect(stage('opec', 'conference')).toMatchObject({ exhausted: { go: 'turn' } });
    expect(stage('opec', 'turn')).toMatchObject({
      how: 'rotation',
      next: { end: 'appointed', term: { lasts: { count: 2, unit: 'years' } } },
    });
  });

  it('minus one, a single objection does not stop a name and two do, and an empty room decides nothing', () => {
    const minusOne = (told: Told): string => outcome('consensus-minus-one', 'meeting', 10, told);
    expect(minusOne({ consent: 9, object: 1 })).toBe('met');
    expect(minusOne({ consent: 8, object: 2 })).toBe('not-met');
    expect(minusOne({ absent: 10 })).toBe('not-met');
  });

  it('by sociocratic consent, a member who was not asked keeps the round open', () => {
    const circle = (told: Told): string => outcome('sociocratic-consent', 'consent', 6, told);
    expect(circle({ consent: 5 })).toBe('undetermined');
    expect(circle({ consent: 5, absent: 1 })).toBe('not-met');
    expect(circle({ consent: 6 })).toBe('met');
  });
});

describe('an invitation to withdraw', () => {
  it('is all that a chair has: nowhere in these procedures does a sounding remove a candidate', () => {
    const effects = CATALOGUE.flatMap(({ stages }) => stages)
      .filter((one) => one.kind === 'sound')
      .flatMap(({ effects = [] }) => effects);
    expect(effects.length).toBeGreaterThan(0);
    expect(effects.filter(({ kind }) => kind !== 'invite')).toEqual([]);
  });
});

describe('silence', () => {
  it('is read as consent only where a chair asks a meeting, and in a silence procedure', () => {
    for (const { name, stages } of CATALOGUE) {
      for (const one of stages) {
        if (one.kind === 'sound')
          expect(one.paper.unheard, `${name}: ${one.id}`).not.toBe('consent');
        if (one.kind === 'ballot' && one.paper.unheard === 'consent') {
          expect(one.paper.form.kind, `${name}: ${one.id}`).toBe('assent');
        }
      }
    }
  });

  it('ends by a hard clock everywhere', () => {
    const clocks = CATALOGUE.flatMap(({ stages }) => stages).flatMap((one) =>
      one.kind === 'tacit' ? [one.clock] : [],
    );
    expect(clocks.length).toBeGreaterThan(0);
    expect(clocks.filter(({ hard, lasts }) => !hard || lasts === undefined)).toEqual([]);
  });
});

describe('where more than one way is open', () => {
  /** The stages that somebody may lead the race to from here, with who chooses. */
  const ways = (name: string, id: string): readonly string[] =>
    stepsOf(stage(name, id))
      .filter(({ by }) => by !== undefined)
      .map(({ step, by }) => `${by}: ${'go' in step ? step.go : step.end}`);

  it.each([
    ['nato', 'soundings', ['chair: meeting', 'chair: silence']],
    ['nato', 'silence', ['chair: meeting', 'chair: soundings']],
    [
      'osce',
      'recommendation',
      ['chair: silence', 'chair: ministers', 'chair: soundings', 'chair: nominations'],
    ],
    ['wto', 'decision', ['council: decision', 'council: last-resort']],
    [
      'un',
      'recommendation',
      ['council-president: straw-polls', 'council-president: recommendation'],
    ],
  ])('%s names them after %s', (name, id, expected) => {
    expect(ways(name, id)).toEqual(expected);
  });
});

describe('the four posts of the OSCE', () => {
  it('stand or fall together, and a state or the chair may take them apart', () => {
    const { posts, package: bound } = procedure('osce');
    expect(bound?.posts).toEqual(posts.map(({ id }) => id));
    expect(bound?.breakableBy).toEqual(['state', 'chair']);
  });
});
