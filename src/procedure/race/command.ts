/** What somebody asks for in a race. */
import { z } from 'zod';
import { Tally } from '../ballots/tally.ts';
import { Vote } from '../ballots/vote.ts';
import { MemberName } from '../parts/body.ts';
import { Span } from '../parts/clock.ts';
import { Line, Note, Slug } from '../parts/names.ts';
import { StageRule } from '../parts/stage-rule.ts';
import { Nominee } from './event.ts';
import { Instant } from './instant.ts';

const at = { at: Instant };
/** The role that acts, and who holds it at the moment where that is known. */
const by = { by: Slug, holder: MemberName.optional() };
const Ids = z.array(Slug).min(1);

/**
 * The commands. `close-round` takes a tally where the votes of members are not known; it opens the
 * round by itself where nobody did. `proceed` ends a stage that nothing else ends. `propose` puts
 * names to a body that is asked about what is proposed, or under silence until `expires`. `choose-way`
 * takes one of the ways that a step leaves open, counted from one.
 */
export const RaceCommand = z.discriminatedUnion('do', [
  z.strictObject({ ...at, do: z.literal('nominate'), candidate: Nominee }),
  z.strictObject({
    ...at,
    do: z.literal('endorse'),
    candidate: Slug,
    by: z.array(MemberName).min(1),
  }),
  z.strictObject({ ...at, do: z.literal('withdraw'), candidate: Slug }),
  z.strictObject({ ...at, do: z.literal('proceed'), ...by }),
  z.strictObject({
    ...at,
    do: z.literal('propose'),
    ...by,
    candidates: Ids,
    expires: Instant.optional(),
  }),
  z.strictObject({ ...at, do: z.literal('open-round'), ...by }),
  z.strictObject({ ...at, do: z.literal('cast'), member: MemberName, vote: Vote }),
  z.strictObject({ ...at, do: z.literal('lift-objection'), member: MemberName }),
  z.strictObject({ ...at, do: z.literal('close-round'), ...by, tally: Tally.optional() }),
  z.strictObject({ ...at, do: z.literal('declare'), ...by, candidates: Ids }),
  z.strictObject({ ...at, do: z.literal('invite'), ...by, candidates: Ids }),
  z.strictObject({
    ...at,
    do: z.literal('break-tie'),
    ...by,
    how: z.enum(['lot', 'casting-vote']),
    candidates: Ids,
  }),
  z.strictObject({
    ...at,
    do: z.literal('break-silence'),
    member: MemberName,
    amendment: Note.optional(),
    ground: Line.optional(),
  }),
  z.strictObject({ ...at, do: z.literal('let-silence-expire') }),
  z.strictObject({ ...at, do: z.literal('extend'), ...by, until: Instant }),
  z.strictObject({ ...at, do: z.literal('reserve'), member: MemberName, words: Note }),
  z.strictObject({ ...at, do: z.literal('recuse'), role: Slug, from: MemberName, to: MemberName }),
  z.strictObject({ ...at, do: z.literal('bar'), body: Slug, members: z.array(MemberName) }),
  z.strictObject({
    ...at,
    do: z.literal('change-rule'),
    ...by,
    stage: Slug,
    rule: StageRule,
    reason: Note,
  }),
  z.strictObject({ ...at, do: z.literal('break-package'), ...by }),
  z.strictObject({
    ...at,
    do: z.literal('settle-term'),
    post: Slug,
    lasts: Span,
    note: Note.optional(),
  }),
  z.strictObject({ ...at, do: z.literal('assign'), ...by, to: Line }),
  z.strictObject({ ...at, do: z.literal('choose-way'), ...by, way: z.int().positive() }),
  z.strictObject({ ...at, do: z.literal('accept'), candidate: Slug }),
  z.strictObject({ ...at, do: z.literal('decline'), candidate: Slug }),
]);
export type RaceCommand = z.infer<typeof RaceCommand>;
