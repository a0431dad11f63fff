/** Counts that the rest of the record makes unlikely to be right, with the claims that they clash with. */
import { ok, type Result } from '../../basics/index.ts';
import type { Estimate, Parameters } from '../estimate/index.ts';
import { countsByThing, type CountClaim } from './counts.ts';
import { conditioned, thatFit } from './mixture.ts';
import { chancesRight } from './track.ts';

/** A count that is right with less than this chance, given everything else, clashes. */
const CLASHES_BELOW = 0.1;

export interface Clash {
  readonly claim: string;
  /** The chance that the count is right, give or take what may have changed since, given all but it. */
  readonly right: number;
  /** Counts of the same side with other numbers, the latest first. */
  readonly against: readonly string[];
  readonly sentence: string;
}

/** Each count of those in favour is held against the rest of the record. Refused where counts cannot be so. */
export function clashesAmong(
  { scenarios, asOf, members }: Estimate,
  counts: readonly CountClaim[],
  parameters: Parameters,
): Result<readonly Clash[]> {
  const isOurs = ({ side, among }: CountClaim): boolean => side === 'for' && among === undefined;
  const ours = counts.filter(isOurs);
  const others = counts.filter((count) => !isOurs(count));
  const ids = members.map(({ member }) => member);
  const { kept } = thatFit(countsByThing(asOf, others, ids, parameters), ids.length);
  const without = conditioned(scenarios, kept);
  if (!without.ok) return without;
  const chances = chancesRight(asOf, ours, without.value.numbers, parameters);
  const clashes = ours.flatMap((count) => {
    const right = chances.get(count.claim) ?? 1;
    if (right >= CLASHES_BELOW) return [];
    const against = ours
      .filter((other) => other.atMost < count.atLeast || count.atMost < other.atLeast)
      .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.claim < b.claim ? -1 : 1))
      .map(({ claim }) => claim);
    return [
      {
        claim: count.claim,
        right,
        against,
        sentence: sentenceOf(count, right, against),
      },
    ];
  });
  return ok(clashes);
}

function sentenceOf(
  { claim, atLeast, atMost }: CountClaim,
  right: number,
  against: readonly string[],
): string {
  const number = atLeast === atMost ? `${atLeast}` : `${atLeast} to ${atMost}`;
  const others =
    against.length === 0 ? 'what is said of single members' : against.slice(0, 3).join(', ');
  return `The count ${claim} says ${number} and is right with a chance of ${(right * 100).toFixed(1)} %, given everything else; it clashes with ${others}, so look at its words again.`;
}
