/**
 * What the record makes likely of a candidate: where each member stands, how many are in favour,
 * whether the rule is met, and on whom it hangs.
 */
import { ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { membersOn, STANCES, type Case } from '../../case/index.ts';
import { CHOICES, type Body } from '../../procedure/index.ts';
import { chanceOf, type Chance } from '../chance/chance.ts';
import {
  estimate,
  forShare,
  PARAMETERS,
  type Estimate,
  type MemberEstimate,
} from '../estimate/index.ts';
import { linearise } from '../linear/index.ts';
import { byStance } from '../estimate/estimate.ts';
import { powerOf, toNumber, type Power } from '../power/index.ts';
import { ruleInForce, type RuleInForce } from '../standing/rule.ts';
import { conditioned, numberOf, type Given, type NumberFor } from './mixture.ts';
import type { OutlookOptions } from './options.ts';
import { clashesAmong, type Clash } from './clashes.ts';
import { countClaims, countsBySide, type CountClaim } from './counts.ts';
import { blockingSets, type BlockingSet } from './blocking.ts';

export interface MemberOutlook extends MemberEstimate {
  /** That it supports or accepts by what is said of members alone, before any count. */
  readonly alone: number;
  /** Birnbaum importance; absent without a rule. */
  readonly importance?: number;
  /** What the rule gives it before anything is known: constitutional, Shapley–Shubik and absolute Banzhaf. */
  readonly constitutional?: { readonly shapleyShubik: number; readonly banzhaf: number };
}

export interface Outlook {
  readonly candidate: string;
  readonly asOf: Day;
  readonly members: readonly MemberOutlook[];
  /** How many support or accept. */
  readonly number: NumberFor;
  readonly counts: readonly CountClaim[];
  /** Counts that the rest of the record all but rules out. */
  readonly clashes: readonly Clash[];
  readonly chance?: Chance;
  readonly blocking?: readonly BlockingSet[];
}

/** Refused: a candidate that the case does not know, a body without members, counts that cannot be so. */
export function outlook(state: Case, options: OutlookOptions): Result<Outlook> {
  const { candidate, asOf, include, parameters = PARAMETERS } = options;
  if (!state.candidates.has(candidate)) {
    return refuse('not-found', `${candidate} is no candidate of this case; nothing was estimated.`);
  }
  const size = membersOn(state, asOf).length;
  if (size === 0)
    return refuse('bad-input', `The body has no members on ${asOf}; nothing was estimated.`);
  const alone = estimate(state, options);
  const claims = countClaims(state, options, size, parameters);
  const counts = countsBySide(asOf, claims, size, parameters);
  const given = conditioned(alone.scenarios, counts);
  if (!given.ok) return given;
  const clashes = clashesAmong(alone, claims, parameters);
  if (!clashes.ok) return clashes;
  const force = ruleInForce(state, include, asOf);
  const body = bodyOn(state, force, asOf);
  const linear = force === undefined ? undefined : linearise(force.rule, body);
  if (linear !== undefined && !linear.ok) return linear;
  const chance =
    linear === undefined
      ? undefined
      : chanceOf({
          rule: linear.value,
          scenarios: alone.scenarios,
          counts,
          conduct: STANCES.map((stance) =>
            CHOICES.map((one) => parameters.conduct[stance][one] ?? 0),
          ),
        });
  if (chance !== undefined && !chance.ok) return chance;
  const power = force === undefined ? undefined : powerOf(force.rule, body);
  const members = membersGiven(
    alone,
    given.value.members,
    chance?.value,
    power?.ok === true ? power.value : undefined,
  );
  return ok({
    candidate,
    asOf,
    members,
    number: numberOf(given.value.numbers, parameters.count.blur),
    counts: claims,
    clashes: clashes.value,
    ...(chance === undefined ? {} : { chance: chance.value }),
    ...(force === undefined
      ? {}
      : {
          blocking: blockingSets(state, options, force, body, {
            scenarios: alone.scenarios,
            counts,
            parameters,
            stances: given.value.members,
          }),
        }),
  });
}

/** The rule's body on a day. */
export const bodyOn = (state: Case, force: RuleInForce | undefined, day: Day): Body => ({
  members: membersOn(state, day).map(({ id }) => id),
  groups: Object.fromEntries([...state.groups].map(([id, { members }]) => [id, members])),
  weights: force?.weights ?? {},
});

function membersGiven(
  { members }: Estimate,
  given: Given['members'],
  chance: Chance | undefined,
  power: Power | undefined,
): readonly MemberOutlook[] {
  return members.map((member, m) => {
    const stances = given[m] ?? [];
    const importance = chance?.importance[m];
    const own = power?.members[m];
    return {
      ...member,
      alone: member.for,
      stances: byStance(stances),
      for: forShare(stances),
      ...(importance === undefined ? {} : { importance }),
      ...(own === undefined
        ? {}
        : {
            constitutional: {
              shapleyShubik: toNumber(own.shapleyShubik),
              banzhaf: toNumber(own.absolute),
            },
          }),
    };
  });
}
