/** Whether a rule can be met at all, and whether it can be lost. */
import type { StageRule } from '../parts/stage-rule.ts';
import type { Choice, Rule } from '../rule.ts';
import { answerOf, countingRule, type Bloc } from './counted.ts';
import type { Heads } from './heads.ts';

/** `unknown` where there are too many ways to choose to look at them all. */
export type Can = 'yes' | 'no' | 'unknown';

/** Most ways to choose that are looked at one by one: some tenths of a second. */
const MOST_WAYS = 30_000;

/** All ways to put so many heads into so many places. */
function* splits(heads: number, places: number): Generator<readonly number[]> {
  if (places === 1) {
    yield [heads];
    return;
  }
  for (let first = heads; first >= 0; first -= 1) {
    for (const rest of splits(heads - first, places - 1)) yield [first, ...rest];
  }
}

function waysOf(heads: number, places: number): number {
  let ways = 1;
  for (let i = 1; i < places && ways <= MOST_WAYS; i += 1) ways = (ways * (heads + i)) / i;
  return ways;
}

/** Every way in which the classes can choose, each class in turn. */
function* waysThrough(
  heads: Heads,
  choices: readonly Choice[],
  whole: boolean,
  from = 0,
): Generator<readonly Bloc[]> {
  const of = heads.classes[from];
  if (of === undefined) {
    yield [];
    return;
  }
  // Whole classes choosing alike come first: what they settle needs no longer search.
  const ways = whole
    ? choices.map((_, only) => choices.map((__, i) => (i === only ? of.heads : 0)))
    : splits(of.heads, choices.length);
  for (const way of ways) {
    const blocs = way.flatMap((n, i): Bloc[] => {
      const choice = choices[i];
      return n === 0 || choice === undefined ? [] : [{ of, heads: n, open: [choice] }];
    });
    for (const rest of waysThrough(heads, choices, whole, from + 1)) yield [...blocs, ...rest];
  }
}

/** Whether some way to choose gives that answer. */
function some(
  rule: Rule,
  heads: Heads,
  choices: readonly Choice[],
  wanted: 'met' | 'not-met',
): Can {
  const open = answerOf(
    rule,
    heads.classes.map((of) => ({ of, heads: of.heads, open: choices })),
  );
  // The answer of all choices open is never wrong, only sometimes undetermined.
  if (open === wanted) return 'yes';
  if (open !== 'undetermined') return open === undefined ? 'unknown' : 'no';
  const found = (whole: boolean): boolean => {
    for (const blocs of waysThrough(heads, choices, whole)) {
      if (answerOf(rule, blocs) === wanted) return true;
    }
    return false;
  };
  const corners = choices.length ** heads.classes.length;
  if (corners <= MOST_WAYS && found(true)) return 'yes';
  const ways = heads.classes.reduce((product, of) => product * waysOf(of.heads, choices.length), 1);
  if (heads.overlapping || heads.unweighed.length > 0 || heads.standIn || ways > MOST_WAYS) {
    return 'unknown';
  }
  return found(false) ? 'yes' : 'no';
}

/**
 * Whether the rule can be met and whether it can be lost, by members who have these choices. Orders
 * and declarations are taken to fall as they must for that.
 */
export const reachOf = (
  rule: StageRule,
  heads: Heads,
  choices: readonly Choice[],
): { readonly met: Can; readonly lost: Can } => ({
  met: some(countingRule(rule, heads, 'met'), heads, choices, 'met'),
  lost: some(countingRule(rule, heads, 'not-met'), heads, choices, 'not-met'),
});
