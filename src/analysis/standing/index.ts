export { dayOf, type Include } from './evidence.ts';
export { byReport, independentReports } from './independent.ts';
export { standing, type StandingOptions } from './standing.ts';
export { memberHistory, type HistoryItem } from './history.ts';
export { outletsRecord, type OutletRecord } from './outlets.ts';
export { supportOverTime, type Step } from './timeline.ts';
export { isFor, polarityOf, sideOf, type Polarity, type Side } from './stances.ts';
export * from './types.ts';
export { bodyOn, ruleInForce, type RuleInForce } from './rule.ts';
