/**
 * Polynomials in the size of a coalition, packed into one whole number.
 *
 * A polynomial with coefficients below 2^bits is kept as its value at 2^bits (Kronecker
 * substitution; D. Harvey, “Faster polynomial multiplication via multipoint Kronecker
 * substitution”, J. Symbolic Computation 44, 2009, section 1). Adding, multiplying and dividing
 * without remainder are then single operations on one big integer, and exact.
 */

/** The coefficients, from that of size 0. The number must be the value of a polynomial of that length. */
export function unpack(packed: bigint, bits: number, length: number): bigint[] {
  const coefficients: bigint[] = [];
  const width = BigInt(bits);
  let rest = packed;
  for (let i = 0; i < length; i += 1) {
    coefficients.push(BigInt.asUintN(bits, rest));
    rest >>= width;
  }
  return coefficients;
}

/** The row of Pascal's triangle: in how many ways 0, 1, … n of n can be taken. */
export function binomials(n: number): bigint[] {
  const row = [1n];
  for (let k = 1; k <= n; k += 1) row.push(((row[k - 1] ?? 0n) * BigInt(n - k + 1)) / BigInt(k));
  return row;
}

/** (1 + z)^n: all coalitions of n members by size. */
export const allOf = (n: number, bits: number): bigint => (1n + (1n << BigInt(bits))) ** BigInt(n);
