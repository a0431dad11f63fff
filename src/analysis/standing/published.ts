/** Counts that sources published, beside what the record itself adds up to. */
import type { Day } from '../../basics/index.ts';
import { claimsOn, type Case, type Claim, type SaysOf } from '../../case/index.ts';
import { byText, claimsIncluded, dayOf, type Include } from './evidence.ts';
import { asInBody, bodyOn, countUpTo } from './gathered.ts';
import { byReport, rootOf } from './independent.ts';
import { marksOf, markOn, withoutElimination } from './marks.ts';
import { recall } from './recall.ts';
import type { SeatsOf } from './seats.ts';
import { sideOf, type Side } from './stances.ts';
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
        claim.says.kind === 'count' && claim.modality !== 'denied'
          ? [{ claim, source, says: claim.says, day: dayOf(claim) }]
          : [],
      )
      .sort((a, b) => byText(a.day, b.day) || byText(a.claim.id, b.claim.id)),
  );
};

/**
 * The published counts on a candidate up to a day, oldest first. Each is compared with the seats of
 * its own day, leaving out what is only known by elimination from such counts: they would always
 * agree with themselves.
 */
export function publishedCounts(state: Case, of: SeatsOf, asOf: Day): readonly PublishedCount[] {
  const { candidate, include, evidence } = of;
  const all = countsOn(state, include, candidate);
  const upTo = countUpTo(all, asOf);
  const name = `${include} ${candidate}`;
  const counts = recall(state, `counts up to ${name}`, [all, upTo], () => all.slice(0, upTo));
  const others = recall(state, `counts of one report ${name}`, [counts, state.copies], () => {
    const roots = counts.map(({ source }) => rootOf(state, source));
    return recall(state, `counts by roots ${name}`, [counts, ...roots], () =>
      sameReports(state, counts),
    );
  });
  const parts = [counts, others, evidence, state.members, of.body];
  return recall(state, `published ${name}`, parts, () => {
    const tallies = new Map<Day, ReadonlyMap<Side, number>>();
    return counts.map((count) => {
      const bySide = tallies.get(count.day) ?? tallyOn(state, of, count.day);
      tallies.set(count.day, bySide);
      const tally = bySide.get(sideOf(count.says.stance)) ?? 0;
      return published(state, count, tally, others.get(count.claim) ?? []);
    });
  });
}

/** For each count, the ids of those that rest on the same report. */
function sameReports(state: Case, counts: readonly Count[]): ReadonlyMap<Claim, readonly string[]> {
  const found = new Map<Claim, readonly string[]>();
  for (const report of byReport(state, counts)) {
    const ids = report.map(({ claim }) => claim.id);
    for (const { claim } of report)
      found.set(
        claim,
        ids.filter((id) => id !== claim.id),
      );
  }
  return found;
}

function published(
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
