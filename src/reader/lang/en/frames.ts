/** Set phrases of stance with a preposition: “voted for X”, “stand in the way of X”, “rally behind X”. */
import type { Stance } from '../../../case/index.ts';

/** Verb, then the prepositions that lead to the candidate. */
export const PREP_FRAMES: Readonly<Record<string, Readonly<Record<string, Stance>>>> = {
  vote: { for: 'supports', against: 'objects' },
  come: { 'in favour of': 'supports', 'in favor of': 'supports', 'in support of': 'supports', for: 'supports', against: 'objects', behind: 'supports', 'out for': 'supports' },
  rally: { behind: 'supports', around: 'supports', to: 'supports' },
  unite: { behind: 'supports', around: 'supports' },
  coalesce: { behind: 'supports', around: 'supports' },
  line: { behind: 'supports' },
  swing: { behind: 'supports', towards: 'leans-for', toward: 'leans-for', to: 'supports' },
  get: { behind: 'supports' },
  stand: { behind: 'supports', by: 'supports', with: 'supports', 'in the way of': 'objects', against: 'objects', 'in way of': 'objects' },
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

/** Adjectives and nouns after “be” that need a preposition to the candidate, or none at all. */
export const BE_FRAMES: Readonly<Record<string, Stance>> = {
  'in favour of': 'supports',
  'in favor of': 'supports',
  'in support of': 'supports',
  for: 'supports',
  behind: 'supports',
  against: 'objects',
  'opposed to': 'objects',
};

/** Nouns that say whose candidate somebody is: “Hungary's favourite”, “the choice of Berlin”. */
export const CHOICE_NOUNS: ReadonlySet<string> = new Set(['candidate', 'favourite', 'favorite', 'choice', 'pick', 'preference', 'nominee', 'man', 'woman']);

/** Adverbs and particles that turn “back” into something else: “backed down”. */
export const NOT_WITH: Readonly<Record<string, readonly string[]>> = {
  back: ['down', 'off', 'out', 'away', 'up'],
  hold: [],
};

/** Whole verb phrases that say a member no longer stands in the way, or does. */
export const IDIOMS: readonly { readonly verbs: readonly string[]; readonly object: readonly string[]; readonly prep?: readonly string[]; readonly stance: Stance }[] = [
  { verbs: ['give', 'get', 'receive', 'win', 'secure'], object: ['light', 'go-ahead', 'nod', 'ahead', 'green'], prep: ['to', 'for', 'from', 'of'], stance: 'supports' },
  { verbs: ['clear', 'pave', 'open'], object: ['way', 'path', 'road'], prep: ['for', 'to'], stance: 'accepts' },
  { verbs: ['stand', 'get', 'be'], object: [], prep: ['in the way of'], stance: 'objects' },
];

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
export const SUPPOSING: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest', 'provided', 'until', 'once', 'how', 'why', 'supposing', 'than']);

/** Verbs whose subject speaks by doing it, so that the words are the subject's own. */
export const PERFORMING: ReadonlySet<string> = new Set('praise hail laud commend applaud welcome announce declare express voice confirm reiterate reaffirm pledge state affirm proclaim repeat convey communicate describe call say tell'.split(' '));
