/** The President of the World Bank: as at the Fund, by directors who vote with shares. */
import type { Procedure } from '../parts/procedure.ts';
import {
  BOARD_DOUBTS,
  BOARD_ROLES,
  executiveBoard,
  fromShortlistToSelection,
} from './weighted-board.ts';

export const WORLD_BANK: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'world-bank',
  title: 'President of the World Bank Group',
  organisation: 'International Bank for Reconstruction and Development',
  summary:
    'Executive directors nominate, and governors through their director. Of more than three names the directors keep three and publish them. ' +
    'After interviews they aim at consensus, with straw polls if they like; failing that, a majority of the votes cast decides, by shares.',
  posts: [
    {
      id: 'president',
      title: 'President',
      term: { lasts: { count: 5, unit: 'years' }, renewable: 'without a stated limit' },
    },
  ],
  bodies: [executiveBoard('votes of the member countries, by their shares')],
  roles: [
    ...BOARD_ROLES,
    {
      id: 'secretary',
      title: 'Corporate Secretary',
      holder: { office: 'the Corporate Secretary of the Bank' },
    },
  ],
  articles: [
    {
      id: 'selection',
      cite: 'Article V, Section 5(a)',
      of: 'the Articles of Agreement of the International Bank for Reconstruction and Development',
    },
    {
      id: 'votes-cast',
      cite: 'Article V, Section 3(b)',
      of: 'the Articles of Agreement of the International Bank for Reconstruction and Development',
      note: 'All matters are decided by a majority of the votes cast.',
    },
    {
      id: 'process',
      cite: 'announcement of 10 January 2019',
      of: 'the Board of Executive Directors',
      url: 'https://www.worldbank.org/en/news/press-release/2019/01/10/selection-of-the-president-of-the-world-bank-group',
      note: 'The process of 2011, as it was announced for that selection.',
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['director'],
      each: 'no-limit',
      requires: [
        'has led, and has run a large organisation that works across borders',
        'is a national of a member country',
      ],
      closedBy: 'secretary',
      next: { go: 'shortlist', with: 'standing' },
      articles: ['process'],
      note: 'A governor nominates through the director who represents it.',
    },
    ...fromShortlistToSelection({
      process: 'process',
      selection: 'selection',
      votes: ['votes-cast'],
      strawPolls: 'process',
    }),
  ],
  ruleChanges: { by: ['board'] },
  doubts: [
    ...BOARD_DOUBTS,
    {
      about: 'votes-cast',
      says: 'The numbers of the articles of the Bank are from memory and were not read again.',
    },
    {
      about: 'president',
      says: 'The term of five years is set in the contract and the by-laws, and not in the Articles.',
    },
  ],
};
