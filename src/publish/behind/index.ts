export { changesShown } from './changes.ts';
export { estimateShown } from './estimate.ts';
export { commitmentsShown, criteriaShown, watchShown } from './follow.ts';
export { hypothesesShown } from './hypotheses.ts';
export { packageShown } from './package.ts';
export { powerShown } from './power.ts';
export { shownHtml, shownSvg, type Behind, type Figure, type Shown } from './shown.ts';
export { standingShown } from './standing.ts';
export { whyShown } from './why.ts';
