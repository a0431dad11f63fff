/** A race while a command is being carried out: the events so far and the state they lead to. */
import { refuse, type Result } from '../../../basics/index.ts';
import type { Procedure } from '../../parts/procedure.ts';
import type { Stage } from '../../parts/stage.ts';
import type { RaceEvent } from '../event.ts';
import { evolveRace } from '../evolve.ts';
import type { Instant } from '../instant.ts';
import type { RaceState } from '../state.ts';

type WithoutTime<E> = E extends RaceEvent ? Omit<E, 'at'> : never;

export interface Draft {
  readonly procedure: Procedure;
  readonly at: Instant;
  readonly state: RaceState;
  readonly events: readonly RaceEvent[];
}

/** The draft with one more event in it. */
export function withEvent(draft: Draft, event: WithoutTime<RaceEvent>): Draft {
  const dated: RaceEvent = { ...event, at: draft.at };
  return {
    ...draft,
    state: evolveRace(draft.procedure, draft.state, dated),
    events: [...draft.events, dated],
  };
}

/** Where a stage, or a part of it, is written down: “Article 97, Charter of the United Nations”. */
export function cited(procedure: Procedure, ids: readonly (string | undefined)[]): string {
  const found = [...new Set(ids)]
    .map((id) => procedure.articles.find((article) => article.id === id))
    .filter((article) => article !== undefined)
    .map((article) => `${article.cite}, ${article.of}`);
  return found.length === 0 ? procedure.title : found.join('; ');
}

/** The articles that a stage rests on, its rule's included. */
export const articlesOf = (stage: Stage): readonly string[] => [
  ...new Set([
    ...(stage.articles ?? []),
    ...('rule' in stage && stage.rule?.article !== undefined ? [stage.rule.article] : []),
  ]),
];

/** A refusal that names the stage and the article from which it follows. */
export function refuseBy(
  procedure: Procedure,
  stage: Stage | undefined,
  message: string,
): Result<never> {
  const where = stage === undefined ? procedure.title : `“${stage.title}”`;
  const source = stage === undefined ? '' : `: ${cited(procedure, articlesOf(stage))}`;
  return refuse('not-allowed', `${message} Nothing was recorded (${where}${source}).`, stage?.id);
}

/** The title of a role, for people. */
export const roleTitle = (procedure: Procedure, id: string): string =>
  procedure.roles.find((role) => role.id === id)?.title ?? id;
