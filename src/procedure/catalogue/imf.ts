/** The Managing Director of the International Monetary Fund: consensus, or more than half of the shares that vote. */
import type { Procedure } from '../parts/procedure.ts';
import {
  BOARD_DOUBTS,
  BOARD_ROLES,
  executiveBoard,
  fromShortlistToSelection,
} from './weighted-board.ts';

export const IMF: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'imf',
  title: 'Managing Director of the International Monetary Fund',
  organisation: 'International Monetary Fund',
  summary:
    'Governors and executive directors nominate, under seal until the window closes. Of more than three names the Board keeps three, ' +
    'by indications weighted with its votes, and publishes them. It aims at consensus; failing that, a majority of the votes cast decides, by weight. ' +
    'A director casts the votes of its whole constituency for one name.',
  posts: [
    {
      id: 'managing-director',
      title: 'Managing Director',
      term: { lasts: { count: 5, unit: 'years' }, renewable: 'without a stated limit' },
    },
  ],
  bodies: [
    executiveBoard('votes of the member countries'),
    { id: 'governors', title: 'Board of Governors', size: 'varies' },
  ],
  roles: [
    ...BOARD_ROLES,
    { id: 'governor', title: 'Governor', holder: { eachMemberOf: 'governors' } },
    {
      id: 'secretary',
      title: 'Secretary of the Fund',
      holder: { office: 'the Secretary of the Fund, who keeps the names sealed' },
    },
  ],
  articles: [
    {
      id: 'selection',
      cite: 'Article XII, Section 4(a)',
      of: 'the Articles of Agreement of the International Monetary Fund',
    },
    {
      id: 'votes-cast',
      cite: 'Article XII, Section 5(c)',
      of: 'the Articles of Agreement of the International Monetary Fund',
      note: 'Decisions are made by a majority of the votes cast.',
    },
    {
      id: 'undivided',
      cite: 'Article XII, Section 3(i)',
      of: 'the Articles of Agreement of the International Monetary Fund',
    },
    {
      id: 'process',
      cite: 'selection process of the Managing Director, 2011, kept since',
      of: 'the Executive Board',
      url: 'https://www.imf.org/en/About/Factsheets/Sheets/2022/MD-selection-process',
    },
    {
      id: 'polls-2000',
      cite: 'note on procedures of 1 March 2000',
      of: 'the Executive Board',
      url: 'https://www.imf.org/en/News/Articles/2015/09/14/01/49/pr0013',
      note: 'Straw polls in secret, with the dean in the chair and votes undivided.',
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['governor', 'director'],
      each: 'no-limit',
      requires: [
        'has shaped economic policy in a high office',
        'is a national of a member country',
      ],
      closedBy: 'secretary',
      next: { go: 'shortlist', with: 'standing' },
      articles: ['process'],
      note: 'The Secretary keeps the names sealed until the window closes.',
    },
    ...fromShortlistToSelection({
      process: 'process',
      selection: 'selection',
      votes: ['votes-cast', 'undivided'],
      strawPolls: 'polls-2000',
    }),
  ],
  ruleChanges: { by: ['board'] },
  doubts: [
    ...BOARD_DOUBTS,
    {
      about: 'board',
      says: 'The Board of Governors added a twenty-fifth executive director by a resolution of 16 July 2024, from 1 November 2024; a selection before that day is one of 24.',
    },
    {
      about: 'straw-polls',
      says: 'The straw polls of 2000 were held before there was a shortlist; the process of 2011 does not mention any.',
    },
  ],
};
