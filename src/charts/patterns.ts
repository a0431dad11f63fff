/**
 * Fills that tell stances apart without colour: a motif for each stance, and diagonal hatching over
 * it where the stance is uncertain.
 */
import type { StanceOrUndeclared } from '../analysis/index.ts';
import { never } from '../basics/index.ts';
import { elementIn, type Attributes } from './elements.ts';
import type { StanceColours, Theme } from './theme.ts';

/** Side of a pattern's cell, in pixels. */
const CELL = 8;

/** What fills a shape: a stance, and whether it may be taken as said. */
export interface Fill {
  readonly stance: StanceOrUndeclared;
  readonly certain: boolean;
}

const nameOf = ({ stance, certain }: Fill): string => `${stance}${certain ? '' : '-unsure'}`;

/** The value of `fill` for it, in a picture whose ids begin with `id`. */
export const fillOf = (fill: Fill, id: string): string => `url(#${id}-${nameOf(fill)})`;

function motifOf(stance: StanceOrUndeclared, { motif }: StanceColours): [string, Attributes][] {
  const line = (d: string): [string, Attributes] => [
    'path',
    { d, stroke: motif, 'stroke-width': 1.5, fill: 'none' },
  ];
  switch (stance) {
    case 'supports':
    case 'undecided':
    case 'undeclared':
      return [];
    case 'accepts':
      return [['circle', { cx: CELL / 2, cy: CELL / 2, r: 1.4, fill: motif }]];
    case 'leans-for':
      return [line(`M0,${CELL / 2}H${CELL}`)];
    case 'leans-against':
      return [line(`M${CELL / 2},0V${CELL}`)];
    case 'objects':
      return [line('M2,2L6,6M6,2L2,6')];
    default:
      return never(stance, 'stance');
  }
}

/** Stripes from corner to corner that go on in the next cell. */
const HATCH = `M-2,2L2,-2M0,${CELL}L${CELL},0M${CELL - 2},${CELL + 2}L${CELL + 2},${CELL - 2}`;

/** The definition of one fill. */
export function patternOf(document: Document, fill: Fill, theme: Theme, id: string): SVGElement {
  const colours = theme.stances[fill.stance];
  const pattern = elementIn(document, 'pattern', {
    id: `${id}-${nameOf(fill)}`,
    width: CELL,
    height: CELL,
    patternUnits: 'userSpaceOnUse',
  });
  pattern.append(
    elementIn(document, 'rect', { width: CELL, height: CELL, fill: colours.ground }),
    ...motifOf(fill.stance, colours).map(([name, attributes]) =>
      elementIn(document, name, attributes),
    ),
  );
  if (!fill.certain && fill.stance !== 'undeclared') {
    const stroke = theme.paper;
    pattern.append(elementIn(document, 'path', { d: HATCH, stroke, 'stroke-width': 2 }));
  }
  return pattern;
}
