/** The steps at which a replay is looked at: each ends with a round, a departure, another stage or the end. */
import type { ReplayOutput } from '../../../api/index.ts';

type Step = ReplayOutput['steps'][number];

export interface Stop {
  readonly at: string;
  /** The stage that is looked at: where the round was held, else where the race then stood. */
  readonly stage: string | undefined;
  /** The stage after it; undefined once the race is over. */
  readonly next: Step['stage'];
  readonly rounds: readonly (Step['rounds'][number] & { readonly number: number })[];
  readonly says: readonly string[];
  readonly people: Step['people'];
  readonly departures: Step['departures'];
  readonly notes: readonly string[];
  /** How the steps in it are known; empty where none says. */
  readonly basis: readonly NonNullable<Step['basis']>[];
  /** Ids of sources, in the order in which the steps name them. */
  readonly sources: readonly string[];
}

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

function stopOf(steps: readonly Step[]): Stop {
  const last = steps.at(-1);
  const rounds = steps.flatMap((step) =>
    step.rounds.map((round) => ({ ...round, number: step.number ?? round.round })),
  );
  return {
    at: last?.at ?? '',
    stage: rounds.at(-1)?.stage ?? last?.stage?.id,
    next: last?.stage,
    rounds,
    says: steps.flatMap(({ says }) => says),
    people: steps.flatMap(({ people }) => people),
    departures: steps.flatMap(({ departures }) => departures),
    notes: distinct(steps.flatMap(({ note }) => (note === undefined ? [] : [note]))),
    basis: distinct(steps.flatMap(({ basis }) => (basis === undefined ? [] : [basis]))),
    sources: distinct(steps.flatMap(({ sources }) => sources)),
  };
}

/** All steps are in exactly one stop, in their order. */
export function stopsOf(steps: readonly Step[]): readonly Stop[] {
  const stops: Stop[] = [];
  let open: Step[] = [];
  for (const [i, step] of steps.entries()) {
    open.push(step);
    // Several names may be put forward or withdrawn on the way to a round: one look is enough.
    const moved = i > 0 && steps[i - 1]?.stage?.id !== step.stage?.id;
    const isLast = i === steps.length - 1;
    if (!isLast && step.rounds.length === 0 && step.departures.length === 0 && !moved) continue;
    stops.push(stopOf(open));
    open = [];
  }
  return stops;
}
