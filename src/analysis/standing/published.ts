/** Counts that sources published, beside what the record itself adds up to. */
import { addDays, type Day } from '../../basics/index.ts';
import { claimsOn, type Case, type Claim, type SaysOf } from '../../case/index.ts';
import { byText, claimsIncluded, dayOf, type Include } from './evidence.ts';
import { asInBody, bodyOn, countUpTo } from './gathered.ts';
import { byReport, rootOf } from './independent.ts';
import { marksOf, markOn, withoutElimination } from './marks.ts';
import type { Most } from './newest.ts';
import { recall } from './recall.ts';
import type { SeatsOf } from './seats.ts';
import { isFor, sideOf, type Side } from './stances.ts';
import type { PublishedCount } from './types.ts';

interface Count {
  readonly claim: Claim;
  readonly source: string;
  readonly says: SaysOf<'count'>;
  readonly day: Day;
}

/** Every count on the candidate that is not denied, oldest first. */
const countsOn = (state: Case, include: Include, candidate: string): readonly Count[] => {
  const list = claimsOn(state, 'count', candidate);
  return recall(state, `counts ${include} ${candidate}`, [list], () =>
    [...claimsIncluded(state, include, list)]
      .flatMap(({ claim, source }) =>
        claim.says.kind === 'count' && claim.says.among === undefined && claim.modality !== 'denied'
          ? [{ claim, source, says: claim.says, day: dayOf(claim) }]
          : [],
      )
      .sort((a, b) => byText(a.day, b.day) || byText(a.claim.id, b.claim.id)),
  );
};

/** Every count up to a day, oldest first. */
function countsUpTo(
  state: Case,
  { candidate, include }: Pick<SeatsOf, 'candidate' | 'include'>,
  asOf: Day,
): readonly Count[] {
  const all = countsOn(state, include, candidate);
  const upTo = countUpTo(all, asOf);
  return recall(state, `counts up to ${include} ${candidate}`, [all, upTo], () =>
    all.slice(0, upTo),
  );
}

/** The counts of the last day on which anybody counted those for the candidate. */
export function latestCounts(
  state: Case,
  of: Pick<SeatsOf, 'candidate' | 'include'>,
  asOf: Day,
): readonly (Pick<SaysOf<'count'>, 'atLeast' | 'atMost' | 'of'> & { readonly on: Day })[] {
  const counts = countsUpTo(state, of, asOf);
  const supports = ({ says }: Count): boolean => isFor(says.stance);
  const last = counts.findLast(supports)?.day;
  if (last === undefined) return [];
  const first = countUpTo(counts, addDays(last, -1));
  return counts
    .slice(first)
    .filter(supports)
    .map(({ says, day }) => ({ ...says, on: day }));
}

/**
 * The published counts on a candidate up to a day, oldest first, or the newest of them. Each is compared
 * with the seats of its own day, leaving out what is only known by elimination from such counts: they
 * would always agree with themselves. Counts of a group are not among them: they say nothing of the
 * whole body.
 */
export function publishedCounts(
  state: Case,
  of: SeatsOf,
  asOf: Day,
  most?: Most,
): { readonly published: readonly PublishedCount[]; readonly leftOut: number } {
  const { candidate, include, evidence } = of;
  const name = `${include} ${candidate}`;
  const counts = countsUpTo(state, of, asOf);
  const leftOut = most === undefined ? 0 : Math.max(0, counts.length - most.counts);
  const parts = [counts, leftOut, evidence, state.members, of.body, state.copies];
  const published = recall(state, `published ${name}`, parts, () => {
    const others = sameReports(state, name, counts);
    const tallies = new Map<Day, ReadonlyMap<Side, number>>();
    return counts.slice(leftOut).map((count) => {
      const bySide = tallies.get(count.day) ?? tallyOn(state, of, count.day);
      tallies.set(count.day, bySide);
      const tally = bySide.get(sideOf(count.says.stance)) ?? 0;
      const same = (others.get(count.claim) ?? []).filter((id) => id !== count.claim.id);
      return compared(state, count, tally, most === undefined ? same : same.slice(-most.claims));
    });
  });
  return { published, leftOut };
}

/** For each count, the ids of all that rest on the same report. */
function sameReports(
  state: Case,
  name: string,
  counts: readonly Count[],
): ReadonlyMap<Claim, readonly string[]> {
  return recall(state, `counts of one report ${name}`, [counts, state.copies], () => {
    const roots = counts.map(({ source }) => rootOf(state, source));
    return recall(state, `counts by roots ${name}`, [counts, ...roots], () => {
      const found = new Map<Claim, readonly string[]>();
      for (const report of byReport(state, counts, roots)) {
        const ids = report.map(({ claim }) => claim.id);
        for (const { claim } of report) found.set(claim, ids);
      }
      return found;
    });
  });
}

function compared(
  state: Case,
  { claim, source, says, day }: Count,
  tally: number,
  sameReportAs: readonly string[],
): PublishedCount {
  const outlet = state.sources.get(source)?.outlet;
  return {
    claim: claim.id,
    source,
    ...(outlet === undefined ? {} : { outlet }),
    on: day,
    stance: says.stance,
    atLeast: says.atLeast,
    atMost: says.atMost,
    ...(says.of === undefined ? {} : { of: says.of }),
    except: says.except ?? [],
    modality: claim.modality,
    tally,
    agreement:
      tally < says.atLeast ? 'tally-lower' : tally > says.atMost ? 'tally-higher' : 'agrees',
    sameReportAs,
  };
}

function tallyOn(state: Case, { evidence, body }: SeatsOf, day: Day): ReadonlyMap<Side, number> {
  const tally = new Map<Side, number>();
  for (const member of bodyOn(state, day)) {
    const said = withoutElimination(asInBody(evidence, member, body));
    const stance = markOn(marksOf(said), day)?.stance ?? 'undeclared';
    if (stance === 'undeclared') continue;
    tally.set(sideOf(stance), (tally.get(sideOf(stance)) ?? 0) + 1);
  }
  return tally;
}
