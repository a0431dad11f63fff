export * from './answer.ts';
export * from './rule.ts';
