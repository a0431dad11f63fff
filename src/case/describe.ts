/** A claim as one plain sentence, the same everywhere: terminal, board, log. */
import { never } from '../basics/index.ts';
import type { Case } from './case.ts';
import type { Claim, Modality, Says, SaysOf, Stance } from './claim.ts';
import { capital, dateInWords, listInWords, nameOf } from './names.ts';
import { claimIn, saysIn, tellerOf } from './wording/index.ts';

/** How a stance reads as a verb, of one member and of several. */
export const STANCE_VERB: Readonly<
  Record<Stance, { readonly one: string; readonly many: string }>
> = {
  supports: { one: 'supports', many: 'support' },
  'leans-for': { one: 'leans towards', many: 'lean towards' },
  accepts: { one: 'will not stand in the way of', many: 'will not stand in the way of' },
  undecided: { one: 'is undecided on', many: 'are undecided on' },
  'leans-against': { one: 'leans against', many: 'lean against' },
  objects: { one: 'objects to', many: 'object to' },
};

const FIRMNESS: Readonly<Record<Modality, string>> = {
  asserted: '',
  likely: 'it is likely that ',
  possible: 'it is possible that ',
  conditional: 'on a condition, ',
  denied: 'it is denied that ',
};

/**
 * What the claim asserts, as firmly as it does: “It is likely that Sweden supports Mark Rutte.” Quotes
 * are in the words of the text in every language.
 */
export function describeClaim(claim: Claim, state: Case): string {
  const teller = tellerOf(state);
  if (teller !== undefined) return claimIn(teller, claim);
  const condition =
    claim.says.kind === 'position' && claim.says.condition !== undefined
      ? `, depending on “${claim.says.condition.exact}”`
      : '';
  return `${capital(FIRMNESS[claim.modality] + describeSays(claim.says, state) + condition)}.`;
}

/** What is said, without a capital, a full stop or how firmly. */
export function describeSays(says: Says, state: Case): string {
  const teller = tellerOf(state);
  if (teller !== undefined) return saysIn(teller, says);
  const name = (id: string): string => nameOf(state, id);
  const by = (id: string | undefined): string => (id === undefined ? 'somebody' : name(id));
  switch (says.kind) {
    case 'position': {
      const verb = STANCE_VERB[says.stance][state.groups.has(says.member) ? 'many' : 'one'];
      const jointly = says.jointly?.length
        ? `, together with ${listInWords(says.jointly.map(name))}`
        : '';
      return `${name(says.member)} ${verb} ${name(says.candidate)}${jointly}`;
    }
    case 'candidature':
      return `${name(says.candidate)} ${CANDIDATURE_VERB[says.state]}`;
    case 'nomination':
      return `${by(says.nominator)} ${NOMINATION[says.state]} ${name(says.candidate)}`;
    case 'withdrawal':
      return `${name(says.candidate)} ${WITHDRAWAL[says.state]}`;
    case 'offer': {
      const times = says.times === undefined || says.times === 1 ? '' : `, ${says.times} times`;
      return `the post was offered to ${name(says.candidate)}${says.by === undefined ? '' : ` by ${name(says.by)}`}${OFFER[says.outcome]}${times}`;
    }
    case 'count':
      return describeCount(says, name);
    case 'demand': {
      const of = says.of === undefined ? '' : ` of ${name(says.of)}`;
      const link = says.link === undefined ? '' : `, tied to ${name(says.link)}`;
      return `${name(says.member)} asks${of} for “${says.asks.exact}”${link}`;
    }
    case 'concession':
      return `${name(says.by)} ${CONCESSION[says.state]} ${name(says.to)} “${says.gives.exact}”`;
    case 'deadline':
      return `${says.label ?? DEADLINE_WORDS[says.what]} is ${says.firmness === 'hoped' ? 'hoped for' : says.firmness} ${onDate(says.on)}`;
    case 'rule':
      return `the choice ${RULE[says.rule]}${says.basis === 'unstated' ? '' : says.basis === 'written' ? ', as written' : ', by tradition'}`;
    case 'hypothesis': {
      const link = says.link === undefined ? '' : `, tied to ${name(says.link)}`;
      const acts = state.groups.has(says.member) ? 'act' : 'acts';
      return `${name(says.member)} ${acts} ${MOTIVE[says.motive]}${link}`;
    }
    case 'criterion': {
      const asks = `a candidate is said to need “${says.asks.exact}”`;
      if (says.candidate === undefined || says.met === undefined) return asks;
      return `${asks}, which ${name(says.candidate)} ${MET[says.met]}`;
    }
    case 'commitment':
      return `${name(says.by)} promised ${goods(says, name)}${says.due === undefined ? '' : `, due ${onDate(says.due)}`}`;
    case 'delivery':
      return `${name(says.by)} ${DELIVERY[says.state]} ${goods(says, name)}${says.due === undefined ? '' : `, due ${onDate(says.due)}`}`;
    case 'relation':
      return `${name(says.from)} ${RELATION[says.sort]} ${name(says.to)}`;
    case 'assessment':
      return `${name(says.candidate)} ${VERDICT[says.verdict]}`;
    default:
      return never(says, 'claim');
  }
}

type Name = (id: string) => string;

/** “on 22 February 2024”, “in June 2021”, “between … and …”. */
export const onDate = (when: string): string =>
  when.includes('/')
    ? dateInWords(when)
    : `${when.length === 10 ? 'on' : 'in'} ${dateInWords(when)}`;

/** A published count: “28 of 32 members support Mark Rutte, all but Hungary and Romania”. */
export function describeCount(says: SaysOf<'count'>, name: Name): string {
  const { atLeast, atMost, of } = says;
  const number =
    atLeast === atMost
      ? `${atLeast}`
      : of !== undefined && atMost >= of
        ? `at least ${atLeast}`
        : `${atLeast} to ${atMost}`;
  const members = atMost === 1 && of === undefined ? 'member' : 'members';
  const all = of === undefined ? `${number} ${members}` : `${number} of ${of} ${members}`;
  const who = says.among === undefined ? all : `${all} among ${name(says.among)}`;
  const including = says.including?.length
    ? `, ${listInWords(says.including.map(name))} among them`
    : '';
  const except = says.except?.length ? `, all but ${listInWords(says.except.map(name))}` : '';
  const verb = STANCE_VERB[says.stance][atMost === 1 ? 'one' : 'many'];
  return `${who} ${verb} ${name(says.candidate)}${including}${except}`;
}

function goods(says: SaysOf<'commitment'> | SaysOf<'delivery'>, name: Name): string {
  const { amount, share, of } = says.quantity ?? {};
  const part = share === undefined ? undefined : `${Math.round(share * 100)}%`;
  const number = amount === undefined ? part : amount.toLocaleString('en-GB');
  const what = [number, of].filter((word) => word !== undefined);
  const thing = what.length === 0 ? 'something' : what.join(part === number && of ? ' of ' : ' ');
  return says.to === undefined ? thing : `${thing} to ${name(says.to)}`;
}

type State<K extends Says['kind'], F extends string> = Readonly<
  Record<Extract<SaysOf<K>[F & keyof SaysOf<K>], string>, string>
>;

/** How a candidature reads as a verb. */
export const CANDIDATURE_VERB: State<'candidature', 'state'> = {
  mentioned: 'is mentioned for the post',
  interested: 'is interested in the post',
  'not-interested': 'is not interested in the post',
  available: 'is available for the post',
  intended: 'is intended as a candidate',
  unconfirmed: 'is a candidate, which is not confirmed',
  running: 'is running for the post',
  nominated: 'is nominated',
  withdrawn: 'has withdrawn',
  appointed: 'has been chosen',
};
const NOMINATION: State<'nomination', 'state'> = {
  intended: 'intends to nominate',
  made: 'nominated',
  unconfirmed: 'is said, without confirmation, to nominate',
};
const WITHDRAWAL: State<'withdrawal', 'state'> = {
  made: 'withdrew',
  expected: 'is expected to withdraw',
  'ruled-out': 'rules out withdrawing',
};
const OFFER: State<'offer', 'outcome'> = {
  open: '',
  declined: ' and declined',
  accepted: ' and accepted',
};
const CONCESSION: State<'concession', 'state'> = {
  offered: 'offered',
  given: 'gave',
  refused: 'refused',
};
/** What a date is of, where it has no label. */
export const DEADLINE_WORDS: State<'deadline', 'what'> = {
  decision: 'the decision',
  nominations: 'the end of nominations',
  'term-end': 'the end of the term',
  'takes-office': 'taking office',
  meeting: 'the meeting',
  other: 'a date',
};
const RULE: State<'rule', 'rule'> = {
  'no-objection': 'stands when no member objects',
  majority: 'is made by a majority',
  'two-thirds': 'is made by two thirds',
  other: 'follows a rule of its own',
};
const MOTIVE: State<'hypothesis', 'motive'> = {
  obstruct: 'to obstruct',
  bargain: 'to bargain',
  retaliate: 'to retaliate',
  win: 'to win',
  domestic: 'for reasons at home',
  other: 'for a reason of its own',
};
const MET: Readonly<Record<'yes' | 'no' | 'disputed', string>> = {
  yes: 'is said to meet',
  no: 'is said not to meet',
  disputed: 'meets by some accounts and not by others',
};
const DELIVERY: State<'delivery', 'state'> = {
  delivered: 'delivered',
  expected: 'is expected to deliver',
  missed: 'failed to deliver',
};
const RELATION: State<'relation', 'sort'> = {
  criticised: 'criticised',
  praised: 'praised',
  quarrelled: 'quarrelled with',
  met: 'met',
  allied: 'is allied with',
  distrusts: 'distrusts',
  other: 'has to do with',
};
const VERDICT: State<'assessment', 'verdict'> = {
  'front-runner': 'is seen as the front-runner',
  'done-deal': 'is seen as good as chosen',
  contender: 'is seen as a contender',
  outsider: 'is seen as an outsider',
  qualified: 'is seen as qualified',
  unsuitable: 'is seen as unsuitable',
};
