/** The arrows of a state diagram: curves with heads and words, and loops at the side of a box. */
import { elementIn } from '../elements.ts';
import { SIZE, type Settled } from '../frame.ts';
import { LINE, LOOP, type Arrow, type Box, type Point } from './layout.ts';
import { toneColour } from './symbols.ts';

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
export function way(document: Document, points: readonly Point[], stroke: string): SVGElement[] {
  const [from, to] = [points.at(-2), points.at(-1)];
  return [
    elementIn(document, 'path', { d: curve(points), fill: 'none', stroke, 'stroke-width': 1.5 }),
    ...(from === undefined || to === undefined ? [] : [head(document, from, to, stroke)]),
  ];
}

/** Where a line from afar meets the box itself, which is narrower than the room that it was given. */
function trimmed({ x, width }: Box, point: Point): Point {
  const half = width / 2;
  return { x: Math.min(x + half, Math.max(x - half, point.x)), y: point.y };
}

export function arrowOf(
  { arrow, points, label, at, room }: Arrow,
  boxes: ReadonlyMap<string, Box>,
  { document, theme }: Settled,
): { readonly line: SVGElement; readonly words: SVGElement } {
  const colour = toneColour(theme, arrow.tone);
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
export function loop(
  document: Document,
  { x, y, width, height }: Box,
  colour: string,
): SVGElement[] {
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
