/** `nemcon chart`: a picture as SVG or PNG. */
import { timelineView } from '../../api/index.ts';
import { standing } from '../../analysis/index.ts';
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  candidateBars,
  needOf,
  seatMap,
  supportersOverTime,
  type ThemeName,
} from '../../charts/index.ts';
import { chartSvg, svgToPng, toldAsked, type Asked } from '../../publish/index.ts';
import type { Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { askedFrom, candidateAsked, handOut, type PublishOptions } from './handing-out.ts';

interface ChartOptions extends PublishOptions {
  readonly width: string;
  readonly theme: ThemeName;
  readonly layout: 'grid' | 'hemicycle';
}

function drawn(name: string, given: Asked, options: ChartOptions): Result<string> {
  const asked = toldAsked(given);
  const width = Number(options.width);
  if (!Number.isInteger(width) || width < 240 || width > 4000) {
    return refuse(
      'bad-input',
      `“${options.width}” after --width is not between 240 and 4000; nothing was drawn.`,
      '--width',
    );
  }
  const how = { width, theme: options.theme, language: asked.language ?? 'en' };
  const { record, asOf, include = 'accepted' } = asked;
  if (name === 'bars')
    return ok(chartSvg(candidateBars, standing(record.state, { asOf, include }), how));
  const one = candidateAsked(asked, options.candidate);
  if (!one.ok) return one;
  if (name === 'seats') return ok(chartSvg(seatMap, one.value, { ...how, layout: options.layout }));
  if (name !== 'timeline') {
    return refuse(
      'bad-input',
      `There is no picture “${name}”; there are timeline, bars, seats. Nothing was drawn.`,
    );
  }
  const timeline = timelineView(record, { asOf, include, candidate: one.value.id });
  if (!timeline.ok) return timeline;
  return ok(chartSvg(supportersOverTime, { ...timeline.value, need: needOf(one.value) }, how));
}

export async function chartCommand(name: string, options: ChartOptions, io: Io): Promise<Outcome> {
  const asked = await askedFrom(undefined, options, io);
  if (!asked.ok) return asked;
  const svg = drawn(name, asked.value, options);
  if (!svg.ok) return svg;
  if (options.format !== 'png') return handOut(`${svg.value}\n`, options, io);
  const png = await svgToPng(svg.value);
  return png.ok ? handOut(png.value, options, io) : png;
}
