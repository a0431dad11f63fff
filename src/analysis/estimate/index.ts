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
export { ratingFactor, type Ratings, type Report } from './reports.ts';
