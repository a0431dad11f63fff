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

/** The members whom a concession can move at all, in the order of the body. */
export function moversOf(problem: Problem): readonly string[] {
  const touched = new Set([...problem.moves, ...problem.redLines].map(({ member }) => member));
  return problem.body.members.filter((member) => touched.has(member));
}

/**
 * Everybody's choice once the concessions are given: the worst of the red lines that were crossed; else
 * the best of where a member stands and what it was moved to.
 */
export function choicesAfter(problem: Problem, given: Given): ReadonlyMap<string, Choice> {
  const after = new Map(problem.now);
  for (const { member, to, needs } of problem.moves) {
    const now = after.get(member);
    if (now !== undefined && favourOf(to) > favourOf(now) && hasAll(given, needs))
      after.set(member, to);
  }
  const lost = new Set<string>();
  for (const { member, to, when, unless } of problem.redLines) {
    if (!hasAll(given, when) || unless.some((id) => given.has(id))) continue;
    const now = after.get(member);
    // The first line that was crossed sets the choice, whatever was won; a worse one lowers it further.
    if (!lost.has(member) || (now !== undefined && favourOf(to) < favourOf(now)))
      after.set(member, to);
    lost.add(member);
  }
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
