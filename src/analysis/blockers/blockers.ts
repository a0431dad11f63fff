/** For each member that is in the way: ground, demand, price, who could pay it, what it is tied to, whose word that is. */
import { refuse, ok, type Day, type Result } from '../../basics/index.ts';
import { nameOf, type Case } from '../../case/index.ts';
import { asksUpTo, giftsUpTo } from '../package/asks.ts';
import type { Include } from '../standing/evidence.ts';
import { standing } from '../standing/standing.ts';
import { bodyOn } from '../standing/gathered.ts';
import { reasonsOf } from '../standing/holdouts.ts';
import { isFor } from '../standing/stances.ts';
import type { CandidateStanding, Seat } from '../standing/types.ts';
import type { Blocker } from './types.ts';
import { wordOf, wordsOf } from './word.ts';

export interface BlockersQuery {
  readonly asOf: Day;
  readonly include?: Include;
  readonly candidate: string;
}

/** The members known not to be on board, those that stop the choice first; each with what is known of why. */
export function blockers(
  state: Case,
  { asOf, include = 'accepted', candidate }: BlockersQuery,
): Result<readonly Blocker[]> {
  const [one] = standing(state, { asOf, include, candidate }).candidates;
  if (one === undefined) {
    return refuse(
      'not-found',
      `“${candidate}” is no candidate of “${state.title}” on that day; nothing was worked out.`,
    );
  }
  const holdouts = new Set(one.holdouts.map(({ member }) => member));
  const found = one.members
    .filter(({ member }) => holdouts.has(member))
    .map((seat) => blockerOf(state, one, seat, asOf, include));
  return ok([...found.filter(({ blocks }) => blocks), ...found.filter(({ blocks }) => !blocks)]);
}

/** What is known of why a member stands where it does, whether it is in the way or not. */
export function blockerOf(
  state: Case,
  one: CandidateStanding,
  seat: Seat,
  asOf: Day,
  include: Include,
): Blocker {
  const { member } = seat;
  const prices = asksUpTo(state, include, asOf, one.id)
    .filter((ask) => ask.member === member)
    .flatMap(({ claim, words, of, link, isFirm }) =>
      wordOf(state, claim).map((word) => ({
        word,
        asks: words,
        ...(of === undefined ? {} : { payer: nameOf(state, of) }),
        ...(link === undefined ? {} : { link: nameOf(state, link) }),
        isFirm,
      })),
    );
  const gifts = giftsUpTo(state, include, asOf)
    .filter((gift) => gift.member === member)
    .flatMap(({ claim, words, by, state: given }) =>
      wordOf(state, claim).map((word) => ({
        word,
        gives: words,
        by: nameOf(state, by),
        state: given,
      })),
    );
  const inBody = bodyOn(state, asOf).has(member);
  const reasons = reasonsOf(state, include, member, { asOf, inBody });
  const motives = reasons.flatMap(({ id, says }) =>
    says.kind !== 'hypothesis'
      ? []
      : wordOf(state, id).map((word) => ({
          word,
          motive: says.motive,
          ...(says.link === undefined ? {} : { link: nameOf(state, says.link) }),
        })),
  );
  const links = [...prices, ...motives].flatMap(({ link }) => link ?? []);
  return {
    member,
    name: seat.name,
    candidate: one.id,
    seat,
    blocks: one.blockers.includes(member),
    stance: wordsOf(state, seat.claims),
    grounds: reasons.flatMap(({ id, says }) => {
      if (says.kind !== 'position' || says.candidate !== one.id || isFor(says.stance)) return [];
      return (says.grounds ?? []).flatMap(({ quote, about, occurred }) =>
        wordOf(state, id).map((word) => ({
          word,
          ground: quote.exact,
          ...(about === undefined ? {} : { about: nameOf(state, about) }),
          ...(occurred === undefined ? {} : { occurred }),
        })),
      );
    }),
    prices,
    conditions: seat.conditions.flatMap(({ claim, words }) =>
      wordOf(state, claim).map((word) => ({ word, condition: words })),
    ),
    gifts,
    motives,
    links: [...new Set(links)],
  };
}
