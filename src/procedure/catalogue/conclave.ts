/** The papal conclave: two thirds of the electors present, to the end, and nobody need be a candidate. */
import type { Procedure } from '../parts/procedure.ts';
import type { Stage, Step } from '../parts/stage.ts';
import { ONE_NAME } from './papers.ts';
import { OUTCOME_PUBLISHED } from './results.ts';
import { share } from './rules.ts';

type Ballot = Extract<Stage, { kind: 'ballot' }>;
type Deliberation = Extract<Stage, { kind: 'deliberate' }>;

const elected: Step = {
  end: 'appointed',
  accepted: { declined: 'first-days' },
  article: 'acceptance',
};

/** What all ballots of the electors have in common. */
const ballot = {
  kind: 'ballot',
  body: 'electors',
  by: 'presiding',
  about: 'slate',
  result: OUTCOME_PUBLISHED,
  rule: share(2, 3, 'present', {
    label: 'at least two thirds of the electors present vote for the same person',
    article: 'two-thirds',
  }),
  met: elected,
} as const;

const series = (id: string, title: string, rounds: number, exhausted: Step): Ballot => ({
  ...ballot,
  id,
  title,
  paper: { ...ONE_NAME, form: { kind: 'one', writeIn: true } },
  rounds,
  exhausted,
  articles: ['two-thirds', 'series'],
});

const pause = (id: string, title: string, article: string, next: string): Deliberation => ({
  id,
  kind: 'deliberate',
  title,
  what: 'pause',
  closedBy: 'presiding',
  clock: {
    lasts: { count: 1, unit: 'days' },
    hard: true,
    extendableBy: [],
    label: 'a day at most',
  },
  next: { go: next, with: 'standing' },
  articles: [article],
});

export const CONCLAVE: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'conclave',
  title: 'Pope',
  organisation: 'Holy See',
  summary:
    'Nobody is nominated. The cardinals under 80 write a name, in secret and under oath, until somebody has two thirds of those present: 89 of 133 in 2025. ' +
    'After some 33 ballots with pauses only the two who led the last one may be voted for, and these two may not vote; two thirds are still needed, ' +
    'so that it need not end. Acceptance completes it.',
  posts: [{ id: 'pope', title: 'Bishop of Rome' }],
  bodies: [
    {
      id: 'electors',
      title: 'Cardinal electors',
      size: 'varies',
      eligibility:
        'cardinals who were not yet 80 when the see fell vacant, and are there; in the last stage not the two who can be elected',
    },
  ],
  roles: [
    { id: 'elector', title: 'Elector', holder: { eachMemberOf: 'electors' } },
    { id: 'college', title: 'The electors together', holder: { body: 'electors' } },
    {
      id: 'presiding',
      title: 'Presiding cardinal',
      holder: { office: 'the first of the cardinals in the conclave' },
    },
    {
      id: 'tellers',
      title: 'Tellers and revisers',
      holder: { office: 'electors drawn by lot to count and to check' },
    },
    { id: 'candidate', title: 'Whoever is elected', holder: { candidates: true } },
  ],
  articles: [
    { id: 'electors', cite: 'no. 33', of: 'the constitution Universi Dominici Gregis, 1996' },
    {
      id: 'beginning',
      cite: 'no. 37',
      of: 'the constitution Universi Dominici Gregis, as changed in 2013 (Normas nonnullas)',
    },
    {
      id: 'two-thirds',
      cite: 'no. 62',
      of: 'the constitution Universi Dominici Gregis, as changed in 2013 (Normas nonnullas)',
    },
    { id: 'series', cite: 'no. 74', of: 'the constitution Universi Dominici Gregis, 1996' },
    {
      id: 'last-two',
      cite: 'no. 75',
      of: 'the constitution Universi Dominici Gregis, as changed in 2007 and 2013',
      note: 'From 1996 to 2007 an absolute majority was possible at this point.',
    },
    { id: 'acceptance', cite: 'no. 87', of: 'the constitution Universi Dominici Gregis, 1996' },
  ],
  first: 'congregations',
  stages: [
    {
      id: 'congregations',
      kind: 'deliberate',
      title: 'Waiting for the electors',
      what: 'negotiation',
      closedBy: 'college',
      clock: {
        lasts: { count: 15, unit: 'days' },
        hard: false,
        extendableBy: ['college'],
        label:
          'fifteen full days after the vacancy; earlier when all are there, and twenty at most',
      },
      next: { go: 'first-days', with: 'standing' },
      articles: ['electors', 'beginning'],
    },
    {
      ...series('first-days', 'First ballots', 13, { go: 'first-pause', with: 'standing' }),
      note: 'One on the first afternoon, then four a day for three days. The papers are burnt, and all that anybody outside learns is the colour of the smoke.',
    },
    pause('first-pause', 'First pause', 'series', 'second-series'),
    series('second-series', 'Second series', 7, { go: 'second-pause', with: 'standing' }),
    pause('second-pause', 'Second pause', 'series', 'third-series'),
    series('third-series', 'Third series', 7, { go: 'third-pause', with: 'standing' }),
    pause('third-pause', 'Third pause', 'series', 'fourth-series'),
    series('fourth-series', 'Fourth series', 7, { go: 'day-of-prayer', with: { top: 2 } }),
    pause('day-of-prayer', 'Day of prayer', 'last-two', 'last-two'),
    {
      ...ballot,
      id: 'last-two',
      title: 'Ballots on the last two',
      paper: ONE_NAME,
      rounds: 'no-limit',
      articles: ['two-thirds', 'last-two'],
      note: 'The two may be elected and may not vote. Nothing ends these ballots but two thirds.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'first-days',
      says: 'Thirteen ballots when there is one on the first afternoon, twelve when there is none; the total is 34 or 33.',
    },
    {
      about: 'fourth-series',
      says: 'Who goes on when several share the second place after the last ballot is not known.',
    },
    {
      about: 'congregations',
      says: 'That it must begin on the twentieth day at the latest is from memory.',
    },
    {
      about: 'last-two',
      says: 'That the two are left out of the number of which two thirds are needed is an inference: they are present, and have no vote.',
    },
    {
      about: 'first-days',
      says: 'What follows when the elected declines is not written in steps; that the electors vote again from the first series is an inference.',
    },
  ],
};
