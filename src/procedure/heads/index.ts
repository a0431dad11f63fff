export * from './choices.ts';
export * from './counted.ts';
export * from './fewest.ts';
export * from './heads.ts';
export * from './reach.ts';
