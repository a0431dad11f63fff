/** The High Representative: the heads of state or government, the Commission's President, and the Parliament. */
import type { Procedure } from '../parts/procedure.ts';
import { HEADS_VOTE, reinforcedMajority, teu, tfeu } from './eu-majorities.ts';
import {
  CANDIDATE,
  consentToTheCollege,
  consultations,
  decisionOfTheHeads,
  HEADS,
  namesComeUp,
  PARLIAMENT,
  NAMES_UNWRITTEN,
} from './eu-stages.ts';
import { europeanCouncil, europeanParliament, OLD_POPULATIONS } from './eu-states.ts';

export const EU_HIGH_REPRESENTATIVE: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'eu-high-representative',
  title: 'High Representative of the Union for Foreign Affairs and Security Policy',
  organisation: 'European Union',
  summary:
    'The European Council appoints by the reinforced majority, and the President of the Commission must agree. ' +
    'As a vice-president of the Commission the High Representative also needs the consent that the Parliament gives to all of it at once.',
  posts: [
    {
      id: 'high-representative',
      title: 'High Representative',
      term: { lasts: { count: 5, unit: 'years' }, renewable: 'without a limit in the treaty' },
    },
  ],
  bodies: [europeanCouncil(), europeanParliament()],
  roles: [
    ...HEADS,
    ...PARLIAMENT,
    {
      id: 'commission-president',
      title: 'President of the Commission',
      holder: { office: 'the President of the Commission, or whoever is elected to be it' },
    },
    CANDIDATE,
  ],
  articles: [
    teu('appointment', 18, 'Article 18(1)'),
    teu('college', 17, 'Article 17(7), third subparagraph'),
    teu('term', 17, 'Article 17(3)', 'The term of the Commission, of which this is one member.'),
    ...HEADS_VOTE,
    tfeu('votes-cast', 231, 'Article 231'),
  ],
  first: 'names',
  stages: [
    namesComeUp('names'),
    consultations(
      [
        'the states behind the name make up the reinforced majority',
        'the President of the Commission is ready to agree',
      ],
      'appointment',
      'appointment',
    ),
    {
      ...decisionOfTheHeads(
        'appointment',
        'Appointment by the European Council',
        'appointment',
        { go: 'hearings', with: 'chosen', article: 'college' },
        { go: 'consultations', with: 'standing' },
      ),
      rule: {
        kind: 'all',
        parts: [
          reinforcedMajority('the member states', 'majority'),
          {
            kind: 'declared',
            by: 'commission-president',
            criteria: ['the President of the Commission agrees to the appointment'],
            label: 'the President of the Commission agrees',
            article: 'appointment',
          },
        ],
        article: 'appointment',
      },
      articles: ['appointment', 'term', 'majority', 'no-vote'],
    },
    ...consentToTheCollege('college', { end: 'appointed', article: 'college' }),
  ],
  ruleChanges: 'nobody',
  doubts: [
    NAMES_UNWRITTEN,
    {
      about: 'consultations',
      says: 'In 2024 this post was settled together with those of the Commission and the European Council, and each was voted on alone; Italy voted against this one. No text binds them together.',
    },
    {
      about: 'college',
      says: 'What becomes of the appointment when the Parliament refuses the Commission as a body is not written down.',
    },
    {
      about: 'college',
      says: 'Between the consent and the first day the European Council still appoints the Commission as a body; see the procedure of its President.',
    },
    OLD_POPULATIONS,
  ],
};
