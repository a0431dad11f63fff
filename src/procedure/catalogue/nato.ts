/** NATO: no register, no ballot, no vote; a name stands when no ally objects, at a meeting or in silence. */
import type { Procedure } from '../parts/procedure.ts';
import { states } from './members.ts';
import { ANY_OBJECTION, STANCES_CONFIDED } from './papers.ts';
import { noObjection } from './rules.ts';

export const NATO: Procedure = {
  format: 'nemcon-procedure/1',
  name: 'nato',
  title: 'Secretary General of NATO',
  organisation: 'North Atlantic Treaty Organization',
  summary:
    'Nothing is written down. Capitals sound one another until one name gathers support and its rivals withdraw; ' +
    'the North Atlantic Council then records the decision, at a meeting or by leaving it open under silence. ' +
    'NATO never votes, and any one ally can stop a name.',
  posts: [
    {
      id: 'secretary-general',
      title: 'Secretary General',
      term: {
        lasts: { count: 4, unit: 'years' },
        renewable: 'extended by common consent, as often as the allies wish',
      },
    },
  ],
  bodies: [
    {
      id: 'council',
      title: 'North Atlantic Council',
      members: states(`
        ALB BEL BGR CAN CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN ISL
        ITA LTU LUX LVA MKD MNE NLD NOR POL PRT ROU SVK SVN SWE TUR USA`),
    },
  ],
  roles: [
    { id: 'ally', title: 'Ally', holder: { eachMemberOf: 'council' } },
    { id: 'council', title: 'The Council as a whole', holder: { body: 'council' } },
    {
      id: 'chair',
      title: 'Chair of the Council',
      holder: { office: 'the Secretary General in office, or the Deputy Secretary General' },
    },
    {
      id: 'convener',
      title: 'Convener',
      holder: { office: 'whomever the allies let gather their views' },
    },
    { id: 'candidate', title: 'Candidate', holder: { candidates: true } },
  ],
  articles: [
    { id: 'treaty-9', cite: 'Article 9', of: 'the North Atlantic Treaty' },
    {
      id: 'consensus',
      cite: 'practice',
      of: 'the North Atlantic Council',
      url: 'https://www.nato.int/cps/uk/natohq/topics_49178.htm?selectedLocale=en',
      note: 'NATO describes its own way of deciding: by consensus, without a vote.',
    },
    {
      id: 'silence',
      cite: 'practice',
      of: 'the North Atlantic Council',
      note: 'Told in the report RS21510 of the Congressional Research Service: who breaks silence writes to the Secretary General.',
    },
    {
      id: 'footnotes',
      cite: 'practice',
      of: 'the North Atlantic Council',
      url: 'https://api.parliament.uk/historic-hansard/written_answers/1963/may/28/nato-council',
      note: 'The British government said in 1963 that allies have let decisions pass and kept a reservation.',
    },
  ],
  first: 'names',
  stages: [
    {
      id: 'names',
      kind: 'nominate',
      title: 'Names come up',
      by: ['ally'],
      each: 'no-limit',
      staysOpen: true,
      closedBy: 'convener',
      next: { go: 'soundings', with: 'standing' },
      note: 'There is no register, no form and no deadline. A name may come up at any time.',
    },
    {
      id: 'soundings',
      kind: 'sound',
      title: 'Capitals sound one another',
      body: 'council',
      by: 'convener',
      paper: STANCES_CONFIDED,
      result: { to: ['convener'], tells: 'counts' },
      rule: {
        kind: 'declared',
        by: 'convener',
        criteria: [
          'no ally is known to object any more',
          'the rivals have withdrawn, or are ready to',
        ],
        article: 'consensus',
      },
      rounds: 'no-limit',
      next: {
        choose: 'chair',
        among: [
          { when: 'the name is put to a meeting', step: { go: 'meeting', with: 'chosen' } },
          { when: 'a text is left under silence', step: { go: 'silence', with: 'chosen' } },
        ],
        note: 'Both end in a decision of the Council.',
      },
      exhausted: {
        end: 'not-filled',
        acting: 'the Secretary General in office, whose term the allies extend by consensus',
        article: 'consensus',
        note: 'Before 2024 the allies extended one term four times.',
      },
      articles: ['consensus'],
      note: 'A rival leaves of his or her own accord: nobody can be dropped.',
    },
    {
      id: 'silence',
      kind: 'tacit',
      title: 'Silence procedure',
      body: 'council',
      by: 'chair',
      amendments: false,
      clock: {
        lasts: { count: 48, unit: 'hours' },
        hard: true,
        extendableBy: ['chair'],
        label: 'the hour at which silence ends stands in the text',
      },
      rule: noObjection('silence'),
      unbroken: { end: 'appointed', article: 'silence' },
      broken: {
        choose: 'chair',
        among: [
          { when: 'the Council meets about it', step: { go: 'meeting', with: 'chosen' } },
          { when: 'capitals go on talking', step: { go: 'soundings', with: 'standing' } },
        ],
      },
      articles: ['silence'],
      note: 'One written objection in time is enough, and the text is not adopted.',
    },
    {
      id: 'meeting',
      kind: 'ballot',
      title: 'Meeting of the Council',
      body: 'council',
      by: 'chair',
      about: 'proposed',
      paper: ANY_OBJECTION,
      result: { to: ['public'], tells: 'outcome' },
      rule: noObjection('consensus'),
      rounds: 1,
      met: { end: 'appointed', article: 'consensus' },
      exhausted: {
        go: 'soundings',
        with: 'standing',
      },
      articles: ['treaty-9', 'consensus', 'footnotes'],
    },
  ],
  ruleChanges: { by: ['council'] },
  doubts: [
    {
      about: 'convener',
      says: 'That the dean of the ambassadors gathers the views is often told and was confirmed by no source. Whoever does it has this role.',
    },
    {
      about: 'soundings',
      says: 'No form of asking is known. The four stances are a way to write down what capitals tell one another.',
    },
    {
      about: 'silence',
      says: 'Periods of 24 to 72 hours are usual, by one weak source; 48 stands for them. That the chair may put off the hour by issuing the text anew is from memory.',
    },
    {
      about: 'silence',
      says: 'Which way was taken, a meeting or silence, is seldom told. That the chair chooses between them is an inference.',
    },
    {
      about: 'ruleChanges',
      says: 'Since nothing is written, the allies may agree on another way at any time; in 2003 a matter went to a committee in which one ally did not sit.',
    },
    {
      about: 'meeting',
      says: 'Whether an ally has ever kept a reservation when a Secretary General was chosen is not known.',
    },
  ],
};
