export * from './commitments.ts';
