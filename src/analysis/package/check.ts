/** Whether a package problem makes sense; where not, a sentence that says which claims clash. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { evaluate } from '../../procedure/index.ts';
import type { Problem } from './problem.ts';

/** The problem itself, or why it cannot be asked: unknown ids, circles, contradictions, a rule that does not fit. */
export function checked(problem: Problem): Result<Problem> {
  const ballot = new Map([...problem.now].map(([member, choice]) => [member, [choice]]));
  const answer = evaluate(problem.rule, problem.body, ballot);
  if (!answer.ok) return answer;
  for (const refusal of [unknownIds(problem), circle(problem), contradiction(problem)]) {
    if (refusal !== undefined) return refusal;
  }
  return ok(problem);
}

type Refusal = ReturnType<typeof refuse>;

/** “ (claims c-1 and c-2)”, so that a person can open the words. */
const onClaims = (claims: readonly string[]): string => {
  const ids = [...new Set(claims)];
  if (ids.length === 0) return ' (the problem file says so)';
  return ` (${ids.length === 1 ? 'claim' : 'claims'} ${ids.join(', ')})`;
};

function unknownIds(problem: Problem): Refusal | undefined {
  const ids = problem.concessions.map(({ id }) => id);
  const known = new Set(ids);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined)
    return refuse(
      'bad-input',
      `The concession “${twice}” is there twice; nothing was worked out.`,
      twice,
    );
  const members = new Set(problem.body.members);
  const decisions = new Set(problem.decisions.map(({ id }) => id));
  const both = [...decisions].find((id) => known.has(id));
  if (both !== undefined)
    return refuse(
      'bad-input',
      `“${both}” is the id of a concession and of a decision elsewhere; nothing was worked out.`,
      both,
    );
  const asked: (readonly [string, boolean])[] = [
    ...problem.moves.flatMap(({ needs }) => needs.map((id) => [id, known.has(id)] as const)),
    ...problem.redLines.flatMap(({ when, unless }) =>
      [...when, ...unless].map((id) => [id, known.has(id)] as const),
    ),
    ...[...problem.excludes, ...problem.together].flatMap(({ a, b }) =>
      [a, b].map((id) => [id, known.has(id)] as const),
    ),
    ...[...problem.concessions, ...problem.decisions].flatMap(({ waitsFor }) =>
      waitsFor.map((id) => [id, known.has(id) || decisions.has(id)] as const),
    ),
    ...[...problem.moves, ...problem.redLines].map(
      ({ member }) => [member, members.has(member)] as const,
    ),
    ...[...problem.now.keys()].map((member) => [member, members.has(member)] as const),
  ];
  const stray = asked.find(([, isKnown]) => !isKnown)?.[0];
  if (stray === undefined) return undefined;
  return refuse(
    'not-found',
    `“${stray}” is named in the package problem, but it is no member, concession or decision of it; nothing was worked out.`,
    stray,
  );
}

/** What waits for what, closed to a circle: nothing in it could ever be given first. */
function circle(problem: Problem): Refusal | undefined {
  const nodes = new Map(
    [...problem.concessions, ...problem.decisions].map((one) => [one.id, one] as const),
  );
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string): readonly string[] | undefined => {
    const at = path.indexOf(id);
    if (at !== -1) return [...path.slice(at), id];
    if (done.has(id)) return undefined;
    path.push(id);
    for (const next of nodes.get(id)?.waitsFor ?? []) {
      const found = visit(next);
      if (found !== undefined) return found;
    }
    path.pop();
    done.add(id);
    return undefined;
  };
  for (const id of nodes.keys()) {
    const found = visit(id);
    if (found === undefined) continue;
    const words = found.map((one) => `“${nodes.get(one)?.label ?? one}”`).join(' waits for ');
    const claims = found.flatMap((one) => nodes.get(one)?.claims ?? []);
    return refuse(
      'conflict',
      `The links go round in a circle: ${words}${onClaims(claims)}; say “together” of what is to be decided at one stroke.`,
      found[0],
    );
  }
  return undefined;
}

/** Data that cannot all be true: what must go together excludes itself, or one gift both wins and loses a member. */
function contradiction(problem: Problem): Refusal | undefined {
  const label = (id: string): string =>
    problem.concessions.find((one) => one.id === id)?.label ?? id;
  const group = componentsOf(problem);
  for (const { a, b, claims } of problem.excludes) {
    if (group(a) !== group(b)) continue;
    const tied = problem.together.flatMap((pair) =>
      group(pair.a) === group(a) ? pair.claims : [],
    );
    return refuse(
      'conflict',
      `“${label(a)}” and “${label(b)}” are to be given together and exclude each other${onClaims([...claims, ...tied])}; nothing was worked out.`,
      a,
    );
  }
  for (const line of problem.redLines) {
    const move = problem.moves.find(
      ({ member, needs }) =>
        member === line.member &&
        line.when.every((id) => needs.includes(id)) &&
        !line.unless.some((id) => needs.includes(id)),
    );
    if (move === undefined) continue;
    const what = line.when.map((id) => `“${label(id)}”`).join(' with ');
    return refuse(
      'conflict',
      `${what} is said both to win ${line.member} and to lose it${onClaims([...move.claims, ...line.claims])}; nothing was worked out.`,
      line.member,
    );
  }
  return undefined;
}

/** Which concessions stand or fall together: the representative of each. */
function componentsOf(problem: Problem): (id: string) => string {
  const parent = new Map(problem.concessions.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : find(up);
  };
  for (const { a, b } of problem.together) parent.set(find(a), find(b));
  return find;
}
