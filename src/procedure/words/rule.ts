/** A decision rule in plain words. */
import { never } from '../../basics/index.ts';
import type { RootThreshold, StageRule } from '../parts/stage-rule.ts';
import type { Base, Choice, Threshold } from '../rule.ts';

/** A part that counts. */
type Counting = Extract<StageRule, { readonly threshold: unknown }>;

/** What a choice is called of one member, and of several: “objects”, “object”. */
export type Verbs = Readonly<Record<Choice, { readonly one: string; readonly many: string }>>;

export const VERBS: Verbs = {
  consent: { one: 'consents', many: 'consent' },
  object: { one: 'objects', many: 'object' },
  abstain: { one: 'abstains', many: 'abstain' },
  absent: { one: 'is absent', many: 'are absent' },
};

/** How the names in a rule are said to people; by themselves they are only put in quotation marks. */
export interface Terms {
  readonly verbs: Verbs;
  /** “ of the group “permanent””. */
  readonly group: (id: string) => string;
  /** “, counted by the weights “people””. */
  readonly weights: (id: string) => string;
  readonly role: (id: string) => string;
  /** Whether the procedure's own words for a part are passed over, so that its denominator shows. */
  readonly exact: boolean;
}

const PLAIN: Terms = {
  verbs: VERBS,
  group: (id) => ` of the group “${id}”`,
  weights: (id) => `, counted by the weights “${id}”`,
  role: (id) => `the ${id}`,
  exact: false,
};

const BASE_WORDS: Readonly<Record<Base, string>> = {
  members: 'the members',
  eligible: 'the members entitled to vote',
  present: 'the members present',
  'present-and-voting': 'the members present and voting',
  'valid-for-persons': 'the votes for a person by name',
};

const FRACTIONS: Readonly<Record<string, string>> = {
  '1/1': 'all',
  '1/2': 'half',
  '1/3': 'a third',
  '2/3': 'two thirds',
  '1/4': 'a quarter',
  '3/4': 'three quarters',
  '1/5': 'a fifth',
  '3/5': 'three fifths',
  '4/5': 'four fifths',
};

/** “two thirds”, “65 %”, “3/7”. */
export const shareInWords = (num: number, den: number): string =>
  FRACTIONS[`${num}/${den}`] ?? (den === 100 ? `${num} %` : `${num}/${den}`);

/** The rule as a person would say it: “at least two thirds of the members present and voting consent”. */
export function ruleInWords(rule: StageRule, terms: Terms = PLAIN): string {
  const joined = rule.kind === 'all' || rule.kind === 'any';
  if (rule.label !== undefined && (!terms.exact || joined)) return rule.label;
  switch (rule.kind) {
    case 'at-least':
    case 'at-most':
      return partInWords(rule, terms);
    case 'all':
    case 'any':
      return rule.parts
        .map((part) => ruleInWords(part, terms))
        .join(rule.kind === 'all' ? ', and ' : ', or ');
    case 'order':
      return `${orderInWords(rule.by, rule.first)}${rule.weights === undefined ? '' : terms.weights(rule.weights)}`;
    case 'declared':
      return `${terms.role(rule.by)} declares it (${rule.criteria.join('; ')})`;
    default:
      return never(rule, 'rule');
  }
}

const orderInWords = (by: 'most-votes' | 'beat-path', first: number): string =>
  by === 'most-votes'
    ? first === 1
      ? 'the candidate with the most votes'
      : `the ${first} candidates with the most votes`
    : `the first ${first === 1 ? '' : `${first} `}by the beat-path method`;

const isRoot = (threshold: Threshold | RootThreshold): threshold is RootThreshold =>
  'rootOf' in threshold;

function partInWords(part: Counting, terms: Terms): string {
  const { threshold } = part;
  const verbs = (count: 'one' | 'many'): string =>
    part.choices.map((choice) => terms.verbs[choice][count]).join(' or ');
  const where = part.group === undefined ? '' : terms.group(part.group);
  const weighed = part.weights === undefined ? '' : terms.weights(part.weights);
  const atLeast = part.kind === 'at-least';
  if (isRoot(threshold)) {
    const { num, den, rootOf } = threshold;
    const times = den === 1 ? `${num}` : `${num}/${den}`;
    return `${atLeast ? 'at least' : 'at most'} ${times} times the square root of the number of ${BASE_WORDS[rootOf].slice(4)}${where} ${verbs('many')}${weighed}`;
  }
  if ('number' in threshold) {
    const { number } = threshold;
    if (weighed !== '') {
      return `members${where} with ${atLeast ? 'at least' : 'at most'} ${number} in weight ${verbs('many')}${weighed}`;
    }
    if (number === 0 && !atLeast) return `no member${where} ${verbs('one')}`;
    const members =
      number === 1 ? `member${where} ${verbs('one')}` : `members${where} ${verbs('many')}`;
    return `${atLeast ? 'at least' : 'at most'} ${number} ${members}`;
  }
  const { num, den, base, than } = threshold;
  const share = shareInWords(num, den);
  const how =
    than === 'or-equal' ? (atLeast ? 'at least' : 'at most') : atLeast ? 'more than' : 'fewer than';
  const prefix = share === 'all' && than === 'or-equal' && atLeast ? 'all' : `${how} ${share}`;
  return `${prefix} of ${BASE_WORDS[base]}${where} ${verbs('many')}${weighed}`;
}
