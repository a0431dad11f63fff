/** For anybody to adopt: consensus, found in confidence and sealed by silence. */
import type { Procedure } from '../parts/procedure.ts';
import { ANY_OBJECTION, STANCES_CONFIDED } from './papers.ts';
import { noObjection } from './rules.ts';

export const CONSENSUS_SILENCE: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'consensus-silence',
  title: 'Consensus with a silence procedure',
  organisation: 'any body that decides without a vote',
  summary:
    'Names are put forward for four weeks. A convener asks every member in confidence and proposes one name. The name stands if nobody breaks silence ' +
    'within three days; if somebody does, a meeting takes it up, and only an objection that is still held there stops it.',
  posts: [{ id: 'head', title: 'Head of the body' }],
  bodies: [{ id: 'members', title: 'The members', size: 'varies' }],
  roles: [
    { id: 'member', title: 'Member', holder: { eachMemberOf: 'members' } },
    {
      id: 'convener',
      title: 'Convener',
      holder: { office: 'the chair of the body, or whom the members choose' },
      recused: { when: 'own-candidate', to: 'the next in line who has no candidate' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    {
      id: 'pattern',
      cite: 'Annex 1(A)',
      of: 'the Rules of Procedure of the OSCE (MC.DOC/1/06)',
      note: 'The pattern for the silence stage: an exact hour, objections in writing, and a notice of the outcome either way.',
    },
    {
      id: 'three-days',
      cite: 'practice of 2020',
      of: 'the General Assembly of the United Nations',
      url: 'https://www.un.org/press/en/2020/ga12244.doc.htm',
      note: 'Silence of at least 72 hours while the Assembly could not meet.',
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
      clock: { lasts: { count: 4, unit: 'weeks' }, hard: true, extendableBy: ['convener'] },
      next: { go: 'soundings', with: 'standing' },
    },
    {
      id: 'soundings',
      kind: 'sound',
      title: 'Soundings in confidence',
      body: 'members',
      by: 'convener',
      paper: STANCES_CONFIDED,
      result: { to: ['members'], tells: 'names' },
      rule: {
        kind: 'declared',
        by: 'convener',
        criteria: [
          'no member is known to object',
          'every objection that was raised has been heard',
        ],
      },
      effects: [{ kind: 'invite', by: 'convener' }],
      rounds: 4,
      next: { go: 'silence', with: 'chosen' },
      exhausted: {
        end: 'not-filled',
        acting: 'whoever was in office, or the deputy',
        note: 'The members may begin again with new names.',
      },
      note: 'The convener tells the members which names go on, and no figures. An invitation to withdraw binds nobody.',
    },
    {
      id: 'silence',
      kind: 'tacit',
      title: 'Silence',
      body: 'members',
      by: 'convener',
      amendments: false,
      clock: {
        lasts: { count: 72, unit: 'hours' },
        hard: true,
        extendableBy: ['convener'],
        label: 'the exact hour stands in the text',
      },
      rule: noObjection('pattern'),
      unbroken: { end: 'appointed', accepted: { declined: 'soundings' }, article: 'pattern' },
      broken: { go: 'meeting', with: 'chosen' },
      articles: ['pattern', 'three-days'],
      note: 'A single objection in writing and in time breaks silence. The convener tells everybody how it ended.',
    },
    {
      id: 'meeting',
      kind: 'ballot',
      title: 'Meeting',
      body: 'members',
      by: 'convener',
      about: 'proposed',
      paper: ANY_OBJECTION,
      result: { to: ['public'], tells: 'outcome' },
      rule: noObjection(),
      rounds: 1,
      met: { end: 'appointed', accepted: { declined: 'soundings' } },
      exhausted: { go: 'soundings', with: 'standing' },
      note: 'Whoever cannot agree and will not stand in the way enters a reservation.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'posts',
      says: 'Write in the length of the term and whether it can be renewed before you adopt this.',
    },
  ],
};
