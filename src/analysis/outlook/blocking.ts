/** Which members can still keep the rule from being met: minimal blocking sets that are live now. */
import { ok, type Result } from '../../basics/index.ts';
import { STANCES, type Case } from '../../case/index.ts';
import { CHOICES, type Body } from '../../procedure/index.ts';
import { chanceOf } from '../chance/chance.ts';
import type { CountOf } from '../counts/index.ts';
import type { Parameters, Scenario } from '../estimate/index.ts';
import { linearise } from '../linear/index.ts';
import { gameOf, minimalBlocking } from '../power/index.ts';
import type { RuleInForce } from '../standing/rule.ts';
import { standing } from '../standing/standing.ts';
import type { Holdout } from '../standing/types.ts';
import type { OutlookOptions } from './options.ts';

export interface BlockingSet {
  readonly members: readonly string[];
  /** That all of them object, if the choice is put today. */
  readonly chance: number;
  /** What is known of those who are holdouts: ground, demand, price, whose word. */
  readonly holdouts: readonly Holdout[];
}

/** Sets are made until there are this many; the smallest come first. */
const MOST_SETS = 200;

interface Standing {
  readonly scenarios: readonly Scenario[];
  readonly counts: readonly CountOf[];
  readonly parameters: Parameters;
  /** By member, given the counts. */
  readonly stances: readonly (readonly number[])[];
}

/**
 * The minimal blocking sets of members who may still object by the standing, the likeliest first. A
 * member whose consent is certain is in none: it would have to go back on its own word.
 */
export function blockingSets(
  state: Case,
  { asOf, include, candidate }: OutlookOptions,
  force: RuleInForce,
  body: Body,
  known: Standing,
): readonly BlockingSet[] {
  const [of] = standing(state, { asOf, include, candidate }).candidates;
  const game = gameOf(force.rule, body);
  if (of === undefined || !game.ok) return [];
  const seats = new Map(of.members.map((seat) => [seat.member, seat]));
  const live = body.members.filter((id) => seats.get(id)?.choices.includes('object') ?? true);
  const place = new Map(body.members.map((id, i) => [id, i]));
  const found: BlockingSet[] = [];
  const among = {
    members: live,
    majorities: game.value.majorities.map(({ weights, quota }) => ({
      weights: live.map((id) => weights[place.get(id) ?? -1] ?? 0),
      // Whoever is not live consents.
      quota:
        quota -
        body.members.reduce((sum, id, i) => sum + (live.includes(id) ? 0 : (weights[i] ?? 0)), 0),
    })),
    formula: game.value.formula,
  };
  for (const members of minimalBlocking(among)) {
    if (found.length === MOST_SETS) break;
    // Nobody has to object where the rule fails anyway.
    if (members.length === 0) continue;
    const chance = allObject(members, body, known);
    found.push({
      members,
      chance: chance.ok ? chance.value : 0,
      holdouts: of.holdouts.filter(({ member }) => members.includes(member)),
    });
  }
  return found.sort(
    (a, b) => b.chance - a.chance || (a.members.join() < b.members.join() ? -1 : 1),
  );
}

/** The chance that all of them object, as a rule of its own. */
function allObject(
  members: readonly string[],
  body: Body,
  { scenarios, counts, parameters, stances }: Standing,
): Result<number> {
  const [only = ''] = members;
  if (members.length === 1) {
    const own = stances[body.members.indexOf(only)] ?? [];
    return ok(
      STANCES.reduce(
        (sum, stance, s) => sum + (own[s] ?? 0) * (parameters.conduct[stance].object ?? 0),
        0,
      ),
    );
  }
  const rule = linearise(
    { kind: 'at-least', choices: ['object'], threshold: { number: members.length }, group: 'set' },
    { members: body.members, groups: { set: members } },
  );
  if (!rule.ok) return rule;
  const conduct = STANCES.map((stance) =>
    CHOICES.map((choice) => parameters.conduct[stance][choice] ?? 0),
  );
  const chance = chanceOf({ rule: rule.value, scenarios, counts, conduct });
  return chance.ok ? ok(chance.value.met) : chance;
}
