/**
 * Why there is no package: a smallest set of obstacles that rule it out together, each with the claims it
 * rests on. Take any one of them away, and the others no longer do. Found by dividing the obstacles
 * (Junker 2004, QuickXplain).
 */
import { listInWords } from '../../case/index.ts';
import type { Choice } from '../../procedure/index.ts';
import { bestPackages } from './solve.ts';
import type { MilpSolver } from './milp.ts';
import type { OBSTACLES, Problem } from './problem.ts';

export interface Obstacle {
  readonly kind: (typeof OBSTACLES)[number];
  readonly words: string;
  /** Whom it is about, and what that member chooses as things are. */
  readonly member?: { readonly member: string; readonly name: string; readonly choice: Choice };
  /** Sets of concessions of which each would win the member. */
  readonly ways?: readonly (readonly string[])[];
  /** The concessions that it is about. */
  readonly concessions?: readonly string[];
  /** What was refused elsewhere. */
  readonly decision?: string;
  readonly claims: readonly string[];
}

export interface Conflict {
  /** They rule a package out together; none of them can be spared for that. */
  readonly obstacles: readonly Obstacle[];
  /** Whether there would be a package without them; otherwise there are more reasons like this. */
  readonly isOnlyOne: boolean;
}

/** What to call members, and on which claims each stands where it does. */
export interface Told {
  readonly name: (member: string) => string;
  readonly claims: (member: string) => readonly string[];
}

interface Removable extends Obstacle {
  readonly without: (problem: Problem) => Problem;
}

/**
 * The smallest conflict that is found; empty where not even without all obstacles a package is known.
 * Undefined where time ran out.
 */
export async function conflictIn(
  problem: Problem,
  told: Told,
  solver: MilpSolver,
): Promise<Conflict | undefined> {
  const obstacles = obstaclesIn(problem, told);
  let gaveUp = false;
  const isPossible = async (kept: readonly Removable[]): Promise<boolean> => {
    const eased = obstacles
      .filter((one) => !kept.includes(one))
      .reduce((now, one) => one.without(now), problem);
    const found = await bestPackages(eased, { best: 1, order: 'fewest', solver });
    if (!found.ok || (found.value.packages.length === 0 && !found.value.proven)) gaveUp = true;
    return found.ok && found.value.packages.length > 0;
  };
  if (!(await isPossible([]))) return gaveUp ? undefined : { obstacles: [], isOnlyOne: true };
  const smallest = await divide([], false, obstacles, isPossible);
  const isOnlyOne = await isPossible(obstacles.filter((one) => !smallest.includes(one)));
  if (gaveUp) return undefined;
  return {
    obstacles: smallest.map(({ without: _, ...obstacle }) => obstacle),
    isOnlyOne,
  };
}

async function divide(
  background: readonly Removable[],
  hasNew: boolean,
  rest: readonly Removable[],
  isPossible: (kept: readonly Removable[]) => Promise<boolean>,
): Promise<readonly Removable[]> {
  if (hasNew && !(await isPossible(background))) return [];
  if (rest.length === 1) return rest;
  const half = Math.floor(rest.length / 2);
  const [left, right] = [rest.slice(0, half), rest.slice(half)];
  const fromRight = await divide([...background, ...left], left.length > 0, right, isPossible);
  const fromLeft = await divide(
    [...background, ...fromRight],
    fromRight.length > 0,
    left,
    isPossible,
  );
  return [...fromLeft, ...fromRight];
}

function obstaclesIn(problem: Problem, { name, claims }: Told): readonly Removable[] {
  const label = (id: string): string =>
    `“${problem.concessions.find((one) => one.id === id)?.label ?? id}”`;
  const labels = (ids: readonly string[]): string => listInWords(ids.map(label));
  const found: Removable[] = [];
  for (const [member, choice] of problem.now) {
    if (choice === 'consent') continue;
    const moves = problem.moves.filter((move) => move.member === member);
    const wins = moves.filter(({ to }) => to === 'consent');
    const where = { object: 'objects', abstain: 'has not come out for it', absent: 'stays away' }[
      choice
    ];
    const known = moves.length === 0 ? 'would move it' : 'would win its consent';
    found.push({
      kind: wins.length === 0 ? 'no-way-known' : 'moved-only-by',
      words:
        wins.length === 0
          ? `${name(member)} ${where}, and nothing is known that ${known}`
          : `${name(member)} ${where}, and is won only by ${wins.map(({ needs }) => labels(needs)).join(' or by ')}`,
      member: { member, name: name(member), choice },
      ...(wins.length === 0 ? {} : { ways: wins.map(({ needs }) => needs) }),
      claims: [
        ...new Set(wins.length === 0 ? claims(member) : wins.flatMap((move) => move.claims)),
      ],
      without: (now) => ({
        ...now,
        concessions: [
          ...now.concessions,
          {
            id: `eased:${member}`,
            label: member,
            kind: 'consent',
            cost: 0,
            payers: undefined,
            waitsFor: [],
            claims: [],
          },
        ],
        moves: [
          ...now.moves,
          { member, to: 'consent', needs: [`eased:${member}`], chance: 1, claims: [] },
        ],
      }),
    });
  }
  for (const one of problem.concessions) {
    if (one.payers?.length === 0) {
      found.push({
        kind: 'nobody-can-pay',
        words: `nobody can give ${label(one.id)}`,
        concessions: [one.id],
        claims: one.claims,
        without: (now) => ({
          ...now,
          concessions: now.concessions.map((other) =>
            other.id === one.id ? { ...other, payers: undefined } : other,
          ),
        }),
      });
    }
  }
  for (const decision of problem.decisions) {
    if (decision.state !== 'refused') continue;
    found.push({
      kind: 'refused-elsewhere',
      words: `“${decision.label}” was refused`,
      decision: decision.label,
      claims: decision.claims,
      without: (now) => ({
        ...now,
        decisions: now.decisions.map((other) =>
          other.id === decision.id ? { ...other, state: 'settled' } : other,
        ),
      }),
    });
  }
  for (const pair of problem.excludes) {
    found.push({
      kind: 'exclude-each-other',
      words: `${label(pair.a)} and ${label(pair.b)} cannot both be given`,
      concessions: [pair.a, pair.b],
      claims: pair.claims,
      without: (now) => ({ ...now, excludes: now.excludes.filter((other) => other !== pair) }),
    });
  }
  for (const pair of problem.together) {
    found.push({
      kind: 'only-together',
      words: `${label(pair.a)} and ${label(pair.b)} are given together or not at all`,
      concessions: [pair.a, pair.b],
      claims: pair.claims,
      without: (now) => ({ ...now, together: now.together.filter((other) => other !== pair) }),
    });
  }
  for (const line of problem.redLines) {
    found.push({
      kind: 'red-line',
      words: `${labels(line.when)} would lose ${name(line.member)}`,
      member: {
        member: line.member,
        name: name(line.member),
        choice: problem.now.get(line.member) ?? 'absent',
      },
      concessions: line.when,
      claims: line.claims,
      without: (now) => ({ ...now, redLines: now.redLines.filter((other) => other !== line) }),
    });
  }
  return found;
}

/** The conflict as a sentence that could be read out. */
export function conflictSentence(conflict: Conflict | undefined): string {
  if (conflict === undefined)
    return 'No package was found in the time given, and why could not be told.';
  const { obstacles, isOnlyOne } = conflict;
  if (obstacles.length === 0)
    return 'No package is possible: no choices of these members meet the rule.';
  const words = obstacles.map(({ words: said, claims }) =>
    claims.length === 0 ? said : `${said} (${claims.join(', ')})`,
  );
  const clash = obstacles.length === 1 ? 'This alone rules it out' : 'These rule it out together';
  return `There is no package: ${words.join('; ')}. ${clash}${isOnlyOne ? '' : ', and there are other reasons besides'}.`;
}
