export { changeArrows, type Moves } from './change-arrows.ts';
export { criteriaGrid } from './criteria-grid.ts';
export { memberChances, numberChances } from './estimate-bars.ts';
export { marksGrid, type Marked } from './marks-grid.ts';
export { packageBars } from './package-bars.ts';
export { paretoBars } from './pareto-bars.ts';
export { powerBars } from './power-bars.ts';
export { promiseBars } from './promise-bars.ts';
export { watchBars } from './watch-bars.ts';
