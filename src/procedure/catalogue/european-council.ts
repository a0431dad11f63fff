/** The President of the European Council: elected by the heads of state or government alone. */
import type { Procedure } from '../parts/procedure.ts';
import { HEADS_VOTE, teu } from './eu-majorities.ts';
import {
  CANDIDATE,
  consultations,
  decisionOfTheHeads,
  HEADS,
  namesComeUp,
  NAMES_UNWRITTEN,
} from './eu-stages.ts';
import { europeanCouncil, OLD_POPULATIONS } from './eu-states.ts';

export const EUROPEAN_COUNCIL: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'european-council',
  title: 'President of the European Council',
  organisation: 'European Union',
  summary:
    'The heads of state or government elect their President by the reinforced majority: 72 % of the states, which is 20 of 27, ' +
    'with 65 % of the people. An abstention counts against. Eight states can stop a name, and so can any states with more than 35 % of the people.',
  posts: [
    {
      id: 'president',
      title: 'President of the European Council',
      term: { lasts: { count: 30, unit: 'months' }, renewable: 'once' },
    },
  ],
  bodies: [europeanCouncil()],
  roles: [...HEADS, CANDIDATE],
  articles: [teu('election', 15, 'Article 15(5)'), ...HEADS_VOTE],
  first: 'names',
  stages: [
    namesComeUp('names'),
    consultations(
      ['the states behind the name make up the reinforced majority'],
      'election',
      'election',
    ),
    decisionOfTheHeads(
      'election',
      'Election by the European Council',
      'election',
      { end: 'appointed', article: 'election' },
      { go: 'consultations', with: 'standing' },
    ),
  ],
  ruleChanges: 'nobody',
  doubts: [
    NAMES_UNWRITTEN,
    {
      about: 'consultations',
      says: 'Who takes the soundings when the President in office wants the renewal is not written down.',
    },
    {
      about: 'consultations',
      says: 'In 2024 this post was settled together with those of the Commission and the High Representative, and each was voted on alone; Italy voted against this one. No text binds them together.',
    },
    {
      about: 'election',
      says: 'The vote may also be taken in writing (Rules of Procedure of the European Council, Article 7): with express votes, so that silence is no consent. That all must agree to it is from memory.',
    },
    OLD_POPULATIONS,
  ],
};
