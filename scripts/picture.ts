/** Draws a terminal's output as an SVG. The same output always gives the same bytes. */
import { type Run, columnsOf, readAnsi } from './ansi.ts';

const PAPER = '#fbfaf7';
const INK = '#1c1b19';
const FAINT = '#8d8a84';
const FONT =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace";

/** Sizes in pixels of one column, one line, the letters, and the margin. */
const COLUMN = 8.4;
const LINE = 20;
const SIZE = 14;
const MARGIN = 20;
/** The bar above the output, with the command that made it. */
const BAR = 38;

/** At most two decimals, none where they are zero. */
const px = (value: number): string => String(Math.round(value * 100) / 100);

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Where a column begins, and where the line stands on which letters rest. */
const across = (column: number): number => MARGIN + column * COLUMN;
const baseline = (line: number): number => BAR + MARGIN + line * LINE + SIZE;

/** A box behind, or instead of, the characters of a run: as high as the letters, not the line. */
function box(run: Run, line: number, fill: string): string {
  const y = baseline(line) - SIZE + 1;
  return `<rect x="${px(across(run.column))}" y="${px(y)}" width="${px(run.columns * COLUMN)}" height="${SIZE + 2}" fill="${fill}"/>`;
}

/** The run as a tspan of exactly its columns, so that tables stay straight in any font. */
function tspan(run: Run, ink: string): string {
  const { bold, dim, italic, underline, strike } = run.style;
  const lines = [underline ? 'underline' : '', strike ? 'line-through' : ''].filter(Boolean);
  const attributes = [
    `x="${px(across(run.column))}"`,
    `textLength="${px(run.columns * COLUMN)}"`,
    'lengthAdjust="spacingAndGlyphs"',
    ink === INK ? '' : `fill="${ink}"`,
    bold ? 'font-weight="bold"' : '',
    italic ? 'font-style="italic"' : '',
    dim ? 'fill-opacity="0.65"' : '',
    lines.length > 0 ? `text-decoration="${lines.join(' ')}"` : '',
  ].filter(Boolean);
  return `<tspan ${attributes.join(' ')}>${escape(run.text)}</tspan>`;
}

/** Draws one line: first the boxes, then the words. */
function drawLine(runs: readonly Run[], line: number): string[] {
  const boxes: string[] = [];
  const words: string[] = [];
  for (const run of runs) {
    const { ink = INK, paper = PAPER, inverse = false } = run.style;
    const [front, back] = inverse ? [paper, ink] : [ink, paper];
    if (back !== PAPER) boxes.push(box(run, line, back));
    // Fonts leave seams between full blocks; a box has none.
    if (/^█+$/.test(run.text)) boxes.push(box(run, line, front));
    else if (run.text.trim() !== '') words.push(tspan(run, front));
  }
  const text = `<text y="${px(baseline(line))}">${words.join('')}</text>`;
  return words.length > 0 ? [...boxes, text] : boxes;
}

/** Parts of a run that are full blocks or words, each with its own columns. */
function split(run: Run): Run[] {
  let column = run.column;
  return [...run.text.matchAll(/█+|[^█]+/gu)].map(([text]) => {
    const columns = columnsOf(text);
    const part = { ...run, text, column, columns };
    column += columns;
    return part;
  });
}

/** A picture of what `command` printed. */
export function drawTerminal(command: string, output: string): string {
  const lines = readAnsi(output).map((runs) => runs.flatMap(split));
  const columns = Math.max(
    command.length + 2,
    ...lines.map((runs) => runs.reduce((end, run) => Math.max(end, run.column + run.columns), 0)),
  );
  const width = px(2 * MARGIN + columns * COLUMN);
  const height = px(BAR + 2 * MARGIN + lines.length * LINE);
  const title: Run = { text: command, column: 2, columns: command.length, style: { bold: true } };
  const prompt: Run = { text: '$', column: 0, columns: 1, style: {} };
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(command)}">`,
    `<title>${escape(command)}</title>`,
    `<rect width="${width}" height="${height}" rx="6" fill="${PAPER}" stroke="#d9d5cc"/>`,
    `<path d="M0 ${BAR}H${width}" stroke="#d9d5cc"/>`,
    `<g font-family="${FONT}" font-size="${SIZE}" fill="${INK}" xml:space="preserve">`,
    `<text y="25">${tspan(prompt, FAINT)}${tspan(title, INK)}</text>`,
    ...lines.flatMap(drawLine),
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}
