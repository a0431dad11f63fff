export { dayOf, type Include } from './evidence.ts';
export { byReport, independentReports } from './independent.ts';
export { standing, type StandingOptions } from './standing.ts';
export { isFor, polarityOf, sideOf, type Polarity, type Side } from './stances.ts';
export * from './types.ts';
