/** The fewest members who keep a rule from being met while all others consent. */
import type { Choice, Rule } from '../rule.ts';
import { answerOf, type Bloc } from './counted.ts';
import type { HeadClass, Heads } from './heads.ts';

/** The fewest who block by one choice. */
export interface Fewest {
  readonly choice: Choice;
  readonly heads: number;
  /** Whether a larger body needs as many, or as large a part, or neither. */
  readonly grows: 'not' | 'in-proportion' | 'otherwise';
}

/** So many heads, taken class by class in that order, choose one thing, and all others consent. */
function blocs(classes: readonly HeadClass[], heads: number, choice: Choice): readonly Bloc[] {
  let left = heads;
  return classes.flatMap((of): Bloc[] => {
    const taken = Math.min(left, of.heads);
    left -= taken;
    return [
      { of, heads: taken, open: [choice] as const },
      { of, heads: of.heads - taken, open: ['consent'] as const },
    ].filter((bloc) => bloc.heads > 0);
  });
}

/** Numbers up to this are tried one by one; beyond it the fewest are looked for by halving. */
const ONE_BY_ONE = 250;

/** The fewest heads who block by that choice, undefined where not even so many of them do. */
export function fewestBy(
  rule: Rule,
  classes: readonly HeadClass[],
  most: number,
  choice: Choice,
): number | undefined {
  const lost = (heads: number): boolean =>
    answerOf(rule, blocs(classes, heads, choice)) === 'not-met';
  for (let heads = 1; heads <= Math.min(most, ONE_BY_ONE); heads += 1) {
    if (lost(heads)) return heads;
  }
  if (most <= ONE_BY_ONE || !lost(most)) return undefined;
  let [enough, tooFew] = [most, ONE_BY_ONE];
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (lost(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/**
 * The fewest for each choice, taken from the classes in their order.
 *
 * @param most how many of them there are to be taken
 * @param standIn whether the size is made up; then it is tried with twice as many as well
 */
export function fewestToBlock(
  rule: Rule,
  classes: readonly HeadClass[],
  most: number,
  choices: readonly Choice[],
  standIn = false,
): readonly Fewest[] {
  const doubled = classes.map((of) => ({ ...of, heads: 2 * of.heads }));
  return choices.flatMap((choice): readonly Fewest[] => {
    const heads = fewestBy(rule, classes, most, choice);
    if (heads === undefined) return [];
    if (!standIn) return [{ choice, heads, grows: 'not' }];
    const twice = fewestBy(rule, doubled, 2 * most, choice);
    const grows =
      twice === heads
        ? 'not'
        : twice !== undefined && Math.abs(twice - 2 * heads) <= 1
          ? 'in-proportion'
          : 'otherwise';
    return [{ choice, heads, grows }];
  });
}

const weightOf = ({ weights }: HeadClass): number =>
  Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** Those first whom the rule singles out least; among them the heaviest, as fewer of them are needed. */
export const outsidersFirst = (classes: readonly HeadClass[]): readonly HeadClass[] =>
  classes.toSorted((a, b) => a.groups.length - b.groups.length || weightOf(b) - weightOf(a));

/** Whether who has how much weight decides how many it takes. */
export const weighs = ({ classes, unweighed }: Heads): boolean =>
  classes.some(({ weights }) => Object.keys(weights).some((table) => !unweighed.includes(table)));
