/** The Council of Europe: governments make the list, parliamentarians elect. */
import type { Procedure } from '../parts/procedure.ts';
import { states } from './members.ts';
import { ONE_NAME, YES_OR_NO } from './papers.ts';
import { majority, share } from './rules.ts';

export const COUNCIL_OF_EUROPE: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'council-of-europe',
  title: 'Secretary General of the Council of Europe',
  organisation: 'Council of Europe',
  summary:
    'Governments put names forward, the Committee of Ministers hears them and settles the list, and the Parliamentary Assembly elects in secret: ' +
    'by more than half of the votes cast in the first ballot, by most votes in the second.',
  posts: [
    {
      id: 'secretary-general',
      title: 'Secretary General',
      term: { lasts: { count: 5, unit: 'years' } },
    },
  ],
  bodies: [
    {
      id: 'ministers',
      title: 'Committee of Ministers',
      members: states(`
        ALB AND ARM AUT AZE BEL BGR BIH CHE CYP CZE DEU DNK ESP EST FIN
        FRA GBR GEO GRC HRV HUN IRL ISL ITA LIE LTU LUX LVA MCO MDA MKD
        MLT MNE NLD NOR POL PRT ROU SMR SRB SVK SVN SWE TUR UKR`),
    },
    {
      id: 'assembly',
      title: 'Parliamentary Assembly',
      size: 306,
      eligibility: 'representatives, or their substitutes, who signed the register',
    },
  ],
  roles: [
    { id: 'government', title: 'Government', holder: { eachMemberOf: 'ministers' } },
    {
      id: 'chair',
      title: 'Chair of the Committee',
      holder: { office: 'the chair of the Committee of Ministers, or of the Deputies' },
    },
    {
      id: 'representative',
      title: 'Representative',
      holder: { eachMemberOf: 'assembly' },
    },
    {
      id: 'president',
      title: 'President of the Assembly',
      holder: { office: 'the President of the Parliamentary Assembly' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'statute-36', cite: 'Article 36(b)', of: 'the Statute of the Council of Europe' },
    {
      id: 'statute-20',
      cite: 'Article 20(d)',
      of: 'the Statute of the Council of Europe',
      note: 'Two thirds of the representatives who cast a vote, and more than half of all who may sit.',
    },
    {
      id: 'regulations',
      cite: 'Regulations on the appointment of the Secretary General',
      of: 'the Committee of Ministers',
      note: 'Of 1956, with the Assembly’s agreement, and amended since.',
    },
    {
      id: 'statement-2010',
      cite: 'CM(2009)195, joint interpretative statement',
      of: 'the Committee of Ministers and the Assembly',
    },
    {
      id: 'rule-40',
      cite: 'Rule 40.4',
      of: 'the Rules of Procedure of the Assembly',
      note: 'Only votes for or against count as cast.',
    },
    {
      id: 'rule-41',
      cite: 'Rule 41.1.c',
      of: 'the Rules of Procedure of the Assembly',
      url: 'https://pace.coe.int/en/rules?id=ENtoc_N0A29C3B0N0A332AB8',
      note: 'Appointments: the majorities of both ballots, and further ballots on a tie.',
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Candidatures',
      by: ['government'],
      each: 1,
      closedBy: 'chair',
      next: { go: 'interviews', with: 'standing' },
      articles: ['regulations'],
      note: 'By a date that the Deputies set.',
    },
    {
      id: 'interviews',
      kind: 'deliberate',
      title: 'Interviews by the Committee',
      what: 'interviews',
      closedBy: 'chair',
      next: { go: 'list', with: 'standing' },
      articles: ['regulations'],
    },
    {
      id: 'list',
      kind: 'ballot',
      title: 'The list of the Committee',
      body: 'ministers',
      by: 'chair',
      about: 'slate',
      paper: YES_OR_NO,
      result: { to: ['public'], tells: 'names' },
      rule: {
        kind: 'all',
        parts: [
          share(2, 3, 'present-and-voting', { article: 'statute-20' }),
          majority('members', { article: 'statute-20' }),
        ],
      },
      rounds: 'no-limit',
      met: { go: 'first-ballot', with: 'chosen' },
      articles: ['statute-36', 'statute-20', 'statement-2010'],
      note: 'All who get there are on the list; the Assembly elects from the list and from nowhere else.',
    },
    {
      id: 'first-ballot',
      kind: 'ballot',
      title: 'First ballot of the Assembly',
      body: 'assembly',
      by: 'president',
      about: 'slate',
      paper: ONE_NAME,
      result: { to: ['public'], tells: 'counts' },
      rule: majority('valid-for-persons', { article: 'rule-41' }),
      rounds: 1,
      met: { end: 'appointed', article: 'statute-36' },
      exhausted: { go: 'second-ballot', with: 'standing' },
      articles: ['rule-41', 'rule-40'],
    },
    {
      id: 'second-ballot',
      kind: 'ballot',
      title: 'Second ballot of the Assembly',
      body: 'assembly',
      by: 'president',
      about: 'slate',
      paper: ONE_NAME,
      result: { to: ['public'], tells: 'counts' },
      rule: { kind: 'order', by: 'most-votes', first: 1, article: 'rule-41' },
      rounds: 'no-limit',
      tie: 'next-round',
      met: { end: 'appointed', article: 'statute-36' },
      articles: ['rule-41'],
      note: 'On a tie for the first place, further ballots follow until somebody leads.',
    },
  ],
  ruleChanges: 'nobody',
  doubts: [
    {
      about: 'list',
      says: 'Which majority settles the list is an inference: the list is a resolution, and Article 20(d) is the rule for all resolutions that have no other. In 2009 it took several votes, whose figures were not published; two of four names went through, and the Assembly protested.',
    },
    {
      about: 'list',
      says: 'For another post in 1999 each delegation had to mark exactly three names, and the first three with a majority of all delegations were chosen. Whether this was ever done for the Secretary General is not known.',
    },
    {
      about: 'first-ballot',
      says: 'That a blank paper is no vote cast is taken from Rule 40.4, which speaks of votes for and against.',
    },
    {
      about: 'second-ballot',
      says: 'Whether further ballots after a tie are among those who tied or among all is not said; here among all.',
    },
    {
      about: 'nominations',
      says: 'That a government has one candidate is what was seen, not a rule that was found.',
    },
    {
      about: 'posts',
      says: 'No limit on renewal was found; one Secretary General was elected in 2009 and again in 2014.',
    },
  ],
};
