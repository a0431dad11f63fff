/** The World Trade Organization: preferences told in confidence, invitations to withdraw, then consensus. */
import type { Procedure } from '../parts/procedure.ts';
import { ANY_OBJECTION, YES_OR_NO } from './papers.ts';
import { majority, noObjection } from './rules.ts';

export const WTO: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'wto',
  title: 'Director-General of the World Trade Organization',
  organisation: 'World Trade Organization',
  summary:
    'The chair of the General Council and two facilitators hear every member alone and ask for preferences, never for objections. ' +
    'After each round those least likely to find consensus are expected to withdraw, and cannot be made to. The chair then proposes ' +
    'one name, which any member can block; a vote is the last resort.',
  posts: [
    {
      id: 'director-general',
      title: 'Director-General',
      term: { lasts: { count: 4, unit: 'years' }, renewable: 'once' },
    },
  ],
  bodies: [{ id: 'general-council', title: 'General Council', size: 'varies' }],
  roles: [
    { id: 'member', title: 'Member', holder: { eachMemberOf: 'general-council' } },
    { id: 'council', title: 'The General Council as a whole', holder: { body: 'general-council' } },
    {
      id: 'chair',
      title: 'Chair',
      holder: { office: 'the Chair of the General Council' },
    },
    {
      id: 'facilitator',
      title: 'Facilitator',
      holder: {
        office: 'the chairs of the Dispute Settlement Body and of the Trade Policy Review Body',
      },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'agreement-vi', cite: 'Article VI:2', of: 'the Agreement Establishing the WTO' },
    {
      id: 'agreement-ix',
      cite: 'Article IX:1 and its footnote 1',
      of: 'the Agreement Establishing the WTO',
    },
    { id: 'para-7', cite: 'paragraph 7', of: 'WT/L/509' },
    {
      id: 'para-8',
      cite: 'paragraph 8',
      of: 'WT/L/509',
      url: 'https://www.wto.org/english/thewto_e/dg_e/stat_oshima_20oct04_e.htm',
      note: 'The time frames, as the chair of 2004 read them out.',
    },
    { id: 'para-12', cite: 'paragraph 12', of: 'WT/L/509' },
    { id: 'para-15', cite: 'paragraphs 15 to 19', of: 'WT/L/509' },
    { id: 'para-19', cite: 'paragraph 19', of: 'WT/L/509' },
    { id: 'para-20', cite: 'paragraph 20', of: 'WT/L/509' },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['member'],
      each: 'no-limit',
      clock: {
        lasts: { count: 1, unit: 'months' },
        hard: true,
        extendableBy: ['council'],
        label: 'begins nine months before the term ends',
      },
      next: { go: 'presentations', with: 'standing' },
      articles: ['para-7', 'para-8', 'para-12'],
      note: 'A Director-General who seeks another term says so before the process begins, and is a candidate by that.',
    },
    {
      id: 'presentations',
      kind: 'deliberate',
      title: 'Presentation to the General Council',
      what: 'hearing',
      closedBy: 'chair',
      next: {
        choose: 'council',
        among: [
          { when: 'several stand', step: { go: 'campaign', with: 'standing' } },
          {
            when: 'a serving Director-General stands alone',
            step: { go: 'decision', with: 'standing' },
          },
        ],
        note: 'In 2024 the only candidate presented a programme one day and was chosen the next.',
      },
      articles: ['para-8'],
      note: 'As soon as may be after the close of nominations: a short presentation, then questions.',
    },
    {
      id: 'campaign',
      kind: 'deliberate',
      title: 'Candidates make themselves known',
      what: 'campaign',
      closedBy: 'council',
      clock: {
        beforeTermEnds: { count: 5, unit: 'months' },
        hard: true,
        extendableBy: ['council'],
        label: 'three months from the close of nominations',
      },
      next: { go: 'confessionals', with: 'standing' },
      articles: ['para-8'],
    },
    {
      id: 'confessionals',
      kind: 'sound',
      title: 'Confessionals',
      body: 'general-council',
      by: 'chair',
      paper: {
        form: { kind: 'some', names: [4, 2, 1], exactly: true },
        secrecy: 'confided',
        unheard: 'absent',
      },
      result: { to: ['public'], tells: 'names' },
      rule: {
        kind: 'declared',
        by: 'chair',
        criteria: [
          'most likely of all to attract consensus',
          'the breadth of support: across regions, and across least-developed, developing and developed members',
          'the larger membership is for the candidate',
        ],
        article: 'para-19',
      },
      effects: [{ kind: 'invite', by: 'chair', article: 'para-15' }],
      rounds: 3,
      clock: {
        beforeTermEnds: { count: 3, unit: 'months' },
        hard: false,
        extendableBy: ['council'],
        label: 'two months for all rounds',
      },
      next: { go: 'decision', with: 'chosen', article: 'para-19' },
      exhausted: { go: 'last-resort', with: 'standing', article: 'para-20' },
      articles: ['para-15'],
      note: 'How many are to withdraw after a round is told beforehand. No order among the names, no negative preferences, no figures. Whoever stays in spite of an invitation is still a candidate.',
    },
    {
      id: 'decision',
      kind: 'ballot',
      title: 'Decision by consensus',
      body: 'general-council',
      by: 'chair',
      about: 'proposed',
      paper: { ...ANY_OBJECTION, form: { kind: 'assent', reserve: false, abstain: false } },
      result: { to: ['public'], tells: 'outcome' },
      rule: noObjection('agreement-ix'),
      rounds: 1,
      met: { end: 'appointed', article: 'agreement-vi' },
      exhausted: {
        choose: 'council',
        among: [
          {
            when: 'consultations go on, and the name is put again',
            step: { go: 'decision', with: 'chosen' },
          },
          {
            when: 'the members turn to a vote',
            step: { go: 'last-resort', with: 'standing', article: 'para-20' },
          },
        ],
        note: 'From October 2020 to February 2021 consultations went on.',
      },
      articles: ['agreement-vi', 'agreement-ix', 'para-19'],
      note: 'Consensus is that no member present objects in form. An objection can stand for months while consultations go on.',
    },
    {
      id: 'last-resort',
      kind: 'ballot',
      title: 'Vote as the last resort',
      body: 'general-council',
      by: 'chair',
      about: 'slate',
      paper: YES_OR_NO,
      result: { to: ['public'], tells: 'outcome' },
      rule: majority('present-and-voting', { article: 'agreement-ix' }),
      rounds: 1,
      met: { end: 'appointed', article: 'para-20' },
      exhausted: {
        end: 'not-filled',
        acting: 'one of the Deputy Directors-General, if the members agree on which',
        note: 'In 2020 they did not agree on one, and all four stayed on side by side.',
      },
      articles: ['para-20', 'agreement-ix'],
      note: 'Never used. It would set no precedent.',
    },
  ],
  ruleChanges: { by: ['council'] },
  doubts: [
    {
      about: 'confessionals',
      says: 'Four names, then two, then one, was the plan of 2020, and the first round of 2013 asked for four. Whether fewer are accepted was not found. Eight became five, two and one in 2020; nine became five in 2013.',
    },
    {
      about: 'nominations',
      says: 'That a member may name only its own nationals, and how many, is from memory and not encoded.',
    },
    {
      about: 'articles',
      says: 'The paragraphs of WT/L/509 are cited as chairs and members have quoted them; its text was not seen whole. The articles of the Agreement are cited from memory.',
    },
    {
      about: 'posts',
      says: 'That a term can be renewed once is from memory. In 1999 the deadlock ended when two people were given three years each, one after the other.',
    },
    {
      about: 'last-resort',
      says: 'Paragraph 20 leaves the method to be settled when it comes to that. The majority of votes cast is the Agreement’s ordinary rule and an inference here.',
    },
    {
      about: 'decision',
      says: 'Paragraph 20 says that members should consider a vote when there is no consensus by the deadline; who would say when is not written. Here the General Council chooses.',
    },
    {
      about: 'chair',
      says: 'What a chair does whose own state has a candidate was not found.',
    },
    {
      about: 'ruleChanges',
      says: 'In 2020 the members agreed to shorten all periods, since the term ended early.',
    },
  ],
};
