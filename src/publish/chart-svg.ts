/** Pictures without a browser: a document of linkedom's to draw into, and the result as a file. */
import { parseHTML } from 'linkedom';
import type { Language } from '../basics/index.ts';
import { THEMES, type ChartOptions, type ThemeName } from '../charts/index.ts';

/** Named first so that the PNG and a machine with the font show the same; then what most have. */
export const STANDALONE_FONT = '"DejaVu Sans", Verdana, "Segoe UI", sans-serif';

export interface SvgOptions {
  readonly width?: number;
  readonly theme?: ThemeName;
  readonly language?: Language;
  readonly source?: string;
  /** What ids begin with, where several pictures stand in one file. */
  readonly id?: string;
  /** Around the picture, in pixels; 0 inside a page that has margins of its own. */
  readonly margin?: number;
}

/** A document to draw into. */
export const blankDocument = (): Document =>
  parseHTML('<!doctype html><html><body></body></html>').document;

/**
 * Draws a picture as a file of its own: SVG with its fonts named, its colours on it, no stylesheet
 * and nothing to load. The same data give the same text.
 *
 * @param chart a function of `charts/`
 */
export function chartSvg<T, O extends ChartOptions>(
  chart: (data: T, options: O) => SVGSVGElement,
  data: T,
  options: SvgOptions & Partial<Omit<O, keyof ChartOptions>> = {},
): string {
  const { theme = 'light', margin = 16, width = 640, ...rest } = options;
  const colours = THEMES[theme];
  const document = blankDocument();
  const drawn = chart(data, {
    ...rest,
    width: width - 2 * margin,
    document,
    theme: colours,
    font: STANDALONE_FONT,
  } as unknown as O);
  // Most pictures are as wide as they were asked to be; a diagram is as wide as it must.
  const size = (name: string): number => Number(drawn.getAttribute(name)) + 2 * margin;
  const whole = { width: size('width'), height: size('height') };
  drawn.setAttribute('x', String(margin));
  drawn.setAttribute('y', String(margin));
  // One picture, one name: what describes it moves to the outer element.
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const outer = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    width: String(whole.width),
    height: String(whole.height),
    viewBox: `0 0 ${whole.width} ${whole.height}`,
  };
  for (const [name, value] of Object.entries(outer)) svg.setAttribute(name, value);
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({
    width: '100%',
    height: '100%',
    fill: colours.paper,
  }))
    paper.setAttribute(name, value);
  svg.append(paper, drawn);
  return asXml(svg);
}

/** An element as XML: written here because an HTML document writes HTML. */
export function asXml(node: Node): string {
  if (node.nodeType === 3) return escapeText(node.nodeValue ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const attributes = [...element.attributes]
    .map(({ name, value }) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('');
  const name = element.localName;
  const inner = [...element.childNodes].map(asXml).join('');
  return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}

/** Characters that XML 1.0 does not allow are dropped: no escape makes them legal. */
export const escapeText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
