export * from './standing/index.ts';
