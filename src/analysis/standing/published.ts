/** Counts that sources published, beside what the record itself adds up to. */
import type { Day } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import { byText, claimsIncluded, dayOf, type Include } from './evidence.ts';
import { byReport } from './independent.ts';
import { seatsOn, type EvidenceByMember } from './seats.ts';
import { sideOf } from './stances.ts';
import type { PublishedCount } from './types.ts';

/**
 * The published counts on a candidate up to a day, oldest first. Each is compared with the seats of
 * its own day, leaving out what is only known by elimination from such counts: they would always
 * agree with themselves. Counts of a group are not among them: they say nothing of the whole body.
 */
export function publishedCounts(
  state: Case,
  include: Include,
  candidate: string,
  evidence: EvidenceByMember,
  asOf: Day,
): readonly PublishedCount[] {
  const counts = [...claimsIncluded(state, include)]
    .filter(({ claim }) => claim.modality !== 'denied' && dayOf(claim) <= asOf)
    .flatMap(({ claim, source }) =>
      claim.says.kind === 'count' &&
      claim.says.candidate === candidate &&
      claim.says.among === undefined
        ? [{ claim, source, says: claim.says, on: dayOf(claim) }]
        : [],
    )
    .sort((a, b) => byText(a.on, b.on) || byText(a.claim.id, b.claim.id));
  const reports = byReport(state, counts);
  const tallies = new Map<Day, ReadonlyMap<string, number>>();
  return counts.map(({ claim, source, says, on }) => {
    const bySide = tallies.get(on) ?? tallyOn(state, evidence, on);
    tallies.set(on, bySide);
    const tally = bySide.get(sideOf(says.stance)) ?? 0;
    const outlet = state.sources.get(source)?.outlet;
    const report = reports.find((group) => group.some((other) => other.claim === claim)) ?? [];
    return {
      claim: claim.id,
      source,
      ...(outlet === undefined ? {} : { outlet }),
      on,
      stance: says.stance,
      atLeast: says.atLeast,
      atMost: says.atMost,
      ...(says.of === undefined ? {} : { of: says.of }),
      except: says.except ?? [],
      modality: claim.modality,
      tally,
      agreement:
        tally < says.atLeast ? 'tally-lower' : tally > says.atMost ? 'tally-higher' : 'agrees',
      sameReportAs: report.flatMap((other) => (other.claim === claim ? [] : [other.claim.id])),
    };
  });
}

function tallyOn(state: Case, evidence: EvidenceByMember, day: Day): ReadonlyMap<string, number> {
  const then = new Map(
    [...evidence].map(([member, items]) => [
      member,
      items.filter((item) => item.day <= day && item.basis !== 'elimination'),
    ]),
  );
  const tally = new Map<string, number>();
  for (const { stance } of seatsOn(state, then, day)) {
    if (stance === 'undeclared') continue;
    tally.set(sideOf(stance), (tally.get(sideOf(stance)) ?? 0) + 1);
  }
  return tally;
}
