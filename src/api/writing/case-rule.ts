/** The rule of a stage as a rule that a race can count by, with the groups and weights that it needs. */
import { Rule, type StageRule } from '../../procedure/index.ts';

/**
 * Undefined where a part ranks candidates, is declared by a person, or grows with the root of the body:
 * a race counts where members stand towards one candidate, and nothing else.
 */
export function caseRule(rule: StageRule): Rule | undefined {
  if (rule.kind === 'all' || rule.kind === 'any') {
    const parts = rule.parts.map(caseRule);
    const known = parts.filter((part) => part !== undefined);
    if (known.length < parts.length) return undefined;
    return {
      kind: rule.kind,
      parts: known,
      ...(rule.label !== undefined && { label: rule.label }),
    };
  }
  // Articles are named by the procedure, which the record does not hold.
  const { article: _, ...rest } = rule;
  const found = Rule.safeParse(rest);
  return found.success ? found.data : undefined;
}

const partsOf = (rule: Rule): readonly Extract<Rule, { readonly threshold: unknown }>[] =>
  'parts' in rule ? rule.parts.flatMap(partsOf) : [rule];

const named = (names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(names.filter((name) => name !== undefined)),
];

export const groupsIn = (rule: Rule): readonly string[] =>
  named(partsOf(rule).map(({ group }) => group));

export const tablesIn = (rule: Rule): readonly string[] =>
  named(partsOf(rule).map(({ weights }) => weights));
