/** A whole procedure as data: from the call for names to the appointment. */
import { z } from 'zod';
import { never } from '../../basics/index.ts';
import { Package, Post, ProcedureBody, Role } from './body.ts';
import { Article, Doubt, Line, Note, Slug } from './names.ts';
import { Stage, type SetStep, type Step } from './stage.ts';

/** The mark of a procedure's file, so that a later reader knows which words to expect. */
export const PROCEDURE_FORMAT = 'nemcon-procedure/1';

/**
 * A procedure: a plain value that JSON can hold. Nothing about any one organisation stands in code;
 * it stands here.
 */
export const Procedure = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(PROCEDURE_FORMAT),
  name: Slug,
  title: Line,
  organisation: Line,
  /** How it works, in two or three sentences. */
  summary: Note,
  posts: z.array(Post).min(1),
  bodies: z.array(ProcedureBody).min(1),
  roles: z.array(Role).min(1),
  articles: z.array(Article),
  stages: z.array(Stage).min(1),
  /** The stage that the race begins with. */
  first: Slug,
  /** Posts that stand or fall together. */
  package: Package.optional(),
  /** Who may change a rule in mid-race; `nobody` where the procedure knows no such thing. */
  ruleChanges: z.union([z.strictObject({ by: z.array(Slug).min(1) }), z.literal('nobody')]),
  /** Points that the sources leave open. */
  doubts: z.array(Doubt).optional(),
});
export type Procedure = z.infer<typeof Procedure>;

/** One arrow out of a stage: when it is taken, where it leads, and the role that chooses it where one does. */
export interface Arrow {
  readonly when: string;
  readonly step: SetStep;
  readonly by?: string;
}

/** What a stage may be followed by, in the order in which the stage tells it. */
export const stepsOf = (stage: Stage): readonly Arrow[] =>
  waysOut(stage).flatMap(({ when, step }): readonly Arrow[] =>
    'choose' in step
      ? step.among.map((way) => ({
          when: `${when}: ${way.when}`,
          step: way.step,
          by: step.choose,
        }))
      : [{ when, step }],
  );

function waysOut(stage: Stage): readonly { readonly when: string; readonly step: Step }[] {
  switch (stage.kind) {
    case 'nominate':
      return [
        { when: 'the window closes', step: stage.next },
        ...(stage.nobody === undefined ? [] : [{ when: 'nobody stands', step: stage.nobody }]),
      ];
    case 'deliberate':
      return [{ when: 'it is over', step: stage.next }];
    case 'assign':
      return [{ when: 'it is settled', step: stage.next }];
    case 'sound':
      return [
        {
          when: stage.rule === undefined ? 'the soundings end' : 'a name emerges',
          step: stage.next,
        },
        ...(stage.exhausted === undefined
          ? []
          : [{ when: 'no name emerges', step: stage.exhausted }]),
      ];
    case 'tacit':
      return [
        { when: 'silence holds', step: stage.unbroken },
        { when: 'silence is broken', step: stage.broken },
      ];
    case 'ballot':
      return [
        { when: 'the rule is met', step: stage.met },
        ...(stage.whenLeft === undefined
          ? []
          : [{ when: `${stage.whenLeft.candidates} are left`, step: stage.whenLeft.step }]),
        ...(stage.exhausted === undefined
          ? []
          : [
              {
                when:
                  stage.rounds === 1
                    ? 'it is not met'
                    : stage.rounds === 'no-limit'
                      ? 'it is ended without a result'
                      : `${stage.rounds} rounds settle nothing`,
                step: stage.exhausted,
              },
            ]),
      ];
    default:
      return never(stage, 'stage');
  }
}
