/** OPEC: three years when all agree, two years in turn when they do not. */
import type { Procedure } from '../parts/procedure.ts';
import { states } from './members.ts';
import { YES_OR_NO } from './papers.ts';
import { share } from './rules.ts';

const PAGES =
  'http://www.opec.org/opec_web/flipbook/OPEC%20Statute/OPEC%20Statute/assets/basic-html';

export const OPEC: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'opec',
  title: 'Secretary General of OPEC',
  organisation: 'Organization of the Petroleum Exporting Countries',
  summary:
    'Members name candidates, whose qualifications are compared. If all full members agree, the Conference appoints for three years, renewable once. ' +
    'If they do not, the office still does not stay empty: it goes by turn, and only for two years.',
  posts: [
    {
      id: 'secretary-general',
      title: 'Secretary General',
      term: { lasts: { count: 3, unit: 'years' }, renewable: 'once, for the same period' },
    },
  ],
  bodies: [
    {
      id: 'conference',
      title: 'Conference',
      members: states('ARE COG DZA GAB GNQ IRN IRQ KWT LBY NGA SAU VEN'),
    },
  ],
  roles: [
    { id: 'member', title: 'Member Country', holder: { eachMemberOf: 'conference' } },
    {
      id: 'president',
      title: 'President of the Conference',
      holder: { office: 'the President of the Conference' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'statute-11', cite: 'Article 11', of: 'the OPEC Statute', url: `${PAGES}/page12.html` },
    { id: 'statute-28', cite: 'Article 28', of: 'the OPEC Statute', url: `${PAGES}/page19.html` },
    {
      id: 'statute-28-turn',
      cite: 'Article 28, on the case without unanimity',
      of: 'the OPEC Statute',
      url: `${PAGES}/page20.html`,
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['member'],
      each: 'no-limit',
      requires: [
        'a national of a Member Country',
        '35 years of age',
        'a degree in law, economics, science, engineering or business administration',
        'fifteen years of experience, ten of them in posts directly to do with oil and five in high executive ones',
      ],
      closedBy: 'president',
      next: { go: 'comparison', with: 'standing' },
      articles: ['statute-28'],
    },
    {
      id: 'comparison',
      kind: 'deliberate',
      title: 'Comparison of qualifications',
      what: 'hearing',
      closedBy: 'president',
      next: { go: 'conference', with: 'standing' },
      articles: ['statute-28'],
    },
    {
      id: 'conference',
      kind: 'ballot',
      title: 'Decision of the Conference',
      body: 'conference',
      by: 'president',
      about: 'slate',
      paper: { ...YES_OR_NO, secrecy: 'open' },
      result: { to: ['public'], tells: 'outcome' },
      rule: {
        kind: 'all',
        parts: [
          {
            kind: 'at-least',
            choices: ['consent', 'object', 'abstain'],
            threshold: { num: 3, den: 4, base: 'members', than: 'or-equal' },
            label: 'three quarters of the members are there',
            article: 'statute-11',
          },
          share(1, 1, 'present', {
            label: 'all full members that are there agree',
            article: 'statute-11',
          }),
        ],
      },
      rounds: 1,
      met: { end: 'appointed', article: 'statute-28' },
      exhausted: { go: 'turn', with: 'standing', article: 'statute-28-turn' },
      articles: ['statute-11', 'statute-28'],
    },
    {
      id: 'turn',
      kind: 'assign',
      title: 'The office goes by turn',
      how: 'rotation',
      by: 'president',
      order: 'the Member Countries in turn; the qualifications are still required',
      next: {
        end: 'appointed',
        term: { lasts: { count: 2, unit: 'years' } },
        article: 'statute-28-turn',
      },
      articles: ['statute-28-turn'],
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'conference',
      says: 'Article 11 asks for the agreement of all full members, and lets an absent one speak up against a resolution before it is published. Here whoever is absent does not block at the meeting; whether the later word would undo an appointment was not found. That an abstention is no agreement is read from the words.',
    },
    {
      about: 'conference',
      says: 'How the Conference is asked is not written; in 2022 the one name passed by acclamation. Here every member says yes or no to each name, in the open.',
    },
    {
      about: 'turn',
      says: 'In which order the members take their turn is not in the Statute; the English alphabet is likely. Whether a fresh name may be put forward for the turn was not found.',
    },
    {
      about: 'bodies',
      says: 'The members are those after Angola left at the end of 2023. Members leave and return, so look before use.',
    },
  ],
};
