/** The Debian Project Leader: a ranking against “none of the above”, with a quorum for every candidate. */
import type { Procedure } from '../parts/procedure.ts';
import { COUNTS_PUBLISHED } from './results.ts';
import { majority } from './rules.ts';

const CONSTITUTION = {
  of: 'the Debian Constitution',
  url: 'https://www.debian.org/devel/constitution',
} as const;

/** A stage of the fixed calendar, which nobody may stretch. */
const weeks = (count: number) => ({
  lasts: { count, unit: 'weeks' as const },
  hard: true,
  extendableBy: [],
});

export const DEBIAN: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'debian',
  title: 'Debian Project Leader',
  organisation: 'Debian Project',
  summary:
    'Developers nominate themselves for a week, campaign for three and vote for two. A paper ranks candidates and “none of the above”. ' +
    'A candidate whom too few voters put above it, or no more than put it above the candidate, is out; the beat-path method picks among the rest. ' +
    'If nobody is left, everything begins anew.',
  posts: [
    {
      id: 'leader',
      title: 'Project Leader',
      term: { lasts: { count: 1, unit: 'years' }, renewable: 'without a limit' },
    },
  ],
  bodies: [{ id: 'developers', title: 'Debian Developers', size: 'varies' }],
  roles: [
    { id: 'developer', title: 'Developer', holder: { eachMemberOf: 'developers' } },
    {
      id: 'secretary',
      title: 'Project Secretary',
      holder: { office: 'the Project Secretary' },
    },
    {
      id: 'leader',
      title: 'Project Leader in office',
      holder: { office: 'the Project Leader in office' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'election', cite: '5.2', ...CONSTITUTION },
    { id: 'quorum', cite: '4.2, and 5.2(7)', ...CONSTITUTION },
    {
      id: 'counting',
      cite: 'Appendix A, vote counting (A.6 up to version 1.7)',
      ...CONSTITUTION,
    },
    { id: 'casting-vote', cite: '5.1(7)', ...CONSTITUTION },
    { id: 'acting', cite: '7.1(2)', ...CONSTITUTION },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['developer'],
      each: 1,
      requires: ['every developer nominates only him- or herself'],
      clock: { ...weeks(1), label: 'one week, six weeks before the post falls vacant' },
      next: { go: 'campaign', with: 'standing' },
      nobody: {
        go: 'nominations',
        with: 'nobody',
        article: 'election',
        note: 'A further week, again and again.',
      },
      articles: ['election'],
    },
    {
      id: 'campaign',
      kind: 'deliberate',
      title: 'Campaign',
      what: 'campaign',
      clock: weeks(3),
      next: { go: 'vote', with: 'standing' },
      articles: ['election'],
    },
    {
      id: 'vote',
      kind: 'ballot',
      title: 'Vote',
      body: 'developers',
      by: 'secretary',
      about: 'slate',
      paper: {
        form: { kind: 'ranked', default: 'None Of The Above', unranked: 'below-all' },
        secrecy: 'secret',
        unheard: 'absent',
      },
      result: COUNTS_PUBLISHED,
      rule: {
        kind: 'all',
        parts: [
          {
            kind: 'at-least',
            choices: ['consent'],
            threshold: { num: 3, den: 2, rootOf: 'members' },
            label:
              'at least one and a half times the square root of the number of developers rank the candidate above “none of the above”',
            article: 'quorum',
          },
          majority('present-and-voting', {
            label: 'more rank the candidate above “none of the above” than below it',
            article: 'counting',
          }),
          {
            kind: 'order',
            by: 'beat-path',
            first: 1,
            label: 'the candidate wins by the beat-path method among those that are left',
            article: 'counting',
          },
        ],
        article: 'counting',
      },
      tie: { castingVote: 'leader' },
      rounds: 1,
      clock: weeks(2),
      met: { end: 'appointed', article: 'election' },
      exhausted: {
        go: 'nominations',
        with: 'nobody',
        article: 'election',
        note: '“None of the above” has won. Without a Leader, the chair of the Technical Committee and the Secretary may decide what cannot wait.',
      },
      articles: ['election', 'quorum', 'counting', 'casting-vote', 'acting'],
      note: 'The votes stay secret for ever; each voter gets a code with which to find his or her own in the published list. With 996 developers the quorum is 47.3, not rounded.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'counting',
      says: 'The texts read are versions 1.4 of 2007 and 1.7 of 2016, whose sections on the election agree; version 1.9 of 2022 is in force and was not read, and its appendix may be numbered otherwise.',
    },
    {
      about: 'vote',
      says: 'A candidate whom a voter leaves out counts as ranked below all that are ranked, and level with the others left out. Elections that were counted in another way come out differently; that of 2006 is the known case.',
    },
    {
      about: 'casting-vote',
      says: 'The constitution gives the Leader a casting vote when developers vote, without saying whether that holds for the election of the next Leader.',
    },
  ],
};
