/** The days that the slider steps between. */
import type { CaseView } from '../../../api/index.ts';

/** Which past is shown: what was so on the day, or what was known on it. */
export type Past = 'was' | 'knew';

/**
 * The days on which something happened or, under `knew`, became known, with the first and the last
 * day of the race, in order. `shown` is among them, so that the slider always stands on a step.
 */
export function stepsOf(
  { days, marks }: Pick<CaseView, 'days' | 'marks'>,
  past: Past,
  shown: string,
): readonly string[] {
  const marked = past === 'was' ? marks.happened : marks.known;
  const within = marked.filter((day) => day >= days.first && day <= days.last);
  return [...new Set([days.first, ...within, shown, days.last])].sort();
}
