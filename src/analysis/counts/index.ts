export {
  between,
  condition,
  type Conditioned,
  type CountOf,
  type Distribution,
} from './condition.ts';
export { samplerOf, type Sampler } from './sample.ts';
