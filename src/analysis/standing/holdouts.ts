/** Who is known not to be on board, and what is known of why. */
import type { Day } from '../../basics/index.ts';
import { membersMeant, type Case, type Claim, type Says, type SaysOf } from '../../case/index.ts';
import { byText, claimsIncluded, dayOf, type Include } from './evidence.ts';
import { isFor } from './stances.ts';
import type { Holdout, Seat } from './types.ts';

/** Claims that tell why a member acts: grounds, demands, hypotheses; by the member, oldest first. */
export type ReasonsByMember = ReadonlyMap<string, readonly Claim[]>;

/** What speaks of members' reasons up to a day. A reason given for a group is one of each of its members. */
export function reasonsUpTo(state: Case, include: Include, asOf: Day): ReasonsByMember {
  const told: { claim: Claim; day: Day; of: string }[] = [];
  for (const { claim } of claimsIncluded(state, include)) {
    const { says, modality } = claim;
    if (modality === 'denied' || !givesReason(says)) continue;
    const day = dayOf(claim);
    if (day <= asOf) told.push({ claim, day, of: says.member });
  }
  told.sort((a, b) => byText(a.day, b.day) || byText(a.claim.id, b.claim.id));
  const reasons = new Map<string, Claim[]>();
  for (const { claim, of } of told) {
    for (const member of state.groups.has(of) ? membersMeant(state, of, asOf) : [of]) {
      const list = reasons.get(member);
      if (list === undefined) reasons.set(member, [claim]);
      else list.push(claim);
    }
  }
  return reasons;
}

const givesReason = (says: Says): says is SaysOf<'position' | 'demand' | 'hypothesis'> =>
  says.kind === 'demand' ||
  says.kind === 'hypothesis' ||
  (says.kind === 'position' && (says.grounds ?? []).length > 0);

/**
 * The members known not to be on board: they object, lean against or are undecided, or have a
 * candidate of their own in the race and are not reported to be for this one. Those of whom nothing
 * is known are not among them.
 */
export function holdoutsAmong(
  seats: readonly Seat[],
  candidate: string,
  reasons: ReasonsByMember,
): readonly Holdout[] {
  return seats.flatMap((seat) => {
    const why = whyHoldout(seat);
    if (why === undefined) return [];
    const { member, name, stance, ownCandidate, since, level, basis, claims, conditions } = seat;
    const given = reasons.get(member) ?? [];
    return [
      {
        member,
        name,
        stance,
        why,
        ...(ownCandidate === undefined ? {} : { ownCandidate }),
        ...(since === undefined ? {} : { since }),
        ...(level === undefined ? {} : { level }),
        ...(basis === undefined ? {} : { basis }),
        claims,
        conditions,
        grounds: given.flatMap((claim) => {
          const { says } = claim;
          if (says.kind !== 'position' || says.candidate !== candidate || isFor(says.stance))
            return [];
          return (says.grounds ?? []).map(({ quote, about, occurred }) => ({
            claim: claim.id,
            words: quote.exact,
            ...(about === undefined ? {} : { about }),
            ...(occurred === undefined ? {} : { occurred }),
          }));
        }),
        demands: given.flatMap((claim) => {
          const { says } = claim;
          if (says.kind !== 'demand') return [];
          if (says.candidate !== undefined && says.candidate !== candidate) return [];
          return [
            {
              claim: claim.id,
              words: says.asks.exact,
              ...(says.of === undefined ? {} : { of: says.of }),
              ...(says.link === undefined ? {} : { link: says.link }),
              modality: claim.modality,
            },
          ];
        }),
        hypotheses: given.flatMap((claim) => {
          const { says } = claim;
          if (says.kind !== 'hypothesis') return [];
          const link = says.link === undefined ? {} : { link: says.link };
          return [{ claim: claim.id, motive: says.motive, words: claim.quote.exact, ...link }];
        }),
      },
    ];
  });
}

function whyHoldout(seat: Seat): Holdout['why'] | undefined {
  if (seat.stance === 'objects') return 'objects';
  if (isFor(seat.stance)) return undefined;
  if (seat.ownCandidate !== undefined) return 'own-candidate';
  if (seat.stance === 'leans-against' || seat.stance === 'undecided') return seat.stance;
  return undefined;
}

/** The holdouts that stop the choice as things stand: they object, or have a rival in the race. */
export const blockersAmong = (holdouts: readonly Holdout[]): readonly string[] =>
  holdouts
    .filter(({ stance, ownCandidate }) => stance === 'objects' || ownCandidate !== undefined)
    .map(({ member }) => member);
