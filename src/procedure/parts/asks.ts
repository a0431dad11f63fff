/** What follows from a stage as it is written: which names it takes, and whom it asks about. */
import type { Procedure } from './procedure.ts';
import type { Stage } from './stage.ts';

/** Whether a name may be written on the paper that does not stand yet. */
export const takesWriteIns = (stage: Stage): boolean =>
  'paper' in stage && stage.paper.form.kind === 'one' && stage.paper.form.writeIn;

/** Whether the stage is about names that were proposed, and not about everybody who stands. */
export const asksAboutProposed = (stage: Stage): boolean =>
  stage.kind === 'tacit' || (stage.kind === 'ballot' && stage.about === 'proposed');

/** The nominations that stay open in later stages, where the procedure has such. */
const lateWindowOf = ({ stages }: Procedure) =>
  stages.filter((stage) => stage.kind === 'nominate').find((stage) => stage.staysOpen === true);

/**
 * Who may put names forward in a stage, and how many each: while nominations are open, on papers that
 * take any name (then whoever votes, and nobody is listed), and later where the window stays open
 * until names are put to the decision. Undefined where nobody may.
 */
export function namesTakenIn(
  procedure: Procedure,
  stage: Stage,
): { readonly by: readonly string[]; readonly each: number | 'no-limit' } | undefined {
  if (stage.kind === 'nominate') return stage;
  const late = lateWindowOf(procedure);
  if (takesWriteIns(stage)) return { by: [], each: late?.each ?? 'no-limit' };
  return asksAboutProposed(stage) ? undefined : late;
}
