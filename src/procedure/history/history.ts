/** A selection of the past, written down so that its procedure can be run over it. */
import { z } from 'zod';
import { Line, Note, Slug } from '../parts/names.ts';
import { RaceCommand } from '../race/command.ts';
import { Nominee } from '../race/event.ts';
import { Instant } from '../race/instant.ts';
import { Setup } from '../race/setup.ts';

export const HISTORY_FORMAT = 'nemcon-history/1';

/** How we know a step: read in a source, from memory without one, or partly each. */
export const Basis = z.enum(['source', 'recalled', 'source-and-recalled']);

const told = {
  basis: Basis.optional(),
  sources: z.array(Slug).optional(),
  note: Note.optional(),
  /** The true number of a round, where rounds before it are not recovered. */
  number: z.int().positive().optional(),
};

/**
 * One step: what somebody did, put to the interpreter; or a departure, where history went a way that
 * the procedure does not have: to another stage, to an appointment, or only something worth noting; or
 * a gap, of which nothing is recovered, with the stage at which the sources take up again.
 */
export const HistoryStep = z.union([
  z.strictObject({ act: RaceCommand, ...told }),
  z.strictObject({
    depart: z.strictObject({
      at: Instant,
      why: Note,
      to: Slug.optional(),
      appointed: z.array(Slug).min(1).optional(),
    }),
    ...told,
  }),
  z.strictObject({
    gap: z.strictObject({ at: Instant, why: Note, to: Slug.optional() }),
    ...told,
  }),
]);
export type HistoryStep = z.infer<typeof HistoryStep>;

/**
 * A history. `candidates` were put forward when nominations opened; whoever came later is nominated in
 * a step. `outcome` is what is recorded of the real selection, and is compared with the replay.
 */
export const History = z.strictObject({
  format: z.literal(HISTORY_FORMAT),
  name: Slug,
  title: Line,
  procedure: Slug,
  begins: Instant,
  setup: Setup.optional(),
  candidates: z.array(Nominee),
  steps: z.array(HistoryStep).min(1),
  outcome: z.strictObject({
    appointed: z.array(Slug),
    on: Instant.optional(),
    note: Note.optional(),
  }),
  /** Empty where the whole of it is recalled and nothing was read. */
  sources: z.array(
    z.strictObject({ id: Slug, title: Line.optional(), url: z.url({ protocol: /^https?$/ }) }),
  ),
  notes: z.array(Note).optional(),
});
export type History = z.infer<typeof History>;
