/**
 * A procedure to try things on: names, soundings, ballots from which the last drops out, two left, a
 * question on one name, an approval. Nothing is wrong with it, and one thing is remarked.
 */
import { ANY_OBJECTION, ONE_NAME, YES_OR_NO } from '../src/procedure/catalogue/papers.ts';
import { COUNTS_PUBLISHED as result } from '../src/procedure/catalogue/results.ts';
import { share } from '../src/procedure/catalogue/rules.ts';
import type { Procedure, Stage } from '../src/procedure/index.ts';

type BallotOf = Extract<Stage, { kind: 'ballot' }>;
type Own = Pick<BallotOf, 'id' | 'title' | 'rounds'> & Partial<BallotOf>;

/** A ballot of the board among all who stand: two thirds of the votes for or against, then the approval. */
const ballot = (own: Own): BallotOf => ({
  kind: 'ballot',
  body: 'board',
  by: 'chair',
  about: 'slate',
  paper: structuredClone(ONE_NAME),
  result,
  rule: share(2, 3, 'present-and-voting', { article: 'practice' }),
  met: { go: 'conference', with: 'chosen' },
  ...own,
});

export const PLAIN_PROCEDURE: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'plain',
  title: 'Head of the agency',
  organisation: 'An agency',
  summary: 'The board votes until somebody has two thirds, and the conference approves.',
  posts: [{ id: 'director-general', title: 'Director General' }],
  bodies: [
    { id: 'board', title: 'Board of Governors', size: 35 },
    { id: 'conference', title: 'General Conference', size: 'varies' },
  ],
  roles: [
    { id: 'member-state', title: 'Member state', holder: { eachMemberOf: 'conference' } },
    { id: 'governor', title: 'Governor', holder: { eachMemberOf: 'board' } },
    { id: 'chair', title: 'Chair of the Board', holder: { office: 'the chair' } },
    { id: 'president', title: 'President of the Conference', holder: { office: 'the president' } },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'statute-vii', cite: 'Article VII', of: 'the statute' },
    { id: 'practice', cite: 'practice', of: 'the board', url: 'https://agency.example/ballots' },
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
      paper: ONE_NAME,
      result,
      rounds: 'no-limit',
      next: { go: 'ballots', with: 'standing' },
    },
    ballot({
      id: 'ballots',
      title: 'Ballots among three or more',
      rounds: 'no-limit',
      effects: [{ kind: 'drop-last', count: [1] }],
      tie: 'reballot',
      whenLeft: { candidates: 2, step: { go: 'two-left', with: 'standing' } },
    }),
    ballot({
      id: 'two-left',
      title: 'Ballots between the last two',
      rounds: 3,
      exhausted: { go: 'one-left', with: { top: 1 } },
    }),
    ballot({
      id: 'one-left',
      title: 'Yes or no on the leader',
      about: 'proposed',
      paper: YES_OR_NO,
      rounds: 1,
      exhausted: { go: 'nominations', with: 'nobody', note: 'Names may be put forward again.' },
    }),
    ballot({
      id: 'conference',
      title: 'Approval by the General Conference',
      body: 'conference',
      by: 'president',
      about: 'proposed',
      paper: { ...ANY_OBJECTION, form: { kind: 'assent', reserve: true, abstain: true } },
      rule: share(1, 2, 'present-and-voting', { article: 'statute-vii' }),
      rounds: 1,
      met: { end: 'appointed' },
      exhausted: { go: 'nominations', with: 'nobody' },
      articles: ['statute-vii'],
    }),
  ],
  ruleChanges: 'nobody',
  doubts: [{ about: 'two-left', says: 'How many ballots are held between the last two.' }],
};
