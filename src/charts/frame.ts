/** What all pictures have in common: options, a title for those who do not see, the source under it. */
import type { Data, Markish, PlotOptions } from '@observablehq/plot';
import { plot, text, type TextOptions } from '@observablehq/plot';
import type { Language } from '../basics/index.ts';
import { elementIn, setAll } from './elements.ts';
import { patternOf, type Fill } from './patterns.ts';
import { LIGHT, type Theme } from './theme.ts';
import { linesOf } from './text.ts';
import { CHART_WORDS, type ChartWords } from './words.ts';

export interface ChartOptions {
  /** The document that elements are made in: the page's own, or one without a browser. */
  readonly document: Document;
  /** In pixels; 640 where it is left out. */
  readonly width?: number;
  readonly theme?: Theme;
  readonly language?: Language;
  /** What ids in the picture begin with; must differ between two pictures on one page. */
  readonly id?: string;
  readonly font?: string;
  /** The line under the picture, where it should say more than the case and the day. */
  readonly source?: string;
  /** Tiles and counts can be reached by keyboard and announce themselves; the page listens. */
  readonly interactive?: boolean;
}

/** Options with what was left out filled in. */
export interface Settled extends Required<Omit<ChartOptions, 'source'>> {
  readonly source: string | undefined;
  readonly words: ChartWords;
}

/** Sizes of type in pixels. */
export const SIZE = { body: 12, small: 10.5, strong: 13 } as const;

const FONT = 'system-ui, "DejaVu Sans", "Helvetica Neue", Arial, sans-serif';

export function settle(options: ChartOptions, id: string): Settled {
  const { language = 'en' } = options;
  return {
    document: options.document,
    width: Math.max(200, options.width ?? 640),
    theme: options.theme ?? LIGHT,
    language,
    id: options.id ?? id,
    font: options.font ?? FONT,
    source: options.source,
    interactive: options.interactive ?? false,
    words: CHART_WORDS[language],
  };
}

export interface Picture extends Pick<PlotOptions, 'r' | 'x' | 'y' | 'fx' | 'fy' | 'marginLeft'> {
  readonly title: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
  /** Height without the line of the source. */
  readonly height: number;
  readonly marginTop?: number;
  readonly marginRight?: number;
  readonly marginBottom?: number;
  readonly marks: readonly Markish[];
  readonly fills: readonly Fill[];
  readonly source: string;
}

/** Text that can be read over lines: first its halo and then the letters, as not every renderer knows paint-order. */
export function overLines(data: Data, options: TextOptions, ground: string): Markish {
  const { render: _, title: __, ...plain } = options;
  const halo = { ...plain, fill: ground, stroke: ground, strokeWidth: 4, pointerEvents: 'none' };
  return [text(data, halo), text(data, options)];
}

const SOURCE_LINE = 14;

/**
 * Draws marks into a picture that stands alone: no stylesheet, no script, its own patterns, a title
 * and a description, the source under it.
 */
export function draw(settled: Settled, picture: Picture): SVGSVGElement {
  const { document, width, theme, id } = settled;
  const { title, description, marks, fills, source, height, ...rest } = picture;
  const lines = linesOf(source, width - 4, SIZE.small);
  const foot = lines.length * SOURCE_LINE + 8;
  const whole = Math.ceil(height + foot);
  const drawn = plot({
    ...rest,
    document,
    width,
    height: whole,
    marginTop: picture.marginTop ?? 0,
    marginRight: picture.marginRight ?? 0,
    marginBottom: (picture.marginBottom ?? 0) + foot,
    marginLeft: picture.marginLeft ?? 0,
    className: `nemcon-${id}`,
    style: null,
    color: { type: 'identity' },
    marks: [
      ...marks,
      lines.map((line, i) =>
        text([line], {
          frameAnchor: 'bottom-left',
          dx: -(picture.marginLeft ?? 0),
          dy: foot - (lines.length - 1 - i) * SOURCE_LINE - 4 + (picture.marginBottom ?? 0),
          textAnchor: 'start',
          lineAnchor: 'bottom',
          fill: theme.faint,
          fontSize: SIZE.small,
        }),
      ),
    ],
  }) as SVGSVGElement;
  finish(drawn, settled, { title, description, fills, whole });
  return drawn;
}

function finish(
  svg: SVGSVGElement,
  settled: Settled,
  told: Pick<Picture, 'title' | 'description' | 'fills'> & { readonly whole: number },
): void {
  const { document, theme, id } = settled;
  // Plot brings a stylesheet, which a strict page refuses; what it says is set on the root instead.
  svg.querySelector('style')?.remove();
  // It also names its groups, which ARIA allows for those with a role only.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  for (const label of svg.querySelectorAll('text, tspan')) inPixels(label);
  const wanted = new Map(
    told.fills.map((fill) => [`${fill.stance} ${String(fill.certain)}`, fill]),
  );
  const defs = elementIn(document, 'defs');
  defs.append(...[...wanted.values()].map((fill) => patternOf(document, fill, theme, id)));
  svg.prepend(defs);
  introduce(svg, settled, told);
}

/** Says what a picture shows, for those who do not see it, and sets its type and its ink. */
export function introduce(
  svg: SVGElement,
  { document, theme, id, font, interactive }: Settled,
  { title, description }: Pick<Picture, 'title' | 'description'>,
): void {
  setAll(svg, {
    role: interactive ? 'group' : 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
    'font-family': font,
    'font-size': SIZE.body,
    fill: theme.ink,
    color: theme.ink,
  });
  svg.prepend(
    elementIn(document, 'title', { id: `${id}-title` }, title),
    elementIn(document, 'desc', { id: `${id}-desc` }, description),
  );
}

/** Plot shifts text by parts of its size; not every renderer knows that unit, so it is worked out here. */
function inPixels(label: Element): void {
  for (const name of ['y', 'dy']) {
    const [, parts] = /^(-?[\d.]+)em$/.exec(label.getAttribute(name) ?? '') ?? [];
    if (parts === undefined) continue;
    const sized = label.closest('[font-size]');
    const size = Number.parseFloat(sized?.getAttribute('font-size') ?? String(SIZE.body));
    setAll(label, { [name]: Number(parts) * size });
  }
}
