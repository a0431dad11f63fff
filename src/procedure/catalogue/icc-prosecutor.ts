/** The Prosecutor of the International Criminal Court: a majority of all states parties, present or not. */
import type { Procedure } from '../parts/procedure.ts';
import { ANY_OBJECTION, ONE_NAME, STANCES_CONFIDED } from './papers.ts';
import { COUNTS_PUBLISHED, NAMES_PUBLISHED, OUTCOME_PUBLISHED } from './results.ts';
import { majority, noObjection } from './rules.ts';

export const ICC_PROSECUTOR: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'icc-prosecutor',
  title: 'Prosecutor of the International Criminal Court',
  organisation: 'International Criminal Court',
  summary:
    'A committee draws up a shortlist that binds nobody, and the states parties look for consensus. If they find none, nominations are ' +
    'opened again for some days and secret ballots follow, until somebody has more than half of all states parties: ' +
    '62 of 123, however few of them vote.',
  posts: [
    {
      id: 'prosecutor',
      title: 'Prosecutor',
      term: { lasts: { count: 9, unit: 'years' }, renewable: 'never' },
    },
  ],
  bodies: [
    {
      id: 'assembly',
      title: 'Assembly of States Parties',
      size: 'varies',
      eligibility:
        'states parties that are not in arrears; those that are lose their vote, and still count towards the number needed',
    },
    { id: 'committee', title: 'Committee on the Election of the Prosecutor', size: 5 },
  ],
  roles: [
    { id: 'state-party', title: 'State party', holder: { eachMemberOf: 'assembly' } },
    {
      id: 'president',
      title: 'President of the Assembly',
      holder: { office: 'the President of the Assembly of States Parties' },
    },
    { id: 'committee-member', title: 'Committee member', holder: { eachMemberOf: 'committee' } },
    {
      id: 'committee-chair',
      title: 'Chair of the committee',
      holder: { office: 'the Chair of the Committee on the Election of the Prosecutor' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    {
      id: 'majority',
      cite: 'Article 42(4)',
      of: 'the Rome Statute of the International Criminal Court',
    },
    {
      id: 'arrears',
      cite: 'Article 112(8)',
      of: 'the Rome Statute of the International Criminal Court',
    },
    {
      id: 'resolution',
      cite: 'Resolution ICC-ASP/3/Res.6',
      of: 'the Assembly of States Parties',
      note: 'The procedure for nominations and elections, and the wish for consensus.',
    },
    {
      id: 'practice',
      cite: 'practice of 2020 and 2021',
      of: 'the Assembly of States Parties',
      url: 'https://npwj.org/press-release/electthebest-icc-prosecutor-position-put-to-the-vote',
      note: 'The committee, the consultations, and the nominations opened again for two days.',
    },
  ],
  first: 'applications',
  stages: [
    {
      id: 'applications',
      kind: 'nominate',
      title: 'Applications',
      by: ['candidate', 'state-party'],
      each: 'no-limit',
      closedBy: 'committee-chair',
      next: { go: 'shortlist', with: 'standing' },
      articles: ['practice'],
    },
    {
      id: 'shortlist',
      kind: 'sound',
      title: 'Shortlist of the committee',
      body: 'committee',
      by: 'committee-chair',
      paper: STANCES_CONFIDED,
      result: NAMES_PUBLISHED,
      rounds: 1,
      next: { go: 'consultations', with: 'standing' },
      articles: ['practice'],
      note: 'Advice only: of the four who stood at the end in 2021, three were not on it.',
    },
    {
      id: 'consultations',
      kind: 'sound',
      title: 'Consultations for consensus',
      body: 'assembly',
      by: 'president',
      paper: STANCES_CONFIDED,
      result: { to: ['convener'], tells: 'counts' },
      rule: {
        kind: 'declared',
        by: 'president',
        criteria: ['no state party would object to the name'],
        article: 'resolution',
      },
      rounds: 'no-limit',
      next: { go: 'consensus', with: 'chosen' },
      exhausted: { go: 'nominations', with: 'standing', article: 'practice' },
      articles: ['resolution', 'practice'],
    },
    {
      id: 'consensus',
      kind: 'ballot',
      title: 'Election by consensus',
      body: 'assembly',
      by: 'president',
      about: 'proposed',
      paper: ANY_OBJECTION,
      result: OUTCOME_PUBLISHED,
      rule: noObjection('resolution'),
      rounds: 1,
      met: { end: 'appointed' },
      exhausted: { go: 'nominations', with: 'standing' },
      articles: ['resolution'],
    },
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations, opened again',
      by: ['state-party'],
      each: 1,
      closedBy: 'president',
      clock: {
        lasts: { count: 2, unit: 'days' },
        hard: false,
        extendableBy: ['president'],
        label: 'two days in February 2021',
      },
      next: { go: 'ballots', with: 'standing' },
      articles: ['practice'],
      note: 'Whoever stands without a state that nominates is not put to the ballot.',
    },
    {
      id: 'ballots',
      kind: 'ballot',
      title: 'Secret ballots',
      body: 'assembly',
      by: 'president',
      about: 'slate',
      paper: ONE_NAME,
      result: COUNTS_PUBLISHED,
      rule: majority('members', {
        label: 'more than half of all states parties vote for the candidate',
        article: 'majority',
      }),
      rounds: 'no-limit',
      tie: 'next-round',
      met: { end: 'appointed', article: 'majority' },
      articles: ['majority', 'arrears'],
      note: 'Nobody drops out but by withdrawing. In December 2021, for a deputy, 58 of 90 votes were not enough.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'nominations',
      says: 'That a candidate of the consultations must be nominated anew is how February 2021 was reported; the step here carries all who stand.',
    },
    {
      about: 'consultations',
      says: 'By what sign the President finds that there is, or is not, a consensus is not written down.',
    },
    {
      about: 'shortlist',
      says: 'The committee was made for the election of 2021. That it had five members is from memory, and whether there will be one again is not settled.',
    },
    {
      about: 'ballots',
      says: 'Whether the ballots must pause for withdrawals after some number of them, as in the election of judges, was not confirmed.',
    },
    {
      about: 'assembly',
      says: 'The number of states parties changes; the 62 of 123 are those of 2021.',
    },
  ],
};
