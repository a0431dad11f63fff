export * from './changes/index.ts';
export * from './standing/index.ts';
