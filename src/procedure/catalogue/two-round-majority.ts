/** For anybody to adopt: more than half of the valid votes, and a second round between the first two. */
import type { Procedure } from '../parts/procedure.ts';
import { ONE_NAME, YES_OR_NO } from './papers.ts';
import { majority } from './rules.ts';

export const TWO_ROUND_MAJORITY: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'two-round-majority',
  title: 'Majority in two rounds',
  organisation: 'any body that elects',
  summary:
    'One vote each, in secret. Whoever has more than half of the valid votes is elected; otherwise the first two meet in a second round, and whoever has more votes wins. ' +
    'Blank papers count for nobody and are left out of the base.',
  posts: [{ id: 'head', title: 'Head of the body' }],
  bodies: [
    {
      id: 'members',
      title: 'The members',
      size: 'varies',
      eligibility: 'members who may vote on the day',
    },
  ],
  roles: [
    { id: 'member', title: 'Member', holder: { eachMemberOf: 'members' } },
    {
      id: 'returning-officer',
      title: 'Returning officer',
      holder: { office: 'whoever runs the election' },
      recused: { when: 'own-candidate', to: 'a deputy' },
    },
    { id: 'teller', title: 'Teller', holder: { office: 'two members who count' } },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['member'],
      each: 1,
      requires: ['a written yes from the person who is named'],
      clock: { lasts: { count: 4, unit: 'weeks' }, hard: true, extendableBy: [] },
      next: { go: 'first-round', with: 'standing' },
      nobody: {
        end: 'not-filled',
        acting: 'whoever was in office, or the deputy',
        note: 'The body calls for names again.',
      },
    },
    {
      id: 'first-round',
      kind: 'ballot',
      title: 'First round',
      body: 'members',
      by: 'returning-officer',
      about: 'slate',
      paper: ONE_NAME,
      result: { to: ['public'], tells: 'counts' },
      rule: majority('valid-for-persons'),
      rounds: 1,
      tie: 'reballot',
      whenLeft: { candidates: 1, step: { go: 'only-one', with: 'standing' } },
      met: { end: 'appointed', accepted: { declined: 'nominations' } },
      exhausted: {
        go: 'second-round',
        with: { top: 2 },
        note: 'Those who tie for the second place are voted on first.',
      },
    },
    {
      id: 'second-round',
      kind: 'ballot',
      title: 'Second round, between the first two',
      body: 'members',
      by: 'returning-officer',
      about: 'slate',
      paper: ONE_NAME,
      result: { to: ['public'], tells: 'counts' },
      rule: { kind: 'order', by: 'most-votes', first: 1, label: 'more votes than the other' },
      rounds: 1,
      tie: ['reballot', 'lot'],
      whenLeft: { candidates: 1, step: { go: 'only-one', with: 'standing' } },
      met: { end: 'appointed', accepted: { declined: 'nominations' } },
      exhausted: { go: 'nominations', with: 'nobody' },
    },
    {
      id: 'only-one',
      kind: 'ballot',
      title: 'Yes or no on the only candidate',
      body: 'members',
      by: 'returning-officer',
      about: 'slate',
      paper: YES_OR_NO,
      result: { to: ['public'], tells: 'counts' },
      rule: majority('present-and-voting'),
      rounds: 1,
      met: { end: 'appointed', accepted: { declined: 'nominations' } },
      exhausted: { go: 'nominations', with: 'nobody' },
      note: 'So that one vote alone does not elect whoever has no rival.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'second-round',
      says: 'Who wins when both have the same number differs from body to body: the older, the longer in office, a lot. Here they vote once more, and then a lot decides.',
    },
    {
      about: 'posts',
      says: 'Write in the length of the term and whether it can be renewed before you adopt this.',
    },
  ],
};
