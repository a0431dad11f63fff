/** A small procedure for tests, of which each test changes what it is about. */
import type { BallotPaper, Procedure, Stage, StageRule } from '../src/procedure/index.ts';

export const ONE_NAME: BallotPaper = {
  form: { kind: 'one', writeIn: false },
  secrecy: 'secret',
  unheard: 'absent',
};

export const ASSENT: BallotPaper = {
  form: { kind: 'assent', reserve: true, abstain: true },
  secrecy: 'open',
  unheard: 'consent',
};

export const MAJORITY: StageRule = {
  kind: 'at-least',
  choices: ['consent'],
  threshold: { num: 1, den: 2, base: 'eligible', than: 'strictly' },
  article: 'rule',
};

export const NOBODY_OBJECTS: StageRule = {
  kind: 'at-most',
  choices: ['object'],
  threshold: { number: 0 },
  article: 'rule',
};

type BallotStage = Extract<Stage, { kind: 'ballot' }>;

/** A ballot on the slate by the majority of the eligible. */
export const ballot = (changes: Partial<BallotStage> = {}): BallotStage => ({
  id: 'vote',
  kind: 'ballot',
  title: 'The vote',
  body: 'board',
  by: 'chair',
  about: 'slate',
  paper: ONE_NAME,
  result: { to: ['public'], tells: 'counts' },
  rule: MAJORITY,
  rounds: 'no-limit',
  met: { end: 'appointed' },
  ...changes,
});

/** Nominations, then the stages that are given; a board of five. */
export const smallProcedure = (
  stages: readonly Stage[],
  changes: Partial<Procedure> = {},
): Procedure => ({
  format: 'nemcon-procedure/1',
  name: 'small',
  title: 'Chair of the small society',
  organisation: 'The small society',
  summary: 'Names are put forward and the board decides.',
  posts: [{ id: 'chair', title: 'Chair', term: { lasts: { count: 2, unit: 'years' } } }],
  bodies: [{ id: 'board', title: 'Board', members: ['ANN', 'BEN', 'CLO', 'DAN', 'EVE'] }],
  roles: [
    { id: 'member', title: 'Member of the board', holder: { eachMemberOf: 'board' } },
    { id: 'chair', title: 'Chair of the meeting', holder: { office: 'whoever presides' } },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [{ id: 'rule', cite: 'Article 4', of: 'Rules of the small society' }],
  first: 'names',
  stages: [
    {
      id: 'names',
      kind: 'nominate',
      title: 'Names',
      by: ['member'],
      each: 1,
      closedBy: 'chair',
      next: { go: stages[0]?.id ?? 'vote', with: 'standing' },
    },
    ...stages,
  ],
  ruleChanges: 'nobody',
  ...changes,
});
