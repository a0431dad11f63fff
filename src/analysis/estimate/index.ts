export {
  estimate,
  forShare,
  type Estimate,
  type EstimateOptions,
  type MemberEstimate,
  type Scenario,
  type WeighedReport,
} from './estimate.ts';
export { PARAMETERS, type Parameters } from './parameters.ts';
export { numbersBeforehand } from './prior.ts';
export { type Report } from './report.ts';
export { ratingFactor } from './reports.ts';
