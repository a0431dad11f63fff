/** The Speaker of the United States House: more than half of those who name a person, vote after vote. */
import type { Procedure } from '../parts/procedure.ts';
import { ONE_NAME } from './papers.ts';
import { COUNTS_PUBLISHED } from './results.ts';
import { majority } from './rules.ts';

export const US_HOUSE_SPEAKER: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'us-house-speaker',
  title: 'Speaker of the House of Representatives of the United States',
  organisation: 'United States House of Representatives',
  summary:
    'The members call out a name each, and any name may be called. Somebody needs more than half of the votes for persons by name; ' +
    'who answers “present”, or is away, makes the number smaller. Nobody is dropped, and the House votes until it is done, or changes the rule.',
  posts: [
    {
      id: 'speaker',
      title: 'Speaker',
      term: { lasts: { count: 2, unit: 'years' }, renewable: 'without a limit' },
    },
  ],
  bodies: [
    {
      id: 'house',
      title: 'House of Representatives',
      size: 435,
      eligibility: 'the members elected and seated; a vacant seat is no member',
    },
  ],
  roles: [
    { id: 'member', title: 'Member', holder: { eachMemberOf: 'house' } },
    { id: 'house', title: 'The House as a whole', holder: { body: 'house' } },
    {
      id: 'clerk',
      title: 'Clerk',
      holder: { office: 'the Clerk of the last House, who presides until there is a Speaker' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    {
      id: 'constitution',
      cite: 'Article I, Section 2, clause 5',
      of: 'the Constitution of the United States',
    },
    {
      id: 'practice',
      cite: 'report RL30857',
      of: 'the Congressional Research Service',
      url: 'https://www.capitollabsllc.com/crs/product/RL30857',
    },
    {
      id: 'plurality',
      cite: 'the election of 1855 and 1856',
      of: 'the House of Representatives',
      url: 'https://en.wikipedia.org/wiki/1855%E2%80%9356_Speaker_of_the_United_States_House_of_Representatives_election',
      note: 'After 132 ballots the House resolved that the most votes should be enough; the next one elected.',
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations of the parties',
      by: ['member'],
      each: 'no-limit',
      staysOpen: true,
      closedBy: 'clerk',
      next: { go: 'ballots', with: 'standing' },
      articles: ['practice'],
      note: 'Customary. New names may come up before every ballot, and nobody need be a member of the House.',
    },
    {
      id: 'ballots',
      kind: 'ballot',
      title: 'Roll calls',
      body: 'house',
      by: 'clerk',
      about: 'slate',
      paper: { ...ONE_NAME, form: { kind: 'one', writeIn: true }, secrecy: 'open' },
      result: COUNTS_PUBLISHED,
      rule: majority('valid-for-persons', {
        label: 'more than half of the votes for persons by name are for the candidate',
        article: 'practice',
      }),
      rounds: 'no-limit',
      tie: 'next-round',
      met: { end: 'appointed', article: 'constitution' },
      articles: ['constitution', 'practice', 'plurality'],
      note: 'Nine roll calls in 1923, fifteen in January 2023, four in October 2023.',
    },
  ],
  ruleChanges: { by: ['house'] },
  doubts: [
    {
      about: 'ballots',
      says: 'The Constitution says that the House chooses its Speaker, and not how. More than half of the votes for persons by name is the practice of the House.',
    },
    {
      about: 'ruleChanges',
      says: 'The majority by which the House changes the rule before it has a Speaker is left to it.',
    },
    {
      about: 'speaker',
      says: 'The term is that of a Congress; a Speaker elected in its course serves the rest.',
    },
  ],
};
