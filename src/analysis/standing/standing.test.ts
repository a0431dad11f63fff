import { describe, expect, it } from 'vitest';
import { Story } from '../../../test/story.ts';
import { NO_OBJECTION } from '../../procedure/index.ts';
import { standing } from './standing.ts';
import { StandingSchema, type CandidateStanding, type Seat } from './types.ts';

const MEMBERS = ['USA', 'HUN', 'ROU', 'EST'];
const race = (candidates = ['Mark Rutte', 'Klaus Iohannis']): Story =>
  new Story(MEMBERS, candidates).happens({
    type: 'rule-set',
    rule: NO_OBJECTION,
    words: 'unanimity',
    basis: 'tradition',
  });

function on(story: Story, asOf = '2024-12-31', candidate = 'mark-rutte'): CandidateStanding {
  const all = standing(story.case, { asOf, include: 'accepted' });
  const found = all.candidates.find(({ id }) => id === candidate);
  if (found === undefined) throw new Error(`no ${candidate}`);
  return found;
}

function seat(story: Story, member: string, asOf?: string): Seat {
  const found = on(story, asOf).members.find((one) => one.member === member);
  if (found === undefined) throw new Error(`no ${member}`);
  return found;
}

describe('where one member stands', () => {
  it('is undeclared while nothing is known', () => {
    expect(seat(race(), 'HUN')).toMatchObject({
      stance: 'undeclared',
      certain: false,
      claims: [],
      independent: 0,
    });
  });
  it('is what it said last', () => {
    const told = race()
      .position('2024-03-05', 'HUN', 'objects')
      .position('2024-06-18', 'HUN', 'supports');
    expect(seat(told, 'HUN', '2024-06-17')).toMatchObject({
      stance: 'objects',
      since: '2024-03-05',
    });
    expect(seat(told, 'HUN')).toMatchObject({
      stance: 'supports',
      since: '2024-06-18',
      claims: ['claim-2'],
      superseded: [{ claim: 'claim-1', by: 'claim-2', why: 'later' }],
    });
  });
  it('holds since the first of the claims that say the same', () => {
    const told = race()
      .position('2024-03-05', 'HUN', 'objects')
      .position('2024-03-15', 'HUN', 'objects');
    expect(seat(told, 'HUN')).toMatchObject({
      since: '2024-03-05',
      claims: ['claim-1', 'claim-2'],
      independent: 2,
    });
  });
  it('is not changed by a later word far from it, which is kept as a contradiction', () => {
    const told = race()
      .position('2024-03-05', 'HUN', 'objects')
      .position('2024-03-20', 'HUN', 'supports', { level: 'anonymous' });
    expect(seat(told, 'HUN')).toMatchObject({
      stance: 'objects',
      contradictions: ['claim-2'],
      certain: false,
    });
  });
  it('is certain again once a later word that outweighs the contradiction repeats it', () => {
    const told = race()
      .position('2024-03-05', 'HUN', 'objects')
      .position('2024-03-20', 'HUN', 'supports', { level: 'anonymous' })
      .position('2024-04-03', 'HUN', 'objects');
    expect(seat(told, 'HUN')).toMatchObject({
      stance: 'objects',
      since: '2024-03-05',
      certain: true,
      contradictions: [],
      superseded: [{ claim: 'claim-2', by: 'claim-3', why: 'later' }],
    });
  });
  it('is changed by a later word that is one rank weaker', () => {
    const told = race()
      .position('2024-03-05', 'HUN', 'objects')
      .position('2024-03-20', 'HUN', 'supports', { level: 'named-official' });
    expect(seat(told, 'HUN')).toMatchObject({ stance: 'supports', contradictions: [] });
  });
  it('can end being undecided by anybody’s later word', () => {
    const told = race()
      .position('2024-03-05', 'HUN', 'undecided')
      .position('2024-03-20', 'HUN', 'supports', { level: 'report' });
    expect(seat(told, 'HUN')).toMatchObject({ stance: 'supports', level: 'report' });
  });
  it('is what the stronger word says where two speak on one day', () => {
    const told = race()
      .position('2024-03-05', 'HUN', 'supports', { level: 'report' })
      .position('2024-03-05', 'HUN', 'objects', { level: 'spokesperson' });
    expect(seat(told, 'HUN')).toMatchObject({
      stance: 'objects',
      superseded: [{ claim: 'claim-1', why: 'stronger-word' }],
    });
  });
  it('is the less favourable of two that contradict each other at equal weight, and both are shown', () => {
    const told = race()
      .position('2024-03-05', 'HUN', 'supports', { level: 'report' })
      .position('2024-03-05', 'HUN', 'objects', { level: 'report' });
    expect(seat(told, 'HUN')).toMatchObject({
      stance: 'objects',
      certain: false,
      claims: ['claim-2'],
      contradictions: ['claim-1'],
    });
  });
  it('loses nothing by a later lean the same way', () => {
    const told = race()
      .position('2024-02-22', 'USA', 'supports')
      .position('2024-03-22', 'USA', 'leans-for');
    expect(seat(told, 'USA')).toMatchObject({
      stance: 'supports',
      claims: ['claim-1', 'claim-2'],
      certain: true,
    });
  });
  it('is for a candidate whom it nominated', () => {
    const told = race().told('2024-03-12', {
      kind: 'nomination',
      nominator: 'ROU',
      candidate: 'mark-rutte',
      state: 'made',
    });
    expect(seat(told, 'ROU')).toMatchObject({ stance: 'supports', basis: 'own' });
  });
});

describe('how firmly it was said', () => {
  it('a likely stance counts and is not certain', () => {
    const told = race().position('2024-03-04', 'EST', 'supports', { modality: 'likely' });
    expect(seat(told, 'EST')).toMatchObject({
      stance: 'supports',
      modality: 'likely',
      certain: false,
    });
    expect(on(told).tally).toMatchObject({ for: 1, uncertain: 1 });
  });
  it('a possible stance is a hint and counts for nothing', () => {
    const told = race().position('2024-03-04', 'HUN', 'objects', { modality: 'possible' });
    expect(seat(told, 'HUN')).toMatchObject({
      stance: 'undeclared',
      hints: [{ claim: 'claim-1', stance: 'objects', modality: 'possible' }],
    });
    expect(on(told).holdouts).toEqual([]);
  });
  it('support under a condition is undecided, with the condition', () => {
    const words = { start: 0, end: 9, exact: 'the words' };
    const told = race().told(
      '2024-06-05',
      {
        kind: 'position',
        member: 'HUN',
        candidate: 'mark-rutte',
        stance: 'supports',
        condition: words,
      },
      { modality: 'conditional' },
    );
    expect(seat(told, 'HUN')).toMatchObject({
      stance: 'undecided',
      conditions: [{ claim: 'claim-1', words: 'the words' }],
    });
  });
  it('a denied support is not an objection', () => {
    const told = race()
      .position('2024-03-04', 'ROU', 'supports', { level: 'report' })
      .position('2024-03-05', 'ROU', 'supports', { modality: 'denied' });
    expect(seat(told, 'ROU')).toMatchObject({
      stance: 'undeclared',
      superseded: [{ claim: 'claim-1', by: 'claim-2', why: 'denied' }],
      hints: [{ claim: 'claim-2', modality: 'denied' }],
    });
  });
  it('a denial by hearsay does not take back the member’s own word', () => {
    const told = race()
      .position('2024-03-04', 'ROU', 'supports')
      .position('2024-03-05', 'ROU', 'supports', { modality: 'denied', level: 'analysis' });
    expect(seat(told, 'ROU')).toMatchObject({
      stance: 'supports',
      contradictions: ['claim-2'],
      certain: false,
    });
  });
});

describe('groups and counts', () => {
  const eastern = (): Story =>
    race().happens({
      type: 'group-defined',
      group: 'east',
      name: 'eastern members',
      members: ['HUN', 'ROU', 'EST'],
    });
  it('a group’s position is weak evidence on each of its members', () => {
    const told = eastern().position('2024-03-04', 'east', 'objects', { level: 'report' });
    expect(seat(told, 'EST')).toMatchObject({ stance: 'objects', basis: 'group', certain: false });
    expect(seat(told, 'USA').stance).toBe('undeclared');
    expect(on(told).answer?.outcome).toBe('undetermined');
  });
  it('never outweighs what is said of the member itself, earlier or later', () => {
    const told = eastern()
      .position('2024-03-01', 'EST', 'supports', { level: 'analysis' })
      .position('2024-03-04', 'east', 'objects');
    expect(seat(told, 'EST')).toMatchObject({
      stance: 'supports',
      basis: 'own',
      superseded: [{ claim: 'claim-2', by: 'claim-1', why: 'closer-to-the-member' }],
    });
  });
  const count = (except: string[], atLeast = 4 - except.length, of = 4) =>
    ({
      kind: 'count',
      candidate: 'mark-rutte',
      stance: 'supports',
      atLeast,
      atMost: atLeast,
      of,
      except,
    }) as const;
  it('a count that names all its exceptions leaves the others for the candidate, uncertainly', () => {
    const told = race().told('2024-04-02', count(['HUN', 'ROU']), { level: 'report' });
    expect(seat(told, 'USA')).toMatchObject({
      stance: 'supports',
      basis: 'elimination',
      level: 'report',
      certain: false,
    });
    expect(seat(told, 'HUN')).toMatchObject({ stance: 'undecided', basis: 'elimination' });
    expect(on(told).sentence).toBe(
      '2 of 4 for Mark Rutte, all of them uncertain. HUN and ROU undecided.',
    );
  });
  it.each([
    ['the exceptions are not all that are missing', count(['HUN'], 2)],
    ['it is of another number of members', count(['HUN'], 30, 31)],
    ['it names no exception', count([])],
  ])('and leaves nobody over where %s', (_, says) => {
    expect(seat(race().told('2024-04-02', says), 'USA').stance).toBe('undeclared');
  });
  it('a count of a group leaves over only those of the group, and is no count of the body', () => {
    const told = race()
      .happens({ type: 'group-defined', group: 'few', name: 'few', members: ['USA', 'HUN'] })
      .told('2024-04-02', { ...count(['HUN'], 1, 2), among: 'few' }, { level: 'report' });
    expect(seat(told, 'USA')).toMatchObject({ stance: 'supports', basis: 'elimination' });
    expect(seat(told, 'HUN')).toMatchObject({ stance: 'undecided', basis: 'elimination' });
    expect(seat(told, 'ROU').stance).toBe('undeclared');
    expect(on(told).published).toEqual([]);
  });
  it('published counts stand beside what the record adds up to, without elimination', () => {
    const told = race()
      .position('2024-02-22', 'USA', 'supports')
      .told('2024-04-02', count(['HUN']), { level: 'report', via: ['NOS'] })
      .told('2024-04-03', count(['HUN']), { level: 'report', via: ['NOS'] });
    expect(on(told).published).toMatchObject([
      { claim: 'claim-2', tally: 1, agreement: 'tally-lower', sameReportAs: ['claim-3'] },
      { claim: 'claim-3', tally: 1, agreement: 'tally-lower', sameReportAs: ['claim-2'] },
    ]);
  });
});

describe('independent reports', () => {
  const twice = (first: object, second: object, then = (story: Story): Story => story): number =>
    seat(
      then(
        race()
          .position('2024-02-22', 'USA', 'supports', first)
          .position('2024-02-23', 'USA', 'supports', second),
      ),
      'USA',
    ).independent;
  it('are told apart', () => {
    expect(twice({}, {})).toBe(2);
    expect(twice({ source: { outlet: 'Reuters' } }, { source: { outlet: 'Reuters' } })).toBe(2);
  });
  it('are one where one is noticed to be a copy', () => {
    expect(
      twice({}, {}, (story) =>
        story.happens({ type: 'copy-noticed', source: 'source-2', of: 'source-1' }),
      ),
    ).toBe(1);
  });
  it('are one where the texts are the same', () => {
    const sha256 = 'f'.repeat(64);
    expect(twice({ source: { sha256 } }, { source: { sha256 } })).toBe(1);
  });
  it('are one where both have it from the same outlet, or one from the other', () => {
    expect(twice({ via: ['Der Spiegel', 'DPA'] }, { via: ['der Spiegel'] })).toBe(1);
    expect(twice({ source: { outlet: 'Der Spiegel' } }, { via: ['Der Spiegel'] })).toBe(1);
  });
});

describe('candidatures', () => {
  const nominated = (): Story =>
    race().position('2024-02-22', 'USA', 'supports').told('2024-03-12', {
      kind: 'nomination',
      nominator: 'ROU',
      candidate: 'klaus-iohannis',
      state: 'made',
    });
  it('a member with a candidate of its own is a holdout and in the way', () => {
    const rutte = on(nominated());
    expect(rutte.holdouts).toMatchObject([
      { member: 'ROU', why: 'own-candidate', ownCandidate: 'klaus-iohannis' },
    ]);
    expect(rutte.blockers).toEqual(['ROU']);
    expect(rutte.sentence).toBe(
      '1 of 4 for Mark Rutte. ROU has its own candidate, Klaus Iohannis; 2 undeclared.',
    );
  });
  it('a withdrawal lifts the hold and keeps the seats as they were', () => {
    const told = nominated()
      .told('2024-06-20', { kind: 'withdrawal', candidate: 'klaus-iohannis', state: 'made' })
      .position('2024-06-25', 'EST', 'supports', { candidate: 'klaus-iohannis' });
    expect(on(told).holdouts).toEqual([]);
    expect(on(told, '2024-06-30', 'klaus-iohannis')).toMatchObject({
      state: 'withdrawn',
      since: '2024-06-20',
      standing: false,
      seatsAsOf: '2024-06-20',
      tally: { for: 1 },
      sentence: 'Klaus Iohannis withdrew on 20 June 2024.',
    });
    expect(on(told, '2024-06-19').blockers).toEqual(['ROU']);
  });
  it.each([
    ['expected', { state: 'expected' as const }, 'asserted' as const],
    ['only possible', { state: 'made' as const }, 'possible' as const],
  ])('a withdrawal that is %s ends nothing', (_, { state }, modality) => {
    const told = nominated().told(
      '2024-06-04',
      { kind: 'withdrawal', candidate: 'klaus-iohannis', state },
      { modality },
    );
    expect(on(told, undefined, 'klaus-iohannis').state).toBe('nominated');
  });
  it('a later mention takes back no nomination', () => {
    const told = nominated().told('2024-05-01', {
      kind: 'candidature',
      candidate: 'klaus-iohannis',
      state: 'mentioned',
    });
    expect(on(told, undefined, 'klaus-iohannis')).toMatchObject({
      state: 'nominated',
      since: '2024-03-12',
    });
  });
  it('whoever is appointed comes first and ends the race', () => {
    const told = nominated().told('2024-06-26', {
      kind: 'candidature',
      candidate: 'mark-rutte',
      state: 'appointed',
    });
    const all = standing(told.case, { asOf: '2024-07-01', include: 'accepted' });
    expect(all.sentence).toBe('Chosen: Mark Rutte on 26 June 2024.');
    expect(all.candidates.map(({ id, standing: runs }) => [id, runs])).toEqual([
      ['mark-rutte', true],
      ['klaus-iohannis', false],
    ]);
  });
});

describe('the rule', () => {
  const all = (): Story =>
    MEMBERS.reduce((told, member) => told.position('2024-06-01', member, 'supports'), race());
  it('is met only when every member is certain', () => {
    expect(on(all()).answer).toMatchObject({
      outcome: 'met',
      parts: [{ count: 0, possible: 0, needed: 0 }],
    });
    const but = all().position('2024-06-02', 'EST', 'supports', { modality: 'denied' });
    expect(on(but).answer?.outcome).toBe('undetermined');
  });
  it('is not met while a member objects outright', () => {
    expect(on(all().position('2024-06-02', 'HUN', 'objects')).answer?.outcome).toBe('not-met');
  });
  it('may come from a claim where the case sets none', () => {
    const told = new Story(['USA']).told(
      '2024-03-04',
      { kind: 'rule', rule: 'no-objection', basis: 'tradition' },
      { level: 'report' },
    );
    expect(standing(told.case, { asOf: '2024-03-05', include: 'accepted' }).rule).toEqual({
      words: 'the words that say so',
      inWords: 'no member objects',
      basis: 'tradition',
      claim: 'claim-1',
    });
    expect(standing(told.case, { asOf: '2024-03-03', include: 'accepted' }).rule).toBeUndefined();
  });
});

describe('time', () => {
  it('who joins later has no seat yet, and speaks as an outsider', () => {
    const told = race()
      .happens({ type: 'member-joined', member: 'SWE', name: 'Sweden' }, '2024-03-07')
      .position('2024-03-04', 'SWE', 'supports');
    expect(on(told, '2024-03-06')).toMatchObject({
      tally: { for: 0 },
      outsiders: [{ id: 'SWE', stance: 'supports' }],
    });
    expect(on(told, '2024-03-07')).toMatchObject({ tally: { for: 1 }, outsiders: [] });
  });
  it('a claim counts from the end of the time that it names, not after its report', () => {
    const told = race().position('2024-06-17', 'USA', 'supports', { occurred: '2024-06' });
    expect(seat(told, 'USA', '2024-06-16').stance).toBe('undeclared');
    expect(seat(told, 'USA', '2024-06-17').stance).toBe('supports');
  });
  it('lists what falls due, the next first', () => {
    const told = race()
      .happens({
        type: 'date-set',
        date: 'past',
        what: 'meeting',
        on: '2024-02-15',
        firmness: 'set',
        label: 'Ministers',
      })
      .happens({
        type: 'date-set',
        date: 'summit',
        what: 'meeting',
        on: '2024-07-09/2024-07-11',
        firmness: 'set',
        label: 'Summit',
      })
      .told('2024-03-04', { kind: 'deadline', what: 'decision', on: '2024-03', firmness: 'hoped' });
    expect(standing(told.case, { asOf: '2024-03-04', include: 'accepted' }).deadlines).toEqual([
      { what: 'decision', on: '2024-03', firmness: 'hoped', inDays: 27, claim: 'claim-1' },
      {
        what: 'meeting',
        on: '2024-07-09/2024-07-11',
        firmness: 'set',
        label: 'Summit',
        inDays: 129,
      },
    ]);
  });
});

describe('holdouts', () => {
  it('carry grounds, demands and rival explanations', () => {
    const quote = { start: 0, end: 9, exact: 'the words' };
    const told = race()
      .told('2024-03-05', {
        kind: 'position',
        member: 'HUN',
        candidate: 'mark-rutte',
        stance: 'objects',
        grounds: [{ quote, occurred: '2021-06' }],
      })
      .told('2024-03-06', { kind: 'demand', member: 'HUN', asks: quote, link: 'European Union' })
      .told(
        '2024-03-07',
        { kind: 'hypothesis', member: 'HUN', motive: 'retaliate' },
        { modality: 'possible', level: 'analysis' },
      );
    expect(on(told).holdouts).toMatchObject([
      {
        member: 'HUN',
        grounds: [{ claim: 'claim-1', words: 'the words', occurred: '2021-06' }],
        demands: [{ claim: 'claim-2', link: 'European Union' }],
        hypotheses: [{ claim: 'claim-3', motive: 'retaliate' }],
      },
    ]);
  });
});

describe('the sentence', () => {
  it('tells the count, who objects, who is undecided and who is silent', () => {
    const told = race(['Mark Rutte'])
      .position('2024-02-22', 'USA', 'supports')
      .position('2024-03-05', 'HUN', 'objects')
      .position('2024-03-05', 'ROU', 'undecided');
    expect(standing(told.case, { asOf: '2024-03-06', include: 'accepted' }).sentence).toBe(
      'Not chosen yet. 1 of 4 for Mark Rutte. HUN objects; ROU undecided; 1 undeclared.',
    );
  });
  it('tells a hearsay objection as hearsay, and a published count that says otherwise', () => {
    const told = race(['Mark Rutte'])
      .position('2024-03-05', 'HUN', 'objects', { modality: 'likely', level: 'report' })
      .told('2024-03-05', {
        kind: 'count',
        candidate: 'mark-rutte',
        stance: 'supports',
        atLeast: 2,
        atMost: 3,
        of: 4,
      });
    expect(on(told).sentence).toBe(
      '0 of 4 for Mark Rutte, 2 to 3 by a count published on 5 March 2024. HUN said to object; 3 undeclared.',
    );
  });
  it('is there for a case of which nothing is known', () => {
    const told = new Story([], []);
    expect(standing(told.case, { asOf: '2024-03-06', include: 'accepted' }).sentence).toBe(
      'Not chosen yet. Nobody is known to stand.',
    );
  });
});

describe('what is included', () => {
  const told = (): Story => race().position('2024-02-22', 'USA', 'supports', { accepted: false });
  const tally = (story: Story, include: 'accepted' | 'proposed'): number | undefined =>
    standing(story.case, { asOf: '2024-03-01', include, candidate: 'mark-rutte' }).candidates[0]
      ?.tally.for;
  it('proposals count only on request, and rejected ones never', () => {
    expect([tally(told(), 'accepted'), tally(told(), 'proposed')]).toEqual([0, 1]);
    expect(tally(told().happens({ type: 'claim-rejected', claim: 'claim-1' }), 'proposed')).toBe(0);
  });
  it('is JSON that the schema describes', () => {
    const all = standing(told().case, { asOf: '2024-03-01', include: 'proposed' });
    expect(StandingSchema.parse(JSON.parse(JSON.stringify(all)))).toEqual(all);
  });
});
