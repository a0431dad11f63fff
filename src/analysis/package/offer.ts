/** What could be given for a candidate, and what the rule answers to one choice of it. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { nameOf, type Case } from '../../case/index.ts';
import { evaluate, partsOf, ruleInWords } from '../../procedure/index.ts';
import { choicesAfter } from './apply.ts';
import type { Offer, OnOffer } from './offer-types.ts';
import { meterFor, posedBy, type Posed, type PosedQuery } from './pose.ts';
import { concessionsBefore, isAvailable, type Given, type Problem } from './problem.ts';
import { changesOf, costOf, ifOpen, teller } from './shown.ts';

export interface OfferQuery extends PosedQuery {
  /** Ids of the concessions that are given; none where it is not told. */
  readonly given?: readonly string[];
}

/**
 * Whatever is chosen is answered, also what cannot be given side by side: `clashes` says why it cannot.
 *
 * Refused as `posedBy` refuses, and where something is given that is not on offer.
 */
export function offerFor(state: Case, query: OfferQuery): Result<Offer> {
  const { asOf, candidate } = query;
  const posed = posedBy(state, query);
  if (!posed.ok) return posed;
  const { problem, stands, include, open, file, name } = posed.value;
  const given: Given = new Set(query.given);
  const stray = [...given].find((id) => !problem.concessions.some((one) => one.id === id));
  if (stray !== undefined) {
    return refuse(
      'not-found',
      `“${stray}” is not among what could be given for ${name} on that day; nothing was worked out. Choose again.`,
      'given',
    );
  }
  const ballot = new Map(
    [...choicesAfter(problem, given)].map(([member, choice]) => [member, [choice]] as const),
  );
  const answer = evaluate(problem.rule, problem.body, ballot);
  if (!answer.ok) return answer;
  const meter = meterFor(state, query, posed.value);
  const [chance, chanceNow] = [meter?.of(given), meter?.of(new Set())];
  const members = new Map(stands.map((one) => [one.member, one.name]));
  return ok({
    case: state.id,
    title: state.title,
    candidate: { id: candidate, name },
    asOf,
    include,
    rule: ruleInWords(problem.rule),
    open,
    ...(file.unit === undefined ? {} : { unit: file.unit }),
    stands,
    ...(meter === undefined ? {} : { chanceBy: meter.by }),
    concessions: onOffer(state, query, posed.value, members),
    given: [...given],
    clashes: clashesIn(problem, given),
    cost: costOf(problem.concessions.filter(({ id }) => given.has(id))),
    changes: changesOf(problem, given).map((change) => ({
      ...change,
      name: members.get(change.member) ?? change.member,
    })),
    outcome: answer.value.outcome,
    parts: partsOf(answer.value),
    ifOpen: ifOpen(problem, stands, given),
    ...(chance === undefined ? {} : { chance }),
    ...(chanceNow === undefined ? {} : { chanceNow }),
  });
}

function onOffer(
  state: Case,
  { asOf, candidate }: OfferQuery,
  { problem, include }: Posed,
  members: ReadonlyMap<string, string>,
): readonly OnOffer[] {
  const telling = teller(state, { asOf, include, candidate });
  const nameIn = (member: string): string => members.get(member) ?? nameOf(state, member);
  return problem.concessions.map((one): OnOffer => {
    const { id } = one;
    const others = (ids: readonly string[]): readonly string[] =>
      ids.filter((other) => other !== id);
    return {
      ...telling(problem, one),
      available: isAvailable(problem, one),
      wins: problem.moves
        .filter(({ needs }) => needs.includes(id))
        .map(({ member, to, needs, chance, claims }) => ({
          member,
          name: nameIn(member),
          to,
          with: others(needs),
          chance,
          claims,
        })),
      loses: problem.redLines
        .filter(({ when }) => when.includes(id))
        .map(({ member, to, when, unless, claims }) => ({
          member,
          name: nameIn(member),
          to,
          with: others(when),
          unless,
          claims,
        })),
      excludes: partnersOf(problem.excludes, id),
      together: partnersOf(problem.together, id),
      after: concessionsBefore(problem, one),
    };
  });
}

const partnersOf = (
  pairs: readonly { readonly a: string; readonly b: string }[],
  id: string,
): readonly string[] => [
  ...new Set(pairs.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : []))),
];

/** Everything that keeps the concessions from being given side by side. */
function clashesIn(problem: Problem, given: Given): Offer['clashes'] {
  const chosen = problem.concessions.filter(({ id }) => given.has(id));
  return [
    ...chosen
      .filter((one) => !isAvailable(problem, one))
      .map(({ id }) => ({ kind: 'unavailable' as const, concessions: [id] })),
    ...chosen.flatMap((one) =>
      concessionsBefore(problem, one)
        .filter((id) => !given.has(id))
        .map((id) => ({ kind: 'before' as const, concessions: [one.id, id] })),
    ),
    ...problem.excludes
      .filter(({ a, b }) => given.has(a) && given.has(b))
      .map(({ a, b }) => ({ kind: 'excludes' as const, concessions: [a, b] })),
    ...problem.together
      .filter(({ a, b }) => given.has(a) !== given.has(b))
      .map(({ a, b }) => ({
        kind: 'together' as const,
        concessions: given.has(a) ? [a, b] : [b, a],
      })),
  ];
}
