/** UNESCO: at most five ballots in the Board, the last between two; the lot ends a tie. */
import type { Procedure } from '../parts/procedure.ts';
import { ONE_NAME, YES_OR_NO } from './papers.ts';
import { COUNTS_PUBLISHED } from './results.ts';
import { majority } from './rules.ts';

export const UNESCO: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'unesco',
  title: 'Director-General of UNESCO',
  organisation: 'United Nations Educational, Scientific and Cultural Organization',
  summary:
    'The Board of 58 nominates in at most five secret ballots. In the first four somebody needs 30, and nobody is dropped; the fifth is held ' +
    'between the first two, and the lot decides if they are level. Then the General Conference elects the one nominee, in secret.',
  posts: [
    {
      id: 'director-general',
      title: 'Director-General',
      term: { lasts: { count: 4, unit: 'years' }, renewable: 'once' },
    },
  ],
  bodies: [
    { id: 'board', title: 'Executive Board', size: 58 },
    { id: 'conference', title: 'General Conference', size: 'varies' },
  ],
  roles: [
    { id: 'member-state', title: 'Member state', holder: { eachMemberOf: 'conference' } },
    { id: 'board-member', title: 'Member of the Board', holder: { eachMemberOf: 'board' } },
    {
      id: 'chair',
      title: 'Chair of the Board',
      holder: { office: 'the Chairperson of the Executive Board' },
    },
    {
      id: 'president',
      title: 'President of the Conference',
      holder: { office: 'the President of the General Conference' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'constitution', cite: 'Article VI.2', of: 'the Constitution of UNESCO' },
    { id: 'board-rules', cite: 'Rule 58', of: 'the Rules of Procedure of the Executive Board' },
    {
      id: 'conference-rules',
      cite: 'Rules 105 to 108',
      of: 'the Rules of Procedure of the General Conference',
      note: 'As a report of 2009 counts them.',
    },
    {
      id: 'practice',
      cite: 'practice of 2009, 2017 and 2025',
      of: 'the Executive Board',
      note: 'Ballots as the organisation and the press told them.',
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Names from the states',
      by: ['member-state'],
      each: 'no-limit',
      closedBy: 'chair',
      next: { go: 'ballots', with: 'standing' },
      articles: ['board-rules'],
    },
    {
      id: 'ballots',
      kind: 'ballot',
      title: 'Ballots 1 to 4',
      body: 'board',
      by: 'chair',
      about: 'slate',
      paper: ONE_NAME,
      result: COUNTS_PUBLISHED,
      rule: majority('members', {
        label: 'more than half of all members of the Board vote for the candidate',
        article: 'board-rules',
      }),
      rounds: 4,
      tie: 'reballot',
      met: { go: 'conference', with: 'chosen' },
      exhausted: {
        go: 'final',
        with: { top: 2 },
        article: 'board-rules',
        note: 'When two share the second place an extra ballot between them decides who goes on: 31 to 25 in 2017.',
      },
      articles: ['board-rules', 'practice'],
      note: 'Nobody is dropped; candidates withdraw between the ballots.',
    },
    {
      id: 'final',
      kind: 'ballot',
      title: 'Ballot 5, between two',
      body: 'board',
      by: 'chair',
      about: 'slate',
      paper: ONE_NAME,
      result: COUNTS_PUBLISHED,
      rule: { kind: 'order', by: 'most-votes', first: 1, article: 'board-rules' },
      rounds: 1,
      tie: 'lot',
      met: { go: 'conference', with: 'chosen' },
      articles: ['board-rules'],
    },
    {
      id: 'conference',
      kind: 'ballot',
      title: 'Election by the General Conference',
      body: 'conference',
      by: 'president',
      about: 'proposed',
      paper: YES_OR_NO,
      result: COUNTS_PUBLISHED,
      rule: majority('present-and-voting', { article: 'conference-rules' }),
      rounds: 1,
      met: { end: 'appointed', article: 'constitution' },
      exhausted: { go: 'nominations', with: 'nobody' },
      articles: ['constitution', 'conference-rules'],
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'ballots',
      says: '30 were named as the majority in 2009, 2017 and 2025 alike. That it is taken of all 58 members, and not of the votes cast, is an inference from that.',
    },
    {
      about: 'final',
      says: 'That the one with more votes wins the fifth ballot, even with fewer than 30, is an inference; with 58 votes between two it makes no difference.',
    },
    {
      about: 'conference',
      says: 'What follows when the Conference refuses the nominee was not looked up; it never has. That nominations begin anew is an inference.',
    },
    {
      about: 'nominations',
      says: 'How many names a state may put forward was not looked up.',
    },
  ],
};
