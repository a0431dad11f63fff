/** The line that a decision rule draws through a count of members. */
import type { CandidateStanding } from '../analysis/index.ts';
import type { ChartWords } from './words.ts';

/**
 * `at-least`: so many must be for. `at-most`: no more than so many may be against. `line` is where
 * the rule stands on a scale that counts those for from its beginning and those against from its end.
 */
export interface Need {
  readonly kind: 'at-least' | 'at-most';
  readonly number: number;
  readonly line: number;
}

/**
 * What the rule asks of heads. Undefined where it has several parts, weighs members, asks only a
 * group, or counts something else than consent and objection: no line through a count of those for
 * and against would be true then.
 */
export function needOf({ answer, members }: CandidateStanding): Need | undefined {
  const [part, ...others] = answer?.parts ?? [];
  if (part === undefined || others.length > 0 || part.needed === undefined) return undefined;
  if (part.group !== undefined || part.weights !== undefined) return undefined;
  const { kind, needed: number, count } = part;
  // The answer does not name the choice that it counts; the seats tell.
  const choice = kind === 'at-least' ? 'consent' : 'object';
  const certain = members.filter(({ choices }) => choices.length === 1 && choices[0] === choice);
  if (count !== certain.length || number > members.length) return undefined;
  return { kind, number, line: kind === 'at-least' ? number : members.length - number };
}

/** “the rule: at most 0 against”. */
export const needWords = ({ kind, number }: Need, words: ChartWords): string =>
  kind === 'at-least'
    ? `${words.needs}: ${words.atLeast} ${number} ${words.for}`
    : `${words.needs}: ${words.atMost} ${number} ${words.against}`;
