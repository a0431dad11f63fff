export { hypotheses, THE_RECORD, type HypothesesQuery } from './hypotheses.ts';
export { Mark, MARKS, MarksFile } from './marks.ts';
export * from './types.ts';
