/**
 * A procedure to try things on: nominations, soundings, ballots with a shrinking slate, a question
 * on one name, an approval. Two of its findings are remarks, and none is a fault.
 */
import type { Procedure } from '../src/procedure/index.ts';
import { share } from '../src/procedure/catalogue/rules.ts';

const YES_NO = [
  { id: 'yes', title: 'Yes', counts: 'consent' },
  { id: 'no', title: 'No', counts: 'object' },
  { id: 'abstain', title: 'Abstain', counts: 'abstain' },
] as const;

export const PLAIN_PROCEDURE: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'plain',
  title: 'Head of the agency',
  organisation: 'An agency',
  summary:
    'The Board of Governors votes in secret until somebody has two thirds of the votes cast for or against; ' +
    'whoever abstains makes the number smaller that is needed. The last of three or more candidates drops out. ' +
    'When nobody gets there, nominations are opened again. The General Conference approves the appointment.',
  posts: [
    {
      id: 'director-general',
      title: 'Director General',
      term: { lasts: { count: 4, unit: 'years' }, renewable: 'without a limit in the Statute' },
    },
  ],
  bodies: [
    { id: 'board', title: 'Board of Governors', size: 35 },
    { id: 'conference', title: 'General Conference', size: 'varies' },
  ],
  roles: [
    { id: 'member-state', title: 'Member state', holder: { eachMemberOf: 'conference' } },
    { id: 'governor', title: 'Governor', holder: { eachMemberOf: 'board' } },
    {
      id: 'chair',
      title: 'Chair of the Board',
      holder: { office: 'the Chair of the Board of Governors' },
    },
    {
      id: 'president',
      title: 'President of the Conference',
      holder: { office: 'the President of the General Conference' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'statute-vii', cite: 'Article VII.A', of: 'the statute' },
    {
      id: 'board-practice',
      cite: 'practice of 2009 and 2019',
      of: 'the Board of Governors',
      url: 'https://agency.example/ballots',
      note: 'Ballots as the agency told them and as the press counted them.',
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['member-state'],
      each: 'no-limit',
      closedBy: 'chair',
      next: { go: 'straw-polls', with: 'standing' },
    },
    {
      id: 'straw-polls',
      kind: 'sound',
      title: 'Straw polls',
      body: 'board',
      by: 'chair',
      paper: { form: { kind: 'one', writeIn: false }, secrecy: 'secret', unheard: 'absent' },
      result: { to: ['public'], tells: 'counts' },
      rounds: 'no-limit',
      next: { go: 'ballots', with: 'standing' },
      articles: ['board-practice'],
    },
    {
      id: 'ballots',
      kind: 'ballot',
      title: 'Ballots among three or more',
      body: 'board',
      by: 'chair',
      about: 'slate',
      paper: { form: { kind: 'one', writeIn: false }, secrecy: 'secret', unheard: 'absent' },
      result: { to: ['public'], tells: 'counts' },
      rule: share(2, 3, 'present-and-voting', { article: 'board-practice' }),
      rounds: 'no-limit',
      effects: [{ kind: 'drop-last', count: [1], article: 'board-practice' }],
      tie: 'reballot',
      whenLeft: { candidates: 2, step: { go: 'two-left', with: 'standing' } },
      met: { go: 'conference', with: 'chosen' },
    },
    {
      id: 'two-left',
      kind: 'ballot',
      title: 'Ballots between the last two',
      body: 'board',
      by: 'chair',
      about: 'slate',
      paper: { form: { kind: 'one', writeIn: false }, secrecy: 'secret', unheard: 'absent' },
      result: { to: ['public'], tells: 'counts' },
      rule: share(2, 3, 'present-and-voting', { article: 'board-practice' }),
      rounds: 3,
      met: { go: 'conference', with: 'chosen' },
      exhausted: { go: 'one-left', with: { top: 1 } },
      articles: ['board-practice'],
    },
    {
      id: 'one-left',
      kind: 'ballot',
      title: 'Yes or no on the leader',
      body: 'board',
      by: 'chair',
      about: 'proposed',
      paper: {
        form: { kind: 'graded', grades: [...YES_NO] },
        secrecy: 'secret',
        unheard: 'absent',
      },
      result: { to: ['public'], tells: 'counts' },
      rule: share(2, 3, 'present-and-voting', { article: 'board-practice' }),
      rounds: 1,
      met: { go: 'conference', with: 'chosen' },
      exhausted: {
        go: 'nominations',
        with: 'nobody',
        note: 'Names that failed may be put forward again.',
      },
      articles: ['board-practice'],
    },
    {
      id: 'conference',
      kind: 'ballot',
      title: 'Approval by the General Conference',
      body: 'conference',
      by: 'president',
      about: 'proposed',
      paper: {
        form: { kind: 'assent', reserve: true, abstain: true },
        secrecy: 'open',
        unheard: 'consent',
      },
      result: { to: ['public'], tells: 'outcome' },
      rule: share(1, 2, 'present-and-voting', { article: 'statute-vii' }),
      rounds: 1,
      met: { end: 'appointed' },
      exhausted: { go: 'nominations', with: 'nobody' },
      articles: ['statute-vii'],
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'two-left',
      says: 'How many ballots are held between the last two before a single name is put: three were seen in 2009.',
    },
    { about: 'one-left', says: 'Whether the second name is put too when the leader fails.' },
    {
      about: 'conference',
      says: 'By which majority the General Conference approves was not confirmed; it has always done so without a vote.',
    },
  ],
};
