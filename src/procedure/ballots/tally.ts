/** A result of which only the numbers are known, as secret ballots and the press tell it. */
import { z } from 'zod';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { BallotPaper } from '../parts/ballot.ts';
import { Slug } from '../parts/names.ts';
import type { Voter } from '../evaluate.ts';
import { CHOICES, type Choice } from '../rule.ts';

const Count = z.int().nonnegative();

/** How many consented, objected and abstained. What is left out is not known. */
export const Counts = z.strictObject({
  for: Count.optional(),
  against: Count.optional(),
  neutral: Count.optional(),
});
export type Counts = z.infer<typeof Counts>;

/**
 * The numbers of one round. On papers with one name `for` is enough: votes for others are votes
 * against. `others` went to people who are not listed here. `blank` counts abstentions, blank and spoilt papers.
 *
 * `complete` says whether whoever is not counted here did not vote. Where it is false, anything may
 * be true of the rest, and the rule answers for all that is possible.
 */
export const Tally = z.strictObject({
  candidates: z.record(Slug, Counts.extend({ groups: z.record(Slug, Counts).optional() })),
  others: Count.optional(),
  blank: Count.optional(),
  complete: z.boolean(),
  /** Counted in this table of weights instead of heads. */
  weights: Slug.optional(),
  /**
   * What was told by names where the counts were not: who had enough, and who dropped out. It decides
   * only what the figures leave open, and never against them.
   */
  told: z
    .strictObject({ chosen: z.array(Slug).optional(), out: z.array(Slug).optional() })
    .optional(),
  /** For ranked papers: how many put the first above the second. */
  pairs: z.record(Slug, z.record(Slug, Count)).optional(),
});
export type Tally = z.infer<typeof Tally>;

/** How the choices for one candidate fell in a body of `size` voters: what is certain, what is open. */
export interface Split {
  readonly size: number;
  readonly certain: Readonly<Record<Choice, number>>;
  /** Choices that the remaining voters may have made. */
  readonly open: readonly Choice[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * Counts for one candidate. `more` says that more may have been against than are counted; `elsewhere`
 * is how many votes went to people who are not listed, this one perhaps among them.
 */
export interface CandidateCounts extends Counts {
  readonly more?: 'against';
  readonly elsewhere?: number;
}

/**
 * The counts for one candidate under the paper; undefined numbers stay unknown. On papers with one name
 * the votes for rivals are votes against: all of them where everybody who can have votes is counted, and
 * otherwise at least those.
 */
export function countsFor(
  paper: BallotPaper,
  tally: Tally,
  candidate: string,
  asked: readonly string[],
): CandidateCounts {
  const own = tally.candidates[candidate] ?? {};
  if (paper.form.kind !== 'one') {
    const neutral = own.neutral ?? (paper.form.kind === 'some' ? undefined : tally.blank);
    return neutral === undefined ? own : { ...own, neutral };
  }
  const rivals = Object.keys(tally.candidates).filter((id) => id !== candidate);
  const counted = (id: string): boolean => tally.candidates[id]?.for !== undefined;
  const all =
    tally.complete ||
    ([...rivals, ...asked.filter((id) => id !== candidate)].every(counted) &&
      (tally.others !== undefined || !paper.form.writeIn));
  const { others = 0 } = tally;
  const listed = own.for !== undefined;
  return {
    ...own,
    against: sum(rivals.map((id) => tally.candidates[id]?.for ?? 0)) + (listed ? others : 0),
    ...(listed || others === 0 ? {} : { elsewhere: others }),
    ...(all ? {} : { more: 'against' as const }),
    ...(tally.blank === undefined ? {} : { neutral: tally.blank }),
  };
}

/** The split that the counts leave in a body of so many eligible voters. */
export function splitOf(
  counts: CandidateCounts,
  size: number,
  rest: 'consent' | 'abstain' | 'absent',
  complete: boolean,
): Split {
  const certain: Record<Choice, number> = {
    consent: counts.for ?? 0,
    object: counts.against ?? 0,
    abstain: counts.neutral ?? 0,
    absent: 0,
  };
  if (complete) {
    const { elsewhere = 0 } = counts;
    certain[rest] += Math.max(0, size - elsewhere - sum(Object.values(certain)));
    return { size, certain, open: elsewhere === 0 ? [] : ['consent', 'object'] };
  }
  const open = (['consent', 'object', 'abstain'] as const).filter(
    (choice) =>
      (choice === 'object' && counts.more === 'against') ||
      counts[({ consent: 'for', object: 'against', abstain: 'neutral' } as const)[choice]] ===
        undefined,
  );
  return { size, certain, open: [...open, 'absent'] };
}

/** One voter for each choice with all its weight, one for what is open, one for members that may not vote. */
export const lumps = (
  certain: Readonly<Record<Choice, number>>,
  open: number,
  choices: readonly Choice[],
  barred: number,
): readonly Voter[] => [
  ...CHOICES.filter((choice) => certain[choice] > 0).map((choice) => ({
    weight: certain[choice],
    open: [choice],
  })),
  ...(open > 0 ? [{ weight: open, open: choices }] : []),
  ...(barred > 0 ? [{ weight: barred, open: ['absent' as const], barred: true }] : []),
];

/** Voters without a name, from a split; `barred` have a seat and may not vote, and come on top. */
export const votersIn = (split: Split, barred: number): readonly Voter[] =>
  lumps(
    split.certain,
    Math.max(0, split.size - sum(Object.values(split.certain))),
    split.open,
    barred,
  );

/**
 * What a count of the whole body leaves for a group of it: of nine objections among fifteen, at least
 * none and at most five can be those of the permanent five. The members of the group that are not
 * settled may have made any choice that is left, so the answer never claims too much.
 */
export function shareOf(whole: Split, size: number): Split {
  const outside = whole.size - size;
  const openLeft = whole.size - sum(Object.values(whole.certain));
  const certain = { consent: 0, object: 0, abstain: 0, absent: 0 };
  const open = new Set<Choice>(openLeft > 0 ? whole.open : []);
  for (const choice of CHOICES) {
    const count = whole.certain[choice];
    certain[choice] = Math.max(0, count - outside);
    if (count > certain[choice]) open.add(choice);
  }
  return { size, certain, open: [...open] };
}

/** Refuses numbers that the body or the paper cannot have produced. */
export function checkTally(
  paper: BallotPaper,
  tally: Tally,
  asked: readonly string[],
  size: number,
  groupSizes: Readonly<Record<string, number>>,
): Result<Tally> {
  const wild = paper.form.kind === 'one' && paper.form.writeIn;
  for (const [id, counts] of Object.entries(tally.candidates)) {
    if (!asked.includes(id) && !wild) {
      return refuse(
        'not-found',
        `${id} has votes but is not on this ballot.`,
        `tally.candidates.${id}`,
      );
    }
    const total = (counts.for ?? 0) + (counts.against ?? 0) + (counts.neutral ?? 0);
    if (tally.weights === undefined && total > size) {
      return refuse(
        'bad-input',
        `${total} votes are counted for ${id}, and only ${size} members may vote.`,
        `tally.candidates.${id}`,
      );
    }
    for (const [group, inGroup] of Object.entries(counts.groups ?? {})) {
      const room = Object.hasOwn(groupSizes, group) ? groupSizes[group] : undefined;
      if (room === undefined) {
        return refuse(
          'not-found',
          `The body has no group “${group}”.`,
          `tally.candidates.${id}.groups`,
        );
      }
      const groupTotal = (inGroup.for ?? 0) + (inGroup.against ?? 0) + (inGroup.neutral ?? 0);
      if (groupTotal > room) {
        return refuse(
          'bad-input',
          `${groupTotal} votes of “${group}” are counted for ${id}, and it has ${room} members.`,
          `tally.candidates.${id}.groups.${group}`,
        );
      }
    }
  }
  const stray = [...(tally.told?.chosen ?? []), ...(tally.told?.out ?? [])].find(
    (id) => !asked.includes(id),
  );
  if (stray !== undefined) {
    return refuse('not-found', `${stray} is told of but is not on this ballot.`, 'tally.told');
  }
  const cast =
    sum(Object.values(tally.candidates).map((counts) => counts.for ?? 0)) +
    (tally.others ?? 0) +
    (tally.blank ?? 0);
  if (paper.form.kind === 'one' && tally.weights === undefined && cast > size) {
    return refuse(
      'bad-input',
      `${cast} votes are counted, and only ${size} members may vote.`,
      'tally',
    );
  }
  return ok(tally);
}
