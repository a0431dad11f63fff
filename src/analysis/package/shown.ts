/** Concessions, what they cost and what giving them changes, as data to be shown. */
import type { Day } from '../../basics/index.ts';
import { nameOf, type Case } from '../../case/index.ts';
import { CHOICES, evaluate, type Outcome } from '../../procedure/index.ts';
import type { Include } from '../standing/evidence.ts';
import { choicesAfter } from './apply.ts';
import { asksUpTo, giftsUpTo } from './asks.ts';
import type { Stand } from './from-record.ts';
import { priceOf } from './price.ts';
import type { Concession, Given, Problem } from './problem.ts';
import type { ConcessionShown, Package } from './types.ts';

export function costOf(concessions: readonly Concession[]): Package['cost'] {
  const { known, unknown } = priceOf(concessions);
  return { known, unknown };
}

export function changesOf(problem: Problem, given: Given): Package['changes'] {
  return [...choicesAfter(problem, given)].flatMap(([member, to]) => {
    const from = problem.now.get(member) ?? to;
    return from === to ? [] : [{ member, from, to }];
  });
}

/** What the rule answers where those who are open, and whom the package does not move, may still choose anything. */
export function ifOpen(problem: Problem, stands: readonly Stand[], given: Given): Outcome {
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

/** Shows concessions with what the record knows of them. */
export function teller(
  state: Case,
  {
    asOf,
    include,
    candidate,
  }: { readonly asOf: Day; readonly include: Include; readonly candidate: string },
): (problem: Problem, concession: Concession) => ConcessionShown {
  const asks = asksUpTo(state, include, asOf, candidate);
  const gifts = giftsUpTo(state, include, asOf);
  return (problem, { id, label, kind, about, cost, payers, waitsFor, claims }) => {
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
      ...(about === undefined ? {} : { about }),
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
