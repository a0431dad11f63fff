/** The African Union: two thirds of those entitled to vote, so that every abstention is a vote against. */
import type { Procedure } from '../parts/procedure.ts';
import type { Stage, Step } from '../parts/stage.ts';
import { states } from './members.ts';
import { ONE_NAME, YES_OR_NO } from './papers.ts';
import { share } from './rules.ts';

const suspended: Step = {
  end: 'not-filled',
  acting: 'the Deputy Chairperson, until a new election is held',
  article: 'rule-42',
  note: 'The election is suspended, and nominations are called for anew.',
};

type Ballot = Extract<Stage, { kind: 'ballot' }>;

/** What all ballots of the Assembly have in common. */
const BALLOT: Pick<Ballot, 'kind' | 'body' | 'by' | 'result' | 'rule' | 'articles'> = {
  kind: 'ballot',
  body: 'assembly',
  by: 'chair',
  result: { to: ['members'], tells: 'counts' },
  rule: share(2, 3, 'eligible', { article: 'rule-42' }),
  articles: ['rule-42'],
};

export const AFRICAN_UNION: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'african-union',
  title: 'Chairperson of the African Union Commission',
  organisation: 'African Union',
  summary:
    'The heads of state vote in secret until somebody has two thirds of all members that are entitled to vote: three ballots among all, ' +
    'three between the first two, and one on the leader alone. Suspended members do not count, and whoever abstains counts against. ' +
    'When the leader fails too, the election is suspended and the deputy acts.',
  posts: [
    {
      id: 'chairperson',
      title: 'Chairperson of the Commission',
      term: { lasts: { count: 4, unit: 'years' }, renewable: 'once' },
    },
  ],
  bodies: [
    {
      id: 'assembly',
      title: 'Assembly of Heads of State and Government',
      members: states(`
        DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG COD CIV DJI EGY GNQ ERI SWZ
        ETH GAB GMB GHA GIN GNB KEN LSO LBR LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER
        NGA RWA ESH STP SEN SYC SLE SOM ZAF SSD SDN TZA TGO TUN UGA ZMB ZWE`),
      groups: { 'region-in-turn': { title: 'States of the region whose turn it is' } },
      eligibility: 'members that are not suspended or under another sanction',
    },
  ],
  roles: [
    { id: 'member-state', title: 'Member state', holder: { eachMemberOf: 'assembly' } },
    {
      id: 'state-in-turn',
      title: 'State of the region in turn',
      holder: { eachMemberOf: 'assembly', group: 'region-in-turn' },
    },
    {
      id: 'legal-counsel',
      title: 'Legal Counsel',
      holder: { office: 'the Legal Counsel of the Commission' },
    },
    {
      id: 'chair',
      title: 'Chair of the Assembly',
      holder: { office: 'the head of state who chairs the Union' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'rule-38', cite: 'Rules 38 and 39', of: 'the Rules of Procedure of the Assembly' },
    { id: 'rule-42', cite: 'Rule 42', of: 'the Rules of Procedure of the Assembly' },
    {
      id: 'rotation',
      cite: 'Decision Ext/EX.CL/Dec.1(XXII)',
      of: 'the Executive Council',
      note: 'Which region names candidates for which post in 2025.',
    },
    {
      id: 'suspension-2012',
      cite: 'Assembly decision 414 of 30 January 2012',
      of: 'the Assembly',
      url: 'https://africanlii.org/akn/aa-au/statement/decision/au-assembly/2012/414/eng@2012-01-30',
      note: 'How an election was suspended, and who stayed in office.',
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['state-in-turn'],
      each: 1,
      closedBy: 'legal-counsel',
      clock: {
        beforeTermEnds: { count: 3, unit: 'months' },
        hard: false,
        extendableBy: [],
        label: 'members hold the list three months before the election',
      },
      next: { go: 'all', with: 'standing' },
      articles: ['rule-38', 'rotation'],
    },
    {
      ...BALLOT,
      id: 'all',
      title: 'Ballots 1 to 3, among all',
      about: 'slate',
      paper: ONE_NAME,
      rounds: 3,
      tie: 'reballot',
      whenLeft: { candidates: 2, step: { go: 'two', with: 'standing' } },
      met: { end: 'appointed' },
      exhausted: { go: 'two', with: { top: 2 } },
    },
    {
      ...BALLOT,
      id: 'two',
      title: 'Ballots 4 to 6, between two',
      about: 'slate',
      paper: ONE_NAME,
      rounds: 3,
      tie: 'reballot',
      whenLeft: { candidates: 1, step: { go: 'sole', with: 'standing' } },
      met: { end: 'appointed' },
      exhausted: {
        go: 'alone',
        with: { top: 1 },
        note: 'Whoever has fewer votes must withdraw.',
      },
      note: 'Where only two stand from the beginning, the election begins here.',
    },
    {
      ...BALLOT,
      id: 'alone',
      articles: ['rule-42', 'suspension-2012'],
      title: 'Ballot 7, on the leader alone',
      about: 'proposed',
      paper: YES_OR_NO,
      rounds: 1,
      met: { end: 'appointed' },
      exhausted: suspended,
    },
    {
      ...BALLOT,
      id: 'sole',
      title: 'Ballots on the only candidate',
      about: 'slate',
      paper: YES_OR_NO,
      rounds: 3,
      met: { end: 'appointed' },
      exhausted: suspended,
      note: 'Where only one stands from the beginning.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'assembly',
      says: 'Press reports of 2025 speak of 33 votes out of 48; two thirds of 48 are 32, and 33 are two thirds of 49. How many were entitled to vote is not settled.',
    },
    {
      about: 'articles',
      says: 'The rules were read in explainers that retell them, not in the text of the Assembly; numbers of rules are theirs.',
    },
    {
      about: 'two',
      says: 'How a tie for the second place is broken was not found; a ballot among those who tie is a guess.',
    },
    {
      about: 'all',
      says: 'What happens when a withdrawal during the first three ballots leaves two is not told; here the three ballots between two begin at once.',
    },
    {
      about: 'alone',
      says: 'Whether the paper on the leader alone offers a no beside an abstention is not told. It makes no difference to the count.',
    },
    {
      about: 'alone',
      says: 'In January 2012 the Assembly did not let the deputy act but extended the term of the whole Commission.',
    },
    {
      about: 'all',
      says: 'The counts are told in the room; reporters have had them within minutes.',
    },
    {
      about: 'nominations',
      says: 'A panel of eminent Africans looks at the candidates before the election; what it may do with those for this post was not found.',
    },
  ],
};
