/** The OSCE: consensus of 57 states on four posts at once, in a meeting or in silence. */
import type { Post } from '../parts/body.ts';
import type { Procedure } from '../parts/procedure.ts';
import { states } from './members.ts';
import { ANY_OBJECTION, STANCES_CONFIDED } from './papers.ts';
import { noObjection } from './rules.ts';

const STATES = states(`
  ALB AND ARM AUT AZE BEL BGR BIH BLR CAN CHE CYP CZE DEU DNK ESP EST FIN FRA
  GBR GEO GRC HRV HUN IRL ISL ITA KAZ KGZ LIE LTU LUX LVA MCO MDA MKD MLT MNE
  MNG NLD NOR POL PRT ROU RUS SMR SRB SVK SVN SWE TJK TKM TUR UKR USA UZB VAT`);

const TERM: NonNullable<Post['term']> = { lasts: { count: 3, unit: 'years' } };

export const OSCE: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'osce',
  title: 'Secretary General of the OSCE and the three heads of institutions',
  organisation: 'Organization for Security and Co-operation in Europe',
  summary:
    'The chair looks for four names that nobody objects to; since 2017 the four top posts have been filled together. ' +
    'The Permanent Council recommends, and the ministers decide by silence or at a meeting. ' +
    'One objection to one name can break the package, and objections to the other names may follow.',
  posts: [
    { id: 'secretary-general', title: 'Secretary General', term: TERM },
    {
      id: 'odihr',
      title: 'Director of the Office for Democratic Institutions and Human Rights',
      term: TERM,
    },
    { id: 'minorities', title: 'High Commissioner on National Minorities', term: TERM },
    { id: 'media', title: 'Representative on Freedom of the Media', term: TERM },
  ],
  package: {
    posts: ['secretary-general', 'odihr', 'minorities', 'media'],
    breakableBy: ['state', 'chair'],
    note: 'In 2020 an objection to one of the four took the package apart; in answer other states withheld their consent to the rest, and all four posts fell vacant.',
  },
  bodies: [
    { id: 'permanent-council', title: 'Permanent Council', members: STATES },
    { id: 'ministerial-council', title: 'Ministerial Council', members: STATES },
  ],
  roles: [
    {
      id: 'state',
      title: 'Participating State',
      holder: { eachMemberOf: 'ministerial-council' },
    },
    { id: 'council', title: 'The Permanent Council', holder: { body: 'permanent-council' } },
    {
      id: 'chair',
      title: 'Chairperson-in-Office',
      holder: { office: 'the foreign minister of the state in the chair, or the ambassador' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    {
      id: 'consensus',
      cite: 'paragraph II(A)2',
      of: 'the Rules of Procedure (MC.DOC/1/06)',
      url: 'https://www.osce.org/ar/node/660025',
      note: 'Consensus is the absence of any objection; the address tells it in short.',
    },
    {
      id: 'statements',
      cite: 'paragraph IV.1(A)6',
      of: 'the Rules of Procedure (MC.DOC/1/06)',
      url: 'https://www.government.is/diplomatic-missions/embassy-article/2025/01/16/Interpretative-statement-at-the-MC-in-relation-to-the-decision-on-the-appointment-of-the-OSCE-Secretary-General/',
      note: 'Interpretative statements and reservations, with one from December 2024 as an example.',
    },
    { id: 'silence', cite: 'Annex 1(A)', of: 'the Rules of Procedure (MC.DOC/1/06)' },
    { id: 'between', cite: 'Annex 1(B)', of: 'the Rules of Procedure (MC.DOC/1/06)' },
    { id: 'role', cite: 'Decision 15/04', of: 'the Ministerial Council' },
    {
      id: 'package-practice',
      cite: 'practice since 2017',
      of: 'the participating States',
      note: 'Told by the press and by the delegations.',
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['state'],
      each: 'no-limit',
      closedBy: 'chair',
      next: { go: 'soundings', with: 'standing' },
      note: 'For each of the four posts.',
    },
    {
      id: 'soundings',
      kind: 'sound',
      title: 'The chair looks for four names',
      body: 'permanent-council',
      by: 'chair',
      paper: STANCES_CONFIDED,
      result: { to: ['convener'], tells: 'counts' },
      rule: {
        kind: 'declared',
        by: 'chair',
        criteria: ['one name for each post', 'no state is known to object to any of them'],
        article: 'package-practice',
      },
      rounds: 'no-limit',
      next: { go: 'recommendation', with: 'chosen' },
      articles: ['package-practice'],
    },
    {
      id: 'recommendation',
      kind: 'ballot',
      title: 'Recommendation of the Permanent Council',
      body: 'permanent-council',
      by: 'chair',
      about: 'proposed',
      paper: ANY_OBJECTION,
      result: { to: ['members'], tells: 'outcome' },
      rule: noObjection('consensus'),
      rounds: 1,
      met: {
        choose: 'chair',
        among: [
          {
            when: 'the ministers decide under silence',
            step: { go: 'silence', with: 'chosen', article: 'between' },
          },
          {
            when: 'the ministers decide at their meeting',
            step: { go: 'ministers', with: 'chosen' },
          },
        ],
      },
      exhausted: {
        choose: 'chair',
        among: [
          {
            when: 'the chair tries again with those who stand',
            step: { go: 'soundings', with: 'standing' },
          },
          {
            when: 'new names are called for',
            step: { go: 'nominations', with: 'nobody' },
          },
        ],
        note: 'Posts whose term ends stay vacant meanwhile, as from July to December 2020.',
      },
      articles: ['consensus', 'role'],
      note: 'That the ministers are to decide by silence is part of what is agreed here: even the use of silence needs everybody’s consent.',
    },
    {
      id: 'silence',
      kind: 'tacit',
      title: 'Silence among the ministers',
      body: 'ministerial-council',
      by: 'chair',
      amendments: true,
      clock: {
        lasts: { count: 5, unit: 'days' },
        hard: true,
        extendableBy: [],
        label: 'the exact hour is told at the meeting that agrees on silence',
      },
      rule: noObjection('silence'),
      unbroken: { end: 'appointed', article: 'between' },
      broken: {
        choose: 'chair',
        among: [
          { when: 'the ministers meet about it', step: { go: 'ministers', with: 'chosen' } },
          { when: 'the chair sounds again', step: { go: 'soundings', with: 'standing' } },
        ],
      },
      articles: ['silence', 'between'],
      note: 'An objection or an amendment, in writing and in time, breaks silence. The chair tells the states in writing which it was; statements and reservations are attached at the next meeting.',
    },
    {
      id: 'ministers',
      kind: 'ballot',
      title: 'Meeting of the Ministerial Council',
      body: 'ministerial-council',
      by: 'chair',
      about: 'proposed',
      paper: ANY_OBJECTION,
      result: { to: ['public'], tells: 'outcome' },
      rule: noObjection('consensus'),
      rounds: 1,
      met: { end: 'appointed', article: 'role' },
      exhausted: {
        go: 'nominations',
        with: 'nobody',
        note: 'Posts whose term ends stay vacant until a new set of names is found.',
      },
      articles: ['consensus', 'statements', 'role'],
    },
  ],
  ruleChanges: { by: ['council'] },
  doubts: [
    {
      about: 'package',
      says: 'That the four posts go together is written nowhere. Who may take them apart is an inference from 2020: a state that objects to one name, or a chair who puts the names one by one.',
    },
    {
      about: 'silence',
      says: 'Five days were set in July 2017. Annex 1(B), on decisions between meetings of the ministers, was seen by its title only; that it works as Annex 1(A) does is an inference.',
    },
    {
      about: 'silence',
      says: 'The ministers decided at their yearly meetings of December 2020 and December 2024, and under silence in 2017. That the chair chooses the way is an inference, and so is where a broken silence leads.',
    },
    {
      about: 'articles',
      says: 'That consensus is defined in paragraph II(A)2 is read from the title of Annex 2, which tells its exceptions.',
    },
    {
      about: 'posts',
      says: 'Whether a term of three years can be renewed, and how often, was not confirmed. In December 2023 the four terms were extended by nine months.',
    },
    {
      about: 'ministers',
      says: 'Whether names that failed may be put forward again was not found; the four of 2020 were not.',
    },
  ],
};
