/** The ordinary qualified majority of the Union, with its clause of four, shown on the one person it appoints. */
import type { Procedure } from '../parts/procedure.ts';
import { ordinaryMajority, teu } from './eu-majorities.ts';
import { CANDIDATE } from './eu-stages.ts';
import { bodyOfStates, MEMBER_STATES, OLD_POPULATIONS } from './eu-states.ts';
import { YES_OR_NO } from './papers.ts';
import { OUTCOME_PUBLISHED } from './results.ts';

export const EU_ORDINARY_MAJORITY: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'eu-ordinary-majority',
  title: 'Special representative of the European Union',
  organisation: 'European Union',
  summary:
    'The High Representative proposes a name and the Council decides by the ordinary qualified majority: 55 % of the states, ' +
    'which is 15 of 27, with 65 % of the people. To block needs at least four states; with fewer against, the name passes ' +
    'whatever their people. The presidents of the Union are not chosen in this way, but by the reinforced majority, which has no such clause.',
  posts: [{ id: 'special-representative', title: 'Special representative' }],
  bodies: [bodyOfStates('council', 'Council of the Union', MEMBER_STATES)],
  roles: [
    { id: 'minister', title: 'Minister', holder: { eachMemberOf: 'council' } },
    {
      id: 'high-representative',
      title: 'High Representative',
      holder: { office: 'the High Representative, who presides over the foreign ministers' },
    },
    CANDIDATE,
  ],
  articles: [
    teu('majority', 16, 'Article 16(4), first and second subparagraphs'),
    teu('appointment', 33, 'Article 33'),
    teu('exception', 31, 'Article 31(2)', 'Why no unanimity is needed here.'),
  ],
  first: 'proposal',
  stages: [
    {
      id: 'proposal',
      kind: 'nominate',
      title: 'Proposal of the High Representative',
      by: ['high-representative'],
      each: 1,
      closedBy: 'high-representative',
      next: { go: 'council', with: 'standing' },
      articles: ['appointment'],
    },
    {
      id: 'council',
      kind: 'ballot',
      title: 'Decision of the Council',
      body: 'council',
      by: 'high-representative',
      about: 'slate',
      paper: { ...YES_OR_NO, secrecy: 'open' },
      result: OUTCOME_PUBLISHED,
      rule: ordinaryMajority('majority'),
      rounds: 1,
      met: { end: 'appointed', article: 'appointment' },
      exhausted: { go: 'proposal', with: 'nobody' },
      articles: ['appointment', 'exception', 'majority'],
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'majority',
      says: 'The treaty says that a blocking minority must include at least four members, and not whether those who abstain belong to it. Here they do, since an abstention never helps a qualified majority.',
    },
    {
      about: 'council',
      says: 'A state may keep the Council from voting by declaring vital reasons of national policy (Article 31(2), second subparagraph), after which the European Council can decide unanimously. That way is not drawn here.',
    },
    {
      about: 'council',
      says: 'In practice the states agree before the decision and no vote is taken.',
    },
    OLD_POPULATIONS,
  ],
};
