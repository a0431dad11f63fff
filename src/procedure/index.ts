export * from './answer.ts';
export * from './catalogue/index.ts';
export * from './check/index.ts';
export * from './evaluate.ts';
export { PROCEDURE_FORMAT, Procedure, stepsOf } from './parts/procedure.ts';
export type { Stage, StageKind, Step } from './parts/stage.ts';
export * from './rule.ts';
export * from './words/index.ts';
