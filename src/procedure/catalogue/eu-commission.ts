/** The President of the European Commission: proposed by the heads of state or government, elected by the Parliament. */
import type { Procedure } from '../parts/procedure.ts';
import { HEADS_VOTE, teu, tfeu } from './eu-majorities.ts';
import {
  CANDIDATE,
  consentToTheCollege,
  consultations,
  decisionOfTheHeads,
  HEADS,
  namesComeUp,
  PARLIAMENT,
} from './eu-stages.ts';
import { europeanCouncil, europeanParliament, OLD_POPULATIONS } from './eu-states.ts';
import { YES_OR_NO } from './papers.ts';
import { COUNTS_PUBLISHED } from './results.ts';
import { majority } from './rules.ts';

export const EU_COMMISSION: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'eu-commission',
  title: 'President of the European Commission',
  organisation: 'European Union',
  summary:
    'The European Council proposes one name by the reinforced majority, in the light of the elections. The Parliament elects in secret, ' +
    'by a majority of all its members: 361 of 720, and 360 when a seat is empty. If it refuses, another name is due within a month. ' +
    'Later the Parliament consents to the whole Commission, and the European Council appoints it.',
  posts: [
    {
      id: 'commission-president',
      title: 'President of the Commission',
      term: { lasts: { count: 5, unit: 'years' }, renewable: 'without a limit in the treaty' },
    },
  ],
  bodies: [europeanCouncil(), europeanParliament()],
  roles: [...HEADS, ...PARLIAMENT, CANDIDATE],
  articles: [
    teu('proposal', 17, 'Article 17(7), first subparagraph'),
    teu('college', 17, 'Article 17(7), third subparagraph'),
    teu('term', 17, 'Article 17(3)'),
    ...HEADS_VOTE,
    tfeu('votes-cast', 231, 'Article 231'),
    {
      id: 'ballot',
      cite: 'Rule 128',
      of: 'the Rules of Procedure of the European Parliament, tenth term, July 2024',
      url: 'https://www.europarl.europa.eu/doceo/document/RULES-10-2024-07-16-RULE-128_EN.html',
    },
  ],
  first: 'names',
  stages: [
    namesComeUp('names'),
    consultations(
      [
        'the name answers to the elections to the Parliament',
        'the states behind it make up the reinforced majority',
        'the Parliament seems ready to elect it',
      ],
      'proposal',
      'proposal',
    ),
    decisionOfTheHeads(
      'proposal',
      'Proposal of the European Council',
      'proposal',
      { go: 'parliament', with: 'chosen', article: 'proposal' },
      { go: 'consultations', with: 'standing' },
    ),
    {
      id: 'parliament',
      kind: 'ballot',
      title: 'Election by the Parliament',
      body: 'parliament',
      by: 'speaker',
      about: 'proposed',
      paper: YES_OR_NO,
      result: COUNTS_PUBLISHED,
      rule: majority('members', {
        label: 'more than half of all members of the Parliament vote for the candidate',
        article: 'proposal',
      }),
      rounds: 1,
      met: { go: 'hearings', with: 'chosen', article: 'proposal' },
      exhausted: { go: 'new-name', with: 'nobody', article: 'proposal' },
      articles: ['proposal', 'ballot'],
      note: 'Whoever abstains or stays away counts against: the majority is one of all members.',
    },
    {
      ...namesComeUp('new-name'),
      title: 'A new name within a month',
      clock: {
        lasts: { count: 1, unit: 'months' },
        hard: false,
        extendableBy: [],
        label: 'the European Council is to propose a new name within one month',
      },
      articles: ['proposal'],
    },
    ...consentToTheCollege('college', { go: 'appointment', with: 'chosen', article: 'college' }),
    {
      ...decisionOfTheHeads(
        'appointment',
        'Appointment by the European Council',
        'college',
        { end: 'appointed', article: 'college' },
        { go: 'consultations', with: 'standing' },
      ),
      articles: ['college', 'term', 'majority', 'no-vote'],
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'proposal',
      says: 'The treaty does not say whether the heads vote openly; who voted how reached the public through the press in 2024.',
    },
    {
      about: 'consultations',
      says: 'The treaty names the elections and consultations, and no criteria. That the President weighs the chances in the Parliament is an inference.',
    },
    {
      about: 'consultations',
      says: 'In 2024 this post was settled together with those of the European Council and the High Representative, and each was voted on alone; Italy abstained on this one. No text binds them together.',
    },
    {
      about: 'new-name',
      says: 'The treaty does not say what follows when the month passes without a proposal.',
    },
    {
      about: 'appointment',
      says: 'What follows when the European Council does not appoint the Commission that the Parliament accepted is not written down; it has always appointed.',
    },
    OLD_POPULATIONS,
  ],
};
