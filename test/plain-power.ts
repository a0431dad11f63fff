/** Power by asking the rule's interpreter about every single coalition: slow, and easy to believe. */
import { evaluate, type Body, type Rule } from '../src/procedure/index.ts';

export interface PlainPower {
  readonly winning: bigint;
  readonly swings: readonly bigint[];
  /** By member, then by how many of the others consent. */
  readonly bySize: readonly (readonly bigint[])[];
  /** As sorted lists of members joined by blanks. */
  readonly minimalWinning: readonly string[];
  readonly minimalBlocking: readonly string[];
}

/** Undefined where a consent can do harm. */
export function plainPower(rule: Rule, body: Body): PlainPower | undefined {
  const n = body.members.length;
  const all = 2 ** n;
  const wins = Array.from({ length: all }, (_, coalition) => {
    const ballot = new Map(
      body.members.map(
        (id, i) => [id, [(coalition >> i) & 1 ? 'consent' : 'object'] as const] as const,
      ),
    );
    const answer = evaluate(rule, body, ballot);
    return answer.ok && answer.value.outcome === 'met';
  });
  const bySize = body.members.map(() => new Array<bigint>(n).fill(0n));
  for (let coalition = 0; coalition < all; coalition += 1) {
    for (let i = 0; i < n; i += 1) {
      if ((coalition >> i) & 1) continue;
      const joined = coalition | (1 << i);
      if (wins[coalition] === true && wins[joined] !== true) return undefined;
      if (wins[coalition] !== true && wins[joined] === true) {
        const size = heads(coalition);
        const row = bySize[i];
        if (row !== undefined) row[size] = (row[size] ?? 0n) + 1n;
      }
    }
  }
  const minimal = (works: (coalition: number) => boolean): string[] =>
    wins.flatMap((_, coalition) => {
      if (!works(coalition)) return [];
      const members = body.members.filter((__, i) => (coalition >> i) & 1);
      const superfluous = body.members.some(
        (__, i) => (coalition >> i) & 1 && works(coalition & ~(1 << i)),
      );
      return superfluous ? [] : [members.toSorted().join(' ')];
    });
  return {
    winning: BigInt(wins.filter(Boolean).length),
    swings: bySize.map((row) => row.reduce((a, b) => a + b, 0n)),
    bySize,
    minimalWinning: minimal((coalition) => wins[coalition] === true).toSorted(byText),
    minimalBlocking: minimal((coalition) => wins[all - 1 - coalition] !== true).toSorted(byText),
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

const heads = (coalition: number): number => coalition.toString(2).replaceAll('0', '').length;
