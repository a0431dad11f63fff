export * from './changes/index.ts';
export * from './standing/index.ts';
export * from './package/index.ts';
