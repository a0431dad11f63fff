export * from './solver.ts';
