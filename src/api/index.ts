export * from './candidates.ts';
export * from './deciding.ts';
export * from './outputs.ts';
export * from './quoting.ts';
export * from './reading.ts';
export * from './record.ts';
export * from './refusals.ts';
export * from './views.ts';
