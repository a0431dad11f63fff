/** The sums of a rule as axes of a grid: how far each inequality is from being met, and no further. */
import type { Axis } from '../counts/grid.ts';
import type { Inequality } from '../linear/index.ts';

export interface RuleAxis extends Axis {
  /** By member, then by choice: how far along the axis it leads. */
  readonly steps: readonly (readonly number[])[];
  /** Whether the inequality is met at a sum. */
  readonly isMet: (sum: number) => boolean;
}

/**
 * The smaller of two ways to count: what has been gained, up to the need; or what has been lost of
 * the best case, up to where the need is out of reach. “Nobody objects” has two cells: so far so
 * good, and broken.
 */
export function axisOf(inequality: Inequality): RuleAxis {
  const [gained, lost] = [byGain(inequality), byLoss(inequality)];
  return gained.size <= lost.size ? gained : lost;
}

function byGain({ need, gains }: Inequality): RuleAxis {
  const least = gains.map((by) => Math.min(...by));
  const steps = gains.map((by, m) => by.map((gain) => gain - (least[m] ?? 0)));
  const common = steps.flat().reduce(gcd, 0) || 1;
  const left = Math.max(0, Math.ceil((need - sum(least)) / common));
  return {
    size: left + 1,
    capped: true,
    steps: steps.map((by) => by.map((step) => step / common)),
    isMet: (gained) => gained >= left,
  };
}

function byLoss({ need, gains }: Inequality): RuleAxis {
  const best = gains.map((by) => Math.max(...by));
  const steps = gains.map((by, m) => by.map((gain) => (best[m] ?? 0) - gain));
  const common = steps.flat().reduce(gcd, 0) || 1;
  const slack = Math.max(-1, Math.floor((sum(best) - need) / common));
  return {
    size: slack + 2,
    capped: true,
    steps: steps.map((by) => by.map((step) => step / common)),
    isMet: (losses) => losses <= slack,
  };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
