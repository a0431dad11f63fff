/** The IETF: a committee drawn by lot picks, and another body must confirm. */
import type { Procedure } from '../parts/procedure.ts';
import { ONE_NAME, YES_OR_NO } from './papers.ts';
import { OUTCOME_PUBLISHED } from './results.ts';
import { majority } from './rules.ts';

export const IETF_NOMCOM: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'ietf-nomcom',
  title: 'Chair of the IETF, by the Nominating Committee',
  organisation: 'Internet Engineering Task Force',
  summary:
    'Ten voters are drawn by lot from volunteers, by a public recipe that anybody can repeat. Anybody nominates; the committee asks around in confidence, ' +
    'interviews, and picks one name for each post. A confirming body, for this post the Internet Architecture Board, accepts the name or sends it back.',
  posts: [
    {
      id: 'ietf-chair',
      title: 'Chair of the IETF',
      term: { lasts: { count: 2, unit: 'years' }, renewable: 'without a stated limit' },
    },
  ],
  bodies: [
    {
      id: 'committee',
      title: 'Nominating Committee',
      size: 10,
      eligibility: 'the ten volunteers; chair, liaisons and advisers have no vote',
    },
    { id: 'participants', title: 'Participants of the IETF', size: 'varies' },
    { id: 'confirming-body', title: 'Internet Architecture Board', size: 'varies' },
  ],
  roles: [
    { id: 'participant', title: 'Participant', holder: { eachMemberOf: 'participants' } },
    { id: 'volunteer', title: 'Voting volunteer', holder: { eachMemberOf: 'committee' } },
    {
      id: 'chair',
      title: 'Chair of the committee',
      holder: { office: 'the chair of the Nominating Committee, who has no vote' },
    },
    {
      id: 'liaison',
      title: 'Liaison',
      holder: { office: 'those whom the bodies concerned send to the committee, without a vote' },
    },
    {
      id: 'confirming-member',
      title: 'Member of the confirming body',
      holder: { eachMemberOf: 'confirming-body' },
    },
    {
      id: 'confirming-chair',
      title: 'Chair of the confirming body',
      holder: { office: 'the chair of the Internet Architecture Board' },
    },
    { id: 'candidate', title: 'Nominee', holder: { candidates: true } },
  ],
  articles: [
    {
      id: 'general',
      cite: 'Section 3',
      of: 'RFC 8713 (BCP 10)',
      url: 'https://www.rfc-editor.org/info/rfc8713',
      note: 'What the committee does, confidence, and the confirming bodies.',
    },
    {
      id: 'committee',
      cite: 'Section 4',
      of: 'RFC 8713 (BCP 10)',
      url: 'https://www.rfc-editor.org/info/rfc8713',
      note: 'Who sits on the committee, and how the volunteers are drawn.',
    },
    {
      id: 'operation',
      cite: 'Section 5',
      of: 'RFC 8713 (BCP 10)',
      url: 'https://www.rfc-editor.org/info/rfc8713',
      note: 'Nominations, interviews and the choice.',
    },
    {
      id: 'lot',
      cite: 'RFC 3797',
      of: 'the RFC series',
      url: 'https://www.rfc-editor.org/info/rfc3797',
      note: 'The recipe for a lot that everybody can repeat.',
    },
  ],
  first: 'drawing',
  stages: [
    {
      id: 'drawing',
      kind: 'assign',
      title: 'Drawing of the ten voters',
      how: 'lot',
      by: 'chair',
      order:
        'ten of the volunteers, by numbers that are published in advance and known to nobody before',
      next: { go: 'nominations', with: 'nobody' },
      articles: ['committee', 'lot'],
      note: 'The lot settles who decides, and names no candidate.',
    },
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['participant'],
      each: 'no-limit',
      requires: ['readiness to serve'],
      closedBy: 'chair',
      next: { go: 'interviews', with: 'standing' },
      articles: ['operation'],
    },
    {
      id: 'interviews',
      kind: 'deliberate',
      title: 'Feedback and interviews, in confidence',
      what: 'interviews',
      closedBy: 'chair',
      next: { go: 'choice', with: 'standing' },
      articles: ['general', 'operation'],
    },
    {
      id: 'choice',
      kind: 'ballot',
      title: 'Choice of the committee',
      body: 'committee',
      by: 'chair',
      about: 'slate',
      paper: ONE_NAME,
      result: { to: ['members'], tells: 'outcome' },
      rule: majority('present-and-voting', { article: 'operation' }),
      rounds: 'no-limit',
      tie: 'next-round',
      met: { go: 'confirmation', with: 'chosen' },
      articles: ['operation'],
    },
    {
      id: 'confirmation',
      kind: 'ballot',
      title: 'Confirmation',
      body: 'confirming-body',
      by: 'confirming-chair',
      about: 'proposed',
      paper: { ...YES_OR_NO, secrecy: 'confided' },
      result: OUTCOME_PUBLISHED,
      rule: majority('members', { article: 'general' }),
      rounds: 1,
      met: { end: 'appointed', article: 'general' },
      exhausted: {
        go: 'choice',
        with: 'standing',
        article: 'general',
        note: 'The committee must come with another name.',
      },
      articles: ['general'],
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'choice',
      says: 'How the committee decides is left to it. A vote by name with more than half of the votes cast stands for that; the real forms, quorums and majorities are from memory at best.',
    },
    {
      about: 'confirmation',
      says: 'By which majority the confirming body confirms was not confirmed; more than half of its members is assumed.',
    },
    {
      about: 'confirmation',
      says: 'That this Board confirms this post, and the term of two years, are from memory. Other posts have other confirming bodies.',
    },
    {
      about: 'nominations',
      says: 'The deadlines, and how long each part takes, were not looked up.',
    },
  ],
};
