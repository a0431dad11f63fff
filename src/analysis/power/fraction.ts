/** Exact fractions of whole numbers without bound. */

export interface Fraction {
  readonly num: bigint;
  /** Always above zero, and without a common factor with `num`. */
  readonly den: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** In lowest terms. The denominator must not be zero. */
export function fraction(num: bigint, den: bigint): Fraction {
  const common = gcd(num, den) || 1n;
  const sign = den < 0n ? -1n : 1n;
  return { num: (sign * num) / common, den: (sign * den) / common };
}

/** The nearest number with a point, or close to it: right to about 15 digits, however long the terms are. */
export function toNumber({ num, den }: Fraction): number {
  if (num === 0n) return 0;
  // Shifted so that the quotient has 64 bits or a few more.
  const shift = BigInt(Math.max(0, 64 + bits(den) - bits(num)));
  return Number((num << shift) / den) / 2 ** Number(shift);
}

const bits = (value: bigint): number => (value < 0n ? -value : value).toString(16).length * 4;

/** `421/2145`. */
export const inDigits = ({ num, den }: Fraction): string => `${num}/${den}`;
