/** The World Health Organization: the Board sends up to three names, the Assembly elects. */
import type { Procedure } from '../parts/procedure.ts';
import { ONE_NAME } from './papers.ts';
import { COUNTS_PUBLISHED, NAMES_PUBLISHED, OUTCOME_PUBLISHED } from './results.ts';
import { majority, share } from './rules.ts';

/** What both ballots of the Board have in common. */
const ofTheBoard = {
  kind: 'ballot',
  body: 'board',
  by: 'chair',
  about: 'slate',
  result: COUNTS_PUBLISHED,
  rounds: 1,
} as const;

/** What all ballots of the Assembly have in common. */
const ofTheAssembly = {
  kind: 'ballot',
  body: 'assembly',
  by: 'president',
  about: 'slate',
  paper: ONE_NAME,
  result: OUTCOME_PUBLISHED,
} as const;

const twoThirds = share(2, 3, 'present-and-voting', { article: 'assembly-rules' });

export const WHO: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'who',
  title: 'Director-General of the World Health Organization',
  organisation: 'World Health Organization',
  summary:
    'States propose names. The Board of 34 shortens them to five, interviews these, and nominates three, each member marking three names in secret. ' +
    'The Assembly elects in secret with two thirds of those present and voting; the last drops out, and between the last two a lower majority is enough in the end.',
  posts: [
    {
      id: 'director-general',
      title: 'Director-General',
      term: { lasts: { count: 5, unit: 'years' }, renewable: 'once' },
    },
  ],
  bodies: [
    { id: 'board', title: 'Executive Board', size: 34 },
    {
      id: 'assembly',
      title: 'World Health Assembly',
      size: 'varies',
      eligibility: 'member states whose vote is not suspended',
    },
  ],
  roles: [
    { id: 'member-state', title: 'Member state', holder: { eachMemberOf: 'assembly' } },
    { id: 'board-member', title: 'Member of the Board', holder: { eachMemberOf: 'board' } },
    {
      id: 'chair',
      title: 'Chair of the Board',
      holder: { office: 'the Chair of the Executive Board' },
    },
    {
      id: 'president',
      title: 'President of the Assembly',
      holder: { office: 'the President of the World Health Assembly' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    {
      id: 'constitution',
      cite: 'Article 31',
      of: 'the Constitution of the World Health Organization',
    },
    {
      id: 'board-rules',
      cite: 'Rule 62',
      of: 'the Rules of Procedure of the Executive Board',
      note: 'Rule 62 as the organisation quoted it in 2021; other editions count differently.',
    },
    {
      id: 'assembly-rules',
      cite: 'Rules 70 bis and 106 to 110',
      of: 'the Rules of Procedure of the World Health Assembly',
      note: 'As document A70/4 of 24 April 2017 counts them.',
    },
    {
      id: 'questions',
      cite: 'questions and answers on the election',
      of: 'the World Health Organization',
      url: 'http://apps.who.int/gb/ep/e/e_ep-faqs.html',
    },
  ],
  first: 'proposals',
  stages: [
    {
      id: 'proposals',
      kind: 'nominate',
      title: 'Proposals of the states',
      by: ['member-state'],
      each: 'no-limit',
      closedBy: 'chair',
      next: { go: 'first-forum', with: 'standing' },
      articles: ['board-rules', 'questions'],
      note: 'A state may propose several people, and people who are not its nationals.',
    },
    {
      id: 'first-forum',
      kind: 'deliberate',
      title: 'Candidates’ forum',
      what: 'hearing',
      closedBy: 'chair',
      next: { go: 'shortlist', with: 'standing' },
      articles: ['questions'],
    },
    {
      ...ofTheBoard,
      id: 'shortlist',
      title: 'Shortlist of five',
      paper: {
        form: { kind: 'some', names: [5], exactly: false },
        secrecy: 'secret',
        unheard: 'absent',
      },
      result: NAMES_PUBLISHED,
      rule: { kind: 'order', by: 'most-votes', first: 5, article: 'board-rules' },
      tie: 'reballot',
      whenLeft: { candidates: 5, step: { go: 'interviews', with: 'standing' } },
      met: { go: 'interviews', with: 'chosen' },
      articles: ['board-rules'],
      note: 'Only where more than five stand.',
    },
    {
      id: 'interviews',
      kind: 'deliberate',
      title: 'Interviews by the Board',
      what: 'interviews',
      closedBy: 'chair',
      next: { go: 'nomination', with: 'chosen' },
      articles: ['questions'],
    },
    {
      ...ofTheBoard,
      id: 'nomination',
      title: 'Nomination of three',
      paper: {
        form: { kind: 'some', names: [3], exactly: true },
        secrecy: 'secret',
        unheard: 'absent',
      },
      rule: { kind: 'order', by: 'most-votes', first: 3, article: 'board-rules' },
      tie: 'reballot',
      whenLeft: { candidates: 3, step: { go: 'second-forum', with: 'standing' } },
      met: { go: 'second-forum', with: 'chosen' },
      articles: ['constitution', 'board-rules'],
    },
    {
      id: 'second-forum',
      kind: 'deliberate',
      title: 'Second forum',
      what: 'hearing',
      closedBy: 'president',
      next: { go: 'assembly', with: 'chosen' },
      articles: ['questions'],
      note: 'Held since the selection of 2022; there is none for a single candidate.',
    },
    {
      ...ofTheAssembly,
      id: 'assembly',
      title: 'Ballots among three',
      rule: twoThirds,
      rounds: 'no-limit',
      effects: [{ kind: 'drop-last', count: [1], article: 'assembly-rules' }],
      tie: 'reballot',
      whenLeft: { candidates: 2, step: { go: 'two-left', with: 'standing' } },
      met: { end: 'appointed', article: 'assembly-rules' },
      articles: ['constitution', 'assembly-rules'],
    },
    {
      ...ofTheAssembly,
      id: 'two-left',
      title: 'Ballot between the last two',
      rule: twoThirds,
      rounds: 1,
      met: { end: 'appointed', article: 'assembly-rules' },
      exhausted: { go: 'lowered', with: 'standing' },
      articles: ['assembly-rules'],
    },
    {
      ...ofTheAssembly,
      id: 'lowered',
      title: 'Later ballots between the last two',
      rule: majority('present-and-voting', { article: 'assembly-rules' }),
      rounds: 'no-limit',
      tie: 'next-round',
      met: { end: 'appointed', article: 'assembly-rules' },
      articles: ['assembly-rules'],
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'lowered',
      says: 'Sources disagree on the majority of the later ballots. Two thirds were asked in the first two of 2017 (121 of 183 failed); the third, with 133 of 183, would have passed either way. More than half of those voting is assumed, from the third ballot on.',
    },
    {
      about: 'nomination',
      says: 'The Board may nominate fewer than three; when it does, and how, is not known. With three or fewer left all of them go on.',
    },
    {
      about: 'two-left',
      says: 'How a single nominee is voted on was not looked up; here the two thirds of those who name anybody at all decide.',
    },
    {
      about: 'assembly',
      says: 'The Assembly votes behind closed doors; its counts of 2017 leaked. How a tie for the last place is broken, there and in the Board, is an inference.',
    },
    {
      about: 'proposals',
      says: 'Until 2012 the Board nominated one name, after ballots of its own, and the Assembly only confirmed it; the selections of 2003 and 2006 follow that older rule.',
    },
  ],
};
