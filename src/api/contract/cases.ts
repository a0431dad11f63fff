/** Cases: the list, one in short, and a new one from a template. */
import { z } from 'zod';
import { Office, When } from '../../case/index.ts';
import { Span } from '../../procedure/index.ts';
import { CaseId, Day, Named } from './common.ts';

export const CaseLine = z.strictObject({
  id: CaseId,
  title: z.string(),
  body: z.string(),
  post: z.string().optional(),
  entries: z.int().nonnegative(),
  /** The day of the newest entry. */
  recorded: Day.optional(),
  candidates: z.array(z.string()),
  /** Examples can be looked at and copied, never written to. */
  writable: z.boolean(),
});
export const CasesView = z.strictObject({ cases: z.array(CaseLine) });
export type CasesView = z.infer<typeof CasesView>;

/** Who and what a case is about, without where anybody stands. */
export const CaseView = z.strictObject({
  id: CaseId,
  title: z.string(),
  version: z.int().nonnegative(),
  writable: z.boolean(),
  body: Named,
  post: z
    .strictObject({
      name: z.string(),
      incumbent: Named.optional(),
      termEnds: When.optional(),
      termYears: z.number().optional(),
    })
    .optional(),
  /** The procedure that the race follows, where the record says. */
  procedure: Named.optional(),
  members: z.array(
    z.strictObject({
      ...Named.shape,
      from: Day.optional(),
      /** The first day on which it is no member any more. */
      to: Day.optional(),
      groups: z.array(z.string()),
    }),
  ),
  groups: z.array(z.strictObject({ ...Named.shape, members: z.array(z.string()) })),
  people: z.array(
    z.strictObject({
      ...Named.shape,
      nationality: z.string().optional(),
      offices: z.array(Office),
    }),
  ),
  candidates: z.array(Named),
  /** The days that a slider runs over: from the first thing known of the race to the last, or today. */
  days: z.strictObject({ first: Day, last: Day }),
  /** Days on which something was so, or became known, in order. */
  marks: z.strictObject({ happened: z.array(Day), known: z.array(Day) }),
  claims: z.strictObject({
    proposed: z.int().nonnegative(),
    accepted: z.int().nonnegative(),
    rejected: z.int().nonnegative(),
  }),
  sources: z.int().nonnegative(),
});
export type CaseView = z.infer<typeof CaseView>;

const Name = z.string().trim().min(1).max(300);

/** A new race. Members come as rows or as the text of a CSV file: code, name, day of joining. */
export const NewCase = z.strictObject({
  /** Its name in the store and in addresses; made from the title where it is left out. */
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, { error: 'use small letters, digits and hyphens' })
    .optional(),
  title: Name,
  body: z.strictObject({ name: Name, aliases: z.array(Name).max(50).optional() }),
  post: z.strictObject({
    name: Name,
    incumbent: Name.optional(),
    termEnds: When.optional(),
    termYears: z.number().positive().max(200).optional(),
  }),
  /** `procedure` takes the rule of the decision that `procedure` names. */
  rule: z.enum(['no-objection', 'majority', 'two-thirds', 'procedure']),
  procedure: z
    .strictObject({
      name: Name,
      /** The stage whose decision the race is about. */
      decision: Name.optional(),
      /** Members of groups that the catalogue cannot tell, or that are others now. */
      groups: z.record(z.string().max(80), z.array(z.string().max(80)).max(1000)).optional(),
      /** Tables of weights that the catalogue cannot tell: what each member weighs. */
      weights: z
        .record(z.string().max(80), z.record(z.string().max(80), z.int().nonnegative()))
        .optional(),
    })
    .optional(),
  /** How the body itself puts the rule; the rule in plain words where it is left out. */
  ruleWords: Name.optional(),
  ruleBasis: z.enum(['written', 'tradition', 'unstated']).optional(),
  members: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(80),
        name: Name.optional(),
        from: When.optional(),
      }),
    )
    .max(1000)
    .optional(),
  membersCsv: z.string().max(1_000_000).optional(),
  candidates: z
    .array(z.strictObject({ name: Name, nationality: z.string().min(1).max(80).optional() }))
    .max(200)
    .optional(),
  dates: z
    .array(
      z.strictObject({
        what: z.enum(['decision', 'nominations', 'term-end', 'takes-office', 'meeting', 'other']),
        on: When,
        firmness: z.enum(['hoped', 'expected', 'set']),
        label: Name,
      }),
    )
    .max(200)
    .optional(),
});
export type NewCase = z.infer<typeof NewCase>;

/** A group of a body; without members where these change too often for the catalogue. */
const TemplateGroup = z.strictObject({
  ...Named.shape,
  members: z.array(z.string()).optional(),
  size: z.int().positive().optional(),
});

/** A decision of a procedure that a race can be about. */
const TemplateDecision = z.strictObject({
  /** The stage that decides. */
  id: z.string(),
  name: z.string(),
  body: Named,
  rule: z.strictObject({
    words: z.string(),
    basis: z.enum(['written', 'tradition', 'unstated']),
    /** Whether a race can count by it; it cannot rank candidates or take a person's word for it. */
    countable: z.boolean(),
    /** Groups that it names. */
    groups: z.array(z.string()),
  }),
  /** Absent where they are settled anew for each selection. */
  members: z.array(z.strictObject({ ...Named.shape, from: When.optional() })).optional(),
  /** How many the catalogue says that there are, where it does not list them. */
  size: z.int().positive().optional(),
  eligibility: z.string().optional(),
  groups: z.array(TemplateGroup),
  /** Tables that the rule counts by and the catalogue does not hold. */
  weights: z.array(z.strictObject({ ...Named.shape, unit: z.string() })),
});

/** A clock of a procedure, to make a date of the calendar from. */
const TemplateClock = z.strictObject({
  stage: z.string(),
  says: z.string(),
  what: z.enum(['nominations', 'decision', 'other']),
  firmness: z.enum(['expected', 'set']),
  /** So many of that unit before the incumbent's term ends. */
  beforeTermEnds: Span.optional(),
});

/** Procedures of the catalogue, to begin a race from. What is absent must be asked. */
export const TemplatesView = z.strictObject({
  templates: z.array(
    z.strictObject({
      ...Named.shape,
      organisation: z.string(),
      posts: z.array(z.strictObject({ ...Named.shape, termYears: z.number().optional() })),
      decisions: z.array(TemplateDecision),
      clocks: z.array(TemplateClock),
    }),
  ),
});
export type TemplatesView = z.infer<typeof TemplatesView>;
