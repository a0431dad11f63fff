/** The International Telecommunication Union: more than half of the delegations that vote, as many ballots as it takes. */
import type { Procedure } from '../parts/procedure.ts';
import { ONE_NAME } from './papers.ts';
import { COUNTS_PUBLISHED } from './results.ts';
import { majority } from './rules.ts';

export const ITU: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'itu',
  title: 'Secretary-General of the International Telecommunication Union',
  organisation: 'International Telecommunication Union',
  summary:
    'States nominate until 28 days before the Plenipotentiary Conference. It votes in secret until somebody has more than half of the delegations ' +
    'present and voting. A blank paper is an abstention and shrinks the number needed; nobody is dropped, and candidates withdraw between the ballots.',
  posts: [
    {
      id: 'secretary-general',
      title: 'Secretary-General',
      term: { lasts: { count: 4, unit: 'years' }, renewable: 'once' },
    },
  ],
  bodies: [
    {
      id: 'conference',
      title: 'Plenipotentiary Conference',
      size: 'varies',
      eligibility:
        'accredited delegations with the right to vote, which a delegation may also do by proxy',
    },
  ],
  roles: [
    { id: 'member-state', title: 'Member state', holder: { eachMemberOf: 'conference' } },
    {
      id: 'secretariat',
      title: 'Secretariat',
      holder: { office: 'the General Secretariat, which receives the candidatures' },
    },
    {
      id: 'chair',
      title: 'Chair of the Conference',
      holder: { office: 'the Chair of the Plenipotentiary Conference' },
    },
    {
      id: 'tellers',
      title: 'Tellers',
      holder: { office: 'five tellers, one from each region, whom the Chair names' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    {
      id: 'procedure-2002',
      cite: 'elections procedures, paragraphs 1 to 6',
      of: 'the Plenipotentiary Conference of 2002',
      url: 'https://itu.int/plenipotentiary/2002/elections/elections_procedures.html',
      note: 'Secret ballot, proxies, five tellers, blank papers.',
    },
    {
      id: 'procedure-1998',
      cite: 'elections procedures, paragraphs 4 and 5',
      of: 'the Plenipotentiary Conference of 1998',
      url: 'https://www.itu.int/newsarchive/press/PP98/Elections/electionprocedures.html',
      note: 'More than half of the delegations present and voting, and the exception for many abstentions.',
    },
    {
      id: 'abstentions',
      cite: 'No. 416',
      of: 'the Convention of the ITU, Geneva 1992 (now in the General Rules)',
    },
    {
      id: 'process',
      cite: 'the election process',
      of: 'the International Telecommunication Union',
      url: 'https://www.itu.int/en/mediacentre/backgrounders/Pages/election-process.aspx',
    },
  ],
  first: 'candidatures',
  stages: [
    {
      id: 'candidatures',
      kind: 'nominate',
      title: 'Candidatures',
      by: ['member-state'],
      each: 1,
      closedBy: 'secretariat',
      clock: {
        hard: true,
        extendableBy: [],
        label: 'closes at 23:59, Geneva time, 28 days before the Conference opens',
      },
      next: { go: 'ballots', with: 'standing' },
      articles: ['process'],
    },
    {
      id: 'ballots',
      kind: 'ballot',
      title: 'Secret ballots',
      body: 'conference',
      by: 'chair',
      about: 'slate',
      paper: ONE_NAME,
      result: COUNTS_PUBLISHED,
      rule: {
        kind: 'all',
        parts: [
          majority('present-and-voting', { article: 'procedure-1998' }),
          {
            kind: 'at-most',
            choices: ['abstain'],
            threshold: { num: 1, den: 2, base: 'present', than: 'or-equal' },
            label: 'no more than half of the votes cast are abstentions',
            article: 'abstentions',
          },
        ],
        article: 'procedure-1998',
      },
      rounds: 'no-limit',
      tie: 'next-round',
      met: { end: 'appointed', article: 'procedure-1998' },
      articles: ['procedure-2002', 'procedure-1998', 'abstentions'],
      note: 'Spoilt papers do not count. In 2006, for another post, 95 of 155 were reached where 78 were needed.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'abstentions',
      says: 'When abstentions pass half of the votes cast the matter comes back at a later meeting, at which they are not counted any more (from memory). Here the ballot merely fails and is repeated.',
    },
    {
      about: 'ballots',
      says: 'How a tie between the last two is broken was not found.',
    },
    {
      about: 'ballots',
      says: 'The texts read are those of 1998 and 2002, when each Conference still settled its own procedure. It stands in the General Rules now, and was not read there.',
    },
    {
      about: 'candidatures',
      says: 'That a state puts forward one name for this post, and the term of four years renewable once, are from memory.',
    },
    {
      about: 'ballots',
      says: 'A spoilt paper is read here like a blank one. Neither counts towards the number needed; a spoilt one should not count as an abstention either.',
    },
  ],
};
