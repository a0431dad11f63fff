/** The two institutions of Bretton Woods choose their head alike: directors who vote with the shares of those that elected them. */
import type { ProcedureBody, Role } from '../parts/body.ts';
import type { Stage } from '../parts/stage.ts';
import { ANY_OBJECTION, ONE_NAME } from './papers.ts';
import { NAMES_PUBLISHED, OUTCOME_PUBLISHED } from './results.ts';
import { majority, noObjection } from './rules.ts';

/** The executive directors. Their weights change with every payment and election, so none are listed. */
export const executiveBoard = (unit: string): ProcedureBody => ({
  id: 'board',
  title: 'Executive Board',
  size: 25,
  weights: { votes: { title: 'Voting power', unit } },
  eligibility: 'the executive directors; each casts all votes of its constituency for one name',
});

/** The directors, and the dean who presides because the head in office may be a candidate. */
export const BOARD_ROLES: readonly Role[] = [
  { id: 'director', title: 'Executive director', holder: { eachMemberOf: 'board' } },
  { id: 'board', title: 'The Board as a whole', holder: { body: 'board' } },
  {
    id: 'dean',
    title: 'Dean of the Board',
    holder: { office: 'the executive director who has served longest' },
  },
  { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
];

/** Which articles the stages rest on, by their ids. */
export interface BoardArticles {
  /** The process that the Board gave itself, with the shortlist and the aim of consensus. */
  readonly process: string;
  /** That the Board selects. */
  readonly selection: string;
  /** That a majority of the votes cast decides, and how they are cast. */
  readonly votes: readonly [string, ...string[]];
  readonly strawPolls: string;
}

/** From the shortlist of three to the selection. */
export const fromShortlistToSelection = ({
  process,
  selection,
  votes,
  strawPolls,
}: BoardArticles): readonly Stage[] => [
  {
    id: 'shortlist',
    kind: 'ballot',
    title: 'Shortlist of three',
    body: 'board',
    by: 'dean',
    about: 'slate',
    paper: {
      form: { kind: 'some', names: [3], exactly: false },
      secrecy: 'secret',
      unheard: 'absent',
    },
    result: NAMES_PUBLISHED,
    rule: {
      kind: 'order',
      by: 'most-votes',
      first: 3,
      weights: 'votes',
      label: 'the three with the most support, by the votes of their directors',
      article: process,
    },
    rounds: 1,
    whenLeft: { candidates: 3, step: { go: 'interviews', with: 'standing' } },
    tie: 'reballot',
    met: { go: 'interviews', with: 'chosen' },
    articles: [process],
    note: 'Only where more than three stand; the names stay sealed until then.',
  },
  {
    id: 'interviews',
    kind: 'deliberate',
    title: 'Interviews',
    what: 'interviews',
    closedBy: 'dean',
    next: { go: 'straw-polls', with: 'chosen' },
    articles: [process],
  },
  {
    id: 'straw-polls',
    kind: 'sound',
    title: 'Straw polls and talks',
    body: 'board',
    by: 'dean',
    paper: ONE_NAME,
    result: { to: ['members'], tells: 'counts' },
    rule: {
      kind: 'declared',
      by: 'dean',
      criteria: ['support has gathered behind one name, and no director would object to it'],
      article: strawPolls,
    },
    rounds: 'no-limit',
    next: { go: 'consensus', with: 'chosen' },
    exhausted: { go: 'vote', with: 'standing' },
    articles: [strawPolls],
    note: 'Optional, secret and binding nobody.',
  },
  {
    id: 'consensus',
    kind: 'ballot',
    title: 'Selection by consensus',
    body: 'board',
    by: 'dean',
    about: 'proposed',
    paper: ANY_OBJECTION,
    result: OUTCOME_PUBLISHED,
    rule: noObjection(process),
    rounds: 1,
    met: { end: 'appointed', article: selection },
    exhausted: { go: 'vote', with: 'standing' },
    articles: [selection, process],
  },
  {
    id: 'vote',
    kind: 'ballot',
    title: 'Vote by shares',
    body: 'board',
    by: 'dean',
    about: 'slate',
    paper: ONE_NAME,
    result: OUTCOME_PUBLISHED,
    rule: majority('present-and-voting', {
      weights: 'votes',
      label: 'directors with more than half of the votes cast, by shares, are for the name',
      article: votes[0],
    }),
    rounds: 'no-limit',
    tie: 'next-round',
    met: { end: 'appointed', article: votes[0] },
    articles: [selection, ...votes],
    note: 'Allowed and never needed so far. The largest shareholder, with about 16 %, has no veto here.',
  },
];

/** What neither institution has written down. */
export const BOARD_DOUBTS = [
  {
    about: 'shortlist',
    says: 'The indications of the directors are weighted by their votes; how many names each gives, and how a tie is broken, is left to the Board. Three names without order stand for it.',
  },
  {
    about: 'vote',
    says: 'What the Board would do if no name had more than half after several votes is not written down, nor whether the vote would be secret.',
  },
  {
    about: 'nominations',
    says: 'That one institution goes to a European and the other to an American is a custom and written nowhere.',
  },
] as const;
