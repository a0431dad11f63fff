/** A procedure as a state diagram: what follows what, where it ends, where it goes round. */
import { diagramOf, KIND_WORDS, type Procedure } from '../../procedure/index.ts';
import { elementIn } from '../elements.ts';
import { introduce, settle, SIZE, type ChartOptions, type Settled } from '../frame.ts';
import { NIGHT, type Theme } from '../theme.ts';
import { DOT, layoutOf, LINE, LOOP, SYMBOL, type Arrow, type Box, type Point } from './layout.ts';
import { symbolAt, toneColour } from './symbols.ts';

/** A curve that passes near the bends of a line and through its ends. */
function curve(points: readonly Point[]): string {
  const [start, ...rest] = points;
  const last = rest.at(-1);
  if (start === undefined || last === undefined) return '';
  const half = (a: Point, b: Point): string =>
    `${round((a.x + b.x) / 2)},${round((a.y + b.y) / 2)}`;
  const bends = rest.slice(0, -1).map((bend, i) => {
    const next = rest[i + 1] ?? last;
    return `Q${round(bend.x)},${round(bend.y)} ${half(bend, next)}`;
  });
  return `M${round(start.x)},${round(start.y)}${bends.join('')}L${round(last.x)},${round(last.y)}`;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** The head of an arrow that comes from `from` and ends at `to`. */
function head(document: Document, from: Point, to: Point, fill: string): SVGElement {
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return elementIn(document, 'path', {
    d: 'M0,0L-9,-4.2L-7,0L-9,4.2Z',
    transform: `translate(${round(to.x)},${round(to.y)}) rotate(${round(turn)})`,
    fill,
  });
}

/** A line with its head, in one colour. */
function way(document: Document, points: readonly Point[], stroke: string): SVGElement[] {
  const [from, to] = [points.at(-2), points.at(-1)];
  return [
    elementIn(document, 'path', { d: curve(points), fill: 'none', stroke, 'stroke-width': 1.5 }),
    ...(from === undefined || to === undefined ? [] : [head(document, from, to, stroke)]),
  ];
}

const isDark = (theme: Theme): boolean => theme.paper === NIGHT.paper;

/** Where a line from afar meets the box itself, which is narrower than the room that it was given. */
function trimmed({ x, width }: Box, point: Point): Point {
  const half = width / 2;
  return { x: Math.min(x + half, Math.max(x - half, point.x)), y: point.y };
}

function arrowOf(
  { arrow, points, label, at, room }: Arrow,
  boxes: ReadonlyMap<string, Box>,
  { document, theme }: Settled,
): { readonly line: SVGElement; readonly words: SVGElement } {
  const colour = toneColour(theme, arrow.tone, isDark(theme));
  const ends = points.map((point, i) => {
    const box = boxes.get(i === 0 ? arrow.from : i === points.length - 1 ? arrow.to : '');
    return box === undefined ? point : trimmed(box, point);
  });
  const line = elementIn(document, 'g');
  line.append(...way(document, ends, colour));
  const words = elementIn(document, 'g', { 'font-size': SIZE.small, 'text-anchor': 'middle' });
  const height = label.length * LINE.body;
  words.append(
    // The paper behind the words, so that a line that passes under them does not strike them out.
    elementIn(document, 'rect', {
      x: at.x - room / 2 - 2,
      y: at.y - height / 2 - 1,
      width: room + 4,
      height: height + 2,
      fill: theme.paper,
      'fill-opacity': 0.9,
    }),
    ...label.map((text, i) =>
      elementIn(
        document,
        'text',
        { x: at.x, y: at.y - height / 2 + (i + 0.75) * LINE.body, fill: colour },
        text,
      ),
    ),
  );
  return { line, words };
}

/** The curved arrow at the side of a stage that has several rounds. */
function loop(document: Document, { x, y, width, height }: Box, colour: string): SVGElement[] {
  const side = x + width / 2;
  const low = y + height / 2 - 12;
  const high = Math.max(y - height / 2 + 12, low - 30);
  const out = side + LOOP - 5;
  return [
    elementIn(document, 'path', {
      d: `M${round(side)},${round(low)}C${round(out)},${round(low)} ${round(out)},${round(high)} ${round(side + 2)},${round(high)}`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.5,
    }),
    head(document, { x: side + 8, y: high }, { x: side, y: high }, colour),
  ];
}

/** Where the first line of a box stands. */
const PADDING = 10;

function wordsIn(box: Box, { document, theme }: Settled, ink: string): SVGElement[] {
  const left = box.x - box.width / 2 + PADDING;
  const top = box.y - box.height / 2 + PADDING;
  const text = (words: string, x: number, y: number, more = {}): SVGElement =>
    elementIn(document, 'text', { x, y, fill: ink, ...more }, words);
  const titles = Math.max(SYMBOL - 8, box.title.length * LINE.title);
  const small = { 'font-size': SIZE.small, fill: theme.faint };
  const below = top + titles + 4;
  const rounds = below + box.lines.length * LINE.body + (box.lines.length === 0 ? -4 : 0) + 8;
  return [
    ...box.title.map((line, i) =>
      text(line, left + SYMBOL, top + (i + 0.8) * LINE.title + (box.title.length === 1 ? 3 : 0), {
        'font-size': SIZE.strong,
        'font-weight': 600,
      }),
    ),
    ...box.lines.map((line, i) => text(line, left, below + (i + 0.8) * LINE.body, small)),
    ...box.again.map((line, i) =>
      text(line, left, rounds + (i + 0.7) * LINE.body, { ...small, 'font-style': 'italic' }),
    ),
  ];
}

function frameOf(box: Box, { document, theme }: Settled): SVGElement {
  const { node, x, y, width, height } = box;
  const place = { x: x - width / 2, y: y - height / 2, width, height };
  const ended = node.kind === 'appointed' || node.kind === 'not-filled';
  const decides = node.kind === 'ballot' || node.kind === 'tacit';
  const dash =
    node.kind === 'sound' || node.kind === 'not-filled' ? { 'stroke-dasharray': '5 3' } : {};
  return elementIn(document, 'rect', {
    ...place,
    ...dash,
    rx: ended ? Math.min(height / 2, 22) : 5,
    fill: node.kind === 'appointed' ? toneColour(theme, 'met', isDark(theme)) : theme.paper,
    stroke: node.kind === 'appointed' ? 'none' : decides ? theme.ink : theme.edge,
    'stroke-width': decides ? 2 : 1.2,
  });
}

function boxIn(box: Box, settled: Settled): SVGElement {
  const { document, theme } = settled;
  const { node, x, y, width, height } = box;
  const group = elementIn(document, 'g', { 'data-stage': node.id, 'data-kind': node.kind });
  const kind =
    node.kind === 'appointed' || node.kind === 'not-filled' ? '' : `: ${KIND_WORDS[node.kind]}`;
  const whole = [`${node.title}${kind}`, ...node.lines].join('. ');
  const ink = node.kind === 'appointed' ? (isDark(theme) ? NIGHT.paper : theme.paper) : theme.ink;
  group.append(
    elementIn(document, 'title', {}, whole),
    frameOf(box, settled),
    symbolAt(document, node.kind, {
      x: x - width / 2 + PADDING + 11,
      y: y - height / 2 + PADDING + 11,
      colour: ink,
    }),
    ...wordsIn(box, settled, ink),
    ...(box.again.length === 0 ? [] : loop(document, box, theme.faint)),
  );
  return group;
}

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
