/** The boxes of a state diagram: a symbol, a title, what is said under it, and an edge that tells what decides. */
import { KIND_WORDS } from '../../procedure/index.ts';
import { elementIn } from '../elements.ts';
import { SIZE, type Settled } from '../frame.ts';
import { loop } from './arrows.ts';
import { LINE, SYMBOL, type Box } from './layout.ts';
import { symbolAt, toneColour } from './symbols.ts';

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
    fill: node.kind === 'appointed' ? toneColour(theme, 'met') : theme.paper,
    stroke: node.kind === 'appointed' ? 'none' : decides ? theme.ink : theme.edge,
    'stroke-width': decides ? 2 : 1.2,
  });
}

export function boxIn(box: Box, settled: Settled): SVGElement {
  const { document, theme } = settled;
  const { node, x, y, width, height } = box;
  const group = elementIn(document, 'g', { 'data-stage': node.id, 'data-kind': node.kind });
  const kind =
    node.kind === 'appointed' || node.kind === 'not-filled' ? '' : `: ${KIND_WORDS[node.kind]}`;
  const whole = [`${node.title}${kind}`, ...node.lines].join('. ');
  const ink = node.kind === 'appointed' ? theme.paper : theme.ink;
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
