export * from './changes/index.ts';
export * from './standing/index.ts';
export * from './package/index.ts';
export * from './blockers/index.ts';
export * from './commitments/index.ts';
export * from './criteria/index.ts';
export * from './hypotheses/index.ts';
export * from './watch/index.ts';
