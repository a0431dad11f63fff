/** A decision rule in plain words. */
import { never } from '../basics/index.ts';
import type { RootThreshold, StageRule } from './parts/stage-rule.ts';
import type { Base, Choice, Threshold } from './rule.ts';

/** A part that counts. */
type Counting = Extract<StageRule, { readonly threshold: unknown }>;

const VERBS: Readonly<Record<Choice, { readonly one: string; readonly many: string }>> = {
  consent: { one: 'consents', many: 'consent' },
  object: { one: 'objects', many: 'object' },
  abstain: { one: 'abstains', many: 'abstain' },
  absent: { one: 'is absent', many: 'are absent' },
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

/** The rule as a person would say it: “at least two thirds of the members present and voting consent”. */
export function ruleInWords(rule: StageRule): string {
  if (rule.label !== undefined) return rule.label;
  switch (rule.kind) {
    case 'at-least':
    case 'at-most':
      return partInWords(rule);
    case 'all':
    case 'any':
      return rule.parts.map(ruleInWords).join(rule.kind === 'all' ? ', and ' : ', or ');
    case 'order':
      return orderInWords(rule.by, rule.first);
    case 'declared':
      return `the ${rule.by} declares it (${rule.criteria.join('; ')})`;
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

function partInWords(part: Counting): string {
  const { threshold } = part;
  const verbs = (count: 'one' | 'many'): string =>
    part.choices.map((choice) => VERBS[choice][count]).join(' or ');
  const where = part.group === undefined ? '' : ` of the group “${part.group}”`;
  const weighed = part.weights === undefined ? '' : `, counted by the weights “${part.weights}”`;
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
  const share = FRACTIONS[`${num}/${den}`] ?? `${num}/${den}`;
  const how =
    than === 'or-equal' ? (atLeast ? 'at least' : 'at most') : atLeast ? 'more than' : 'fewer than';
  const prefix = share === 'all' && than === 'or-equal' && atLeast ? 'all' : `${how} ${share}`;
  return `${prefix} of ${BASE_WORDS[base]}${where} ${verbs('many')}${weighed}`;
}
