/** From a record, and what an analyst adds, to the packages for a candidate. */
import { ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { nameOf, type Case } from '../../case/index.ts';
import { CHOICES, evaluate, ruleInWords, type Outcome } from '../../procedure/index.ts';
import type { Include } from '../standing/evidence.ts';
import { ruleInForce } from '../standing/rule.ts';
import { standing } from '../standing/standing.ts';
import { alikeTo, ordered } from './alike.ts';
import { choicesAfter, outcomeAfter } from './apply.ts';
import { asksUpTo, giftsUpTo } from './asks.ts';
import { chanceMeter } from './chance.ts';
import { checked } from './check.ts';
import { conflictIn, conflictSentence } from './conflict.ts';
import { EMPTY_FILE, type PackageFile } from './file.ts';
import { problemFrom, withOpenMembers, type OpenAs, type Stand } from './from-record.ts';
import { joined } from './join.ts';
import type { MilpSolver } from './milp.ts';
import { paretoSet } from './pareto.ts';
import { priceOf, type Order } from './price.ts';
import type { Concession, Given, Problem } from './problem.ts';
import { packagesSentence } from './sentences.ts';
import { bestPackages } from './solve.ts';
import { unsound } from './sound.ts';
import type { ConcessionShown, Package, Packages } from './types.ts';

export interface PackagesQuery {
  readonly asOf: Day;
  readonly include?: Include;
  /** The candidate's id. */
  readonly candidate: string;
  /** How many packages are asked for; 3 where it is not told. */
  readonly best?: number;
  readonly order?: Order;
  /** What those who have not come out are taken to choose; `abstain` where it is not told. */
  readonly open?: OpenAs;
  readonly file?: PackageFile;
}

/**
 * The smallest or cheapest sets of concessions after which the rule is met for a candidate.
 *
 * Refused: somebody who is no candidate or no longer stands, a case without a rule, a problem file that
 * does not fit the record or contradicts itself. That there is no package is an answer, with the reason.
 */
export async function packagesFor(
  state: Case,
  query: PackagesQuery,
  solver: MilpSolver,
): Promise<Result<Packages>> {
  const {
    asOf,
    include = 'accepted',
    candidate,
    best = 3,
    order = 'fewest',
    open = 'abstain',
    file = EMPTY_FILE,
  } = query;
  const [one] = standing(state, { asOf, include, candidate }).candidates;
  if (one === undefined)
    return refuse(
      'not-found',
      `“${candidate}” is no candidate of “${state.title}” on that day; nothing was worked out.`,
    );
  if (!one.standing)
    return refuse(
      'conflict',
      `${one.name} is not in the race on that day, so no package is worked out; ask for an earlier day.`,
    );
  const force = ruleInForce(state, include, asOf);
  if (force === undefined)
    return refuse(
      'conflict',
      `“${state.title}” knows no rule, so nobody can say when it is met; nothing was worked out.`,
    );
  const record = problemFrom(state, one, force, { asOf, include, open });
  const wrong = unsound(file, (id) => record.problem.now.has(id));
  if (wrong !== undefined) return { ok: false, error: wrong };
  const from = joined(record, file);
  if (!from.ok) return from;
  const { stands } = from.value;
  const whole = checked(
    file.poll === undefined ? withOpenMembers(state, from.value) : from.value.problem,
  );
  if (!whole.ok) return whole;
  const { problem, kinds } = ordered(whole.value);
  const found = await bestPackages(problem, { best, order, solver });
  if (!found.ok) return found;
  const telling = teller(state, { asOf, include, candidate });
  const hasChances = file.beliefs !== undefined || problem.moves.some(({ chance }) => chance < 1);
  const chanceOf = hasChances ? chanceMeter(problem, file.beliefs) : undefined;
  const now = outcomeAfter(problem, new Set());
  const packages = (now === 'met' ? [] : found.value.packages).map((concessions): Package => {
    const given = new Set(concessions.map(({ id }) => id));
    const chance = chanceOf?.(given);
    return {
      concessions: concessions.map((each) => telling(problem, each)),
      cost: costOf(concessions),
      changes: changesOf(problem, given),
      outcome: outcomeAfter(problem, given),
      ifOpen: ifOpen(problem, stands, given),
      ...(chance === undefined ? {} : { chance }),
      alike: alikeTo(kinds, concessions),
    };
  });
  const name = (member: string): string =>
    stands.find((stand) => stand.member === member)?.name ?? member;
  const claims = (member: string): readonly string[] =>
    stands.find((stand) => stand.member === member)?.claims ?? [];
  const conflict =
    now === 'met' || packages.length > 0
      ? undefined
      : await conflictIn(whole.value, { name, claims }, solver);
  const told = {
    case: state.id,
    title: state.title,
    candidate: { id: candidate, name: one.name },
    asOf,
    include,
    rule: ruleInWords(problem.rule),
    open,
    order,
    ...(file.unit === undefined ? {} : { unit: file.unit }),
    stands,
    now,
    packages,
    more: found.value.more,
    method: found.value.method,
    proven: found.value.proven,
    ...(found.value.gap === undefined ? {} : { gap: found.value.gap }),
    ...(chanceOf === undefined
      ? {}
      : { pareto: paretoOf(problem, chanceOf, found.value.packages) }),
    ...(conflict === undefined ? {} : { conflict: conflict.obstacles }),
  };
  return ok({ ...told, sentence: packagesSentence(told, conflictSentence(conflict)) });
}

function costOf(concessions: readonly Concession[]): Package['cost'] {
  const { known, unknown } = priceOf(concessions);
  return { known, unknown };
}

function changesOf(problem: Problem, given: Given): Package['changes'] {
  return [...choicesAfter(problem, given)].flatMap(([member, to]) => {
    const from = problem.now.get(member) ?? to;
    return from === to ? [] : [{ member, from, to }];
  });
}

/** What the rule answers where those who are open, and whom the package does not move, may still choose anything. */
function ifOpen(problem: Problem, stands: readonly Stand[], given: Given): Outcome {
  const after = choicesAfter(problem, given);
  const open = new Set(stands.filter(({ why }) => why === 'open').map(({ member }) => member));
  const moved = new Set(changesOf(problem, given).map(({ member }) => member));
  const ballot = new Map(
    [...after].map(
      ([member, choice]) =>
        [member, open.has(member) && !moved.has(member) ? CHOICES : [choice]] as const,
    ),
  );
  const answer = evaluate(problem.rule, problem.body, ballot);
  return answer.ok ? answer.value.outcome : 'undetermined';
}

function paretoOf(
  problem: Problem,
  chanceOf: (given: Given) => number | undefined,
  among: readonly (readonly Concession[])[],
): NonNullable<Packages['pareto']> {
  const { sets, isWhole } = paretoSet(problem, chanceOf, among);
  return {
    isWhole,
    sets: sets.map(({ concessions, chance }) => ({
      concessions: concessions.map(({ id }) => id),
      labels: concessions.map(({ label }) => label),
      cost: costOf(concessions),
      chance,
    })),
  };
}

/** Shows concessions with what the record knows of them. */
function teller(
  state: Case,
  {
    asOf,
    include,
    candidate,
  }: { readonly asOf: Day; readonly include: Include; readonly candidate: string },
): (problem: Problem, concession: Concession) => ConcessionShown {
  const asks = asksUpTo(state, include, asOf, candidate);
  const gifts = giftsUpTo(state, include, asOf);
  return (problem, { id, label, kind, cost, payers, waitsFor, claims }) => {
    const moves = [
      ...new Set(
        problem.moves.filter(({ needs }) => needs.includes(id)).map(({ member }) => member),
      ),
    ];
    const open = new Map(
      problem.decisions.filter((one) => one.state === 'open').map((one) => [one.id, one.label]),
    );
    return {
      id,
      label,
      kind,
      ...(cost === undefined ? {} : { cost }),
      ...(payers === undefined ? {} : { payers: payers.map((payer) => nameOf(state, payer)) }),
      waitsFor: waitsFor.flatMap((one) => open.get(one) ?? []),
      moves,
      said: [
        ...asks
          .filter(
            (ask) =>
              moves.includes(ask.member) &&
              (kind === 'withdrawal' || kind === 'lifting') &&
              !(kind === 'lifting' && ask.isFirm),
          )
          .map(({ claim, words, of, link }) => ({
            claim,
            words,
            ...(of === undefined ? {} : { whom: nameOf(state, of) }),
            ...(link === undefined ? {} : { link: nameOf(state, link) }),
            state: 'asked' as const,
          })),
        ...gifts
          .filter(
            ({ member, claim }, i) =>
              moves.includes(member) &&
              gifts.findIndex((other) => other.claim === claim && moves.includes(other.member)) ===
                i,
          )
          .map(({ claim, words, by, state: given }) => ({
            claim,
            words,
            whom: nameOf(state, by),
            state: given,
          })),
      ],
      claims,
    };
  };
}
