/** Chance as an argument: the same seed always gives the same numbers, on every machine. */

/** The next number of a sequence, at least 0 and less than 1. */
export type Random = () => number;

/**
 * A generator of pseudo-random numbers from a seed: xoshiro128** 1.1 (D. Blackman and S. Vigna,
 * “Scrambled linear pseudorandom number generators”, ACM TOMS 47(4), 2021), its state filled from
 * the seed by the finaliser of MurmurHash3. Good for sampling; no secret may rest on it.
 *
 * Two draws of 32 bits make one number of 53 bits, all that a double can hold below 1.
 */
export function randomFrom(seed: number): Random {
  let fill = seed >>> 0;
  const word = (): number => {
    fill = (fill + 0x9e37_79b9) >>> 0;
    let h = fill;
    h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
    return (h ^ (h >>> 16)) >>> 0;
  };
  let [a, b, c, d] = [word(), word(), word(), word() | 1];
  const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
  const draw = (): number => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return drawn;
  };
  return () => ((draw() >>> 5) * 0x400_0000 + (draw() >>> 6)) / 2 ** 53;
}

/** The index that a number drawn from 0 to 1 falls on, where each index is as likely as its weight. */
export function pickByWeight(weights: ArrayLike<number>, random: Random): number {
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) total += weights[i] ?? 0;
  let left = random() * total;
  let last = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? 0;
    if (weight <= 0) continue;
    last = i;
    if (left < weight) return i;
    left -= weight;
  }
  // Rounding may leave a crumb after the last weight.
  return last;
}
