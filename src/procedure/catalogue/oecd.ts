/** The OECD: the dean asks each member alone, the weakest withdraw, and the Council decides by consensus. */
import type { Procedure } from '../parts/procedure.ts';
import { states } from './members.ts';
import { ANY_OBJECTION } from './papers.ts';
import { noObjection } from './rules.ts';

export const OECD: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'oecd',
  title: 'Secretary-General of the OECD',
  organisation: 'Organisation for Economic Co-operation and Development',
  summary:
    'The dean of the ambassadors, with a small committee, asks every member in confidence, round after round, while the weakest candidates withdraw. ' +
    'The name with most support becomes the focus of consensus, and the Council appoints it if no member objects.',
  posts: [
    {
      id: 'secretary-general',
      title: 'Secretary-General',
      term: { lasts: { count: 5, unit: 'years' } },
    },
  ],
  bodies: [
    {
      id: 'council',
      title: 'Council',
      members: states(`
        AUS AUT BEL CAN CHL COL CRI CZE DNK EST FIN FRA DEU GRC HUN ISL IRL ISR ITA
        JPN KOR LVA LTU LUX MEX NLD NZL NOR POL PRT SVK SVN ESP SWE CHE TUR GBR USA`),
    },
  ],
  roles: [
    { id: 'member', title: 'Member', holder: { eachMemberOf: 'council' } },
    {
      id: 'dean',
      title: 'Dean',
      holder: { office: 'the Dean of the Council, who chairs the selection committee' },
    },
    {
      id: 'committee',
      title: 'Selection committee',
      holder: { office: 'the dean and two or three other ambassadors' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'convention-10', cite: 'Article 10(1)', of: 'the Convention on the OECD' },
    {
      id: 'convention-6',
      cite: 'Article 6',
      of: 'the Convention on the OECD',
      note: 'Decisions by mutual agreement of all members; an abstention does not invalidate them.',
    },
    {
      id: 'resolution',
      cite: 'C(2016)70',
      of: 'the Council',
      url: 'https://search.oecd.org/about/secretary-general/selection-process/',
      note: 'The resolution on the appointment of Secretaries-General; the address tells how it was applied in 2020–21.',
    },
    {
      id: 'practice-2005',
      cite: 'practice of 2005',
      of: 'the Council',
      url: 'https://search.oecd.org/about/secretary-general/selection-process/selection-process-for-secretary-general-angel-gurria.htm',
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Call for nominations',
      by: ['member'],
      each: 'no-limit',
      closedBy: 'dean',
      clock: {
        beforeTermEnds: { count: 7, unit: 'months' },
        hard: true,
        extendableBy: [],
        label: 'from the beginning of September to the end of October in 2020',
      },
      next: { go: 'interviews', with: 'standing' },
      articles: ['resolution'],
      note: 'In writing to the dean. The list is published.',
    },
    {
      id: 'interviews',
      kind: 'deliberate',
      title: 'Interviews by the heads of delegation',
      what: 'interviews',
      closedBy: 'dean',
      next: { go: 'consultations', with: 'standing' },
      articles: ['resolution'],
    },
    {
      id: 'consultations',
      kind: 'sound',
      title: 'Confidential consultations',
      body: 'council',
      by: 'dean',
      paper: {
        form: { kind: 'some', names: [3, 2, 1], exactly: false },
        secrecy: 'confided',
        unheard: 'absent',
      },
      result: { to: ['public'], tells: 'names' },
      rule: {
        kind: 'declared',
        by: 'dean',
        criteria: ['most support among the members', 'consensus can be built around the name'],
        article: 'resolution',
      },
      effects: [{ kind: 'invite', by: 'dean', article: 'resolution' }],
      rounds: 'no-limit',
      clock: {
        beforeTermEnds: { count: 3, unit: 'months' },
        hard: false,
        extendableBy: ['dean'],
        label: 'the aim was 1 March 2021, and it passed',
      },
      next: { go: 'decision', with: 'chosen' },
      articles: ['resolution', 'practice-2005'],
      note: 'One member at a time. Names and withdrawals are told, figures never. A round can end without telling who leads.',
    },
    {
      id: 'decision',
      kind: 'ballot',
      title: 'Decision of the Council',
      body: 'council',
      by: 'dean',
      about: 'proposed',
      paper: { ...ANY_OBJECTION, form: { kind: 'assent', reserve: false, abstain: true } },
      result: { to: ['public'], tells: 'outcome' },
      rule: noObjection('convention-6'),
      rounds: 1,
      met: { end: 'appointed', article: 'convention-10' },
      exhausted: { go: 'consultations', with: 'standing' },
      articles: ['convention-6', 'convention-10', 'resolution'],
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'consultations',
      says: 'How many names a member gives in each round was not found. Ten became five, four, two and one in 2021, six became three, two and one in 2005; three, two and one name stand for that.',
    },
    {
      about: 'consultations',
      says: 'Whether the dean invites the weakest to leave or they draw the conclusion themselves is told in both ways.',
    },
    {
      about: 'consultations',
      says: 'The clock of 2021 is taken from the press; one source prints another month for the decision.',
    },
    {
      about: 'articles',
      says: 'Article 6 of the Convention is cited from memory; that an abstention leaves a decision standing fits Article 16, which makes an exception to it.',
    },
    {
      about: 'posts',
      says: 'Whether a term can be renewed, and how often, is not in the Convention. Secretaries-General have served two and three terms.',
    },
    {
      about: 'decision',
      says: 'The Secretary-General in office chairs the Council; who takes the chair for this decision was not found. The dean stands for that.',
    },
  ],
};
