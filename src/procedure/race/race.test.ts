import { describe, expect, test } from 'vitest';
import {
  close,
  counted,
  nominate,
  object,
  open,
  proceed,
  race,
  refusal,
  vote,
} from '../../../test/race-story.ts';
import {
  ASSENT,
  ballot,
  MAJORITY,
  NOBODY_OBJECTS,
  smallProcedure,
} from '../../../test/small-procedure.ts';
import { appointed, standing } from './state.ts';
import { whatNext } from './what-next.ts';

const three = [nominate('a'), nominate('b'), nominate('c'), proceed];

describe('names', () => {
  const procedure = smallProcedure([ballot()]);

  test('given an open window, when a member puts a name forward, then it stands', () => {
    expect(standing(race(procedure, [nominate('a', 'ANN')]))).toEqual(['a']);
  });

  test('given one name a member, when a second one comes, then it is refused', () => {
    expect(refusal(procedure, [nominate('a', 'ANN')], nominate('b', 'ANN'))).toContain(
      'ANN has put forward as many names as it may.',
    );
  });

  test('given a closed window, when a name comes, then the refusal names stage and article', () => {
    expect(refusal(procedure, [nominate('a'), proceed], nominate('b'))).toBe(
      'Names can be put forward only while nominations are open. Nothing was recorded (“The vote”: Article 4, Rules of the small society).',
    );
  });

  test('given nobody, when the chair wants to close the window, then it stays open', () => {
    expect(refusal(procedure, [], proceed)).toContain('Nobody stands, so nominations stay open.');
  });

  test('given a window that stays open, a name may come until one is put to the decision', () => {
    const late = smallProcedure([ballot({ rounds: 2, exhausted: { end: 'not-filled' } })]);
    const [first, ...rest] = late.stages;
    const window = first?.kind === 'nominate' ? { ...first, staysOpen: true } : first;
    const lateNames = { ...late, stages: window === undefined ? [] : [window, ...rest] };
    const state = race(lateNames, [nominate('a'), proceed, counted({ a: 2 }, 3), nominate('b')]);
    expect(standing(state)).toEqual(['a', 'b']);
  });

  test('a name like “constructor” is a name like any other', () => {
    expect(standing(race(procedure, [nominate('constructor')]))).toEqual(['constructor']);
  });
});

describe('rounds', () => {
  const procedure = smallProcedure([ballot({ effects: [{ kind: 'drop-last', count: [1] }] })]);

  test('given three of five votes, when the round closes, then the leader is appointed', () => {
    const state = race(procedure, [
      ...three,
      open,
      vote('ANN', 'a'),
      vote('BEN', 'a'),
      vote('CLO', 'a'),
      close,
    ]);
    expect(appointed(state)).toEqual(['a']);
    expect(state.ended).toEqual({ how: 'appointed' });
    expect(state.terms).toEqual({ chair: { count: 2, unit: 'years' } });
  });

  test('given nobody with a majority, then the last drops out and another round can be held', () => {
    const state = race(procedure, [...three, counted({ a: 2, b: 2, c: 1 })]);
    expect(standing(state)).toEqual(['a', 'b']);
    expect(whatNext(procedure, state).map((one) => one.do)).toContain('open-round');
  });

  test('given a tie for the last place and no word on ties, then nobody drops out', () => {
    expect(standing(race(procedure, [...three, counted({ a: 1, b: 2, c: 1 }, 1)]))).toHaveLength(3);
  });

  test('given figures that nobody knows, then nobody drops out', () => {
    const state = race(procedure, [
      ...three,
      {
        do: 'close-round',
        by: 'chair',
        tally: { complete: false, candidates: { a: { for: 2 }, b: {}, c: {} } },
      },
    ]);
    expect(standing(state)).toHaveLength(3);
  });

  test('given a paper, a vote for two names, for a stranger or by a stranger is refused', () => {
    const ready = [...three, open];
    expect(refusal(procedure, ready, vote('ANN', 'a', 'b'))).toContain('exactly 1 name and has 2');
    expect(refusal(procedure, ready, vote('ANN', 'z'))).toContain('z is not on this ballot');
    expect(refusal(procedure, ready, vote('ZOE', 'a'))).toContain('ZOE is no member of “board”');
    expect(refusal(procedure, [...ready, vote('ANN', 'a')], vote('ANN', 'b'))).toContain(
      'ANN has voted already',
    );
  });

  test('given a barred member, it has its seat, may not vote, and leaves the eligible fewer', () => {
    const barred = [...three, { do: 'bar' as const, body: 'board', members: ['EVE', 'DAN'] }, open];
    expect(refusal(procedure, barred, vote('EVE', 'a'))).toContain('EVE may not vote');
    // Two of three eligible members are a majority; two of five would not be.
    const state = race(procedure, [...barred, vote('ANN', 'a'), vote('BEN', 'a'), close]);
    expect(appointed(state)).toEqual(['a']);
  });

  test('given more votes than members, the tally is refused', () => {
    expect(refusal(procedure, three, counted({ a: 4, b: 2, c: 0 }))).toContain(
      '6 votes are counted, and only 5 members may vote.',
    );
  });

  test('only the chair closes a round', () => {
    expect(refusal(procedure, three, { do: 'close-round', by: 'member' })).toContain(
      'Only Chair of the meeting may close a round, and Member of the board asked for it.',
    );
  });
});

describe('the end of the rounds', () => {
  const runOff = ballot({
    id: 'run-off',
    title: 'The run-off',
    rounds: 1,
    exhausted: { end: 'not-filled', acting: 'the deputy acts' },
  });
  const first = (tie: 'reballot' | 'lot' | ['reballot', { castingVote: string }]) =>
    smallProcedure([
      ballot({ rounds: 1, tie, exhausted: { go: 'run-off', with: { top: 2 } } }),
      runOff,
    ]);

  test('given one round without a majority, then the first two go on and the others are out', () => {
    const state = race(first('lot'), [...three, counted({ a: 2, b: 2, c: 1 })]);
    expect(state.stage).toBe('run-off');
    expect(standing(state)).toEqual(['a', 'b']);
    expect(state.candidates['c']?.outBecause).toBe('not-in-top');
  });

  test('given a tie for the second place, then an extra ballot is held among those tied and not counted as a round', () => {
    const tied = race(first('reballot'), [...three, counted({ a: 2, b: 1, c: 1 }, 1)]);
    expect(tied.tie).toMatchObject({ candidates: ['b', 'c'], places: 1 });
    const state = race(first('reballot'), [
      ...three,
      counted({ a: 2, b: 1, c: 1 }, 1),
      counted({ b: 2, c: 3 }),
    ]);
    expect(standing(state)).toEqual(['a', 'c']);
    expect(state.stage).toBe('run-off');
  });

  test('given a tie that the extra ballot leaves, then the casting vote breaks it', () => {
    const procedure = first(['reballot', { castingVote: 'chair' }]);
    const story = [...three, counted({ a: 2, b: 1, c: 1 }, 1), counted({ b: 2, c: 2 }, 1)];
    expect(refusal(procedure, story, open)).toContain('The tie has to be broken first');
    const state = race(procedure, [
      ...story,
      { do: 'break-tie', by: 'chair', how: 'casting-vote', candidates: ['b'] },
    ]);
    expect(standing(state)).toEqual(['a', 'b']);
  });

  test('given a tie to be broken by lot, a casting vote is refused', () => {
    expect(
      refusal(first('lot'), [...three, counted({ a: 2, b: 1, c: 1 }, 1)], {
        do: 'break-tie',
        by: 'chair',
        how: 'casting-vote',
        candidates: ['b'],
      }),
    ).toContain('This is not how the procedure breaks a tie.');
  });

  test('given a run-off that nobody wins, then the post is not filled and somebody acts', () => {
    const state = race(first('lot'), [
      ...three,
      counted({ a: 2, b: 2, c: 1 }),
      counted({ a: 2, b: 2 }, 1),
    ]);
    expect(state.ended).toEqual({ how: 'not-filled', acting: 'the deputy acts' });
    expect(whatNext(first('lot'), state)).toEqual([]);
  });
});

describe('results told by names', () => {
  const procedure = smallProcedure([
    ballot({ effects: [{ kind: 'drop-last', count: [1] }], rounds: 'no-limit' }),
  ]);
  const told = (out: string[], chosen: string[], figures = {}) => ({
    do: 'close-round' as const,
    by: 'chair',
    tally: { complete: false, candidates: { a: figures, b: {}, c: {} }, told: { out, chosen } },
  });

  test('given no figures but who dropped out, that one is out', () => {
    expect(standing(race(procedure, [...three, told(['c'], [])]))).toEqual(['a', 'b']);
  });

  test('given no figures but who had enough, that one is appointed', () => {
    expect(appointed(race(procedure, [...three, told([], ['b'])]))).toEqual(['b']);
  });

  test('given figures that say no, nothing that is told goes against them', () => {
    expect(refusal(procedure, three, told([], ['a'], { for: 1 }))).toContain(
      'The figures say that the rule is not met for a',
    );
  });
});

describe('invitations', () => {
  const procedure = smallProcedure([
    ballot({
      rounds: 3,
      exhausted: { end: 'not-filled' },
      effects: [{ kind: 'invite', by: 'chair', count: [1] }],
    }),
  ]);

  test('given the last is invited to withdraw, it still stands and is asked about again', () => {
    const state = race(procedure, [...three, counted({ a: 2, b: 2, c: 1 }), open]);
    expect(state.candidates['c']).toMatchObject({ invited: true, status: 'standing' });
    expect(state.open?.asked).toEqual(['a', 'b', 'c']);
  });
});

describe('assent', () => {
  const procedure = smallProcedure([
    ballot({ about: 'proposed', paper: ASSENT, rule: NOBODY_OBJECTS }),
  ]);
  const proposed = [
    nominate('a'),
    proceed,
    { do: 'propose' as const, by: 'chair', candidates: ['a'] },
  ];

  test('given a name and no objection, silence is read as the paper says: consent', () => {
    expect(appointed(race(procedure, [...proposed, open, close]))).toEqual(['a']);
  });

  test('given a paper that reads silence as absence, nobody has consented', () => {
    const careful = smallProcedure([
      ballot({ about: 'proposed', paper: { ...ASSENT, unheard: 'absent' }, rule: MAJORITY }),
    ]);
    expect(appointed(race(careful, [...proposed, open, close]))).toEqual([]);
  });

  test('given one objection, the rule is not met; lifted before the close, it is', () => {
    expect(appointed(race(procedure, [...proposed, open, object('EVE'), close]))).toEqual([]);
    const lifted = { do: 'lift-objection' as const, member: 'EVE' };
    expect(appointed(race(procedure, [...proposed, open, object('EVE'), lifted, close]))).toEqual([
      'a',
    ]);
    expect(refusal(procedure, [...proposed, open], lifted)).toContain('EVE has no objection');
  });

  test('given a procedure that wants reasons, an objection without one is refused', () => {
    const reasoned = smallProcedure([
      ballot({
        about: 'proposed',
        paper: { ...ASSENT, form: { kind: 'assent', reserve: true, abstain: true, reasons: true } },
        rule: NOBODY_OBJECTS,
      }),
    ]);
    expect(refusal(reasoned, [...proposed, open], object('EVE'))).toContain(
      'An objection has to give its reason here',
    );
  });

  test('given nobody proposed, a round cannot be opened', () => {
    expect(refusal(procedure, [nominate('a'), proceed], open)).toContain('propose a name first');
  });
});

describe('posts that stand or fall together', () => {
  const procedure = smallProcedure(
    [ballot({ about: 'proposed', paper: ASSENT, rule: NOBODY_OBJECTS })],
    {
      posts: [
        { id: 'head', title: 'Head' },
        { id: 'deputy', title: 'Deputy' },
      ],
      package: { posts: ['head', 'deputy'], breakableBy: ['chair'] },
    },
  );
  const named = [
    { do: 'nominate' as const, candidate: { id: 'a', name: 'A', post: 'head' } },
    { do: 'nominate' as const, candidate: { id: 'b', name: 'B', post: 'deputy' } },
    proceed,
    { do: 'propose' as const, by: 'chair', candidates: ['a', 'b'] },
  ];
  const against = {
    do: 'cast' as const,
    member: 'EVE',
    vote: { kind: 'assent' as const, says: 'object' as const, about: ['b'] },
  };

  test('given an objection to one name, then nobody is chosen', () => {
    expect(appointed(race(procedure, [...named, open, against, close]))).toEqual([]);
  });

  test('given the package is taken apart, then the other name goes through and the race goes on', () => {
    const apart = { do: 'break-package' as const, by: 'chair' };
    const state = race(procedure, [...named, apart, open, against, close]);
    expect(appointed(state)).toEqual(['a']);
    expect(state.ended).toBeUndefined();
  });

  test('given somebody who may not take it apart, then it holds', () => {
    expect(refusal(procedure, named, { do: 'break-package', by: 'member' })).toContain(
      'Member of the board may not take the package apart.',
    );
  });
});

describe('rules changed in mid-race', () => {
  const plurality = {
    do: 'change-rule' as const,
    by: 'member',
    stage: 'vote',
    rule: { kind: 'order' as const, by: 'most-votes' as const, first: 1 },
    reason: 'Nobody gets a majority.',
  };

  test('given a procedure that lets nobody change it, then the change is refused', () => {
    expect(refusal(smallProcedure([ballot()]), three, plurality)).toContain(
      'The procedure lets nobody change a rule while a race runs.',
    );
  });

  test('given members who may, then the next round is read by the new rule', () => {
    const procedure = smallProcedure([ballot()], { ruleChanges: { by: ['member'] } });
    const state = race(procedure, [
      ...three,
      counted({ a: 2, b: 2, c: 1 }),
      plurality,
      counted({ a: 3, b: 2, c: 0 }),
    ]);
    expect(appointed(state)).toEqual(['a']);
    const before = race(procedure, [...three, plurality, counted({ a: 2, b: 2, c: 1 })]);
    expect(appointed(before)).toEqual([]);
  });
});

describe('a word that a rule waits for', () => {
  const procedure = smallProcedure([
    ballot({
      rule: {
        kind: 'all',
        parts: [MAJORITY, { kind: 'declared', by: 'chair', criteria: ['the chair agrees'] }],
      },
      rounds: 1,
      exhausted: { end: 'not-filled' },
    }),
  ]);

  test('given the majority, the race waits for the word, and is over once it comes', () => {
    const story = [...three, counted({ a: 3, b: 2, c: 0 })];
    const waiting = race(procedure, story);
    expect(waiting.ended).toBeUndefined();
    expect(whatNext(procedure, waiting).map((one) => one.do)).toContain('declare');
    const said = { do: 'declare' as const, by: 'chair', candidates: ['a'] };
    expect(appointed(race(procedure, [...story, said]))).toEqual(['a']);
    expect(race(procedure, [...story, proceed]).ended).toEqual({ how: 'not-filled' });
  });
});

describe('acceptance', () => {
  const procedure = smallProcedure([
    ballot({ met: { end: 'appointed', accepted: { declined: 'vote' } } }),
  ]);
  const chosen = [...three, counted({ a: 3, b: 2, c: 0 })];

  test('given a winner, nothing else can be done before the answer', () => {
    expect(refusal(procedure, chosen, open)).toContain('has yet to accept');
  });

  test('given a yes, they are appointed; given a no, the vote begins anew without them', () => {
    expect(appointed(race(procedure, [...chosen, { do: 'accept', candidate: 'a' }]))).toEqual([
      'a',
    ]);
    const declined = race(procedure, [...chosen, { do: 'decline', candidate: 'a' }]);
    expect(declined.stage).toBe('vote');
    expect(standing(declined)).toEqual(['b', 'c']);
  });
});

describe('ways to choose from', () => {
  const procedure = smallProcedure([
    ballot({
      met: {
        choose: 'chair',
        among: [
          { when: 'at once', step: { end: 'appointed' } },
          { when: 'after another look', step: { go: 'vote', with: 'standing' } },
        ],
      },
    }),
  ]);
  const story = [...three, counted({ a: 3, b: 2, c: 0 })];

  test('given two ways, the one is taken that the chair chooses, and only by the chair', () => {
    expect(
      appointed(race(procedure, [...story, { do: 'choose-way', by: 'chair', way: 1 }])),
    ).toEqual(['a']);
    expect(race(procedure, [...story, { do: 'choose-way', by: 'chair', way: 2 }]).stage).toBe(
      'vote',
    );
    expect(refusal(procedure, story, { do: 'choose-way', by: 'member', way: 1 })).toContain(
      'Only Chair',
    );
    expect(refusal(procedure, story, { do: 'choose-way', by: 'chair', way: 3 })).toContain(
      'way 3 is none',
    );
    expect(refusal(procedure, story, open)).toContain('The way on has yet to be chosen.');
  });
});

describe('recusal', () => {
  const procedure = smallProcedure([ballot()]);
  const [member, , candidate] = procedure.roles;
  const strict = {
    ...procedure,
    roles: [
      ...(member === undefined ? [] : [member]),
      {
        id: 'chair',
        title: 'Chair of the meeting',
        holder: { office: 'whoever presides' },
        recused: { when: 'own-candidate' as const, to: 'the next member' },
      },
      ...(candidate === undefined ? [] : [candidate]),
    ],
  };
  const setup = { roles: { chair: ['ANN'] } };
  const story = [nominate('a', 'ANN')];

  test('given a chair with a candidate, the chair hands over before it can go on', () => {
    expect(() => race(strict, [...story, proceed], setup)).toThrow(
      'ANN put A forward and must hand the role of Chair of the meeting to the next member.',
    );
    const handed = { do: 'recuse' as const, role: 'chair', from: 'ANN', to: 'BEN' };
    expect(race(strict, [...story, handed, proceed], setup).stage).toBe('vote');
  });
});
