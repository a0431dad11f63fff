/** Who is known not to be on board, and what is known of why. */
import { remembered, type Day } from '../../basics/index.ts';
import {
  claimsOn,
  type Case,
  type Claim,
  type ClaimList,
  type Says,
  type SaysOf,
} from '../../case/index.ts';
import { byText, claimsIncluded, dayOf, type Include } from './evidence.ts';
import { countUpTo } from './gathered.ts';
import { recall } from './recall.ts';
import { isFor } from './stances.ts';
import type { Holdout, Seat } from './types.ts';

interface Reason {
  readonly day: Day;
  readonly claim: Claim;
}

/**
 * What speaks of a member's reasons up to a day (grounds, demands, hypotheses), oldest first. A reason
 * given for a group is one of each of its members.
 */
export function reasonsOf(
  state: Case,
  include: Include,
  member: string,
  { asOf, inBody }: { readonly asOf: Day; readonly inBody: boolean },
): readonly Claim[] {
  const all = reasonLists(state, member, inBody);
  const told = recall(state, `reasons ${include} ${member}`, all, () =>
    all
      .flatMap((list): Reason[] =>
        [...claimsIncluded(state, include, list)].flatMap(({ claim }) =>
          claim.modality !== 'denied' && givesReason(claim.says)
            ? [{ claim, day: dayOf(claim) }]
            : [],
        ),
      )
      .sort((a, b) => byText(a.day, b.day) || byText(a.claim.id, b.claim.id)),
  );
  const upTo = countUpTo(told, asOf);
  return recall(state, `reasons up to ${include} ${member}`, [told, upTo], () =>
    told.slice(0, upTo).map(({ claim }) => claim),
  );
}

/** The member's own, and those of the groups in which it is a member of the body. */
function reasonLists(state: Case, member: string, inBody: boolean): readonly ClaimList[] {
  const lists = [claimsOn(state, 'reason', member)];
  for (const { id, members } of inBody ? state.groups.values() : []) {
    if (members.includes(member)) lists.push(claimsOn(state, 'reason', id));
  }
  return lists;
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
  reasons: (member: string) => readonly Claim[],
): readonly Holdout[] {
  return seats.flatMap((seat) => {
    const why = whyHoldout(seat);
    if (why === undefined) return [];
    const { member, name, stance, ownCandidate, since, level, basis, claims, conditions } = seat;
    const given = reasons(member);
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
        ...motivesIn(given, candidate),
      },
    ];
  });
}

type Motives = Pick<Holdout, 'grounds' | 'demands' | 'hypotheses'>;

/** What a list of reasons holds towards each candidate; most lists stay as they are. */
const motives = remembered((_: readonly Claim[]) => new Map<string, Motives>());

function motivesIn(given: readonly Claim[], candidate: string): Motives {
  const known = motives(given);
  const found = known.get(candidate) ?? {
    grounds: given.flatMap((claim) => groundsIn(claim, candidate)),
    demands: given.flatMap((claim) => demandIn(claim, candidate)),
    hypotheses: given.flatMap(hypothesisIn),
  };
  known.set(candidate, found);
  return found;
}

function groundsIn({ id, says }: Claim, candidate: string): Motives['grounds'] {
  if (says.kind !== 'position' || says.candidate !== candidate || isFor(says.stance)) return [];
  return (says.grounds ?? []).map(({ quote, about, occurred }) => ({
    claim: id,
    words: quote.exact,
    ...(about === undefined ? {} : { about }),
    ...(occurred === undefined ? {} : { occurred }),
  }));
}

function demandIn({ id, says, modality }: Claim, candidate: string): Motives['demands'] {
  if (says.kind !== 'demand') return [];
  if (says.candidate !== undefined && says.candidate !== candidate) return [];
  const { asks, of, link } = says;
  return [
    {
      claim: id,
      words: asks.exact,
      ...(of === undefined ? {} : { of }),
      ...(link === undefined ? {} : { link }),
      modality,
    },
  ];
}

function hypothesisIn({ id, says, quote }: Claim): Motives['hypotheses'] {
  if (says.kind !== 'hypothesis') return [];
  const link = says.link === undefined ? {} : { link: says.link };
  return [{ claim: id, motive: says.motive, words: quote.exact, ...link }];
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
