/** A procedure as a state diagram: what follows what, where it ends, where it goes round. */
import { diagramOf, type Procedure } from '../../procedure/index.ts';
import { elementIn } from '../elements.ts';
import { introduce, settle, type ChartOptions } from '../frame.ts';
import { arrowOf, way } from './arrows.ts';
import { boxIn } from './boxes.ts';
import { DOT, layoutOf } from './layout.ts';

/**
 * The state diagram of a procedure. Boxes that decide have a heavy edge, soundings a dashed one; ways
 * to an appointment and ways that lead away from it differ in colour and in their words. The picture
 * is as large as it must be, whatever width is asked for; each box has `data-stage` and a title.
 */
export function procedureDiagram(procedure: Procedure, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'procedure');
  const { document, theme } = settled;
  const layout = layoutOf(diagramOf(procedure));
  const { width, height, start, entry } = layout;
  const svg = elementIn(document, 'svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const boxes = new Map(layout.boxes.map((box) => [box.node.id, box]));
  const arrows = layout.arrows.map((arrow) => arrowOf(arrow, boxes, settled));
  svg.append(
    ...arrows.map(({ line }) => line),
    elementIn(document, 'circle', { cx: start.x, cy: start.y, r: DOT, fill: theme.ink }),
    ...way(document, entry, theme.ink),
    ...layout.boxes.map((box) => boxIn(box, settled)),
    ...arrows.map(({ words }) => words),
  );
  introduce(svg, settled, { title: procedure.title, description: layout.description });
  return svg as SVGSVGElement;
}
