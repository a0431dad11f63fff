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
 * against. `others` went to people who do not stand. `blank` counts abstentions, blank and spoilt papers.
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

/** The counts for one candidate under the paper; undefined numbers stay unknown. */
export function countsFor(paper: BallotPaper, tally: Tally, candidate: string): Counts {
  const own = tally.candidates[candidate] ?? {};
  if (paper.form.kind !== 'one') {
    const neutral = own.neutral ?? (paper.form.kind === 'some' ? undefined : tally.blank);
    return neutral === undefined ? own : { ...own, neutral };
  }
  const rivals = Object.entries(tally.candidates)
    .filter(([id]) => id !== candidate)
    .map(([, counts]) => counts.for);
  const known = rivals.every((votes) => votes !== undefined);
  return {
    ...own,
    ...(known ? { against: sum(rivals.filter((v) => v !== undefined)) + (tally.others ?? 0) } : {}),
    ...(tally.blank === undefined ? {} : { neutral: tally.blank }),
  };
}

/** The split that the counts leave in a body of so many eligible voters. */
export function splitOf(
  counts: Counts,
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
    certain[rest] += Math.max(0, size - sum(Object.values(certain)));
    return { size, certain, open: [] };
  }
  const open = (['consent', 'object', 'abstain'] as const).filter(
    (choice) =>
      counts[({ consent: 'for', object: 'against', abstain: 'neutral' } as const)[choice]] ===
      undefined,
  );
  return { size, certain, open: [...open, 'absent'] };
}

/** Voters without a name, one a head, from a split; members that may not vote come on top. */
export function votersIn(split: Split, barred: number): readonly Voter[] {
  const voters: Voter[] = [];
  for (const choice of CHOICES) {
    for (let n = 0; n < split.certain[choice]; n += 1) voters.push({ weight: 1, open: [choice] });
  }
  for (let n = voters.length; n < split.size; n += 1) voters.push({ weight: 1, open: split.open });
  for (let n = 0; n < barred; n += 1) voters.push({ weight: 1, open: ['absent'], barred: true });
  return voters;
}

/** Voters in lumps, from a count of weight: one lump for each choice, and one for what is open. */
export function lumpsIn(split: Split): readonly Voter[] {
  const rest = split.size - sum(Object.values(split.certain));
  return [
    ...CHOICES.map((choice) => ({ weight: split.certain[choice], open: [choice] })),
    ...(rest > 0 ? [{ weight: rest, open: split.open }] : []),
  ];
}

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
