/** The counts that sources published, and what they said of groups as such, as likelihoods of numbers. */
import { groupBy, type Day } from '../../basics/index.ts';
import {
  membersMeant,
  membersOn,
  STANCES,
  type Case,
  type Claim,
  type SaysOf,
  type Stance,
} from '../../case/index.ts';
import type { CountOf } from '../counts/index.ts';
import { numbersBeforehand, ratingFactor, type Parameters } from '../estimate/index.ts';
import { byText, claimsIncluded, dayOf, type Include } from '../standing/evidence.ts';
import { byReport } from '../standing/independent.ts';
import { polarityOf, sideOf, type Side } from '../standing/stances.ts';
import { likelihoodOn } from './track.ts';

/** A count that an independent report gives, of the whole body or of a group. */
export interface CountClaim {
  readonly claim: string;
  /** Copies of the same report, and what else the report says to the same effect. */
  readonly copies: readonly string[];
  readonly day: Day;
  readonly side: Side;
  /** The stances counted. */
  readonly stances: readonly Stance[];
  /** The group counted, and how many members it has on the day asked for; absent for the whole body. */
  readonly among?: { readonly group: string; readonly members: readonly string[] };
  readonly atLeast: number;
  readonly atMost: number;
  /** The chance that the number is what it says, before anything else is known. */
  readonly right: number;
  /**
   * How likely such a report is by number, where it is right. Of the body it adds up to one. Of a group it
   * is told relative to how likely the number is beforehand, so that a report of reliability r makes
   * the number r parts what it says: members that rarely are of one mind by chance are so as a group.
   */
  readonly says: readonly number[];
}

export interface CountOptions {
  readonly candidate: string;
  readonly asOf: Day;
  readonly include: Include;
}

/** What one claim counts, before copies are told apart. */
interface Told {
  readonly claim: Claim;
  readonly source: string;
  readonly day: Day;
  readonly side: Side;
  readonly stances: readonly Stance[];
  readonly among: CountClaim['among'];
  readonly atLeast: number;
  readonly atMost: number;
  /** Of the reliability of its level: how much is left, or how much there is at least. */
  readonly factor: number;
  readonly least: number;
  readonly says: readonly number[];
}

/** One count an independent report and thing counted, oldest first; copies are named beside the first. */
export function countClaims(
  state: Case,
  { candidate, asOf, include }: CountOptions,
  parameters: Parameters,
): readonly CountClaim[] {
  const told = [...claimsIncluded(state, include)].flatMap(({ claim, source }): Told[] => {
    const day = dayOf(claim);
    const counts = claim.modality === 'asserted' || claim.modality === 'likely';
    if (!counts || day > asOf) return [];
    const common = { claim, source, day };
    const { says } = claim;
    if (says.kind === 'count' && says.candidate === candidate) {
      return counted(state, says, asOf, parameters).map((one) => ({ ...common, ...one }));
    }
    if (says.kind === 'position' && says.candidate === candidate && state.groups.has(says.member)) {
      return saidOfGroup(state, says, asOf, parameters).map((one) => ({ ...common, ...one }));
    }
    return [];
  });
  const found: CountClaim[] = [];
  for (const report of byReport(state, told)) {
    const same = new Map<string, Told[]>();
    for (const one of report) {
      // Two numbers in one report are two counts, not copies.
      const key = `${one.stances.join()} ${one.among?.group} ${one.atLeast} ${one.atMost}`;
      same.set(key, [...(same.get(key) ?? []), one]);
    }
    for (const all of same.values()) found.push(...countOf(state, all, parameters));
  }
  return found.sort((a, b) => byText(a.day, b.day) || byText(a.claim, b.claim));
}

type Counted = Omit<Told, 'claim' | 'source' | 'day'>;

/** A number that a source published. */
function counted(
  state: Case,
  says: SaysOf<'count'>,
  asOf: Day,
  parameters: Parameters,
): readonly Counted[] {
  const among = groupOf(state, says.among, asOf);
  const size = among?.members.length ?? membersOn(state, asOf).length;
  if (size === 0) return [];
  const side = sideOf(says.stance);
  const stances = STANCES.filter((stance) => sideOf(stance) === side);
  const shape = shapeOf(says, size, parameters);
  return [
    {
      side,
      stances,
      among,
      atLeast: says.atLeast,
      atMost: says.atMost,
      factor: 1,
      least: namesEverybodyMissing(says) ? parameters.count.named : 0,
      says: among === undefined ? shape : relative(shape, stances, parameters),
    },
  ];
}

/** “The eastern members are opposed”: all of them, or nearly. */
function saidOfGroup(
  state: Case,
  { member, stance }: SaysOf<'position'>,
  asOf: Day,
  parameters: Parameters,
): readonly Counted[] {
  const { group: factor, count } = parameters;
  const among = groupOf(state, member, asOf);
  const size = among?.members.length ?? 0;
  if (size === 0) return [];
  const stances = stancesMeant(stance);
  const shape = Array.from({ length: size + 1 }, (_, k) =>
    Math.exp(-(size - k) / (size * count.rest)),
  );
  return [
    {
      side: SIDE_OF_POLARITY[polarityOf(stance)],
      stances,
      among,
      atLeast: size,
      atMost: size,
      factor,
      least: 0,
      says: relative(normal(shape), stances, parameters),
    },
  ];
}

/** Relative to how likely each number is beforehand, and to a report that says nothing. */
function relative(
  shape: readonly number[],
  stances: readonly Stance[],
  parameters: Parameters,
): readonly number[] {
  const beforehand = numbersBeforehand(shape.length - 1, stances, parameters);
  return shape.map((value, k) => value / ((beforehand[k] ?? 1) * shape.length));
}

const SIDE_OF_POLARITY = { favourable: 'for', neutral: 'open', unfavourable: 'against' } as const;

/** A lean is as good as any stance that way; a side taken is that side. */
const stancesMeant = (stance: Stance): readonly Stance[] =>
  stance === 'undecided' || sideOf(stance) === 'for'
    ? STANCES.filter((one) => sideOf(one) === sideOf(stance))
    : STANCES.filter((one) => polarityOf(one) === polarityOf(stance));

const groupOf = (state: Case, group: string | undefined, asOf: Day): CountClaim['among'] =>
  group === undefined ? undefined : { group, members: membersMeant(state, group, asOf) };

/** Copies and what is said to the same effect as one count; the oldest speaks for all. */
function countOf(
  state: Case,
  same: readonly Told[],
  parameters: Parameters,
): readonly CountClaim[] {
  const [first, ...copies] = same.toSorted(
    (a, b) => byText(a.day, b.day) || byText(a.claim.id, b.claim.id),
  );
  if (first === undefined) return [];
  const { claim, source, day, side, stances, among, atLeast, atMost, says } = first;
  const rated = ratingFactor(state, { source, claim: claim.id }, parameters);
  const least = Math.max(...same.map((one) => one.least));
  const firm = claim.modality === 'likely' ? parameters.modality.likely : 1;
  return [
    {
      claim: claim.id,
      copies: copies.map((copy) => copy.claim.id),
      day,
      side,
      stances,
      ...(among === undefined ? {} : { among }),
      atLeast,
      atMost,
      right:
        Math.max(parameters.reliability[claim.attribution.level], least) *
        firm *
        rated *
        first.factor,
      says,
    },
  ];
}

const namesEverybodyMissing = ({ except = [], of, atLeast }: SaysOf<'count'>): boolean =>
  except.length > 0 && of !== undefined && of - atLeast === except.length;

/** Its bounds are as likely as each other; beyond them, less and less. */
function shapeOf(
  { atLeast, atMost, of }: SaysOf<'count'>,
  size: number,
  { count: { blur } }: Parameters,
): readonly number[] {
  // “At least 20 of 31” has no upper end, also after somebody joins.
  const most = of !== undefined && atMost >= of ? Math.max(size, atMost) : atMost;
  return normal(
    Array.from({ length: size + 1 }, (_, k) =>
      Math.exp(-Math.max(0, atLeast - k, k - most) / blur),
    ),
  );
}

const normal = (values: readonly number[]): readonly number[] => {
  const all = values.reduce((a, b) => a + b, 0);
  return values.map((value) => value / all);
};

/**
 * The counts as they are conditioned on: one for each thing that is counted, those in favour first, then
 * others of the whole body, then those of groups. `members` are the body's on the day, in the order of the estimate.
 */
export function countsByThing(
  asOf: Day,
  counts: readonly CountClaim[],
  members: readonly string[],
  parameters: Parameters,
): readonly CountOf[] {
  const things = groupBy(counts, thingCounted);
  const weight = (count: CountClaim | undefined): number =>
    count?.among !== undefined ? 2 : count?.side === 'for' ? 0 : 1;
  const all = [...things].toSorted(
    ([a, [one]], [b, [other]]) => weight(one) - weight(other) || byText(a, b),
  );
  return all.map(([, own]) => {
    const [first] = own;
    const among = first?.among?.members.map((id) => members.indexOf(id));
    return {
      name: own.map(({ claim }) => claim).join(', '),
      ...(among === undefined ? {} : { among }),
      kinds: (first?.stances ?? []).map((stance) => STANCES.indexOf(stance)),
      likelihood: likelihoodOn(asOf, own, {
        size: among?.length ?? members.length,
        of: members.length,
        parameters,
      }),
    };
  });
}

/** Counts of the same stances and members follow one number. */
const thingCounted = ({ stances, among }: CountClaim): string =>
  `${among?.group ?? ''} ${stances.join()}`;
