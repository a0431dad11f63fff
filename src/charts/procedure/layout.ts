/** Where the boxes and arrows of a state diagram stand: layered, by Dagre. Pixels throughout. */
import dagre from '@dagrejs/dagre';
import {
  diagramInWords,
  type Diagram,
  type DiagramArrow,
  type DiagramNode,
} from '../../procedure/index.ts';
import { SIZE } from '../frame.ts';
import { linesOf, widthOf } from '../text.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with its words broken into lines; `x` and `y` are its middle. */
export interface Box extends Point {
  readonly node: DiagramNode;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly lines: readonly string[];
  /** What is said of another round, where the stage has several. */
  readonly again: readonly string[];
}

export interface Arrow {
  readonly arrow: DiagramArrow;
  readonly points: readonly Point[];
  readonly label: readonly string[];
  /** The middle of the label. */
  readonly at: Point;
  readonly room: number;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** The dot that the race begins at, and the way from it to the first box. */
  readonly start: Point;
  readonly entry: readonly Point[];
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** Width of a box, and of the words in it beside the symbol. */
const BOX = 236;
export const SYMBOL = 30;
const PADDING = 10;
/** Room at both sides for the loop of another round, so that the box stays in the middle. */
export const LOOP = 22;
const LABEL = 130;
export const LINE = { title: 16, body: 14 } as const;
/** More lines than this of one thing are cut: a picture is no page. */
const MOST_LINES = 4;

/** Lines that fit, the last with an ellipsis where something is missing, and no word longer than the room. */
function broken(text: string, room: number, size: number): readonly string[] {
  const lines = linesOf(text, room, size).flatMap((line) => {
    const most = Math.max(
      1,
      Math.floor((line.length * room) / Math.max(room, widthOf(line, size))),
    );
    return line.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [line];
  });
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''}…`];
}

const isEnd = ({ kind }: DiagramNode): boolean => kind === 'appointed' || kind === 'not-filled';

function boxOf(node: DiagramNode, again: readonly DiagramArrow[]): Box {
  const width = !isEnd(node) ? BOX : node.lines.length === 0 ? 150 : 210;
  const room = width - 2 * PADDING - SYMBOL;
  const title = broken(node.title, room * 0.94, SIZE.strong);
  const body = width - 2 * PADDING;
  const lines = node.lines.flatMap((line) => broken(line, body, SIZE.small));
  const rounds = again.flatMap(({ label }) => broken(label, body, SIZE.small));
  const height =
    2 * PADDING +
    Math.max(SYMBOL - 8, title.length * LINE.title) +
    (lines.length === 0 ? 0 : 4 + lines.length * LINE.body) +
    (rounds.length === 0 ? 0 : 8 + rounds.length * LINE.body);
  return { node, width, height, title, lines, again: rounds, x: 0, y: 0 };
}

/** What Dagre is given and gives back, as far as it is used here. */
interface Placed {
  x: number;
  y: number;
  points: Point[];
}
interface Graph {
  setGraph(label: object): void;
  setNode(id: string, label: object): void;
  setEdge(from: string, to: string, label: object, name: string): void;
  node(id: string): Placed;
  edge(edge: { v: string; w: string; name: string }): Placed;
  graph(): { width?: number; height?: number };
}

const START = 'start';
export const DOT = 7;

/** Puts everything in its place. The same diagram gives the same layout. */
export function layoutOf(diagram: Diagram): Layout {
  const { nodes, arrows, first } = diagram;
  const graph = new dagre.graphlib.Graph({ multigraph: true }) as unknown as Graph;
  graph.setGraph({ rankdir: 'TB', nodesep: 30, edgesep: 18, ranksep: 30, marginx: 8, marginy: 8 });
  const boxes = nodes.map((node) =>
    boxOf(
      node,
      arrows.filter(({ from, again }) => again && from === node.id),
    ),
  );
  for (const { node, width, height } of boxes) {
    graph.setNode(node.id, { width: width + (isEnd(node) ? 0 : 2 * LOOP), height });
  }
  graph.setNode(START, { width: 2 * DOT, height: 2 * DOT });
  graph.setEdge(START, first, { weight: 12 }, START);
  const drawn = arrows.filter(({ again }) => !again);
  const labels = drawn.map(({ label }) => broken(label, LABEL, SIZE.small));
  for (const [i, { from, to, tone }] of drawn.entries()) {
    const lines = labels[i] ?? [];
    const width = Math.max(...lines.map((line) => widthOf(line, SIZE.small))) + 8;
    const height = lines.length * LINE.body + 4;
    // The way on stays straight; the ways back bend around it.
    const weight = tone === 'failed' ? 1 : 12;
    graph.setEdge(from, to, { width, height, labelpos: 'c', weight }, String(i));
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    boxes: boxes.map((box) => ({ ...box, ...middle(graph.node(box.node.id)) })),
    arrows: drawn.map((arrow, i) => {
      const { from, to } = arrow;
      const placed = graph.edge({ v: from, w: to, name: String(i) });
      const lines = labels[i] ?? [];
      const room = Math.max(...lines.map((line) => widthOf(line, SIZE.small)));
      return { arrow, points: placed.points, label: lines, at: middle(placed), room };
    }),
    start: middle(graph.node(START)),
    entry: graph.edge({ v: START, w: first, name: START }).points,
    width: Math.ceil(width),
    height: Math.ceil(height),
    description: diagramInWords(diagram),
  };
}

const middle = ({ x, y }: Point): Point => ({ x, y });
