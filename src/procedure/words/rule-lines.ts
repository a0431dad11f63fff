/** The rule of a stage as lines: each part with its denominator and the article that it rests on. */
import type { Procedure } from '../parts/procedure.ts';
import type { StageRule } from '../parts/stage-rule.ts';
import type { Stage } from '../parts/stage.ts';
import { z } from 'zod';
import { ruleInWords } from './rule.ts';
import { articleTitle, termsFor } from './terms.ts';

export const RuleLine = z.strictObject({
  /** How deep it lies inside the rule. */
  depth: z.int().nonnegative(),
  /** As the procedure says it, or worked out from its numbers. */
  says: z.string(),
  /** The same with choices and denominator, where the procedure says it in other words. */
  exact: z.string().optional(),
  article: z.string().optional(),
});
export type RuleLine = z.infer<typeof RuleLine>;

function lines(
  procedure: Procedure,
  stage: Stage,
  rule: StageRule,
  depth: number,
  above: string | undefined,
): readonly RuleLine[] {
  // An article of the whole is not said again of each part.
  const article =
    rule.article === undefined || rule.article === above
      ? {}
      : { article: articleTitle(procedure, rule.article) };
  if (rule.kind === 'all' || rule.kind === 'any') {
    const joint = rule.kind === 'all' ? 'all of this:' : 'any one of this:';
    const says = rule.label === undefined ? joint : `${rule.label}: ${joint}`;
    return [
      { depth, says, ...article },
      ...rule.parts.flatMap((part) =>
        lines(procedure, stage, part, depth + 1, rule.article ?? above),
      ),
    ];
  }
  const says = ruleInWords(rule, termsFor(procedure, stage));
  const exact = ruleInWords(rule, termsFor(procedure, stage, true));
  return [{ depth, says, ...(exact === says ? {} : { exact }), ...article }];
}

/** Nothing where the stage has no rule. */
export const ruleLines = (procedure: Procedure, stage: Stage): readonly RuleLine[] =>
  'rule' in stage && stage.rule !== undefined
    ? lines(procedure, stage, stage.rule, 0, undefined)
    : [];

/** The rule of a stage in one sentence, every denominator said; empty where it has none. */
export const stageRuleInWords = (procedure: Procedure, stage: Stage): string =>
  'rule' in stage && stage.rule !== undefined
    ? ruleInWords(stage.rule, termsFor(procedure, stage, true))
    : '';
