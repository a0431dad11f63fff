/** The six kinds of stage, and the steps between them. */
import { z } from 'zod';
import { Announcement, BallotPaper } from './ballot.ts';
import { Clock, Span } from './clock.ts';
import { Line, Note, Slug } from './names.ts';
import { StageRule } from './stage-rule.ts';

/** Whom a step takes along: those who met the rule, all who stand, the first few, or nobody. */
export const Carry = z.union([
  z.enum(['chosen', 'standing', 'nobody']),
  z.strictObject({ top: z.int().positive() }),
]);
export type Carry = z.infer<typeof Carry>;

const cites = { article: Slug.optional(), note: Note.optional() };

/**
 * Where the race goes next: to another stage, or to its end. `accepted` asks the person who was
 * chosen for a yes before the end counts; `declined` is where a no leads. `acting` says in words who
 * holds the post when it is not filled. `term` replaces the post's term on this way out.
 */
const SET_STEPS = [
  z.strictObject({ go: Slug, with: Carry, ...cites }),
  z.strictObject({
    end: z.literal('appointed'),
    accepted: z.strictObject({ declined: Slug }).optional(),
    term: z.strictObject({ lasts: Span }).optional(),
    ...cites,
  }),
  z.strictObject({ end: z.literal('not-filled'), acting: Line.optional(), ...cites }),
] as const;

/** A step of which somebody chooses the way: to a meeting, say, or to a silence procedure. */
const Choose = z.strictObject({
  choose: Slug,
  among: z.array(z.strictObject({ when: Line, step: z.union(SET_STEPS) })).min(2),
  ...cites,
});

export const Step = z.union([...SET_STEPS, Choose]);
export type Step = z.infer<typeof Step>;

/** A step that leads one way. */
export type SetStep = Exclude<Step, { readonly choose: unknown }>;

/** A step with several ways. */
export type Fork = Extract<Step, { readonly choose: unknown }>;

const rounds = { from: z.int().positive().optional(), to: z.int().positive().optional() };

/**
 * What a round that settles nothing does to the slate before the next one. `invite` asks candidates
 * to withdraw and cannot make them; `drop-last` and `keep-top` remove them. `count` lists a number
 * for each round, the last one holding on. `from` and `to` bound the rounds it belongs to.
 */
export const Effect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('invite'),
    by: Slug,
    count: z.array(z.int().positive()).min(1).optional(),
    article: Slug.optional(),
    ...rounds,
  }),
  z.strictObject({
    kind: z.literal('drop-last'),
    count: z.array(z.int().positive()).min(1),
    article: Slug.optional(),
    ...rounds,
  }),
  z.strictObject({
    kind: z.literal('keep-top'),
    count: z.array(z.int().positive()).min(1),
    article: Slug.optional(),
    ...rounds,
  }),
]);
export type Effect = z.infer<typeof Effect>;

/** How many rounds a stage may take. */
export const Rounds = z.union([z.int().positive().max(10_000), z.literal('no-limit')]);

/**
 * What breaks a tie that matters (for the last place when somebody must drop, for the first when one
 * must be chosen): another ballot among those tied, a lot, the casting vote or choice of a role, or
 * nothing but the next round.
 */
export const TieBreak = z.union([
  z.enum(['reballot', 'lot', 'next-round']),
  z.strictObject({ castingVote: Slug }),
]);
export type TieBreak = z.infer<typeof TieBreak>;

/** One way, or several of which the next is taken when an extra ballot leaves the tie as it was. */
export const Tie = z.union([TieBreak, z.array(TieBreak).min(1)]);
export type Tie = z.infer<typeof Tie>;

const common = {
  id: Slug,
  title: Line,
  articles: z.array(Slug).optional(),
  note: Note.optional(),
};

/** Names are put forward. `each` is how many one nominator may put forward. */
export const NominateStage = z.strictObject({
  ...common,
  kind: z.literal('nominate'),
  by: z.array(Slug).min(1),
  each: z.union([z.int().positive(), z.literal('no-limit')]),
  /** What a candidate must be or have, in words. */
  requires: z.array(Line).optional(),
  /** Whether names may still come forward in later stages, until one is put to the decision. */
  staysOpen: z.boolean().optional(),
  /** Who closes the window; a hard clock closes it by itself. */
  closedBy: Slug.optional(),
  clock: Clock.optional(),
  next: Step,
  /** Where it leads when nobody stands at the close; without it the window stays open. */
  nobody: Step.optional(),
});

/** Nothing is decided: a hearing, a campaign, interviews, a pause. Only a clock runs. */
export const DeliberateStage = z.strictObject({
  ...common,
  kind: z.literal('deliberate'),
  what: z.enum(['hearing', 'campaign', 'interviews', 'negotiation', 'pause']),
  closedBy: Slug.optional(),
  clock: Clock.optional(),
  next: Step,
});

/**
 * Views are asked and nothing is decided. A rule here can only invite, or name what is proposed next:
 * once it is met for somebody, `next` follows. Without a rule `by` moves on when it sees fit.
 */
export const SoundStage = z.strictObject({
  ...common,
  kind: z.literal('sound'),
  body: Slug,
  by: Slug,
  paper: BallotPaper,
  result: Announcement,
  rule: StageRule.optional(),
  effects: z.array(Effect).optional(),
  rounds: Rounds,
  clock: Clock.optional(),
  next: Step,
  /** Where the last round leads that settled nothing; without it, to `next` as well. */
  exhausted: Step.optional(),
});

/**
 * A binding question, acclamation and confirmation included. `about` is the whole slate, or the one
 * name (for each post) that was chosen before.
 */
export const BallotStage = z.strictObject({
  ...common,
  kind: z.literal('ballot'),
  body: Slug,
  by: Slug,
  about: z.enum(['slate', 'proposed']),
  paper: BallotPaper,
  result: Announcement,
  rule: StageRule,
  effects: z.array(Effect).optional(),
  tie: Tie.optional(),
  rounds: Rounds,
  clock: Clock.optional(),
  met: Step,
  /** Leaves the stage as soon as no more than so many still stand. */
  whenLeft: z.strictObject({ candidates: z.int().positive(), step: Step }).optional(),
  /** Where the last round leads that settled nothing; absent where the rounds have no limit. */
  exhausted: Step.optional(),
});

/** A silence procedure: the text stands unless somebody breaks silence in time. */
export const TacitStage = z.strictObject({
  ...common,
  kind: z.literal('tacit'),
  body: Slug,
  by: Slug,
  /** Whether silence may be broken by an amendment as well as by an objection. */
  amendments: z.boolean(),
  clock: Clock,
  rule: StageRule,
  unbroken: Step,
  broken: Step,
});

/**
 * The post, or the right to name somebody, falls to whoever it falls to: by turn, by lot, by a role.
 * Where `next` takes the `chosen` along, a candidate is assigned; otherwise whoever is to name or to
 * decide, in words.
 */
export const AssignStage = z.strictObject({
  ...common,
  kind: z.literal('assign'),
  how: z.enum(['rotation', 'lot', 'choice']),
  by: Slug,
  /** The order of the turn, in words: by the English names of the states. */
  order: Line.optional(),
  next: Step,
});

export const Stage = z.discriminatedUnion('kind', [
  NominateStage,
  DeliberateStage,
  SoundStage,
  BallotStage,
  TacitStage,
  AssignStage,
]);
export type Stage = z.infer<typeof Stage>;
export type StageKind = Stage['kind'];
