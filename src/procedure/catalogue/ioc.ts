/** The International Olympic Committee: the last drops out each time, and compatriots wait until theirs is out. */
import type { Procedure } from '../parts/procedure.ts';
import { ONE_NAME } from './papers.ts';
import { NAMES_PUBLISHED } from './results.ts';
import { majority } from './rules.ts';

export const IOC: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'ioc',
  title: 'President of the International Olympic Committee',
  organisation: 'International Olympic Committee',
  summary:
    'Members stand for election and the members, in closed session, vote in secret until somebody has more than half of the valid votes. ' +
    'The last drops out each time. Compatriots of a candidate may not vote until that candidate is out, so that the number of voters grows from round to round.',
  posts: [
    {
      id: 'president',
      title: 'President',
      term: { lasts: { count: 8, unit: 'years' }, renewable: 'once, for four years' },
    },
  ],
  bodies: [
    {
      id: 'session',
      title: 'Session of the IOC',
      size: 'varies',
      eligibility: 'members present who are not compatriots of a candidate that still stands',
    },
  ],
  roles: [
    { id: 'member', title: 'Member', holder: { eachMemberOf: 'session' } },
    {
      id: 'president',
      title: 'President in office',
      holder: { office: 'the President of the IOC in office' },
      recused: {
        when: 'own-candidate',
        to: 'a Vice-President',
      },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    {
      id: 'charter',
      cite: 'Rule 20',
      of: 'the Olympic Charter',
      note: 'The President, elected by the Session from among its members in a secret ballot.',
    },
    {
      id: 'voting',
      cite: 'Bye-law to Rule 18',
      of: 'the Olympic Charter',
      note: 'How the Session votes, and who may not.',
    },
    {
      id: 'rules-2025',
      cite: 'rules for the election of 2025',
      of: 'the International Olympic Committee',
      url: 'https://www.dtnext.in/news/sports/ioc-releases-detailed-rules-for-candidate-presentation-voting-for-presential-election-813715',
      note: 'As a newspaper told them.',
    },
  ],
  first: 'candidatures',
  stages: [
    {
      id: 'candidatures',
      kind: 'nominate',
      title: 'Candidatures',
      by: ['candidate'],
      each: 1,
      requires: ['membership of the IOC'],
      closedBy: 'president',
      next: { go: 'presentations', with: 'standing' },
      articles: ['charter', 'rules-2025'],
    },
    {
      id: 'presentations',
      kind: 'deliberate',
      title: 'Presentations to the members',
      what: 'hearing',
      closedBy: 'president',
      next: { go: 'ballots', with: 'standing' },
      articles: ['rules-2025'],
    },
    {
      id: 'ballots',
      kind: 'ballot',
      title: 'Secret ballots',
      body: 'session',
      by: 'president',
      about: 'slate',
      paper: ONE_NAME,
      result: NAMES_PUBLISHED,
      rule: majority('valid-for-persons', {
        label: 'more than half of the valid votes are for the candidate',
        article: 'rules-2025',
      }),
      rounds: 'no-limit',
      effects: [{ kind: 'drop-last', count: [1], article: 'rules-2025' }],
      tie: ['reballot', { castingVote: 'president' }],
      met: { end: 'appointed', article: 'charter' },
      articles: ['charter', 'voting', 'rules-2025'],
      note: 'Those who share the last place meet in a run-off; if they are level again the President decides. After each round only the name of whoever drops out is told; the counts follow when somebody is elected.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'session',
      says: 'Sources disagree on whether the candidates themselves vote. In 2025 one report barred them together with their compatriots.',
    },
    {
      about: 'president',
      says: 'Who stands in for a President in office that is a candidate was not looked up; a Vice-President is assumed.',
    },
    {
      about: 'charter',
      says: 'The rule numbers are from the table of contents of the Charter of 2011, and the length of the term is from memory.',
    },
  ],
};
