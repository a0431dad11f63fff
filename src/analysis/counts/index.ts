export { condition, type Conditioned, type Distribution } from './condition.ts';
export { between, type CountOf } from './plan.ts';
export { samplerOf, type Sampler } from './sample.ts';
