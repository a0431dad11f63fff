/** Views on what stands in the way that only the board asks for, beside those of the command line. */
import {
  blockers,
  BlockerSchema,
  offerFor,
  OfferSchema,
  unknownClaim,
  type Blocker,
  type Offer,
  type OfferQuery,
} from '../analysis/index.ts';
import { ok, type Day, type Result } from '../basics/index.ts';
import { nameOf } from '../case/index.ts';
import { z } from 'zod';
import { candidateOr } from './candidates.ts';
import type { OpenRecord } from './record.ts';

/** What could be given for a candidate, and what the rule answers to a choice of it. */
export const OfferView = OfferSchema;
export type OfferView = z.infer<typeof OfferView>;

/** Who is in the way of a candidate, with ground, demand, price, payer and links. */
export const BlockersView = z.strictObject({
  case: z.string(),
  asOf: z.string(),
  candidate: z.strictObject({ id: z.string(), name: z.string() }),
  blockers: z.array(BlockerSchema),
});
export type BlockersView = z.infer<typeof BlockersView>;

/** `candidate` as people type it; whoever is ahead where none is named. */
export function offerView(
  { state }: OpenRecord,
  query: Omit<OfferQuery, 'candidate'> & { readonly candidate?: string },
): Result<Offer> {
  const id = candidateOr(state, query.candidate, query);
  if (!id.ok) return id;
  const stray = query.file === undefined ? undefined : unknownClaim(query.file, state);
  if (stray !== undefined) return { ok: false, error: stray };
  return offerFor(state, { ...query, candidate: id.value });
}

/** The members known not to be on board, those that stop the choice first. */
export function blockersView(
  { state }: OpenRecord,
  query: {
    readonly asOf: Day;
    readonly include?: 'accepted' | 'proposed';
    readonly candidate?: string;
  },
): Result<{
  readonly case: string;
  readonly asOf: Day;
  readonly candidate: { readonly id: string; readonly name: string };
  readonly blockers: readonly Blocker[];
}> {
  const id = candidateOr(state, query.candidate, query);
  if (!id.ok) return id;
  const found = blockers(state, { ...query, candidate: id.value });
  if (!found.ok) return found;
  return ok({
    case: state.id,
    asOf: query.asOf,
    candidate: { id: id.value, name: nameOf(state, id.value) },
    blockers: found.value,
  });
}
