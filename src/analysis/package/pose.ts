/** The problem that a record, and what an analyst adds, pose for a candidate; checked, and ready to be asked. */
import { ok, refuse, type Day, type Result } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import type { Include } from '../standing/evidence.ts';
import { ruleInForce } from '../standing/rule.ts';
import { standing } from '../standing/standing.ts';
import { checked } from './check.ts';
import { chanceMeter } from './chance.ts';
import { EMPTY_FILE, type PackageFile } from './file.ts';
import { problemFrom, withOpenMembers, type OpenAs, type Stand } from './from-record.ts';
import { joined } from './join.ts';
import { likelihoodMeter } from './likely.ts';
import type { Given, Problem } from './problem.ts';
import { unsound } from './sound.ts';

export interface PosedQuery {
  readonly asOf: Day;
  readonly include?: Include;
  /** The candidate's id. */
  readonly candidate: string;
  /** What those who have not come out are taken to choose; `abstain` where it is not told. */
  readonly open?: OpenAs;
  readonly file?: PackageFile;
  /** Chances by the estimates of the record, where the file's own say nothing else. */
  readonly estimates?: boolean;
}

export interface Posed {
  readonly problem: Problem;
  readonly stands: readonly Stand[];
  readonly name: string;
  readonly open: OpenAs;
  readonly include: Include;
  readonly file: PackageFile;
}

/**
 * Refused: somebody who is no candidate or no longer stands, a case without a rule, a problem file that
 * does not fit the record or contradicts itself.
 */
export function posedBy(state: Case, query: PosedQuery): Result<Posed> {
  const { asOf, include = 'accepted', candidate, open = 'abstain', file = EMPTY_FILE } = query;
  const [one] = standing(state, { asOf, include, candidate }).candidates;
  if (one === undefined)
    return refuse(
      'not-found',
      `“${candidate}” is no candidate of “${state.title}” on that day; nothing was worked out.`,
    );
  if (!one.standing)
    return refuse(
      'conflict',
      `${one.name} is not in the race on that day, so no package is worked out; ask for an earlier day.`,
    );
  const force = ruleInForce(state, include, asOf);
  if (force === undefined)
    return refuse(
      'conflict',
      `“${state.title}” knows no rule, so nobody can say when it is met; nothing was worked out.`,
    );
  const record = problemFrom(state, one, force, { asOf, include, open });
  const wrong = unsound(file, (id) => record.problem.now.has(id));
  if (wrong !== undefined) return { ok: false, error: wrong };
  const from = joined(record, file);
  if (!from.ok) return from;
  const { stands } = from.value;
  const whole = checked(
    file.poll === undefined ? withOpenMembers(state, from.value) : from.value.problem,
  );
  if (!whole.ok) return whole;
  return ok({ problem: whole.value, stands, name: one.name, open, include, file });
}

export interface Meter {
  /** Whether chances are the estimates' or only those that the problem tells. */
  readonly by: 'estimates' | 'problem';
  readonly of: (given: Given) => number | undefined;
}

/**
 * How chances are told of sets of concessions; undefined where nothing tells any. Where the record allows
 * no estimate, its own page says why; then only what the problem tells counts.
 */
export function meterFor(
  state: Case,
  { asOf, candidate, estimates = false }: PosedQuery,
  { problem, include, file }: Posed,
): Meter | undefined {
  const { beliefs } = file;
  if (estimates) {
    const settled = new Set(file.stands.map(({ member }) => member));
    const options = { candidate, asOf, include };
    const likely = likelihoodMeter(state, options, problem, { beliefs, settled });
    if (likely.ok && likely.value !== undefined) return { by: 'estimates', of: likely.value };
  }
  const tells = beliefs !== undefined || problem.moves.some(({ chance }) => chance < 1);
  if (!tells) return undefined;
  const chanceOf = chanceMeter(problem, beliefs);
  return { by: 'problem', of: chanceOf };
}
