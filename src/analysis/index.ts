export * from './chance/index.ts';
export * from './counts/index.ts';
export * from './estimate/index.ts';
export * from './linear/index.ts';
export * from './outlook/index.ts';
export * from './power/index.ts';
export * from './standing/index.ts';
