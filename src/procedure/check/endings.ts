/** Whether every stage can be reached, and whether the race can, and must, come to an end. */
import { circleThrough, edgesOf, followersIn, reachable } from '../graph.ts';
import { takesWriteIns } from '../parts/asks.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { Stage } from '../parts/stage.ts';
import { remark, wrong, type Finding } from './finding.ts';
import { stagesOf, stepsAt, type Placed } from './places.ts';

type Next = (id: string) => readonly string[];

/** “a → b → a”. */
const inOrder = (circle: readonly string[]): string => circle.join(' → ');

/** One circle for each set of stages that lead to one another; the first of them in the file begins it. */
function circles(ids: readonly string[], next: Next): readonly (readonly string[])[] {
  const told = new Set<string>();
  return ids.flatMap((id) => {
    if (told.has(id)) return [];
    const circle = circleThrough(id, next);
    if (circle === undefined) return [];
    const onward = reachable(id, next);
    for (const other of onward) if (reachable(other, next).has(id)) told.add(other);
    return [circle];
  });
}

/** Rounds without a limit and without anything that makes the slate smaller. */
function goesOn({ is }: Placed<Stage>): boolean {
  if (is.kind !== 'sound' && is.kind !== 'ballot') return false;
  // Where there is a way out, whoever presides may take it.
  if (is.rounds !== 'no-limit' || is.exhausted !== undefined) return false;
  if (is.kind === 'sound') return is.rule !== undefined;
  return !(is.effects ?? []).some(({ kind, to }) => kind !== 'invite' && to === undefined);
}

/** A race in which nobody can ever come to stand. */
function nobodyStands({ stages }: Procedure, reached: ReadonlySet<string>): readonly Finding[] {
  const names = stages
    .filter(({ id }) => reached.has(id))
    .some((stage) => stage.kind === 'nominate' || stage.kind === 'assign' || takesWriteIns(stage));
  return names
    ? []
    : [
        wrong(
          'stages',
          'let nobody stand: add a stage that nominates or assigns, or a paper on which a name may be written',
        ),
      ];
}

/** Steps that empty the slate before a stage that asks about somebody. */
function emptied(procedure: Procedure): readonly Finding[] {
  const asks = (id: string): Stage | undefined => procedure.stages.find((stage) => stage.id === id);
  return stagesOf(procedure)
    .flatMap(stepsAt)
    .flatMap(({ where, is: step }) => {
      if (!('go' in step) || step.with !== 'nobody') return [];
      const next = asks(step.go);
      const open = next !== undefined && takesWriteIns(next);
      if (next === undefined || !('body' in next) || open) return [];
      return [
        wrong(
          `${where}.with`,
          `is “nobody”, but the stage “${step.go}” asks about candidates; lead to a stage that nominates`,
        ),
      ];
    });
}

/** One finding for each stage without a way in, or out; remarks where the race may go on for ever. */
export function endingFindings(procedure: Procedure): readonly Finding[] {
  const edges = edgesOf(procedure);
  const next = followersIn(edges);
  const known = new Set(procedure.stages.map(({ id }) => id));
  const reached = reachable(procedure.first, next);
  const ends = new Set(edges.filter(({ end }) => end !== undefined).map(({ from }) => from));
  const canEnd = (id: string): boolean => [...reachable(id, next)].some((one) => ends.has(one));
  // A name that leads nowhere is told elsewhere and would only be told twice here.
  const broken = [...reached].some((id) => !known.has(id));
  const trapped = broken ? [] : [...reached].filter((id) => !canEnd(id));
  const traps = circles(trapped, next);
  const looping = circles(
    [...reached].filter((id) => known.has(id) && canEnd(id)),
    next,
  );
  return [
    ...stagesOf(procedure)
      .filter(({ is }) => !reached.has(is.id) && known.has(procedure.first))
      .map(({ where, is }) =>
        wrong(
          where,
          `(“${is.id}”) can be reached from nowhere; let a step go there, or take it out`,
        ),
      ),
    ...traps.map((circle) =>
      wrong(
        'stages',
        `can go round without end: ${inOrder(circle)}, and no step leads out to an end`,
      ),
    ),
    ...(broken ? [] : nobodyStands(procedure, reached)),
    ...emptied(procedure),
    ...looping.map((circle) => remark('stages', `may go round for ever: ${inOrder(circle)}`)),
    ...stagesOf(procedure)
      .filter(goesOn)
      .map(({ where }) =>
        remark(`${where}.rounds`, 'have no limit, so that this stage may never be over'),
      ),
  ];
}
