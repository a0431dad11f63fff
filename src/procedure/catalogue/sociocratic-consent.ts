/** For anybody to adopt: reasons first, a proposal from the reasons, then consent or a reasoned objection. */
import type { Procedure } from '../parts/procedure.ts';
import { noObjection } from './rules.ts';

export const SOCIOCRATIC_CONSENT: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'sociocratic-consent',
  title: 'Sociocratic consent with reasoned objections',
  organisation: 'any circle that decides by consent',
  summary:
    'Nobody stands. Everybody names one person and says why, hears the others, and may change the name. The facilitator proposes somebody by the weight ' +
    'of the reasons and not by a count, and asks each member for a reasoned objection. A good objection changes the proposal; the post is filled when none is left.',
  posts: [{ id: 'role', title: 'Role to be filled' }],
  bodies: [{ id: 'circle', title: 'The circle', size: 'varies' }],
  roles: [
    { id: 'member', title: 'Member of the circle', holder: { eachMemberOf: 'circle' } },
    {
      id: 'facilitator',
      title: 'Facilitator',
      holder: { office: 'whom the circle has chosen to lead the selection' },
    },
    { id: 'candidate', title: 'Person proposed', holder: { candidates: true } },
  ],
  articles: [
    {
      id: 'selection',
      cite: 'the selection process',
      of: 'Sociocracy For All',
      url: 'https://www.sociocracyforall.org/selection-process/',
    },
    {
      id: 'election',
      cite: 'the sociocratic election process',
      of: 'sociocracy.info',
      url: 'http://sociocracy.info/about-sociocracy/the-sociocratic-election-process',
    },
  ],
  first: 'names',
  stages: [
    {
      id: 'names',
      kind: 'nominate',
      title: 'Everybody names one person',
      by: ['member'],
      each: 1,
      requires: [
        'fits the description of the role that the circle has agreed on, the term included',
      ],
      closedBy: 'facilitator',
      next: { go: 'rounds', with: 'standing' },
      articles: ['selection', 'election'],
      note: 'In writing and at once, with the reasons afterwards in a round. One may name oneself.',
    },
    {
      id: 'rounds',
      kind: 'sound',
      title: 'Change rounds, and a proposal',
      body: 'circle',
      by: 'facilitator',
      paper: { form: { kind: 'one', writeIn: true }, secrecy: 'open', unheard: 'absent' },
      result: { to: ['members'], tells: 'counts' },
      rule: {
        kind: 'declared',
        by: 'facilitator',
        criteria: [
          'the reasons that were given fit the description of the role best',
          'no count of names decides',
        ],
        article: 'selection',
      },
      rounds: 3,
      next: { go: 'consent', with: 'chosen' },
      exhausted: {
        end: 'not-filled',
        acting: 'whoever had the role, for the time being',
        note: 'The circle looks at the description of the role again, or for somebody outside.',
      },
      articles: ['selection'],
    },
    {
      id: 'consent',
      kind: 'ballot',
      title: 'Consent round',
      body: 'circle',
      by: 'facilitator',
      about: 'proposed',
      paper: {
        form: { kind: 'assent', reserve: true, abstain: false },
        secrecy: 'open',
        unheard: 'absent',
      },
      result: { to: ['members'], tells: 'counts' },
      rule: {
        kind: 'all',
        parts: [
          {
            kind: 'at-least',
            choices: ['consent', 'object'],
            threshold: { num: 1, den: 1, base: 'members', than: 'or-equal' },
            label: 'every member of the circle was asked',
          },
          noObjection('selection'),
        ],
        label: 'no member has a reasoned objection',
      },
      rounds: 3,
      met: { end: 'appointed', accepted: { declined: 'rounds' } },
      exhausted: { go: 'rounds', with: 'standing' },
      articles: ['selection', 'election'],
      note: 'The person proposed is asked last. An objection says what harm the choice would do to the aim of the circle; a worry without that is a reservation. The circle mends the proposal, for instance by a shorter term or by help for the person, and asks again.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'consent',
      says: 'Whether an objection is a reasoned one is for the circle, which asks until it understands; no member alone decides that, and nothing here counts it.',
    },
    {
      about: 'consent',
      says: 'Schools of sociocracy differ in whether a member who is away must be asked. Here everybody must, and three rounds are a choice of ours.',
    },
    {
      about: 'posts',
      says: 'The term is part of each proposal, so none is set here.',
    },
  ],
};
