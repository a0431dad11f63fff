/** What giving a set of concessions does: whether it may be given at all, and what everybody then chooses. */
import { evaluate, type Choice, type Outcome } from '../../procedure/index.ts';
import { concessionsBefore, favourOf, isAvailable, type Given, type Problem } from './problem.ts';

const hasAll = (given: Given, ids: readonly string[]): boolean => ids.every((id) => given.has(id));

/** Whether the concessions can be given side by side, each after what it waits for. */
export function mayBeGiven(problem: Problem, given: Given): boolean {
  return (
    problem.concessions.every(
      (one) =>
        !given.has(one.id) ||
        (isAvailable(problem, one) && hasAll(given, concessionsBefore(problem, one))),
    ) &&
    problem.excludes.every(({ a, b }) => !(given.has(a) && given.has(b))) &&
    problem.together.every(({ a, b }) => given.has(a) === given.has(b))
  );
}

/**
 * What a member chooses: the worst of the red lines that were crossed; else the best of where it stands
 * and what it was moved to.
 */
export function choiceAfter(problem: Problem, given: Given, member: string): Choice {
  let worst: Choice | undefined;
  for (const line of problem.redLines) {
    if (line.member !== member || !hasAll(given, line.when)) continue;
    if (line.unless.some((id) => given.has(id))) continue;
    if (worst === undefined || favourOf(line.to) < favourOf(worst)) worst = line.to;
  }
  if (worst !== undefined) return worst;
  let best = problem.now.get(member) ?? 'absent';
  for (const move of problem.moves) {
    if (move.member === member && favourOf(move.to) > favourOf(best) && hasAll(given, move.needs))
      best = move.to;
  }
  return best;
}

/** The members whom a concession can move at all, in the order of the body. */
export function moversOf(problem: Problem): readonly string[] {
  const touched = new Set([...problem.moves, ...problem.redLines].map(({ member }) => member));
  return problem.body.members.filter((member) => touched.has(member));
}

/** Everybody's choice once the concessions are given. */
export function choicesAfter(problem: Problem, given: Given): ReadonlyMap<string, Choice> {
  const after = new Map(problem.now);
  for (const member of moversOf(problem)) after.set(member, choiceAfter(problem, given, member));
  return after;
}

/** What the rule's own interpreter answers once the concessions are given. */
export function outcomeAfter(problem: Problem, given: Given): Outcome {
  const after = choicesAfter(problem, given);
  const ballot = new Map(
    problem.body.members.map((member) => [member, [after.get(member) ?? 'absent']] as const),
  );
  const answer = evaluate(problem.rule, problem.body, ballot);
  return answer.ok ? answer.value.outcome : 'undetermined';
}

/** Whether the set may be given and then meets the rule. The last word on every package. */
export const isPackage = (problem: Problem, given: Given): boolean =>
  mayBeGiven(problem, given) && outcomeAfter(problem, given) === 'met';
