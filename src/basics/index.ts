export * from './dates.ts';
export * from './group.ts';
export * from './ids.ts';
export * from './never.ts';
export * from './random.ts';
export * from './result.ts';
export * from './odd-characters.ts';
export * from './one-by-one.ts';
