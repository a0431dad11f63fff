/** The President of the European Central Bank: recommended by the ministers of the euro area alone. */
import type { Procedure } from '../parts/procedure.ts';
import { HEADS_VOTE, reinforcedMajority, tfeu } from './eu-majorities.ts';
import { CANDIDATE, decisionOfTheHeads, HEADS, PARLIAMENT } from './eu-stages.ts';
import {
  bodyOfStates,
  EURO_AREA,
  europeanCouncil,
  europeanParliament,
  OLD_POPULATIONS,
} from './eu-states.ts';
import { STANCES_CONFIDED, YES_OR_NO } from './papers.ts';
import { COUNTS_PUBLISHED, OUTCOME_PUBLISHED } from './results.ts';

export const ECB: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'ecb',
  title: 'President of the European Central Bank',
  organisation: 'European Central Bank',
  summary:
    'The ministers of the states that have the euro recommend a name by the reinforced majority, counted over the euro area: ' +
    '72 % of its states with 65 % of its people. The Parliament and the Governing Council of the bank say what they think and cannot stop it. ' +
    'The European Council appoints.',
  posts: [
    {
      id: 'ecb-president',
      title: 'President of the European Central Bank',
      term: { lasts: { count: 8, unit: 'years' }, renewable: 'never' },
    },
  ],
  bodies: [
    bodyOfStates(
      'euro-ministers',
      'Council of the Union, ministers of the euro area',
      EURO_AREA,
      'the ministers of the states whose currency is the euro; the votes of the others rest',
    ),
    europeanParliament(),
    {
      id: 'governing-council',
      title: 'Governing Council of the bank',
      size: 6 + EURO_AREA.length,
      eligibility:
        'the six of the Executive Board and the governors of the central banks of the euro area',
    },
    europeanCouncil(),
  ],
  roles: [
    { id: 'minister', title: 'Minister', holder: { eachMemberOf: 'euro-ministers' } },
    {
      id: 'eurogroup-president',
      title: 'President of the Eurogroup',
      holder: { office: 'the President of the Eurogroup' },
    },
    {
      id: 'presidency',
      title: 'Presidency of the Council',
      holder: { office: 'the minister whose state has the presidency of the Council' },
    },
    ...PARLIAMENT,
    {
      id: 'governing-member',
      title: 'Member of the Governing Council',
      holder: { eachMemberOf: 'governing-council' },
    },
    {
      id: 'bank-president',
      title: 'President of the bank in office',
      holder: { office: 'the President of the European Central Bank in office' },
    },
    ...HEADS,
    CANDIDATE,
  ],
  articles: [
    tfeu('appointment', 283, 'Article 283(2), second subparagraph'),
    tfeu('euro-majority', 238, 'Article 238(3)(b)'),
    ...HEADS_VOTE,
    tfeu('outside', 139, 'Article 139(2)(h) and (4)', 'Whose votes rest.'),
    {
      id: 'eurogroup',
      cite: 'statement of 25 September 2019',
      of: 'the President of the Eurogroup',
      url: 'https://denederlandsegrondwet.nl/id/vl27o5ttfkwv/nieuws/statement_by_the_eurogroup_president_on',
      note: 'How a member of the Executive Board was found then: 14 of 19 states were needed.',
    },
  ],
  first: 'candidates',
  stages: [
    {
      id: 'candidates',
      kind: 'nominate',
      title: 'Call for candidates',
      by: ['minister'],
      each: 1,
      requires: ['a name and a career in money or banking', 'the nationality of a member state'],
      closedBy: 'eurogroup-president',
      next: { go: 'eurogroup', with: 'standing' },
      articles: ['appointment', 'eurogroup'],
    },
    {
      id: 'eurogroup',
      kind: 'sound',
      title: 'Discussion in the Eurogroup',
      body: 'euro-ministers',
      by: 'eurogroup-president',
      paper: STANCES_CONFIDED,
      result: { to: ['convener'], tells: 'counts' },
      rule: {
        kind: 'declared',
        by: 'eurogroup-president',
        criteria: ['the states behind the name make up the reinforced majority of the euro area'],
        article: 'eurogroup',
      },
      rounds: 'no-limit',
      next: { go: 'recommendation', with: 'chosen' },
      articles: ['eurogroup'],
    },
    {
      id: 'recommendation',
      kind: 'ballot',
      title: 'Recommendation of the Council',
      body: 'euro-ministers',
      by: 'presidency',
      about: 'proposed',
      paper: { ...YES_OR_NO, secrecy: 'open' },
      result: OUTCOME_PUBLISHED,
      rule: reinforcedMajority('the states of the euro area', 'euro-majority'),
      rounds: 1,
      met: { go: 'parliament', with: 'chosen', article: 'appointment' },
      exhausted: { go: 'eurogroup', with: 'standing' },
      articles: ['appointment', 'euro-majority', 'outside'],
      note: '16 of 21 states; it was 14 of 19 in 2019.',
    },
    {
      id: 'parliament',
      kind: 'sound',
      title: 'Opinion of the Parliament',
      body: 'parliament',
      by: 'speaker',
      paper: YES_OR_NO,
      result: COUNTS_PUBLISHED,
      rounds: 1,
      next: { go: 'bank', with: 'chosen' },
      articles: ['appointment'],
      note: 'It must be asked, and binds nobody.',
    },
    {
      id: 'bank',
      kind: 'sound',
      title: 'Opinion of the Governing Council',
      body: 'governing-council',
      by: 'bank-president',
      paper: YES_OR_NO,
      result: OUTCOME_PUBLISHED,
      rounds: 1,
      next: { go: 'appointment', with: 'chosen' },
      articles: ['appointment'],
      note: 'It must be asked, and binds nobody.',
    },
    decisionOfTheHeads(
      'appointment',
      'Appointment by the European Council',
      'appointment',
      { end: 'appointed', article: 'appointment' },
      { go: 'candidates', with: 'nobody' },
    ),
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'appointment',
      says: 'Article 139 takes the states outside the euro area out of this appointment, and silences their votes in the Council. Whether their heads vote in the European Council was settled by no page that was read; here all 27 are counted.',
    },
    {
      about: 'appointment',
      says: 'What follows when the European Council refuses a recommendation is not written down; that the ministers begin anew is an inference.',
    },
    {
      about: 'eurogroup',
      says: 'In 2019 the heads of state or government agreed on the name first, and the ministers recommended it afterwards.',
    },
    {
      about: 'bank',
      says: 'By which majority, and how openly, the Governing Council settles its opinion was not looked up.',
    },
    OLD_POPULATIONS,
  ],
};
