/** The stages and the roles that several posts of the European Union share. */
import type { Role } from '../parts/body.ts';
import type { Doubt } from '../parts/names.ts';
import type { Stage, Step } from '../parts/stage.ts';
import { reinforcedMajority } from './eu-majorities.ts';
import { STANCES_CONFIDED, YES_OR_NO } from './papers.ts';
import { COUNTS_PUBLISHED, OUTCOME_PUBLISHED } from './results.ts';
import { majority } from './rules.ts';

/** The heads of state or government, and the President who asks them. */
export const HEADS: readonly Role[] = [
  {
    id: 'head',
    title: 'Head of state or government',
    holder: { eachMemberOf: 'european-council' },
  },
  {
    id: 'president',
    title: 'President of the European Council',
    holder: { office: 'the President of the European Council' },
  },
];

/** The members of the Parliament, and the President who puts the question to them. */
export const PARLIAMENT: readonly Role[] = [
  {
    id: 'member',
    title: 'Member of the Parliament',
    holder: { eachMemberOf: 'parliament' },
  },
  {
    id: 'speaker',
    title: 'President of the Parliament',
    holder: { office: 'the President of the European Parliament' },
  },
];

export const CANDIDATE: Role = {
  id: 'candidate',
  title: 'Candidate',
  holder: { candidates: true },
};

/** What the treaties leave open about the beginning. */
export const NAMES_UNWRITTEN: Doubt = {
  about: 'names',
  says: 'No text says how names come up, who may put them forward or how they are discussed.',
};

/** Names come up among the heads of state or government; no text says how. */
export const namesComeUp = (id: string): Extract<Stage, { kind: 'nominate' }> => ({
  id,
  kind: 'nominate',
  title: 'Names come up',
  by: ['head'],
  each: 'no-limit',
  staysOpen: true,
  closedBy: 'president',
  next: { go: 'consultations', with: 'standing' },
});

/** The President of the European Council looks for the name that has the majority behind it. */
export const consultations = (
  criteria: readonly string[],
  article: string,
  next: string,
): Extract<Stage, { kind: 'sound' }> => ({
  id: 'consultations',
  kind: 'sound',
  title: 'Consultations',
  body: 'european-council',
  by: 'president',
  paper: STANCES_CONFIDED,
  result: { to: ['convener'], tells: 'counts' },
  rule: { kind: 'declared', by: 'president', criteria: [...criteria], article },
  rounds: 'no-limit',
  next: { go: next, with: 'chosen' },
  articles: [article],
});

/** A decision of the European Council on one name. An abstention counts against it. */
export const decisionOfTheHeads = (
  id: string,
  title: string,
  article: string,
  met: Step,
  exhausted: Step,
): Extract<Stage, { kind: 'ballot' }> => ({
  id,
  kind: 'ballot',
  title,
  body: 'european-council',
  by: 'president',
  about: 'proposed',
  paper: { ...YES_OR_NO, secrecy: 'open' },
  result: OUTCOME_PUBLISHED,
  rule: reinforcedMajority('the member states', 'majority'),
  rounds: 1,
  met,
  exhausted,
  articles: [article, 'majority', 'no-vote'],
});

/** The hearings of those whom the governments propose, and the Parliament's consent to all of them at once. */
export const consentToTheCollege = (article: string, met: Step): readonly Stage[] => [
  {
    id: 'hearings',
    kind: 'deliberate',
    title: 'Hearings of the commissioners-designate',
    what: 'hearing',
    closedBy: 'speaker',
    next: { go: 'college', with: 'chosen' },
    articles: [article],
  },
  {
    id: 'college',
    kind: 'ballot',
    title: 'Consent to the Commission as a body',
    body: 'parliament',
    by: 'speaker',
    about: 'proposed',
    paper: { ...YES_OR_NO, secrecy: 'open' },
    result: COUNTS_PUBLISHED,
    rule: majority('present-and-voting', { article: 'votes-cast' }),
    rounds: 'no-limit',
    met,
    articles: [article, 'votes-cast'],
    note: 'President, High Representative and commissioners stand or fall together. A changed list may be put again.',
  },
];
