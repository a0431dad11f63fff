/**
 * What the record makes likely of a candidate: where each member stands, how many are in favour,
 * whether the rule is met, and on whom it hangs.
 */
import { ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { membersOn, STANCES, type Case } from '../../case/index.ts';
import { CHOICES, type Body } from '../../procedure/index.ts';
import { chanceOf, type Chance } from '../chance/chance.ts';
import type { CountOf } from '../counts/index.ts';
import {
  estimate,
  forShare,
  PARAMETERS,
  type Estimate,
  type MemberEstimate,
} from '../estimate/index.ts';
import { linearise } from '../linear/index.ts';
import { byStance } from '../estimate/estimate.ts';
import { toNumber } from '../power/fraction.ts';
import { powerOf, type Power } from '../power/index.ts';
import { bodyOn, ruleInForce, type RuleInForce } from '../standing/rule.ts';
import { conditioned, numberOf, thatFit, type Given, type NumberFor } from './mixture.ts';
import type { OutlookOptions } from './options.ts';
import { clashesAmong, type Clash } from './clashes.ts';
import { countClaims, countsByThing, type CountClaim } from './counts.ts';
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
  /** The claims of those counts that could not be taken into account beside the others. */
  readonly leftOut: readonly string[];
  /** Counts that the rest of the record all but rules out. */
  readonly clashes: readonly Clash[];
  readonly chance?: Chance;
  readonly blocking?: readonly BlockingSet[];
}

/** What everything else is made of. */
export interface Core {
  readonly alone: Estimate;
  readonly claims: readonly CountClaim[];
  readonly counts: readonly CountOf[];
  readonly leftOut: readonly CountOf[];
  readonly given: Given;
  readonly force: RuleInForce | undefined;
  readonly body: Body;
  readonly chance: Chance | undefined;
}

/** Refused: a candidate that the case does not know, a body without members, counts that cannot be so. */
export function coreOf(state: Case, options: OutlookOptions): Result<Core> {
  const { candidate, asOf, include, parameters = PARAMETERS } = options;
  if (!state.candidates.has(candidate)) {
    return refuse('not-found', `${candidate} is no candidate of this case; nothing was estimated.`);
  }
  const size = membersOn(state, asOf).length;
  if (size === 0) {
    return refuse('bad-input', `The body has no members on ${asOf}; nothing was estimated.`);
  }
  const alone = estimate(state, options);
  const claims = countClaims(state, options, parameters);
  const ids = alone.members.map(({ member }) => member);
  const { kept: counts, leftOut } = thatFit(countsByThing(asOf, claims, ids, parameters), size);
  const given = conditioned(alone.scenarios, counts);
  if (!given.ok) return given;
  const force = ruleInForce(state, include, asOf);
  const body = bodyOn(state, asOf, force?.weights);
  const common = { alone, claims, counts, leftOut, given: given.value, force, body };
  if (force === undefined) return ok({ ...common, chance: undefined });
  const rule = linearise(force.rule, body);
  if (!rule.ok) return rule;
  const conduct = STANCES.map((stance) =>
    CHOICES.map((one) => parameters.conduct[stance][one] ?? 0),
  );
  const chance = chanceOf({ rule: rule.value, scenarios: alone.scenarios, counts, conduct });
  return chance.ok ? ok({ ...common, chance: chance.value }) : chance;
}

/** Refused as `coreOf` refuses. */
export function outlook(state: Case, options: OutlookOptions): Result<Outlook> {
  const { candidate, asOf, parameters = PARAMETERS } = options;
  const core = coreOf(state, options);
  if (!core.ok) return core;
  const { alone, claims, counts, leftOut, given, force, body, chance } = core.value;
  const left = new Set(leftOut.flatMap(({ name }) => name.split(', ')));
  const clashes = clashesAmong(alone, claims, parameters);
  if (!clashes.ok) return clashes;
  const power = force === undefined ? undefined : powerOf(force.rule, body);
  const told = {
    candidate,
    asOf,
    members: membersGiven(
      alone,
      given.members,
      chance,
      power?.ok === true ? power.value : undefined,
    ),
    number: numberOf(given.numbers, parameters.count.blur),
    counts: claims,
    leftOut: claims.flatMap(({ claim }) => (left.has(claim) ? [claim] : [])),
    clashes: clashes.value,
  };
  if (force === undefined || chance === undefined) return ok(told);
  const { scenarios } = alone;
  const known = { scenarios, counts, parameters, stances: given.members };
  return ok({ ...told, chance, blocking: blockingSets(state, options, force, body, known) });
}

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
