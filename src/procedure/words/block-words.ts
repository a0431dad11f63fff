/** The sentences of who can block: so many, of whom, by doing what. */
import type { Stage } from '../parts/stage.ts';
import { fewestBy, outsidersFirst, weighs, type Fewest, type Heads } from '../heads/index.ts';
import type { Rule } from '../rule.ts';
import { doing } from './choices.ts';
import { listed } from './terms.ts';

/** “marking “No” or abstaining”. */
const ways = (stage: Stage, found: readonly Fewest[]): string =>
  listed(
    found.map(({ choice }) => doing(stage, choice)),
    'or',
  );

/** “7 of the 15”; where the size is not known, a number, a part of a hundred, or both. */
function many({ heads, grows }: Fewest, { standIn, total }: Heads): string {
  if (!standIn) return `${heads} of the ${total}`;
  if (grows === 'not') return `${heads} members, however many there are`;
  return grows === 'in-proportion'
    ? `${heads} in every ${total}`
    : `${heads} of ${total}, and another part of a body of another size`;
}

export const fewestOf = (found: readonly Fewest[]): number =>
  Math.min(...found.map(({ heads }) => heads));

/** Whether a single member is enough. */
export const isOne = (found: readonly Fewest[]): boolean =>
  found.some(({ heads, grows }) => heads === 1 && grows === 'not');

/** Who is meant where one member is enough: any of them, or only the heaviest. */
function alone(rule: Rule, heads: Heads, { choice }: Fewest): string {
  const lightest = outsidersFirst(heads.classes).toReversed();
  const any = !weighs(heads) || fewestBy(rule, lightest, 1, choice) === 1;
  const among = heads.standIn ? '' : ` of the ${heads.total}`;
  return any ? `any single one${among}` : `the heaviest${among} alone`;
}

/** Who of the whole body blocks: the choices with which the fewest are enough, and the others with their numbers. */
export function atLargeInWords(
  stage: Stage,
  rule: Rule,
  found: readonly Fewest[],
  heads: Heads,
): string | undefined {
  const least = fewestOf(found);
  const best = found.filter((one) => one.heads === least);
  const [first] = best;
  if (first === undefined) return undefined;
  const more = found.filter((one) => one.heads > least);
  const others = more
    .filter((one) => one.heads < heads.total)
    .map((one) => `, or ${many(one, heads)}, by ${ways(stage, [one])}`);
  const idle = more.filter((one) => one.heads === heads.total);
  const start = isOne(best)
    ? `${alone(rule, heads, first)} can block, by ${ways(stage, best)}`
    : `it takes ${many(first, heads)}${weighs(heads) ? ' (the heaviest)' : ''}, by ${ways(stage, best)}`;
  const nothing = idle.length === 0 ? '' : `; ${ways(stage, idle)} blocks only if all do it`;
  return `${start}${others.join('')}${nothing}`;
}

/** “any single one of the 5 of the group “Permanent five” can block, by objecting”. */
export function groupInWords(
  stage: Stage,
  found: readonly Fewest[],
  size: number,
  title: string,
): string {
  const least = fewestOf(found);
  const of = `of the group “${title}”`;
  const who =
    size === 1
      ? `the only member ${of}`
      : least === 1
        ? `any single one of the ${size} ${of}`
        : least === size
          ? `all ${size} ${of} together`
          : `${least} of the ${size} ${of}`;
  return `${who} can block, by ${ways(
    stage,
    found.filter((one) => one.heads === least),
  )}`;
}
