/** The package problem that a record poses: who is in the way, and what each of them is known to ask. */
import { fold, type Day } from '../../basics/index.ts';
import { LEVELS, nameOf, type Case } from '../../case/index.ts';
import type { Choice } from '../../procedure/index.ts';
import { nominationsUpTo, type NominationBy } from '../standing/candidature.ts';
import type { Include } from '../standing/evidence.ts';
import { bodyOn, type RuleInForce } from '../standing/rule.ts';
import { isFor } from '../standing/stances.ts';
import type { CandidateStanding, Seat } from '../standing/types.ts';
import { asksUpTo, type Ask } from './asks.ts';
import { outcomeAfter } from './apply.ts';
import type { Concession, Move, Problem } from './problem.ts';
import type { Packages } from './types.ts';

export type Stand = Packages['stands'][number];
export type OpenAs = Packages['open'];

export interface FromRecord {
  readonly problem: Problem;
  readonly stands: readonly Stand[];
}

const concession = (
  one: Pick<Concession, 'id' | 'label' | 'kind' | 'claims'> & Partial<Concession>,
): Concession => ({
  cost: undefined,
  payers: undefined,
  waitsFor: [],
  ...one,
});

/**
 * Where everybody stands towards the candidate if nothing is given, and what the record knows that could
 * move them.
 *
 * Whoever is reported to be for the candidate consents; whoever objects, or has a candidate of its own
 * in the race, objects; whoever is undecided or leans against and firmly asks something withholds its
 * consent until it has it. Everybody else is open, and taken to choose `open`: an assumption, and said.
 *
 * A rival's withdrawal, what a member firmly asks, and otherwise the lifting of its objection are what
 * could be given. None has a known price.
 */
export function problemFrom(
  state: Case,
  standing: CandidateStanding,
  force: RuleInForce,
  { asOf, include, open }: { readonly asOf: Day; readonly include: Include; readonly open: OpenAs },
): FromRecord {
  const asks = asksUpTo(state, include, asOf, standing.id);
  const nominations = nominationsUpTo(state, include, asOf);
  const concessions = new Map<string, Concession>();
  const moves: Move[] = [];
  const stands: Stand[] = [];
  for (const seat of standing.members) {
    const stand = standOf(seat, asks, open);
    stands.push(stand);
    if (stand.choice !== 'object' || stand.why === 'open') continue;
    const needed = neededBy(state, seat, asks, nominations);
    for (const one of needed) concessions.set(one.id, one);
    moves.push({
      member: seat.member,
      to: 'consent',
      needs: needed.map(({ id }) => id),
      chance: 1,
      claims: stand.claims,
    });
  }
  const problem: Problem = {
    body: bodyOn(state, standing.seatsAsOf, force.weights),
    rule: force.rule,
    now: new Map(stands.map(({ member, choice }): [string, Choice] => [member, choice])),
    concessions: [...concessions.values()],
    moves,
    redLines: [],
    excludes: [],
    together: [],
    decisions: [],
  };
  return { problem, stands };
}

/** The problem with the consent of the open members to be had, one by one, where without it the rule cannot be met. */
export function withOpenMembers(state: Case, { problem, stands }: FromRecord): Problem {
  const all = new Set(problem.concessions.map(({ id }) => id));
  if (outcomeAfter(problem, all) === 'met') return problem;
  const open = stands.filter(
    ({ member, why, choice }) =>
      why === 'open' &&
      choice !== 'consent' &&
      !problem.moves.some((move) => move.member === member),
  );
  return {
    ...problem,
    concessions: [
      ...problem.concessions,
      ...open.map(({ member, claims }) =>
        concession({
          id: `consent:${member}`,
          label: `${nameOf(state, member)} consents`,
          kind: 'consent',
          about: { name: nameOf(state, member) },
          claims,
        }),
      ),
    ],
    moves: [
      ...problem.moves,
      ...open.map(({ member, claims }): Move => ({
        member,
        to: 'consent',
        needs: [`consent:${member}`],
        chance: 1,
        claims,
      })),
    ],
  };
}

const isOpen = (seat: Seat): boolean =>
  seat.stance === 'undecided' || seat.stance === 'leans-against';

const firmConditions = (seat: Seat): Seat['conditions'] =>
  seat.level !== undefined && LEVELS.indexOf(seat.level) <= LEVELS.indexOf('named-official')
    ? seat.conditions
    : [];

function standOf(seat: Seat, asks: readonly Ask[], open: OpenAs): Stand {
  const { member, name, claims } = seat;
  const common = { member, name, claims };
  if (isFor(seat.stance)) return { ...common, choice: 'consent', why: 'for' };
  if (seat.stance === 'objects') return { ...common, choice: 'object', why: 'objects' };
  if (seat.ownCandidate !== undefined) return { ...common, choice: 'object', why: 'own-candidate' };
  const firm = asks.filter((ask) => ask.member === member && ask.isFirm);
  if (isOpen(seat) && (firm.length > 0 || firmConditions(seat).length > 0)) {
    return {
      ...common,
      choice: 'object',
      why: 'asks',
      claims: [...new Set([...claims, ...firm.map(({ claim }) => claim)])],
    };
  }
  return { ...common, choice: open, why: 'open' };
}

function neededBy(
  state: Case,
  seat: Seat,
  asks: readonly Ask[],
  nominations: readonly NominationBy[],
): readonly Concession[] {
  const { member, ownCandidate, claims } = seat;
  const name = nameOf(state, member);
  const needed: Concession[] = [];
  if (ownCandidate !== undefined) {
    // What it asks besides is its price, not a second thing to be done: rivals have gone without it.
    return [
      concession({
        id: `withdrawal:${ownCandidate}`,
        label: `${nameOf(state, ownCandidate)} withdraws`,
        kind: 'withdrawal',
        about: { name: nameOf(state, ownCandidate) },
        claims: nominations
          .filter((one) => one.candidate === ownCandidate)
          .map((one) => one.claim.id),
      }),
      ...(seat.stance === 'objects' ? [lifting(name, member, claims)] : []),
    ];
  }
  for (const { claim, words, of } of asks.filter((ask) => ask.member === member && ask.isFirm)) {
    needed.push(
      concession({
        id: `demand:${claim}`,
        label: `${name} is given “${words}”`,
        kind: 'demand',
        about: { name, words },
        claims: [claim],
        ...(of === undefined ? {} : { payers: [of] }),
      }),
    );
  }
  for (const { claim, words } of firmConditions(seat)) {
    // Often the same words were told as a demand already.
    if (
      asks.some(
        (ask) => ask.member === member && ask.isFirm && fold(words).includes(fold(ask.words)),
      )
    )
      continue;
    needed.push(
      concession({
        id: `condition:${claim}`,
        label: `${name} gets “${words}”`,
        kind: 'condition',
        about: { name, words },
        claims: [claim],
      }),
    );
  }
  if (needed.length > 0) return needed;
  return [lifting(name, member, claims)];
}

const lifting = (name: string, member: string, claims: readonly string[]): Concession =>
  concession({
    id: `lifting:${member}`,
    label: `${possessive(name)} objection is lifted`,
    kind: 'lifting',
    about: { name },
    claims,
  });

const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);
