/** For anybody to adopt: one member alone cannot stop a name, two can. */
import type { Procedure } from '../parts/procedure.ts';
import { STANCES_CONFIDED } from './papers.ts';
import { atMost } from './rules.ts';

export const CONSENSUS_MINUS_ONE: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'consensus-minus-one',
  title: 'Consensus minus one',
  organisation: 'any body that decides without a vote',
  summary:
    'As consensus, with one difference: a single objection is written down and does not stop the name. A second one does. ' +
    'More than half of the members must be there.',
  posts: [{ id: 'head', title: 'Head of the body' }],
  bodies: [{ id: 'members', title: 'The members', size: 'varies' }],
  roles: [
    { id: 'member', title: 'Member', holder: { eachMemberOf: 'members' } },
    {
      id: 'chair',
      title: 'Chair',
      holder: { office: 'the chair of the body' },
      recused: { when: 'own-candidate', to: 'the next in line who has no candidate' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    {
      id: 'osce-exception',
      cite: 'the exception “consensus minus one”',
      of: 'the CSCE, now the OSCE',
      url: 'https://www.osce.org/ar/node/660025',
      note: 'The same words for something else: there it is the state in grave breach of its commitments that cannot stop a decision about itself.',
    },
  ],
  first: 'names',
  stages: [
    {
      id: 'names',
      kind: 'nominate',
      title: 'Names',
      by: ['member'],
      each: 1,
      requires: ['a written yes from the person who is named'],
      clock: { lasts: { count: 4, unit: 'weeks' }, hard: true, extendableBy: ['chair'] },
      next: { go: 'soundings', with: 'standing' },
    },
    {
      id: 'soundings',
      kind: 'sound',
      title: 'Soundings in confidence',
      body: 'members',
      by: 'chair',
      paper: STANCES_CONFIDED,
      result: { to: ['members'], tells: 'names' },
      rule: {
        kind: 'declared',
        by: 'chair',
        criteria: ['at most one member is known to object'],
      },
      effects: [{ kind: 'invite', by: 'chair' }],
      rounds: 4,
      next: { go: 'meeting', with: 'chosen' },
      exhausted: {
        end: 'not-filled',
        acting: 'whoever was in office, or the deputy',
        note: 'The members may begin again with new names.',
      },
    },
    {
      id: 'meeting',
      kind: 'ballot',
      title: 'Meeting',
      body: 'members',
      by: 'chair',
      about: 'proposed',
      paper: {
        form: { kind: 'assent', reserve: true, abstain: true },
        secrecy: 'open',
        unheard: 'absent',
      },
      result: { to: ['public'], tells: 'counts' },
      rule: {
        kind: 'all',
        parts: [
          {
            kind: 'at-least',
            choices: ['consent', 'object', 'abstain'],
            threshold: { num: 1, den: 2, base: 'members', than: 'strictly' },
            label: 'more than half of the members are there',
          },
          atMost('object', 1, { label: 'at most one member objects' }),
        ],
      },
      rounds: 1,
      met: { end: 'appointed', accepted: { declined: 'soundings' } },
      exhausted: { go: 'soundings', with: 'standing' },
      articles: ['osce-exception'],
      note: 'Every member is asked by name, so that nobody’s silence is read as an answer. The one objection is entered with its reasons.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'meeting',
      says: 'Groups that use consensus minus one seldom set a quorum; more than half of the members is an addition, so that an empty room decides nothing.',
    },
    {
      about: 'posts',
      says: 'Write in the length of the term and whether it can be renewed before you adopt this.',
    },
  ],
};
