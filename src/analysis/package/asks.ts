/** What members ask of those who want their consent, and what they were offered, given or refused. */
import { fold, type Day } from '../../basics/index.ts';
import { LEVELS, membersMeant, type Case, type Claim } from '../../case/index.ts';
import { byText, claimsIncluded, dayOf, type Include } from '../standing/evidence.ts';

/** Something that a member asks, or that it is said to depend on. */
export interface Ask {
  readonly claim: string;
  readonly member: string;
  readonly words: string;
  readonly of: string | undefined;
  readonly link: string | undefined;
  /**
   * Whether the member itself, or somebody with a name who speaks for it, says so outright. Only that
   * makes of an undecided member one that withholds its consent; the rest is told, and counts for nothing.
   */
  readonly isFirm: boolean;
}

/** Something that a member was offered, given or refused. */
export interface Gift {
  readonly claim: string;
  readonly member: string;
  readonly words: string;
  readonly by: string;
  readonly state: 'offered' | 'given' | 'refused';
}

const isNamed = (claim: Claim): boolean =>
  LEVELS.indexOf(claim.attribution.level) <= LEVELS.indexOf('named-official');

/** Demands towards a candidate up to a day, oldest first, without those that were denied since in the same words. */
export function asksUpTo(
  state: Case,
  include: Include,
  asOf: Day,
  candidate: string,
): readonly Ask[] {
  const asks: (Ask & { readonly day: Day })[] = [];
  const denied: { readonly member: string; readonly words: string; readonly day: Day }[] = [];
  for (const { claim } of claimsIncluded(state, include)) {
    const { says, modality } = claim;
    const day = dayOf(claim);
    if (says.kind !== 'demand' || day > asOf) continue;
    if (says.candidate !== undefined && says.candidate !== candidate) continue;
    for (const member of membersMeant(state, says.member, asOf)) {
      if (modality === 'denied') denied.push({ member, words: fold(says.asks.exact), day });
      else {
        asks.push({
          claim: claim.id,
          member,
          words: says.asks.exact,
          of: says.of,
          link: says.link,
          isFirm: modality === 'asserted' && isNamed(claim) && !state.groups.has(says.member),
          day,
        });
      }
    }
  }
  return asks
    .filter(
      (ask) =>
        !denied.some(
          (one) => one.member === ask.member && one.words === fold(ask.words) && one.day >= ask.day,
        ),
    )
    .toSorted((a, b) => byText(a.day, b.day) || byText(a.claim, b.claim))
    .map(({ day: _, ...ask }) => ask);
}

/** Concessions to members up to a day, oldest first. */
export function giftsUpTo(state: Case, include: Include, asOf: Day): readonly Gift[] {
  const gifts: (Gift & { readonly day: Day })[] = [];
  for (const { claim } of claimsIncluded(state, include)) {
    const { says, modality } = claim;
    const day = dayOf(claim);
    if (
      says.kind !== 'concession' ||
      day > asOf ||
      (modality !== 'asserted' && modality !== 'likely')
    )
      continue;
    for (const member of membersMeant(state, says.to, asOf)) {
      gifts.push({
        claim: claim.id,
        member,
        words: says.gives.exact,
        by: says.by,
        state: says.state,
        day,
      });
    }
  }
  return gifts
    .toSorted((a, b) => byText(a.day, b.day) || byText(a.claim, b.claim))
    .map(({ day: _, ...gift }) => gift);
}
