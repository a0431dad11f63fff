export * from './formula.ts';
export * from './linear.ts';
