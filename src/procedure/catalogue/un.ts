/** The United Nations: nine of fifteen and no veto in the Council, then the Assembly appoints. */
import type { Procedure } from '../parts/procedure.ts';
import type { StageRule } from '../parts/stage-rule.ts';
import type { BallotPaper } from '../parts/ballot.ts';
import { states } from './members.ts';
import { ANY_OBJECTION, YES_OR_NO } from './papers.ts';
import { atMost, consents, majority } from './rules.ts';

/** The Charter's two conditions for a recommendation. A permanent member that abstains does not block. */
const recommended = (article: string): StageRule => ({
  kind: 'all',
  parts: [
    consents(9, { label: 'at least nine members are for the name', article }),
    atMost('object', 0, {
      group: 'p5',
      label: 'no permanent member is against it',
      article: 'charter-27',
    }),
  ],
});

/** One paper for each candidate; “no opinion” came in 2006. */
const ENCOURAGEMENT: BallotPaper['form'] = {
  kind: 'graded',
  grades: [
    { id: 'encourage', title: 'Encourage', counts: 'consent' },
    { id: 'discourage', title: 'Discourage', counts: 'object' },
    { id: 'no-opinion', title: 'No opinion expressed', counts: 'abstain' },
  ],
};

export const UN: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'un',
  title: 'Secretary-General of the United Nations',
  organisation: 'United Nations',
  summary:
    'The Security Council recommends one name, and the General Assembly appoints. Straw polls tell the candidates where they stand ' +
    'and drop nobody; the last polls use coloured papers, so that a veto shows without a name. A recommendation needs nine of the ' +
    'fifteen members and no vote against from any of the five permanent ones.',
  posts: [
    {
      id: 'secretary-general',
      title: 'Secretary-General',
      term: {
        lasts: { count: 5, unit: 'years' },
        renewable: 'once by custom; the Assembly may set another length each time',
      },
    },
  ],
  bodies: [
    {
      id: 'security-council',
      title: 'Security Council',
      size: 15,
      groups: { p5: { title: 'Permanent members', members: states('CHN FRA GBR RUS USA') } },
    },
    {
      id: 'assembly',
      title: 'General Assembly',
      size: 193,
      eligibility: 'members that have not lost their vote over arrears',
    },
  ],
  roles: [
    { id: 'member-state', title: 'Member state', holder: { eachMemberOf: 'assembly' } },
    {
      id: 'council-member',
      title: 'Member of the Council',
      holder: { eachMemberOf: 'security-council' },
    },
    { id: 'council', title: 'The Council as a whole', holder: { body: 'security-council' } },
    { id: 'assembly', title: 'The Assembly as a whole', holder: { body: 'assembly' } },
    {
      id: 'council-president',
      title: 'President of the Council',
      holder: { office: 'the President of the Security Council for the month' },
      recused: { when: 'own-candidate', to: 'another member of the Council' },
    },
    {
      id: 'teller',
      title: 'Teller',
      holder: { office: 'two members of the Council who count; the Secretariat stays outside' },
    },
    {
      id: 'assembly-president',
      title: 'President of the Assembly',
      holder: { office: 'the President of the General Assembly' },
    },
    {
      id: 'presidents',
      title: 'The two presidents',
      holder: { office: 'the presidents of the Assembly and of the Council, together' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'charter-97', cite: 'Article 97', of: 'the Charter of the United Nations' },
    { id: 'charter-27', cite: 'Article 27(3)', of: 'the Charter of the United Nations' },
    { id: 'charter-18', cite: 'Article 18(3)', of: 'the Charter of the United Nations' },
    {
      id: 'res-11',
      cite: 'paragraph 4(c) and (d)',
      of: 'General Assembly resolution 11 (I)',
      url: 'https://en.m.wikisource.org/wiki/United_Nations_General_Assembly_Resolution_11',
      note: 'Which votes are needed, that one name is to be put, and that a vote is secret.',
    },
    { id: 'rule-48', cite: 'Rule 48', of: 'the Provisional Rules of Procedure of the Council' },
    { id: 'rule-141', cite: 'Rule 141', of: 'the Rules of Procedure of the General Assembly' },
    {
      id: 'res-69-321',
      cite: 'resolution 69/321',
      of: 'the General Assembly',
      url: 'https://www.un.org/press/en/2015/ga11677.doc.htm',
      note: 'The joint letter of both presidents and the dialogues, as a press release tells them.',
    },
    {
      id: 'res-79-327',
      cite: 'resolution 79/327',
      of: 'the General Assembly',
      note: 'The rules of 2025: one candidate for each state, campaign funds disclosed.',
    },
    {
      id: 'wisnumurti',
      cite: 'guidelines of 12 November 1996',
      of: 'the Security Council',
      note: 'Named after Ambassador Wisnumurti; they wrote the straw polls down.',
    },
    {
      id: 'polls-2016',
      cite: 'practice of 2006 and 2016',
      of: 'the Security Council',
      url: 'https://www.securitycouncilreport.org/monthly-forecast/2016-06/in_hindsight_voting_for_a_secretary_general.php',
    },
  ],
  first: 'nominations',
  stages: [
    {
      id: 'nominations',
      kind: 'nominate',
      title: 'Nominations',
      by: ['member-state'],
      each: 1,
      staysOpen: true,
      requires: ['a curriculum vitae', 'a vision statement', 'a disclosure of campaign funds'],
      closedBy: 'presidents',
      clock: {
        beforeTermEnds: { count: 9, unit: 'months' },
        hard: false,
        extendableBy: ['presidents'],
        label: 'whoever is named by then takes part in the dialogues',
      },
      next: { go: 'dialogues', with: 'standing' },
      articles: ['res-69-321', 'res-79-327'],
      note: 'The two presidents call for names in a joint letter. A state need not name its own national, may join with others, and may name somebody else after a withdrawal.',
    },
    {
      id: 'dialogues',
      kind: 'deliberate',
      title: 'Dialogues in the Assembly',
      what: 'hearing',
      closedBy: 'assembly-president',
      next: { go: 'council-meetings', with: 'standing' },
      articles: ['res-69-321', 'res-79-327'],
      note: 'In public, each candidate alone; civil society asks too.',
    },
    {
      id: 'council-meetings',
      kind: 'deliberate',
      title: 'Meetings with the Council',
      what: 'interviews',
      closedBy: 'council-president',
      next: {
        choose: 'council-president',
        among: [
          { when: 'several stand', step: { go: 'straw-polls', with: 'standing' } },
          {
            when: 'the Council votes at once',
            step: { go: 'recommendation', with: 'standing' },
          },
        ],
        note: 'Without a poll the Council recommended an incumbent who had no rival in 2021, and all names until 1981, when it took its first one.',
      },
      articles: ['polls-2016'],
    },
    {
      id: 'straw-polls',
      kind: 'sound',
      title: 'Straw polls on like papers',
      body: 'security-council',
      by: 'council-president',
      paper: { form: ENCOURAGEMENT, secrecy: 'secret', unheard: 'absent' },
      result: { to: ['nominators'], tells: 'counts' },
      rounds: 'no-limit',
      next: {
        choose: 'council-president',
        among: [
          {
            when: 'the Council takes coloured papers',
            step: { go: 'coloured-polls', with: 'standing' },
          },
          { when: 'the Council votes', step: { go: 'recommendation', with: 'standing' } },
        ],
        note: 'In 1981 one poll was enough to go to the vote.',
      },
      articles: ['wisnumurti', 'polls-2016'],
      note: 'Each nominator is told its own candidate’s figures, and they leak. Nobody has to leave.',
    },
    {
      id: 'coloured-polls',
      kind: 'sound',
      title: 'Straw polls on coloured papers',
      body: 'security-council',
      by: 'council-president',
      paper: {
        form: ENCOURAGEMENT,
        secrecy: 'secret-by-group',
        group: 'p5',
        unheard: 'absent',
      },
      result: { to: ['nominators'], tells: 'counts' },
      rule: recommended('wisnumurti'),
      rounds: 'no-limit',
      next: { go: 'recommendation', with: 'chosen' },
      exhausted: {
        go: 'recommendation',
        with: 'standing',
        note: 'The Council may vote before any poll shows a name that would pass, as in 1996.',
      },
      articles: ['wisnumurti', 'polls-2016'],
      note: 'Permanent members have papers of another colour: a veto shows, and not whose it is.',
    },
    {
      id: 'recommendation',
      kind: 'ballot',
      title: 'Formal vote of the Council',
      body: 'security-council',
      by: 'council-president',
      about: 'proposed',
      paper: YES_OR_NO,
      result: { to: ['public'], tells: 'outcome' },
      rule: recommended('res-11'),
      rounds: 1,
      met: { go: 'appointment', with: 'chosen', article: 'charter-97' },
      exhausted: {
        choose: 'council-president',
        among: [
          {
            when: 'the Council takes straw polls',
            step: { go: 'straw-polls', with: 'standing' },
          },
          { when: 'the Council votes again', step: { go: 'recommendation', with: 'standing' } },
        ],
        note: 'In 1981 the Council voted sixteen times before it took its first poll.',
      },
      articles: ['charter-97', 'charter-27', 'res-11', 'rule-48'],
      note: 'In a private meeting. By custom one name only goes to the Assembly.',
    },
    {
      id: 'appointment',
      kind: 'ballot',
      title: 'Appointment by the Assembly',
      body: 'assembly',
      by: 'assembly-president',
      about: 'proposed',
      paper: { ...ANY_OBJECTION, form: { kind: 'assent', reserve: false, abstain: true } },
      result: { to: ['public'], tells: 'outcome' },
      rule: majority('present-and-voting', { article: 'res-11' }),
      rounds: 1,
      met: { end: 'appointed', article: 'charter-97' },
      exhausted: {
        go: 'straw-polls',
        with: 'standing',
        note: 'The Assembly has never refused a name.',
      },
      articles: ['charter-97', 'charter-18', 'res-11', 'rule-141'],
    },
  ],
  ruleChanges: { by: ['council', 'assembly'] },
  doubts: [
    {
      about: 'nominations',
      says: 'In 2016 a name came in between two polls. Until when the call stays open is not said anywhere.',
    },
    {
      about: 'articles',
      says: 'Both resolutions were seen through reports only, and so was what one state may do in 2026.',
    },
    {
      about: 'coloured-polls',
      says: 'Going to the formal vote once a name would pass it is what was done in 2006 and 2016; no rule demands it. Which name goes first when two would pass is for the Council.',
    },
    {
      about: 'posts',
      says: 'Resolution 11 (I) gave the first Secretary-General five years and left a further five open; that nobody serves more than two terms is custom.',
    },
    {
      about: 'recommendation',
      says: 'Resolution 11 (I) wants a secret vote; since the polls exist the Council has recommended by acclamation.',
    },
    {
      about: 'appointment',
      says: 'Rule 141 wants a secret ballot in private; the Assembly appoints by acclamation in public. It could also decide to ask for two thirds.',
    },
    {
      about: 'ruleChanges',
      says: 'In 1950, when the Council agreed on nobody, the Assembly prolonged the term without a recommendation; in 1981 the Council took up straw polls in the middle of the deadlock.',
    },
  ],
};
