/**
 * What can be filled in for a claim of each kind: the one description from which the form is drawn,
 * a draft is checked and differences are told. The types hold it to the schema of claims; a test
 * holds the choices to it as well. The schema itself stays out of the page, with its library.
 */
import type { Claim, ClaimKind, SaysOf } from '../../../case/index.ts';

/** What a field takes. */
export type Sort =
  /** A member or a group of the case. */
  | 'member'
  | 'members'
  | 'candidate'
  /** A member, a person or anybody else, by id or in words. */
  | 'who'
  /** Several of these. */
  | 'whos'
  | 'choice'
  /** A whole number from nought. */
  | 'whole'
  /** A date as far as it is known. */
  | 'when'
  /** Words of the article. */
  | 'words'
  | 'text'
  /** Reasons: words, what about, when. */
  | 'grounds'
  /** Words that speak for or against. */
  | 'evidence'
  /** An amount, or a share, of something. */
  | 'quantity';

export interface Field {
  readonly sort: Sort;
  readonly needed: boolean;
  /** What can be chosen, where `sort` is a choice. */
  readonly choices?: readonly string[];
}

const needed = (sort: Sort): Field => ({ sort, needed: true });
const maybe = (sort: Sort): Field => ({ sort, needed: false });
const oneOf = (...choices: readonly string[]): Field => ({ sort: 'choice', needed: true, choices });

const STANCE = oneOf('supports', 'leans-for', 'accepts', 'undecided', 'leans-against', 'objects');

type Parts = {
  readonly [K in ClaimKind]: { readonly [F in Exclude<keyof SaysOf<K>, 'kind'>]-?: Field };
};

/** What is said, by kind; the order is that of the form. */
export const SAID: Parts = {
  position: {
    member: needed('member'),
    stance: STANCE,
    candidate: needed('candidate'),
    jointly: maybe('members'),
    condition: maybe('words'),
    grounds: maybe('grounds'),
  },
  candidature: {
    candidate: needed('candidate'),
    state: oneOf(
      'mentioned',
      'interested',
      'not-interested',
      'available',
      'intended',
      'unconfirmed',
      'running',
      'nominated',
      'withdrawn',
      'appointed',
    ),
  },
  nomination: {
    nominator: maybe('member'),
    state: oneOf('intended', 'made', 'unconfirmed'),
    candidate: needed('candidate'),
  },
  withdrawal: {
    candidate: needed('candidate'),
    state: oneOf('made', 'expected', 'ruled-out'),
  },
  offer: {
    by: maybe('member'),
    candidate: needed('candidate'),
    outcome: oneOf('open', 'declined', 'accepted'),
    times: maybe('whole'),
  },
  count: {
    atLeast: needed('whole'),
    atMost: needed('whole'),
    of: maybe('whole'),
    among: maybe('member'),
    stance: STANCE,
    candidate: needed('candidate'),
    including: maybe('members'),
    except: maybe('members'),
  },
  demand: {
    member: needed('member'),
    asks: needed('words'),
    of: maybe('who'),
    candidate: maybe('candidate'),
    link: maybe('text'),
  },
  concession: {
    by: needed('who'),
    state: oneOf('offered', 'given', 'refused'),
    to: needed('member'),
    gives: needed('words'),
  },
  deadline: {
    what: oneOf('decision', 'nominations', 'term-end', 'takes-office', 'meeting', 'other'),
    on: needed('when'),
    firmness: oneOf('hoped', 'expected', 'set'),
    label: maybe('text'),
  },
  rule: {
    rule: oneOf('no-objection', 'majority', 'two-thirds', 'other'),
    basis: oneOf('written', 'tradition', 'unstated'),
  },
  hypothesis: {
    member: needed('member'),
    motive: oneOf('obstruct', 'bargain', 'retaliate', 'win', 'domestic', 'other'),
    link: maybe('text'),
    evidence: maybe('evidence'),
  },
  criterion: {
    asks: needed('words'),
    candidate: maybe('candidate'),
    met: { ...oneOf('yes', 'no', 'disputed'), needed: false },
  },
  commitment: {
    by: needed('who'),
    to: maybe('who'),
    quantity: maybe('quantity'),
    due: maybe('when'),
  },
  delivery: {
    by: needed('who'),
    state: oneOf('delivered', 'expected', 'missed'),
    to: maybe('who'),
    quantity: maybe('quantity'),
    due: maybe('when'),
  },
  relation: {
    from: needed('who'),
    sort: oneOf('criticised', 'praised', 'quarrelled', 'met', 'allied', 'distrusts', 'other'),
    to: needed('who'),
  },
  assessment: {
    candidate: needed('candidate'),
    verdict: oneOf('front-runner', 'done-deal', 'contender', 'outsider', 'qualified', 'unsuitable'),
  },
};

type Outer = Exclude<keyof Claim, 'id' | 'says' | 'attribution'>;
type Voice = keyof Claim['attribution'];

/** What every claim has beside what it says, by its path. */
export const AROUND: { readonly [F in Outer | `attribution.${Voice}`]-?: Field } = {
  quote: needed('words'),
  modality: oneOf('asserted', 'likely', 'possible', 'conditional', 'denied'),
  'attribution.level': oneOf(
    'own-words',
    'spokesperson',
    'named-official',
    'anonymous',
    'report',
    'analysis',
  ),
  'attribution.speaker': maybe('who'),
  'attribution.via': maybe('whos'),
  'attribution.source': maybe('words'),
  'attribution.cue': maybe('words'),
  occurred: maybe('when'),
  reported: needed('when'),
};

export const KINDS = Object.keys(SAID) as readonly ClaimKind[];

/** A field of a claim with the path at which it stands: `says.member`, `attribution.level`. */
export interface Placed extends Field {
  readonly path: string;
  /** Its last part, under which it has a name in every language. */
  readonly name: string;
}

/** All fields of a claim of this kind, what it says first. */
export function fieldsOf(kind: ClaimKind): readonly Placed[] {
  const said: Readonly<Record<string, Field>> = SAID[kind];
  const placed = (prefix: string, fields: Readonly<Record<string, Field>>): readonly Placed[] =>
    Object.entries(fields).map(([name, field]) => ({
      ...field,
      path: `${prefix}${name}`,
      name: name.replace('attribution.', ''),
    }));
  return [...placed('says.', said), ...placed('', AROUND)];
}
