/** The number of one side from day to day, followed through what counts say of it. */
import { daysBetween, type Day } from '../../basics/index.ts';
import type { Parameters } from '../estimate/index.ts';
import type { CountClaim } from './counts.ts';

/** A row by the number now: how likely what was told before is, by the number then; each adds up to one. */
type Change = readonly (readonly number[])[];

/** The number that is followed: of how many members, of a body of how many. */
export interface Followed {
  readonly size: number;
  readonly of: number;
  readonly parameters: Parameters;
}

/**
 * Support may have grown or shrunk in the meantime, or, with a small chance a day, be anything. In a
 * group it moves as in the body, by its share of the members.
 */
function changeOver(days: number, { size, of, parameters }: Followed): Change | undefined {
  if (days <= 0) return undefined;
  const { wave } = parameters.count;
  const [up, down] = [parameters.count.up, parameters.count.down].map(
    (perDay) => (perDay * size) / of,
  ) as [number, number];
  const anything = (1 - (1 - wave) ** days) / (size + 1);
  const kept = (1 - wave) ** days;
  const numbers = Array.from({ length: size + 1 }, (_, k) => k);
  return numbers.map((now) => {
    const row = numbers.map((then) =>
      Math.exp(now >= then ? (then - now) / (up * days) : (now - then) / (down * days)),
    );
    const all = row.reduce((a, b) => a + b, 0);
    return row.map((weight) => anything + (kept * weight) / all);
  });
}

const told = (change: Change | undefined, before: readonly number[]): readonly number[] =>
  change === undefined
    ? before
    : change.map((row) => row.reduce((sum, weight, then) => sum + weight * (before[then] ?? 0), 0));

const backwards = (change: Change | undefined, after: readonly number[]): readonly number[] =>
  change === undefined
    ? after
    : change.map((_, then) =>
        change.reduce((sum, row, now) => sum + (row[then] ?? 0) * (after[now] ?? 0), 0),
      );

/** What a count says of each number: with its chance to be right as it says, and otherwise nothing. */
const likelihoodOf = ({ right, says }: CountClaim): readonly number[] =>
  says.map((value) => right * value + (1 - right) / says.length);

interface Track {
  readonly counts: readonly CountClaim[];
  /** By count: how the number may have changed since the one before it; and since the last, until the day. */
  readonly changes: readonly (Change | undefined)[];
  /** By count, how likely all those before it are, by the number on its day; at the end all of them, on the day asked for. */
  readonly before: readonly (readonly number[])[];
}

function track(asOf: Day, all: readonly CountClaim[], followed: Followed): Track {
  const counts = all.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const days = [...counts.map(({ day }) => day), asOf];
  const known = new Map<number, Change | undefined>();
  const changes = days.map((day, i) => {
    const gap = i === 0 ? 0 : daysBetween(days[i - 1] ?? day, day);
    if (!known.has(gap)) known.set(gap, changeOver(gap, followed));
    return known.get(gap);
  });
  const before: (readonly number[])[] = [];
  let now: readonly number[] = new Array<number>(followed.size + 1).fill(1);
  for (const [i, change] of changes.entries()) {
    now = told(change, now);
    before.push(now);
    const count = counts[i];
    if (count === undefined) break;
    const likely = likelihoodOf(count);
    now = now.map((value, k) => value * (likely[k] ?? 0));
  }
  return { counts, changes, before };
}

/**
 * How likely all these counts of one side are, by the number on the day: the filter of a hidden
 * number that each report shows rightly or not at all.
 */
export const likelihoodOn = (
  asOf: Day,
  counts: readonly CountClaim[],
  followed: Followed,
): readonly number[] => track(asOf, counts, followed).before.at(-1) ?? [];

/**
 * The chance that each count is right, given the others and what is known of the number without any
 * of them: the same track walked forward and backward.
 */
export function chancesRight(
  asOf: Day,
  all: readonly CountClaim[],
  numbers: readonly number[],
  parameters: Parameters,
): ReadonlyMap<string, number> {
  const size = numbers.length - 1;
  const { counts, changes, before } = track(asOf, all, { size, of: size, parameters });
  const found = new Map<string, number>();
  let after = numbers;
  for (let i = counts.length - 1; i >= 0; i -= 1) {
    after = backwards(changes[i + 1], after);
    const count = counts[i];
    if (count === undefined) continue;
    const likely = likelihoodOf(count);
    let [right, any] = [0, 0];
    for (const [k, value] of after.entries()) {
      const rest = value * (before[i]?.[k] ?? 0);
      right += rest * count.right * (count.says[k] ?? 0);
      any += rest * (likely[k] ?? 0);
    }
    found.set(count.claim, right / any);
    after = after.map((value, k) => value * (likely[k] ?? 0));
  }
  return found;
}
