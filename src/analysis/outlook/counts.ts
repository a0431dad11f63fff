/** The counts that sources published, as likelihoods of the number. */
import type { Day } from '../../basics/index.ts';
import { STANCES, type Case, type SaysOf } from '../../case/index.ts';
import type { CountOf } from '../counts/index.ts';
import { ratingFactor, type Parameters } from '../estimate/index.ts';
import { byText, claimsIncluded, dayOf, type Include } from '../standing/evidence.ts';
import { byReport } from '../standing/independent.ts';
import { sideOf, type Side } from '../standing/stances.ts';
import { likelihoodOn } from './track.ts';

/** A count that an independent report gives. */
export interface CountClaim {
  readonly claim: string;
  /** Copies of the same report, and what else the report says to the same effect. */
  readonly copies: readonly string[];
  readonly day: Day;
  readonly side: Side;
  readonly atLeast: number;
  readonly atMost: number;
  /** The chance that the number is what it says, before anything else is known. */
  readonly right: number;
  /** How likely such a report is by number, where it is right; adds up to one. */
  readonly says: readonly number[];
}

export interface CountOptions {
  readonly candidate: string;
  readonly asOf: Day;
  readonly include: Include;
}

/** One count an independent report and side, oldest first; copies are named beside the first. */
export function countClaims(
  state: Case,
  { candidate, asOf, include }: CountOptions,
  size: number,
  parameters: Parameters,
): readonly CountClaim[] {
  const told = [...claimsIncluded(state, include)].flatMap(({ claim, source }) => {
    const { says } = claim;
    const day = dayOf(claim);
    const counts = claim.modality === 'asserted' || claim.modality === 'likely';
    return says.kind === 'count' && says.candidate === candidate && counts && day <= asOf
      ? [{ claim, source, says, day }]
      : [];
  });
  const { named } = parameters.count;
  const found: CountClaim[] = [];
  for (const report of byReport(state, told)) {
    const bySide = new Map<string, (typeof told)[number][]>();
    for (const one of report) {
      // Two numbers in one report are two counts, not copies.
      const key = `${sideOf(one.says.stance)} ${one.says.atLeast} ${one.says.atMost}`;
      bySide.set(key, [...(bySide.get(key) ?? []), one]);
    }
    for (const same of bySide.values()) {
      const [first, ...copies] = same.sort(
        (a, b) => byText(a.day, b.day) || byText(a.claim.id, b.claim.id),
      );
      if (first === undefined) continue;
      const { claim, source, says, day } = first;
      const factor = ratingFactor(state, { source, claim: claim.id }, parameters);
      const { level } = claim.attribution;
      const namesAll = same.some((one) => namesEverybodyMissing(one.says));
      const firm = claim.modality === 'likely' ? parameters.modality.likely : 1;
      found.push({
        claim: claim.id,
        copies: copies.map((copy) => copy.claim.id),
        day,
        side: sideOf(says.stance),
        atLeast: says.atLeast,
        atMost: says.atMost,
        right: Math.max(parameters.reliability[level], namesAll ? named : 0) * firm * factor,
        says: shapeOf(says, size, parameters),
      });
    }
  }
  return found.sort((a, b) => byText(a.day, b.day) || byText(a.claim, b.claim));
}

const namesEverybodyMissing = ({ except = [], of, atLeast }: SaysOf<'count'>): boolean =>
  except.length > 0 && of !== undefined && of - atLeast === except.length;

/** Its bounds are as likely as each other; beyond them, less and less. */
function shapeOf(
  { atLeast, atMost, of }: SaysOf<'count'>,
  size: number,
  { count: { blur } }: Parameters,
): readonly number[] {
  // “At least 20 of 31” has no upper end, also after somebody joins.
  const most = of !== undefined && atMost >= of ? Math.max(size, atMost) : atMost;
  return normal(
    Array.from({ length: size + 1 }, (_, k) =>
      Math.exp(-Math.max(0, atLeast - k, k - most) / blur),
    ),
  );
}

const normal = (values: readonly number[]): readonly number[] => {
  const all = values.reduce((a, b) => a + b, 0);
  return values.map((value) => value / all);
};

/** The counts as they are conditioned on: one a side, for the whole body. */
export function countsBySide(
  asOf: Day,
  counts: readonly CountClaim[],
  size: number,
  parameters: Parameters,
): readonly CountOf[] {
  return [...new Set(counts.map(({ side }) => side))].sort(byText).map((side) => {
    const own = counts.filter((count) => count.side === side);
    return {
      name: own.map(({ claim }) => claim).join(', '),
      kinds: kindsOf(side),
      likelihood: likelihoodOn(asOf, own, size, parameters),
    };
  });
}

const kindsOf = (side: Side): readonly number[] =>
  STANCES.flatMap((stance, s) => (sideOf(stance) === side ? [s] : []));
