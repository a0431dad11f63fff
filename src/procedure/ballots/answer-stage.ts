/** Answers the rule of a stage for every candidate that a round asked about. */
import { never, ok, refuse, type Result } from '../../basics/index.ts';
import type { Outcome, PartAnswer } from '../answer.ts';
import { answerPart, combine, own } from '../evaluate.ts';
import { beatPathWinners } from '../order/beat-path.ts';
import { rootNumber, type Order, type RootThreshold, type StageRule } from '../parts/stage-rule.ts';
import type { AtLeast, AtMost } from '../rule.ts';
import { ruleInWords } from '../words/rule.ts';
import { headsAt } from './heads.ts';
import { pairsOf } from './pairs.ts';
import { votersFor, votesFor, type Poll } from './poll.ts';
import { DEFAULT_OPTION } from './vote.ts';

/** The answer of a stage's rule for one candidate, in the rule's own shape. */
export type StageAnswer =
  | PartAnswer
  | {
      readonly kind: 'order';
      readonly label: string;
      readonly outcome: Outcome;
      /** Who shares the place that would have to be decided. */
      readonly tied: readonly string[];
    }
  | {
      readonly kind: 'declared';
      readonly label: string;
      readonly outcome: Outcome;
      readonly by: string;
    }
  | {
      readonly kind: 'all' | 'any';
      readonly label: string;
      readonly outcome: Outcome;
      readonly parts: readonly StageAnswer[];
    };

export type StageAnswers = ReadonlyMap<string, StageAnswer>;

/**
 * The answer for each candidate asked about. `met` and `not-met` hold however the choices that are
 * still open, or not known, fall; everything else is `undetermined`.
 *
 * Refused: a group or table of weights that the body does not have, a body without members.
 */
export function answerStage(rule: StageRule, poll: Poll): Result<StageAnswers> {
  if (poll.body.members.length === 0) {
    return refuse('bad-input', 'A rule cannot be answered for a body without members.');
  }
  return answerAmong(rule, poll, { ids: poll.asked, sure: poll.asked });
}

/** The words of a rule, made once: the same rule is answered for round after round. */
const LABELS = new WeakMap<StageRule, string>();

function labelOf(rule: StageRule): string {
  const known = LABELS.get(rule);
  if (known !== undefined) return known;
  const label = ruleInWords(rule);
  LABELS.set(rule, label);
  return label;
}

/** Who is left to be put in order: those who may still be, and those of them who are for certain. */
interface Among {
  readonly ids: readonly string[];
  readonly sure: readonly string[];
}

function answerAmong(rule: StageRule, poll: Poll, among: Among): Result<StageAnswers> {
  switch (rule.kind) {
    case 'at-least':
    case 'at-most':
      return answerCounting(rule, poll);
    case 'order':
      return ok(answerOrder(rule, poll, among));
    case 'declared': {
      const named = poll.declared[rule.by] ?? [];
      const outcome = (id: string): Outcome =>
        named.includes(id) ? 'met' : named.length === 0 ? 'undetermined' : 'not-met';
      return ok(
        new Map(
          poll.asked.map((id) => [
            id,
            { kind: 'declared', label: labelOf(rule), outcome: outcome(id), by: rule.by },
          ]),
        ),
      );
    }
    case 'all':
    case 'any':
      return answerParts(rule, poll, among);
    default:
      return never(rule, 'rule');
  }
}

type Joined = Extract<StageRule, { readonly parts: unknown }>;
type Counting = Extract<StageRule, { readonly threshold: unknown }>;

function answerParts(rule: Joined, poll: Poll, among: Among): Result<StageAnswers> {
  const answered: StageAnswers[] = [];
  let left = among;
  for (const part of rule.parts) {
    const one = answerAmong(part, poll, left);
    if (!one.ok) return one;
    answered.push(one.value);
    if (rule.kind === 'all') left = narrowed(left, one.value);
  }
  const label = labelOf(rule);
  return ok(
    new Map(
      poll.asked.map((id) => {
        const parts = answered.map((one) => one.get(id)).filter((one) => one !== undefined);
        const outcome = combine(
          rule.kind,
          parts.map((part) => part.outcome),
        );
        return [id, { kind: rule.kind, label, outcome, parts }];
      }),
    ),
  );
}

/** Whoever fails a part of an `all` is not ranked by an order after it. */
const narrowed = ({ ids, sure }: Among, answers: StageAnswers): Among => ({
  ids: ids.filter((id) => answers.get(id)?.outcome !== 'not-met'),
  sure: sure.filter((id) => answers.get(id)?.outcome === 'met'),
});

function answerCounting(rule: Counting, poll: Poll): Result<StageAnswers> {
  const { body } = poll;
  if (rule.group !== undefined && own(body.groups, rule.group) === undefined) {
    return refuse(
      'not-found',
      `The rule names the group “${rule.group}”, which the body does not have.`,
      rule.group,
    );
  }
  if (rule.weights !== undefined && own(body.weights, rule.weights) === undefined) {
    return refuse(
      'not-found',
      `The rule counts by the weights “${rule.weights}”, which the body does not have.`,
      rule.weights,
    );
  }
  const part = settled(rule, body.members.length, body.eligible.length);
  const answers = new Map<string, StageAnswer>();
  for (const id of poll.asked) {
    const one = headsForWeight(poll, part)
      ? answerByHeads(poll, part, id)
      : answerPart(part, votersFor(poll, part, id));
    if (!one.ok) return one;
    answers.set(id, one.value);
  }
  return ok(answers);
}

/** Whether heads were counted where the part goes by weight, and nobody said who they were. */
const headsForWeight = ({ tally }: Poll, part: AtLeast | AtMost): boolean =>
  tally !== undefined && part.weights !== undefined && part.weights !== tally.weights;

/**
 * Of 26 states that consent, the lightest 26 may be meant or the heaviest. Both are answered, and the
 * truth lies between: by the rearrangement inequality nobody can do worse or better.
 */
function answerByHeads(poll: Poll, part: AtLeast | AtMost, id: string): Result<PartAnswer> {
  const [worst, best] = [headsAt(poll, part, id, 'worst'), headsAt(poll, part, id, 'best')];
  const low = answerPart(part, worst);
  const high = answerPart(part, best);
  if (!low.ok || !high.ok) return low.ok ? high : low;
  const margin = { min: low.value.margin.min, max: high.value.margin.max };
  const { needed: _needed, ...rest } = low.value;
  return ok({
    ...rest,
    ...(low.value.needed !== undefined && low.value.needed === high.value.needed
      ? { needed: low.value.needed }
      : {}),
    outcome: margin.min >= 0 ? 'met' : margin.max < 0 ? 'not-met' : 'undetermined',
    count: Math.min(low.value.count, high.value.count),
    possible: Math.max(low.value.possible, high.value.possible),
    margin,
  });
}

/** The same part with the square root of the body worked out. */
function settled(rule: Counting, members: number, eligible: number): AtLeast | AtMost {
  const { threshold } = rule;
  const plain = { ...rule, label: labelOf(rule) };
  if (!isRoot(threshold)) return { ...plain, threshold };
  const size = threshold.rootOf === 'members' ? members : eligible;
  return { ...plain, threshold: { number: rootNumber(threshold, size, rule.kind) } };
}

const isRoot = (threshold: Counting['threshold']): threshold is RootThreshold =>
  'rootOf' in threshold;

function answerOrder(rule: Order, poll: Poll, among: Among): StageAnswers {
  const label = labelOf(rule);
  const placed = rule.by === 'most-votes' ? byVotes(rule, poll, among) : byPaths(poll, among);
  return new Map(
    poll.asked.map((id) => [
      id,
      {
        kind: 'order',
        label,
        ...(among.ids.includes(id) ? placed(id) : { outcome: 'not-met', tied: [] }),
      },
    ]),
  );
}

type Placed = (id: string) => { readonly outcome: Outcome; readonly tied: readonly string[] };

/** Among the first `first` by votes; whoever shares the last of these places with others is tied. */
function byVotes(rule: Order, poll: Poll, among: Among): Placed {
  const votes = new Map(among.ids.map((id) => [id, votesFor(poll, id, rule.weights)]));
  return (id) => {
    const mine = votes.get(id) ?? { min: 0, max: 0 };
    const others = among.ids.filter((other) => other !== id);
    const level = others.filter((other) => {
      const theirs = votes.get(other) ?? mine;
      return theirs.min === theirs.max && theirs.min === mine.min && mine.min === mine.max;
    });
    const mayPass = others.filter((other) => (votes.get(other)?.max ?? 0) >= mine.min);
    if (mayPass.length < rule.first) {
      return { outcome: 'met', tied: [] };
    }
    const pass = among.sure.filter((other) => (votes.get(other)?.min ?? 0) > mine.max);
    if (pass.length >= rule.first) return { outcome: 'not-met', tied: [] };
    return { outcome: 'undetermined', tied: level.length > 0 ? [id, ...level] : [] };
  };
}

/** The winner against every rival and the default option; several winners are tied. */
function byPaths(poll: Poll, among: Among): Placed {
  const { form } = poll.paper;
  const options =
    form.kind === 'ranked' && form.default !== undefined
      ? [...among.ids, DEFAULT_OPTION]
      : among.ids;
  const pairs = pairsOf(poll, options);
  if (pairs === undefined || among.ids.length > among.sure.length)
    return () => ({ outcome: 'undetermined', tied: [] });
  const winners = beatPathWinners(options, pairs);
  return (id) => {
    if (!winners.includes(id)) return { outcome: 'not-met', tied: [] };
    return winners.length === 1
      ? { outcome: 'met', tied: [] }
      : { outcome: 'undetermined', tied: winners };
  };
}
