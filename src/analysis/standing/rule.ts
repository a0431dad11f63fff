/** The rule under which a standing is read, and what it answers. */
import type { Day } from '../../basics/index.ts';
import {
  claimsOn,
  membersOn,
  type Case,
  type ClaimRecord,
  type DecisionRule,
} from '../../case/index.ts';
import {
  evaluate,
  NO_OBJECTION,
  partsOf,
  ruleInWords,
  type Body,
  type Rule,
} from '../../procedure/index.ts';
import { claimsIncluded, dayOf, type Include } from './evidence.ts';
import type { BareSeat } from './seats.ts';
import type { CandidateStanding, Standing } from './types.ts';

export interface RuleInForce {
  readonly rule: Rule;
  readonly weights: DecisionRule['weights'];
  readonly shown: NonNullable<Standing['rule']>;
}

/** The rule that the case sets; where it sets none, the latest rule that a claim tells of precisely enough. */
export function ruleInForce(state: Case, include: Include, asOf: Day): RuleInForce | undefined {
  if (state.rule !== undefined) {
    const { rule, words, basis, weights } = state.rule;
    return { rule, weights, shown: { words, inWords: ruleInWords(rule), basis } };
  }
  let latest: ClaimRecord | undefined;
  for (const record of claimsIncluded(state, include, claimsOn(state, 'rule'))) {
    const { says, modality } = record.claim;
    // “A majority” does not say of whom; only the absence of objections needs no base.
    if (says.kind !== 'rule' || says.rule !== 'no-objection' || modality !== 'asserted') continue;
    if (dayOf(record.claim) > asOf) continue;
    if (latest === undefined || dayOf(latest.claim) <= dayOf(record.claim)) latest = record;
  }
  const says = latest?.claim.says;
  if (latest === undefined || says?.kind !== 'rule') return undefined;
  return {
    rule: NO_OBJECTION,
    weights: {},
    shown: {
      words: latest.claim.quote.exact,
      inWords: ruleInWords(NO_OBJECTION),
      basis: says.basis,
      claim: latest.claim.id,
    },
  };
}

/** Who decides on a day: the members with their groups, and the weights that the rule brings along. */
export const bodyOn = (state: Case, day: Day, weights: RuleInForce['weights'] = {}): Body => ({
  members: membersOn(state, day).map(({ id }) => id),
  groups: Object.fromEntries([...state.groups].map(([id, { members }]) => [id, members])),
  weights,
});

/** What the rule answers for these seats; undefined where it cannot be asked of this body. */
export function answerFor(
  state: Case,
  force: RuleInForce | undefined,
  seats: readonly BareSeat[],
  day: Day,
): CandidateStanding['answer'] {
  if (force === undefined) return undefined;
  const body = bodyOn(state, day, force.weights);
  const ballot = new Map(seats.map(({ member, choices }) => [member, choices]));
  const answer = evaluate(force.rule, body, ballot);
  return answer.ok ? { outcome: answer.value.outcome, parts: partsOf(answer.value) } : undefined;
}
