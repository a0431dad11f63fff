export { candidateBars } from './candidate-bars.ts';
export type { ChartOptions } from './frame.ts';
export { needOf, type Need } from './need.ts';
export { procedureDiagram } from './procedure/procedure-diagram.ts';
export { seatMap, type SeatMapOptions } from './seat-map.ts';
export { standingOverCandidates } from './seat-matrix.ts';
export { supportersOverTime, type Timeline, type TimelineStep } from './supporters-over-time.ts';
export * from './theme.ts';
export { CHART_WORDS, type ChartWords } from './words.ts';
