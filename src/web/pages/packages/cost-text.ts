/** Sets of concessions: what they cost in words, and whether two are one. */
import type { Package } from '../../../analysis/index.ts';
import type { AnalysisSpeech } from '../../words/analysis/index.ts';

export const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** What a set costs: what is known of it, and how much is not. */
export function costText(
  { known, unknown }: Package['cost'],
  unit: string | undefined,
  { told, number }: AnalysisSpeech,
): string {
  const said = told.packages;
  if (unknown === 0 && known === 0) return said.free;
  return [
    ...(known === 0 ? [] : [said.costs(number(known), unit)]),
    ...(unknown === 0 ? [] : [said.unknownCosts(unknown)]),
  ].join(' · ');
}
