/** Members who are alike: exact counting takes them together. */
import { truthOf, type Formula } from '../linear/index.ts';
import { sum, type Game } from './game.ts';

/** Members with the same weight in every majority: they may be exchanged without any difference. */
export interface Alike {
  readonly members: readonly string[];
  /** One weight a majority, the same for each of the members. */
  readonly weights: readonly number[];
}

/** A game by classes of members. */
export interface Classed {
  readonly size: number;
  /** Heaviest first, by the mean of their shares in the majorities; that keeps diagrams small. */
  readonly classes: readonly Alike[];
  readonly quotas: readonly number[];
  readonly formula: Formula;
}

export function classed({ members, majorities, formula }: Game): Classed {
  const groups = new Map<string, { members: string[]; weights: readonly number[] }>();
  for (const [i, member] of members.entries()) {
    const weights = majorities.map((majority) => majority.weights[i] ?? 0);
    const key = weights.join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { members: [member], weights });
    else group.members.push(member);
  }
  const totals = majorities.map(({ weights }) => Math.max(1, sum(weights)));
  const share = ({ weights }: Alike): number =>
    sum(weights.map((weight, t) => weight / (totals[t] ?? 1)));
  return {
    size: members.length,
    classes: [...groups.values()].sort((a, b) => share(b) - share(a)),
    quotas: majorities.map(({ quota }) => quota),
    formula,
  };
}

/** Whether a coalition with these sums, one a majority, wins. */
export const winsWith = ({ quotas, formula }: Classed, sums: readonly number[]): boolean =>
  truthOf(formula, (t) => (sums[t] ?? 0) >= (quotas[t] ?? 0)) === true;
