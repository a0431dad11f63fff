export { changesBetween } from './changes.ts';
export * from './types.ts';
