export {
  estimate,
  forShare,
  type Estimate,
  type EstimateOptions,
  type MemberEstimate,
  type Scenario,
  type WeighedReport,
} from './estimate.ts';
export {
  CLAIM_RATINGS,
  PARAMETERS,
  SOURCE_RATINGS,
  type ClaimRating,
  type Parameters,
  type SourceRating,
} from './parameters.ts';
export { type Ratings, type Report } from './report.ts';
export { ratingFactor } from './reports.ts';
