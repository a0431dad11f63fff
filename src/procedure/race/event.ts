/** What happens in a race, in the past tense. The events alone give the state. */
import { z } from 'zod';
import { Line, Note, Slug } from '../parts/names.ts';
import { Span } from '../parts/clock.ts';
import { MemberName } from '../parts/body.ts';
import { Step } from '../parts/stage.ts';
import { StageRule } from '../parts/stage-rule.ts';
import { Tally } from '../ballots/tally.ts';
import { Vote } from '../ballots/vote.ts';
import { Instant } from './instant.ts';
import { Setup } from './setup.ts';

const at = { at: Instant };
const Ids = z.array(Slug).min(1);

/** A candidate as nominated: who put the name forward, and for which post where there are several. */
export const Nominee = z.strictObject({
  id: Slug,
  name: Line,
  by: z.array(MemberName).optional(),
  post: Slug.optional(),
});
export type Nominee = z.infer<typeof Nominee>;

/** Why a candidate left the slate without having withdrawn. */
export const OUT_BECAUSE = ['last', 'not-in-top', 'not-chosen', 'nominations-reopened'] as const;

export const RaceEvent = z.discriminatedUnion('type', [
  z.strictObject({ ...at, type: z.literal('race-begun'), procedure: Slug, setup: Setup }),
  z.strictObject({ ...at, type: z.literal('stage-entered'), stage: Slug, proposed: z.array(Slug) }),
  z.strictObject({ ...at, type: z.literal('nominated'), candidate: Nominee }),
  z.strictObject({
    ...at,
    type: z.literal('endorsed'),
    candidate: Slug,
    by: z.array(MemberName).min(1),
  }),
  z.strictObject({ ...at, type: z.literal('withdrawn'), candidate: Slug }),
  z.strictObject({
    ...at,
    type: z.literal('round-opened'),
    stage: Slug,
    round: z.int().positive(),
    asked: Ids,
    extra: z.boolean().optional(),
  }),
  z.strictObject({ ...at, type: z.literal('cast'), member: MemberName, vote: Vote }),
  z.strictObject({ ...at, type: z.literal('objection-lifted'), member: MemberName }),
  z.strictObject({
    ...at,
    type: z.literal('round-closed'),
    stage: Slug,
    round: z.int().positive(),
    tally: Tally.optional(),
  }),
  z.strictObject({ ...at, type: z.literal('declared'), by: Slug, candidates: Ids }),
  z.strictObject({ ...at, type: z.literal('invited'), by: Slug, candidates: Ids }),
  z.strictObject({
    ...at,
    type: z.literal('eliminated'),
    candidates: Ids,
    because: z.enum(OUT_BECAUSE),
  }),
  z.strictObject({
    ...at,
    type: z.literal('tied'),
    candidates: Ids,
    places: z.int().positive(),
    for: z.enum(['staying', 'being-chosen']),
  }),
  z.strictObject({
    ...at,
    type: z.literal('tie-broken'),
    how: z.enum(['ballot', 'lot', 'casting-vote']),
    candidates: Ids,
  }),
  z.strictObject({ ...at, type: z.literal('chosen'), stage: Slug, candidates: Ids }),
  z.strictObject({
    ...at,
    type: z.literal('placed-under-silence'),
    candidates: Ids,
    expires: Instant,
  }),
  z.strictObject({ ...at, type: z.literal('silence-extended'), expires: Instant, by: Slug }),
  z.strictObject({
    ...at,
    type: z.literal('silence-broken'),
    by: MemberName,
    amendment: Note.optional(),
    ground: Line.optional(),
  }),
  z.strictObject({ ...at, type: z.literal('silence-expired') }),
  z.strictObject({ ...at, type: z.literal('clock-extended'), until: Instant, by: Slug }),
  z.strictObject({ ...at, type: z.literal('reserved'), member: MemberName, words: Note }),
  z.strictObject({
    ...at,
    type: z.literal('recused'),
    role: Slug,
    from: MemberName,
    to: MemberName,
  }),
  z.strictObject({ ...at, type: z.literal('barred'), body: Slug, members: z.array(MemberName) }),
  z.strictObject({
    ...at,
    type: z.literal('rule-changed'),
    stage: Slug,
    rule: StageRule,
    by: Slug,
    reason: Note,
  }),
  z.strictObject({ ...at, type: z.literal('package-broken'), by: Slug }),
  z.strictObject({
    ...at,
    type: z.literal('term-settled'),
    post: Slug,
    lasts: Span,
    note: Note.optional(),
  }),
  z.strictObject({ ...at, type: z.literal('offered'), candidates: Ids, declined: Slug }),
  z.strictObject({ ...at, type: z.literal('assigned'), by: Slug, to: Line }),
  z.strictObject({ ...at, type: z.literal('ways-opened'), step: Step, chosen: z.array(Slug) }),
  z.strictObject({ ...at, type: z.literal('way-chosen'), by: Slug, way: z.int().positive() }),
  z.strictObject({ ...at, type: z.literal('accepted'), candidate: Slug }),
  z.strictObject({ ...at, type: z.literal('declined'), candidate: Slug }),
  z.strictObject({
    ...at,
    type: z.literal('appointed'),
    candidate: Slug,
    post: Slug,
    lasts: Span.optional(),
  }),
  z.strictObject({ ...at, type: z.literal('left-unfilled'), acting: Line.optional() }),
  z.strictObject({
    ...at,
    type: z.literal('departed'),
    why: Note,
    /** Nothing is recovered of what lies between: no departure, only a gap in what we know. */
    gap: z.boolean().optional(),
    to: Slug.optional(),
    appointed: z.array(Slug).optional(),
  }),
]);
export type RaceEvent = z.infer<typeof RaceEvent>;
