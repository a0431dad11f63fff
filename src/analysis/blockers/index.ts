export { blockers, type BlockersQuery } from './blockers.ts';
export * from './types.ts';
export { why } from './why.ts';
export { wordOf, wordsOf } from './word.ts';
