/** Several pictures below each other in one file, each under its title. */
import { LIGHT } from '../charts/index.ts';
import { escapeText, STANDALONE_FONT } from './chart-svg.ts';

/** A picture as `chartSvg` writes it, in light colours, with ids that no other here has. */
export interface Titled {
  readonly title: string;
  readonly svg: string;
}

/** Height of a title, and the margin that pictures have by themselves, in pixels. */
const TITLE = 28;
const MARGIN = 16;

const sizeOf = (svg: string): { readonly width: number; readonly height: number } => {
  const tag = svg.slice(0, svg.indexOf('>'));
  const [width, height] = ['width', 'height'].map((name) =>
    Number(new RegExp(` ${name}="([\\d.]+)"`).exec(tag)?.[1] ?? 0),
  );
  return { width: width ?? 0, height: height ?? 0 };
};

export function stackedSvg(pictures: readonly Titled[]): string {
  let top = 0;
  const placed = pictures.map(({ title, svg }) => {
    const words = `<text x="${MARGIN}" y="${top + TITLE - 6}" font-family="${STANDALONE_FONT.replaceAll('"', '&quot;')}" font-size="14" font-weight="600" fill="${LIGHT.ink}">${escapeText(title)}</text>`;
    const nested = svg.replace(/^<svg /, `<svg y="${top + TITLE - MARGIN / 2}" `);
    top += sizeOf(svg).height + TITLE - MARGIN / 2;
    // The title comes last: the paper of the picture would cover it.
    return `${nested}${words}`;
  });
  const width = Math.max(0, ...pictures.map(({ svg }) => sizeOf(svg).width));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}"><rect width="100%" height="100%" fill="${LIGHT.paper}"/>${placed.join('')}</svg>`;
}
