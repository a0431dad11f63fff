/** The counting rules that many procedures share, in one line each. */
import type { Base, Choice } from '../rule.ts';
import type { StageRule } from '../parts/stage-rule.ts';

type More = {
  readonly group?: string;
  readonly weights?: string;
  readonly label?: string;
  readonly article?: string;
};

/** No member objects. */
export const noObjection = (article?: string): StageRule => ({
  kind: 'at-most',
  choices: ['object'],
  threshold: { number: 0 },
  label: 'no member objects',
  ...(article === undefined ? {} : { article }),
});

/** So many members consent. */
export const consents = (number: number, more: More = {}): StageRule => ({
  kind: 'at-least',
  choices: ['consent'],
  threshold: { number },
  ...more,
});

/** At least `num/den` of the base consent: ≥, so that reaching it exactly is enough. */
export const share = (num: number, den: number, base: Base, more: More = {}): StageRule => ({
  kind: 'at-least',
  choices: ['consent'],
  threshold: { num, den, base, than: 'or-equal' },
  ...more,
});

/** More than half of the base consent. */
export const majority = (base: Base, more: More = {}): StageRule => ({
  kind: 'at-least',
  choices: ['consent'],
  threshold: { num: 1, den: 2, base, than: 'strictly' },
  ...more,
});

/** At most so many members choose this: a veto where the number is nought. */
export const atMost = (choice: Choice, number: number, more: More = {}): StageRule => ({
  kind: 'at-most',
  choices: [choice],
  threshold: { number },
  ...more,
});
