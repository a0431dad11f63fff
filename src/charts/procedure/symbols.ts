/** A symbol for each kind of stage, drawn in a square of 20 pixels around its middle. */
import { never } from '../../basics/index.ts';
import type { DiagramNode } from '../../procedure/index.ts';
import { elementIn, type Attributes } from '../elements.ts';
import { NIGHT, type Theme } from '../theme.ts';

/** Lines and dots of a symbol: paths are stroked, circles are filled. */
interface Symbol {
  readonly paths: readonly string[];
  readonly dots?: readonly (readonly [x: number, y: number, r: number])[];
}

function shapeOf(kind: DiagramNode['kind']): Symbol {
  switch (kind) {
    case 'nominate':
      // Head and shoulders, with a plus.
      return { paths: ['M-9,8c0,-5 2,-7 6,-7s6,2 6,7', 'M4,-5h6M7,-8v6'], dots: [[-3, -4, 3.4]] };
    case 'deliberate':
      // Two who speak.
      return { paths: ['M-9,-8h12v8h-7l-3,3v-3h-2z', 'M6,-3h3v8h-2v3l-3,-3h-6v-2'] };
    case 'sound':
      // An ear to what is said: waves that reach a dot.
      return { paths: ['M-2,-5a7,7 0 0 1 0,10', 'M2,-8a11,11 0 0 1 0,16'], dots: [[-7, 0, 2.6]] };
    case 'ballot':
      // A paper that falls into a box.
      return { paths: ['M-9,0h18v9h-18z', 'M-4,0v-9h8v9', 'M-1.8,-5l1.4,1.6l2.6,-3.4'] };
    case 'tacit':
      // An hourglass.
      return {
        paths: ['M-6,-9h12M-6,9h12', 'M-5,-9c0,6 4,6 4,9s-4,3 -4,9M5,-9c0,6 -4,6 -4,9s4,3 4,9'],
      };
    case 'assign':
      // A turn: an arrow that goes round.
      return { paths: ['M7,-3a8,8 0 1 0 0,7', 'M8,-9v6h-6'] };
    case 'appointed':
      return { paths: ['M-7,0l5,6l9,-11'] };
    case 'not-filled':
      return { paths: ['M-6,-6L6,6M6,-6L-6,6'] };
    default:
      return never(kind, 'kind of stage');
  }
}

/** The symbol at a place, in one colour. */
export function symbolAt(
  document: Document,
  kind: DiagramNode['kind'],
  { x, y, colour }: { readonly x: number; readonly y: number; readonly colour: string },
): SVGElement {
  const { paths, dots = [] } = shapeOf(kind);
  const group = elementIn(document, 'g', { transform: `translate(${x},${y})` });
  const line: Attributes = {
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.6,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  group.append(
    ...paths.map((d) => elementIn(document, 'path', { d, ...line })),
    ...dots.map(([cx, cy, r]) => elementIn(document, 'circle', { cx, cy, r, fill: colour })),
  );
  return group;
}

/** What an arrow is drawn in: on the way to an appointment, away from it, or neither. */
export function toneColour(theme: Theme, tone: 'met' | 'failed' | 'onward'): string {
  // Of two hues the lighter one can be read on a dark paper.
  const dark = theme.paper === NIGHT.paper;
  if (tone === 'onward') return theme.faint;
  return tone === 'met'
    ? theme.stances[dark ? 'leans-for' : 'supports'].ground
    : theme.stances[dark ? 'leans-against' : 'objects'].ground;
}
