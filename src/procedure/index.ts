export * from './answer.ts';
export * from './evaluate.ts';
export * from './rule.ts';
export * from './words.ts';
