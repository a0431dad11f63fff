/** What every role may do now, and until when. */
import { never } from '../../basics/index.ts';
import { asksAboutProposed, namesTakenIn } from '../parts/asks.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { Stage } from '../parts/stage.ts';
import { articlesOf } from './act/draft.ts';
import { tieBreakerOf } from './act/rounds.ts';
import { declarers } from './act/settle.ts';
import { canLeave, enders, isEmptied } from './act/turns.ts';
import type { RaceCommand } from './command.ts';
import type { Instant } from './instant.ts';
import { askedIn, clockOf, deadlineOf, ruleOf, stageOf, tieBreakOf } from './stages.ts';
import { standing, type RaceState } from './state.ts';

/** Something that may be done now. */
export interface Possibility {
  readonly do: RaceCommand['do'];
  /** The roles that may do it; empty where anybody may note that the time has come. */
  readonly by: readonly string[];
  /** The candidates it can be about, where it is about candidates. */
  readonly about: readonly string[];
  /** When the time for it runs out, and whether that ends it. */
  readonly until?: Instant;
  readonly hard?: boolean;
  readonly articles: readonly string[];
}

/**
 * The list for every role, in the order in which a race usually goes. Everything in it is accepted by
 * the interpreter from somebody who holds the role, with arguments of the right kind; what is not in
 * it is refused. (A round of which only the numbers are known is closed with them at once; that is left
 * out here.)
 */
export function whatNext(procedure: Procedure, state: RaceState): readonly Possibility[] {
  const stage = stageOf(procedure, state.stage);
  if (stage === undefined) return [];
  const candidates = rolesOf(procedure, (role) => 'candidates' in role.holder);
  const line = (
    what: RaceCommand['do'],
    by: readonly string[],
    about: readonly string[] = [],
  ): Possibility => ({ do: what, by, about, articles: articlesOf(stage), ...timeOf(state, stage) });
  if (state.offer !== undefined) {
    const { candidates: chosen } = state.offer;
    return [line('accept', candidates, chosen), line('decline', candidates, chosen)];
  }
  const stands = standing(state);
  const taken = namesTakenIn(procedure, stage);
  if (state.fork !== undefined) return [line('choose-way', [state.fork.step.choose])];
  if (isEmptied(procedure, state, stage)) return [line('proceed', [])];
  return [
    ...inStage(procedure, state, stage, line),
    ...(stands.length > 0
      ? [line('withdraw', candidates, stands), line('endorse', [], stands)]
      : []),
    ...(stage.kind !== 'nominate' && taken !== undefined ? [line('nominate', taken.by)] : []),
    ...(clockOf(stage) !== undefined && (clockOf(stage)?.extendableBy.length ?? 0) > 0
      ? [line('extend', clockOf(stage)?.extendableBy ?? [])]
      : []),
    ...procedure.roles
      .filter((role) => role.recused !== undefined)
      .map((role) => line('recuse', [role.id])),
    ...(procedure.ruleChanges === 'nobody' ? [] : [line('change-rule', procedure.ruleChanges.by)]),
    ...(procedure.package !== undefined && !state.apart
      ? [line('break-package', procedure.package.breakableBy)]
      : []),
  ];
}

type Line = (
  what: RaceCommand['do'],
  by: readonly string[],
  about?: readonly string[],
) => Possibility;

function inStage(
  procedure: Procedure,
  state: RaceState,
  stage: Stage,
  line: Line,
): readonly Possibility[] {
  switch (stage.kind) {
    case 'nominate':
      return [
        line('nominate', stage.by),
        ...(standing(state).length > 0 || stage.nobody !== undefined
          ? [line('proceed', enders(stage))]
          : []),
      ];
    case 'deliberate':
      return [line('proceed', enders(stage))];
    case 'assign':
      return 'with' in stage.next && stage.next.with !== 'chosen'
        ? [line('assign', [stage.by])]
        : [line('declare', [stage.by], standing(state))];
    case 'tacit':
      return state.silence === undefined
        ? [line('propose', [stage.by], standing(state))]
        : [
            line(
              'break-silence',
              rolesOf(procedure, membersOf(stage.body)),
              state.silence.candidates,
            ),
            line('let-silence-expire', [], state.silence.candidates),
          ];
    case 'sound':
    case 'ballot':
      return asking(procedure, state, stage, line);
    default:
      return never(stage, 'stage');
  }
}

function asking(
  procedure: Procedure,
  state: RaceState,
  stage: Extract<Stage, { readonly kind: 'sound' | 'ballot' }>,
  line: Line,
): readonly Possibility[] {
  const voters = rolesOf(procedure, membersOf(stage.body));
  const asked = askedIn(state, stage);
  const rule = ruleOf(state, stage);
  const words = (rule === undefined ? [] : declarers(rule)).map((role) =>
    line('declare', [role], asked),
  );
  if (state.open !== undefined) {
    const objections = Object.values(state.votes).some(
      (vote) => vote.kind === 'assent' && vote.says === 'object',
    );
    return [
      line('cast', voters, state.open.asked),
      ...(objections ? [line('lift-objection', voters, state.open.asked)] : []),
      line('close-round', [stage.by], state.open.asked),
      ...words,
    ];
  }
  const breaker =
    stage.kind === 'ballot' && state.tie !== undefined
      ? tieBreakerOf(tieBreakOf(stage, state.tie.ballots), stage.by)
      : undefined;
  if (breaker !== undefined) return [line('break-tie', [breaker.by], state.tie?.candidates)];
  const left = stage.rounds === 'no-limit' || state.round < stage.rounds || state.tie !== undefined;
  const invites = (stage.effects ?? [])
    .filter((effect) => effect.kind === 'invite')
    .map((effect) => line('invite', [effect.by], standing(state)));
  const mayProceed =
    stage.kind === 'ballot'
      ? canLeave(stage, state)
      : stage.rule === undefined || stage.exhausted !== undefined;
  return [
    ...(asksAboutProposed(stage) ? [line('propose', [stage.by], standing(state))] : []),
    ...(left && asked.length > 0 ? [line('open-round', [stage.by], asked)] : []),
    ...words,
    ...invites,
    ...(mayProceed ? [line('proceed', [stage.by])] : []),
  ];
}

function timeOf(state: RaceState, stage: Stage): { until?: Instant; hard?: boolean } {
  const until = state.silence?.expires ?? deadlineOf(state, clockOf(stage));
  return until === undefined ? {} : { until, hard: clockOf(stage)?.hard ?? false };
}

type RoleOf = Procedure['roles'][number];

const rolesOf = (procedure: Procedure, has: (role: RoleOf) => boolean): readonly string[] =>
  procedure.roles.filter(has).map((role) => role.id);

const membersOf =
  (body: string) =>
  (role: RoleOf): boolean =>
    'eachMemberOf' in role.holder && role.holder.eachMemberOf === body;
