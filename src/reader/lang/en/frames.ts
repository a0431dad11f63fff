/** Set phrases of stance with a preposition: “voted for X”, “stand in the way of X”, “rally behind X”. */
import type { Stance } from '../../../case/index.ts';
import { wordSet } from '../word-set.ts';

/** Verb, then the prepositions that lead to the candidate. */
export const PREP_FRAMES: Readonly<Record<string, Readonly<Record<string, Stance>>>> = {
  vote: { for: 'supports', against: 'objects' },
  come: {
    'in favour of': 'supports',
    'in favor of': 'supports',
    'in support of': 'supports',
    for: 'supports',
    against: 'objects',
    behind: 'supports',
  },
  rally: { behind: 'supports', around: 'supports', to: 'supports' },
  unite: { behind: 'supports', around: 'supports' },
  coalesce: { behind: 'supports', around: 'supports' },
  line: { behind: 'supports' },
  swing: { behind: 'supports', towards: 'leans-for', toward: 'leans-for', to: 'supports' },
  get: { behind: 'supports' },
  stand: {
    behind: 'supports',
    by: 'supports',
    with: 'supports',
    'in the way of': 'objects',
    against: 'objects',
  },
  side: { with: 'supports' },
  opt: { for: 'supports' },
  plump: { for: 'supports' },
  settle: { on: 'supports' },
  agree: { on: 'supports', to: 'accepts' },
  campaign: { for: 'supports', against: 'objects' },
  lobby: { for: 'supports', against: 'objects' },
  push: { for: 'supports' },
  speak: { 'in favour of': 'supports', 'in favor of': 'supports', for: 'supports', against: 'objects' },
  lean: { towards: 'leans-for', toward: 'leans-for', to: 'leans-for', against: 'leans-against' },
  tilt: { towards: 'leans-for', toward: 'leans-for' },
  warm: { to: 'leans-for' },
  object: { to: 'objects' },
  hesitate: { over: 'leans-against', about: 'leans-against', on: 'leans-against' },
  waver: { over: 'undecided', on: 'undecided', about: 'undecided' },
  balk: { at: 'leans-against' },
  baulk: { at: 'leans-against' },
  belong: { to: 'supports' },
  say: { 'yes to': 'supports', 'no to': 'objects' },
  join: { behind: 'supports' },
  decide: { for: 'supports', against: 'objects' },
  mobilise: { against: 'objects' },
  mobilize: { against: 'objects' },
  throw: { behind: 'supports' },
  put: { behind: 'supports' },
  declare: { for: 'supports', against: 'objects', 'in favour of': 'supports', 'in favor of': 'supports' },
  argue: { against: 'objects', for: 'supports' },
  live: { with: 'accepts' },
  fall: { behind: 'supports' },
  move: { to: 'supports', behind: 'supports' },
  switch: { to: 'supports' },
  insist: { on: 'supports' },
};

/** Nouns that say whose candidate somebody is: “Hungary's favourite”, “the choice of Berlin”. */
export const CHOICE_NOUNS = wordSet(
  'candidate favourite favorite choice pick preference nominee man woman',
);

/** Adverbs and particles that turn “back” into something else: “backed down”. */
export const NOT_WITH: Readonly<Record<string, readonly string[]>> = {
  back: ['down', 'off', 'out', 'away', 'up'],
};

/** Words that join what is asked in return. */
export const IN_RETURN: readonly (readonly string[])[] = [
  ['in', 'exchange', 'for'],
  ['in', 'return', 'for'],
  ['on', 'condition', 'that'],
  ['on', 'the', 'condition', 'that'],
  ['on', 'the', 'condition', 'of'],
  ['provided', 'that'],
  ['provided'],
  ['providing'],
  ['as', 'long', 'as'],
  ['so', 'long', 'as'],
  ['only', 'if'],
  ['only', 'when'],
  ['only', 'after'],
  ['once'],
  ['unless'],
  ['until'],
  ['if'],
  ['in', 'case'],
  ['subject', 'to'],
  ['contingent', 'on'],
  ['conditional', 'on'],
];

/** Subordinators under which a clause is supposed, not asserted. */
export const SUPPOSING = wordSet(
  'if unless whether lest provided until once how why supposing than',
);

/** Verbs whose subject speaks by doing it, so that the words are the subject's own. */
export const PERFORMING = wordSet(
  'praise hail laud commend applaud welcome announce declare express voice confirm reiterate ' +
    'reaffirm pledge state affirm proclaim repeat convey communicate describe call say tell',
);

/** “stood in the way”, “came out in favour”: of the candidate being spoken of. */
export const VAGUE_HEADS = wordSet('way favour favor');

/** Prepositions from a noun of stance to the candidate: “support for”, “doubts about”. */
export const TO_TARGET = wordSet(
  'for to behind of against about over on towards toward regarding concerning with',
);

/** Verbs whose objection or doubt, where it names nobody, is of the candidate being spoken of. */
export const VOICING_VERBS = wordSet(
  'have raise maintain voice use wield exercise lodge threaten',
);

/** Verbs whose “its support”, where it names nobody, is for the candidate being spoken of. */
export const AVOWING_VERBS = wordSet(
  'announce declare pledge confirm give offer throw lend reiterate reaffirm express',
);

/** Prepositions that make a noun of stance a circumstance of the clause: “with the support of”. */
export const ADVERBIAL_PREPOSITIONS = wordSet(
  'with without despite over given thanks from after through by amid',
);

/** Verbs under which a noun of stance is wished for or feared, not there. */
export const SEEKING_VERBS = wordSet(
  'hope seek want need ask try await expect lack call court depend require lose fear risk ' +
    'overcome',
);

/** Nouns of stance that mean one only with a verb that gives it: “cast its vote for”. */
export const WEAK_STANCE_NOUNS = wordSet('concern vote weight');

/** How a sentence begins that only imagines. */
export const IMAGINING = wordSet('suppose supposing imagine assuming assume');
/** “Had Germany supported Wallace”: an if-clause by its order. */
export const INVERTED_IF = wordSet('had were should');
/** How a leading clause begins that only supposes: “If Iohannis left the race,”. */
export const LEADING_CONDITIONS = wordSet('if once after when should unless until without');
