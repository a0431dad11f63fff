/** The International Atomic Energy Agency: two thirds of those voting, so that an abstention helps. */
import type { Procedure } from '../parts/procedure.ts';
import { ANY_OBJECTION, ONE_NAME, YES_OR_NO } from './papers.ts';
import { COUNTS_PUBLISHED, OUTCOME_PUBLISHED } from './results.ts';
import { majority, share } from './rules.ts';

const twoThirds = share(2, 3, 'present-and-voting', { article: 'board-practice' });

/** What all secret ballots of the Board have in common. */
const secret = {
  kind: 'ballot',
  body: 'board',
  by: 'chair',
  about: 'slate',
  paper: ONE_NAME,
  result: COUNTS_PUBLISHED,
  rule: twoThirds,
} as const;

export const IAEA: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'iaea',
  title: 'Director General of the International Atomic Energy Agency',
  organisation: 'International Atomic Energy Agency',
  summary:
    'The Board of Governors votes in secret until somebody has two thirds of the votes cast for or against; ' +
    'whoever abstains makes the number smaller that is needed: 24 of 35, but 23 of 34. The last of three or more candidates ' +
    'drops out. When nobody gets there, nominations are opened again. The General Conference approves the appointment.',
  posts: [
    {
      id: 'director-general',
      title: 'Director General',
      term: { lasts: { count: 4, unit: 'years' }, renewable: 'as often as the Board appoints' },
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
    { id: 'statute-vii', cite: 'Article VII.A', of: 'the Statute of the IAEA' },
    {
      id: 'board-practice',
      cite: 'practice of 2009 and 2019',
      of: 'the Board of Governors',
      url: 'https://www.world-nuclear-news.org/Articles/Voting-begins-for-next-IAEA-chief',
      note: 'The order of the ballots as the agency announced it and as the press counted them.',
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
      articles: ['board-practice'],
      paper: ONE_NAME,
      result: COUNTS_PUBLISHED,
      rounds: 'no-limit',
      next: { go: 'ballots', with: 'standing' },
      note: 'They bind nobody. Whoever has no support tends to withdraw after one.',
    },
    {
      ...secret,
      id: 'ballots',
      title: 'Ballots among three or more',
      articles: ['board-practice'],
      rounds: 'no-limit',
      effects: [{ kind: 'drop-last', count: [1], article: 'board-practice' }],
      tie: 'next-round',
      whenLeft: { candidates: 2, step: { go: 'two-left', with: 'standing' } },
      met: { go: 'acclamation', with: 'chosen' },
      note: 'Where only two stand from the beginning, the ballots begin with the next stage.',
    },
    {
      ...secret,
      id: 'two-left',
      title: 'Ballots between the last two',
      articles: ['board-practice'],
      rounds: 'no-limit',
      met: { go: 'acclamation', with: 'chosen' },
      exhausted: { go: 'one-by-one', with: 'standing' },
      note: 'The Chair ends them when they lead nowhere.',
    },
    {
      ...secret,
      id: 'one-by-one',
      title: 'Yes or no on one name',
      articles: ['board-practice'],
      about: 'proposed',
      paper: YES_OR_NO,
      rounds: 2,
      met: { go: 'acclamation', with: 'chosen' },
      exhausted: {
        go: 'nominations',
        with: 'nobody',
        note: 'Names that failed may be put forward again, as in March 2009.',
      },
      note: 'The Chair puts the leader first, and the second only if the leader fails.',
    },
    {
      id: 'acclamation',
      kind: 'ballot',
      title: 'Appointment in open meeting',
      body: 'board',
      by: 'chair',
      articles: ['statute-vii', 'board-practice'],
      about: 'proposed',
      paper: ANY_OBJECTION,
      result: OUTCOME_PUBLISHED,
      rule: twoThirds,
      rounds: 1,
      met: { go: 'conference', with: 'chosen' },
      exhausted: { go: 'nominations', with: 'nobody' },
    },
    {
      id: 'conference',
      kind: 'ballot',
      title: 'Approval by the General Conference',
      body: 'conference',
      by: 'president',
      about: 'proposed',
      paper: ANY_OBJECTION,
      result: OUTCOME_PUBLISHED,
      rule: majority('present-and-voting', { article: 'statute-vii' }),
      rounds: 1,
      met: { end: 'appointed', article: 'statute-vii' },
      exhausted: { go: 'nominations', with: 'nobody' },
      articles: ['statute-vii'],
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'two-left',
      says: 'How many ballots are held between the last two before each is put alone: three were seen in July 2009 and four in March 2009.',
    },
    {
      about: 'one-by-one',
      says: 'In March 2009 both names were put, one after the other; in July the first was enough. That the second is put at all when the leader fails rests on March alone.',
    },
    {
      about: 'acclamation',
      says: 'What would follow if somebody objected in the open meeting is not known; the two thirds are assumed to hold there as well.',
    },
    {
      about: 'conference',
      says: 'By which majority the Conference approves was not confirmed, nor what follows a refusal: it has always approved without a vote.',
    },
  ],
};
