/**
 * What an analyst adds to a record: concessions with their price, who could pay them, whom they move,
 * what they rule out. The form of the file after `--problem`; `docs/analysis-packages.md` explains it.
 */
import { z } from 'zod';
import { Choice } from '../../procedure/index.ts';

const Id = z.string().min(1).max(160);
const Words = z.string().min(1).max(400);
const Claims = z.array(Id).optional();
/** From 0 to 1. */
export const Chance = z.number().min(0).max(1);

/** What wins a member over: all that `needs` names together, if it comes off. */
const MoveGiven = z.strictObject({
  member: Id,
  to: Choice,
  /** Concessions needed besides the one that this stands in. */
  with: z.array(Id).optional(),
  /** The chance that the member moves once it has been given all of it; certain where absent. */
  chance: Chance.optional(),
  claims: Claims,
});

/**
 * A concession. One that has the id of a concession from the record adds to that; every other is a
 * further way. Costs are whole numbers in whatever unit the analyst chose; absent means unknown, which
 * is never taken for nothing.
 */
const ConcessionGiven = z.strictObject({
  id: Id,
  label: Words.optional(),
  cost: z.int().nonnegative().max(1_000_000).optional(),
  /** Who could pay it. An empty list says that nobody can. */
  payers: z.array(Words).optional(),
  moves: z.array(MoveGiven).optional(),
  /** Cannot be given beside these. */
  excludes: z.array(Id).optional(),
  /** Given with these or not at all. */
  together: z.array(Id).optional(),
  /** Cannot be given before these: concessions, or decisions elsewhere. */
  waitsFor: z.array(Id).optional(),
  claims: Claims,
});

/** Giving all of `when` loses the member, unless one of `unless` is given too. */
const RedLineGiven = z.strictObject({
  member: Id,
  when: z.array(Id).min(1),
  unless: z.array(Id).optional(),
  to: Choice.default('object'),
  claims: Claims,
});

/** A decision of another body, or on another post, that concessions wait for. */
const DecisionGiven = z.strictObject({
  id: Id,
  label: Words,
  state: z.enum(['open', 'settled', 'refused']).default('open'),
  waitsFor: z.array(Id).optional(),
  claims: Claims,
});

/** Where a member stands if nothing is given, where the analyst knows better than the record. */
const StandGiven = z.strictObject({ member: Id, choice: Choice, claims: Claims });

/** A secret poll: how many seats of a group (or of no group) marked what. */
const PollGiven = z.strictObject({
  group: Id.optional(),
  choice: Choice,
  seats: z.int().nonnegative(),
});

export const PackageFile = z.strictObject({
  /** The unit of the costs, for people. */
  unit: Words.optional(),
  concessions: z.array(ConcessionGiven).default([]),
  redLines: z.array(RedLineGiven).default([]),
  decisions: z.array(DecisionGiven).default([]),
  stands: z.array(StandGiven).default([]),
  /** How members of whom nothing firm is known may choose; the rest of the weight stays where they are. */
  beliefs: z.record(Id, z.partialRecord(Choice, Chance)).optional(),
  /** Takes the place of the members' own seats: they are counted without names. */
  poll: z.array(PollGiven).optional(),
});
export type PackageFile = z.infer<typeof PackageFile>;
export const EMPTY_FILE: PackageFile = PackageFile.parse({});
