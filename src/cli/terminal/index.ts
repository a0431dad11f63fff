export * from './clean.ts';
export * from './screen.ts';
export * from './width.ts';
export * from './wrap.ts';
