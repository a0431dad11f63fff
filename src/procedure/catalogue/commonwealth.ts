/** The Commonwealth: heads of government, behind closed doors, with the host to tell who leads. */
import type { Procedure } from '../parts/procedure.ts';
import { states } from './members.ts';
import { ANY_OBJECTION, ONE_NAME } from './papers.ts';
import { noObjection } from './rules.ts';

export const COMMONWEALTH: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'commonwealth',
  title: 'Secretary-General of the Commonwealth',
  organisation: 'Commonwealth of Nations',
  summary:
    'The heads of government meet alone. Their host finds out, by talks and by straw polls in secret, which candidate has most support, ' +
    'and the meeting takes that name as its own.',
  posts: [
    {
      id: 'secretary-general',
      title: 'Secretary-General',
      term: { lasts: { count: 4, unit: 'years' }, renewable: 'once' },
    },
  ],
  bodies: [
    {
      id: 'heads',
      title: 'Commonwealth Heads of Government',
      members: states(`
        ATG AUS BGD BHS BLZ BRB BRN BWA CAN CMR CYP DMA FJI GAB GBR GHA GMB GRD GUY
        IND JAM KEN KIR KNA LCA LKA LSO MDV MLT MOZ MUS MWI MYS NAM NGA NRU NZL PAK
        PNG RWA SGP SLB SLE SWZ SYC TGO TON TTO TUV TZA UGA VCT VUT WSM ZAF ZMB`),
      eligibility: 'members that are not suspended',
    },
  ],
  roles: [
    { id: 'government', title: 'Government', holder: { eachMemberOf: 'heads' } },
    {
      id: 'chair',
      title: 'Chair of the meeting',
      holder: { office: 'the head of government of the host country' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    {
      id: 'memorandum',
      cite: 'Agreed Memorandum of 1965, revised in 2022',
      of: 'the Commonwealth Heads of Government',
      note: 'It set up the Secretariat.',
    },
    {
      id: 'rotation',
      cite: 'Leaders’ Statement of 2022',
      of: 'the Commonwealth Heads of Government',
      note: 'The next appointment follows usual practice and regional rotation.',
    },
    {
      id: 'call',
      cite: 'call for the sixth Secretary-General',
      of: 'the Commonwealth Secretariat',
      url: 'https://thecommonwealth.org/news/selection-sixth-commonwealth-secretary-general',
    },
    {
      id: 'practice',
      cite: 'practice',
      of: 'the Commonwealth Heads of Government',
      note: 'Talks and straw polls by the chair, as the press and handbooks tell them.',
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['government'],
      each: 1,
      requires: [
        'the nationality of a Commonwealth country',
        'the express support of the candidate’s own government',
        'a national of the region whose turn it is',
      ],
      closedBy: 'chair',
      next: { go: 'soundings', with: 'standing' },
      articles: ['call', 'rotation'],
    },
    {
      id: 'soundings',
      kind: 'sound',
      title: 'Talks and straw polls among the heads',
      body: 'heads',
      by: 'chair',
      paper: ONE_NAME,
      result: { to: ['convener'], tells: 'counts' },
      rule: {
        kind: 'declared',
        by: 'chair',
        criteria: ['most support among the heads of government'],
        article: 'practice',
      },
      rounds: 'no-limit',
      next: { go: 'decision', with: 'chosen' },
      articles: ['practice'],
    },
    {
      id: 'decision',
      kind: 'ballot',
      title: 'The heads take the name as their own',
      body: 'heads',
      by: 'chair',
      about: 'proposed',
      paper: { ...ANY_OBJECTION, form: { kind: 'assent', reserve: false, abstain: false } },
      result: { to: ['public'], tells: 'outcome' },
      rule: noObjection('practice'),
      rounds: 1,
      met: { end: 'appointed', article: 'memorandum' },
      exhausted: { go: 'soundings', with: 'standing' },
      articles: ['memorandum', 'practice'],
      note: 'Announced as the choice of all, as in 2015, even where the straw poll was close.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'soundings',
      says: 'Straw polls are secret and no figures are published; 27 to 24 in 2022 was a leak.',
    },
    {
      about: 'decision',
      says: 'Whether one head of government could stop the name that leads is not known: nobody is reported to have tried. That the decision is by consensus is how it is announced.',
    },
    {
      about: 'nominations',
      says: 'Regional rotation was affirmed in 2022 and is not always kept: incumbents have been challenged by candidates from elsewhere.',
    },
    {
      about: 'chair',
      says: 'What a host does whose own country has a candidate was not found.',
    },
  ],
};
