/**
 * How English says where a member stands: verbs, nouns, adjectives and set phrases, each with the
 * stance that it asserts. Never firmer than the word: praise is not an endorsement.
 */
import type { Stance } from '../../../case/index.ts';
import { wordSet } from '../word-set.ts';

/** Verbs whose subject takes a stance towards their object. */
export const STANCE_VERBS: Readonly<Record<string, Stance>> = {
  support: 'supports',
  back: 'supports',
  endorse: 'supports',
  champion: 'supports',
  advocate: 'supports',
  embrace: 'supports',
  favour: 'leans-for',
  favor: 'leans-for',
  trust: 'leans-for',
  prefer: 'leans-for',
  praise: 'leans-for',
  welcome: 'leans-for',
  hail: 'leans-for',
  laud: 'leans-for',
  commend: 'leans-for',
  applaud: 'leans-for',
  extol: 'leans-for',
  accept: 'accepts',
  tolerate: 'accepts',
  approve: 'accepts',
  greenlight: 'accepts',
  oppose: 'objects',
  hinder: 'objects',
  impede: 'objects',
  block: 'objects',
  veto: 'objects',
  reject: 'objects',
  obstruct: 'objects',
  thwart: 'objects',
  torpedo: 'objects',
  scupper: 'objects',
  derail: 'objects',
  stymie: 'objects',
  stonewall: 'objects',
  sink: 'objects',
  blackball: 'objects',
  resist: 'leans-against',
  snub: 'leans-against',
  doubt: 'leans-against',
  question: 'leans-against',
  distrust: 'leans-against',
  mistrust: 'leans-against',
};

/** What becomes of a stance that is denied: “does not support”, “will not block”. */
export const NEGATED: Readonly<Record<Stance, Stance | undefined>> = {
  supports: 'objects',
  'leans-for': 'leans-against',
  accepts: 'objects',
  undecided: undefined,
  'leans-against': undefined,
  objects: 'accepts',
};

/** Nouns of stance: “the support of France for Rutte”, “opposition to”, “reservations about”. */
export const STANCE_NOUNS: Readonly<Record<string, Stance>> = {
  support: 'supports',
  backing: 'supports',
  endorsement: 'supports',
  endorsements: 'supports',
  weight: 'supports',
  vote: 'supports',
  blessing: 'supports',
  approval: 'supports',
  favour: 'supports',
  favor: 'supports',
  preference: 'leans-for',
  praise: 'leans-for',
  sympathy: 'leans-for',
  sympathies: 'leans-for',
  consent: 'accepts',
  acceptance: 'accepts',
  opposition: 'objects',
  objection: 'objects',
  objections: 'objects',
  veto: 'objects',
  resistance: 'objects',
  rejection: 'objects',
  refusal: 'objects',
  blockade: 'objects',
  disapproval: 'leans-against',
  reservation: 'leans-against',
  reservations: 'leans-against',
  doubt: 'leans-against',
  doubts: 'leans-against',
  misgivings: 'leans-against',
  concern: 'leans-against',
  concerns: 'leans-against',
  scepticism: 'leans-against',
  skepticism: 'leans-against',
  unease: 'leans-against',
  hesitation: 'leans-against',
  reluctance: 'leans-against',
  qualms: 'leans-against',
  hostility: 'leans-against',
};

/**
 * Adjectives and particles after “be”, “remain”, “come out”: their subject's stance. Of a phrase such as
 * “on the fence”, the preposition and the noun.
 */
export const STANCE_ADJECTIVES: Readonly<Record<string, Stance>> = {
  'in favour': 'supports',
  'in favor': 'supports',
  'in support': 'supports',
  behind: 'supports',
  'on board': 'supports',
  supportive: 'supports',
  favourable: 'leans-for',
  favorable: 'leans-for',
  enthusiastic: 'leans-for',
  keen: 'leans-for',
  sympathetic: 'leans-for',
  positive: 'leans-for',
  happy: 'accepts',
  content: 'accepts',
  comfortable: 'accepts',
  fine: 'accepts',
  opposed: 'objects',
  against: 'objects',
  hostile: 'objects',
  unconvinced: 'leans-against',
  sceptical: 'leans-against',
  skeptical: 'leans-against',
  reluctant: 'leans-against',
  hesitant: 'leans-against',
  wary: 'leans-against',
  cool: 'leans-against',
  lukewarm: 'leans-against',
  unhappy: 'leans-against',
  uneasy: 'leans-against',
  unenthusiastic: 'leans-against',
  dissatisfied: 'leans-against',
  critical: 'leans-against',
  'on fence': 'undecided',
  undecided: 'undecided',
  uncommitted: 'undecided',
  undeclared: 'undecided',
  noncommittal: 'undecided',
  'non-committal': 'undecided',
  neutral: 'undecided',
  torn: 'undecided',
};

/** Verbs that bring a stance noun to a candidate: “threw its weight behind”, “voiced doubts about”. */
export const GIVING_VERBS = wordSet(
  'give throw put lend offer pledge declare announce express voice confirm reiterate reaffirm ' +
    'signal state have hold harbour harbor show extend swing cast promise renew grant proclaim ' +
    'raise maintain register enter wield lodge use impose exercise threaten communicate convey ' +
    'affirm convert underline underscore repeat formalise formalize make bring publicise ' +
    'publicize',
);

/** Verbs whose subject is given the stance: “Rutte won the backing of Turkey”. */
export const GETTING_VERBS = wordSet(
  'have win get gain receive secure enjoy obtain earn garner attract command clinch boast ' +
    'collect gather muster draw count pick face meet encounter hit overcome',
);

/** Verbs whose subject is without the stance: “Rutte lacks the backing of Hungary”. */
export const LACKING_VERBS = wordSet('lack need await miss want seek require lose');

/** Verbs that end a stance: “lifted its objection”, “withdrew its support”. */
export const ENDING_VERBS = wordSet(
  'ease soften relax moderate drop lift withdraw abandon end remove waive cease relinquish ' +
    'shelve overcome retract rescind pull revoke forgo renounce',
);
export const HOLDING_BACK_VERBS = wordSet('withhold deny refuse delay reserve postpone');

/** Verbs before another verb, and what they do to it. */
export type Bend =
  | 'plain'
  | 'likely'
  | 'possible'
  | 'intend'
  | 'refuse'
  | 'undecided'
  | 'threaten'
  | 'cease'
  | 'deny'
  | 'prevent'
  | 'wish';
export const CATENATIVES: Readonly<Record<string, Bend>> = {
  plan: 'intend',
  intend: 'intend',
  want: 'intend',
  wish: 'intend',
  hope: 'wish',
  decide: 'plain',
  choose: 'plain',
  agree: 'plain',
  vow: 'plain',
  pledge: 'plain',
  promise: 'plain',
  swear: 'plain',
  undertake: 'plain',
  commit: 'plain',
  propose: 'intend',
  prepare: 'intend',
  move: 'plain',
  continue: 'plain',
  begin: 'plain',
  start: 'plain',
  help: 'plain',
  tend: 'likely',
  incline: 'likely',
  expect: 'likely',
  tip: 'likely',
  predict: 'likely',
  seem: 'likely',
  appear: 'likely',
  look: 'likely',
  consider: 'possible',
  contemplate: 'possible',
  imagine: 'possible',
  envisage: 'possible',
  mull: 'possible',
  weigh: 'undecided',
  ponder: 'possible',
  explore: 'possible',
  threaten: 'threaten',
  refuse: 'undecided',
  decline: 'undecided',
  hesitate: 'undecided',
  fail: 'undecided',
  omit: 'undecided',
  avoid: 'undecided',
  cease: 'cease',
  stop: 'cease',
  try: 'plain',
  seek: 'plain',
  attempt: 'plain',
  rush: 'plain',
  manage: 'plain',
  join: 'plain',
  dare: 'plain',
  say: 'likely',
  report: 'likely',
  understand: 'likely',
  believe: 'likely',
  rumour: 'possible',
  rumor: 'possible',
  think: 'likely',
  know: 'plain',
  allege: 'likely',
};

/** Adjectives before “to” and a verb: “is ready to support”. */
export const READY: Readonly<Record<string, Bend>> = {
  ready: 'intend',
  prepared: 'intend',
  willing: 'intend',
  determined: 'intend',
  happy: 'plain',
  proud: 'plain',
  glad: 'plain',
  pleased: 'plain',
  delighted: 'plain',
  eager: 'intend',
  keen: 'intend',
  able: 'possible',
  open: 'possible',
  free: 'possible',
  likely: 'likely',
  set: 'likely',
  due: 'likely',
  sure: 'likely',
  certain: 'likely',
  bound: 'likely',
  poised: 'likely',
  inclined: 'likely',
  minded: 'likely',
  going: 'plain',
  about: 'likely',
  unlikely: 'refuse',
  unable: 'refuse',
  unwilling: 'refuse',
  reluctant: 'undecided',
  hesitant: 'undecided',
  loath: 'undecided',
};

/** Praise is for the candidate also where it names something of theirs: “praised Rutte's record”. */
export const PRAISING_VERBS = wordSet('praise hail laud commend applaud');

/** Verbs that put one candidate before another: “prefers Kallas to Rutte”. */
export const COMPARING_VERBS = wordSet('prefer favour favor back support choose');

/** Verbs before “opposed to”. */
export const STAYING_VERBS = wordSet('be remain stay seem appear stand become');

/** Verbs that link their subject to an adjective or particle of stance. */
export const LINKING_VERBS = wordSet(
  'be remain stay seem appear become feel look come stand sound consider declare make',
);

/** Adjectives that an infinitive can follow, which then says what they are about. */
export const GOVERNING_ADJECTIVES = wordSet(
  'happy content comfortable fine keen reluctant hesitant ready critical positive cool',
);

/** Adjectives that say enough where no candidate is named: the one being spoken of is meant. */
export const BARE_ADJECTIVES = wordSet(
  'undecided opposed against unconvinced sceptical skeptical hesitant reluctant uncommitted ' +
    'undeclared neutral noncommittal non-committal behind lukewarm wary cool unenthusiastic',
);

/** Verbs with which “would” is only polite: “would prefer Rutte”. */
export const POLITE_VERBS = wordSet('prefer favour favor welcome accept like');

/** Auxiliaries that stand for the verb before: “Italy does not.” */
export const BARE_AUXILIARIES = wordSet('do can will could would ca wo cannot');

/** What may stand before such an auxiliary: it contrasts, and asserts. */
export const CONTRASTING = wordSet('but while whereas');

/** Labels of tables in words: “Undeclared: Estonia and Latvia.” */
export const LABELS: Readonly<Record<string, Stance>> = {
  for: 'supports',
  'in favour': 'supports',
  'in favor': 'supports',
  supporting: 'supports',
  supporters: 'supports',
  backing: 'supports',
  backers: 'supports',
  behind: 'supports',
  yes: 'supports',
  against: 'objects',
  opposed: 'objects',
  opposing: 'objects',
  opponents: 'objects',
  no: 'objects',
  undeclared: 'undecided',
  undecided: 'undecided',
  uncommitted: 'undecided',
  open: 'undecided',
  wavering: 'undecided',
  hesitant: 'undecided',
  holdouts: 'undecided',
  unclear: 'undecided',
};
