export * from './standing/types.ts';
