export * from './case.ts';
export * from './claim.ts';
export * from './event.ts';
