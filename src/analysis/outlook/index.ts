export { type BlockingSet } from './blocking.ts';
export { type Clash } from './clashes.ts';
export { type CountClaim } from './counts.ts';
export { type NumberFor } from './mixture.ts';
export { type OutlookOptions } from './options.ts';
export { outlook, type MemberOutlook, type Outlook } from './outlook.ts';
export { sensitivity, sensitivityInSteps, type Effect, type Sensitivity } from './sensitivity.ts';
