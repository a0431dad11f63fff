/** ASEAN: the turn goes by the alphabet, so that only the person is left to agree on. */
import type { Procedure } from '../parts/procedure.ts';
import { states } from './members.ts';
import { ANY_OBJECTION } from './papers.ts';
import { noObjection } from './rules.ts';

const MEMBERS = states('BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM');

export const ASEAN: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'asean',
  title: 'Secretary-General of ASEAN',
  organisation: 'Association of Southeast Asian Nations',
  summary:
    'The post goes round by the English names of the states. The state whose turn it is supplies the name, the foreign ministers ' +
    'recommend it, and the Summit appoints by consensus, for five years and once only.',
  posts: [
    {
      id: 'secretary-general',
      title: 'Secretary-General',
      term: { lasts: { count: 5, unit: 'years' }, renewable: 'not at all' },
    },
  ],
  bodies: [
    { id: 'foreign-ministers', title: 'ASEAN Foreign Ministers Meeting', members: MEMBERS },
    { id: 'summit', title: 'ASEAN Summit', members: MEMBERS },
  ],
  roles: [
    { id: 'member', title: 'Member State', holder: { eachMemberOf: 'summit' } },
    {
      id: 'state-in-turn',
      title: 'State whose turn it is',
      holder: { office: 'the government of the state whose turn it is' },
    },
    {
      id: 'chair',
      title: 'Chair of ASEAN',
      holder: { office: 'the state that holds the chairmanship of ASEAN' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'charter-7', cite: 'Article 7(2)(g)', of: 'the ASEAN Charter' },
    { id: 'charter-11', cite: 'Article 11(1)', of: 'the ASEAN Charter' },
    { id: 'charter-20', cite: 'Article 20', of: 'the ASEAN Charter' },
  ],
  first: 'turn',
  stages: [
    {
      id: 'turn',
      kind: 'assign',
      title: 'Whose turn it is',
      how: 'rotation',
      by: 'chair',
      order: 'the English names of the member states in alphabetical order',
      next: { go: 'name', with: 'nobody' },
      articles: ['charter-11'],
    },
    {
      id: 'name',
      kind: 'nominate',
      title: 'The state in turn supplies a name',
      by: ['state-in-turn'],
      each: 1,
      requires: [
        'a national of the state in turn',
        'integrity, capability and professional experience, with regard to gender equality',
      ],
      closedBy: 'chair',
      next: { go: 'recommendation', with: 'standing' },
      articles: ['charter-11'],
    },
    {
      id: 'recommendation',
      kind: 'ballot',
      title: 'Recommendation of the foreign ministers',
      body: 'foreign-ministers',
      by: 'chair',
      about: 'slate',
      paper: { ...ANY_OBJECTION, form: { kind: 'assent', reserve: false, abstain: false } },
      result: { to: ['members'], tells: 'outcome' },
      rule: noObjection('charter-20'),
      rounds: 1,
      met: { go: 'summit', with: 'chosen' },
      exhausted: { go: 'name', with: 'nobody' },
      articles: ['charter-7', 'charter-20'],
    },
    {
      id: 'summit',
      kind: 'ballot',
      title: 'Appointment by the Summit',
      body: 'summit',
      by: 'chair',
      about: 'proposed',
      paper: { ...ANY_OBJECTION, form: { kind: 'assent', reserve: false, abstain: false } },
      result: { to: ['public'], tells: 'outcome' },
      rule: noObjection('charter-20'),
      rounds: 1,
      met: { end: 'appointed', article: 'charter-7' },
      exhausted: { go: 'name', with: 'nobody' },
      articles: ['charter-7', 'charter-11', 'charter-20'],
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'summit',
      says: 'That the appointment is by consensus follows from the general rule of the Charter; that this holds here is from memory. Without consensus the Summit may decide in which way to decide.',
    },
    {
      about: 'recommendation',
      says: 'That a refused name goes back to the state in turn is an inference; no case is known.',
    },
    {
      about: 'turn',
      says: 'Who declares whose turn it is was not found; here the chair. Where Timor-Leste, a member since October 2025, comes in is not known.',
    },
  ],
};
