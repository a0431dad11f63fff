/** What hypotheses and analysts are called on the page. */
import type { MemberHypotheses } from '../../../analysis/index.ts';
import type { AnalysisWords } from '../../words/analysis/index.ts';

/** A, B, C … and after Z by number. */
export const letterOf = (index: number): string =>
  index < 26 ? String.fromCodePoint(65 + index) : `${index + 1}`;

/** What `analysis` calls the record where it is an analyst among others. */
const THE_RECORD = 'the record';

export const analystName = (analyst: string, told: AnalysisWords): string =>
  analyst === THE_RECORD ? told.hypotheses.record : analyst;

export const letterIn = (hypotheses: MemberHypotheses['hypotheses'], id: string): string =>
  letterOf(hypotheses.findIndex((one) => one.id === id));
