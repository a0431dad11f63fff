import { standingView, timelineView, type ChartName, type OpenRecord } from '../../api/index.ts';
import { ok, refuse, type Day, type Language, type Result } from '../../basics/index.ts';
import {
  candidateBars,
  needOf,
  seatMap,
  supportersOverTime,
  type ThemeName,
} from '../../charts/index.ts';
import { chartSvg, svgToPng } from '../../publish/index.ts';
import { file } from './endpoint.ts';

interface Query {
  readonly asOf: Day;
  readonly include?: 'accepted' | 'proposed';
  readonly candidate?: string;
}

function drawn(
  chart: ChartName,
  record: OpenRecord,
  query: Query,
  how: { readonly width: number; readonly theme: ThemeName; readonly language: Language },
): Result<string> {
  if (chart === 'timeline') {
    const timeline = timelineView(record, query);
    if (!timeline.ok) return timeline;
    const standing = standingView(record, { ...query, candidate: timeline.value.candidate.id });
    if (!standing.ok) return standing;
    const [one] = standing.value.candidates;
    const need = one && needOf(one);
    return ok(chartSvg(supportersOverTime, { ...timeline.value, need }, how));
  }
  const { candidate: _, ...all } = query;
  const standing = standingView(record, chart === 'bars' ? all : query);
  if (!standing.ok) return standing;
  if (chart === 'bars') return ok(chartSvg(candidateBars, standing.value, how));
  const [one] = standing.value.candidates;
  return one === undefined
    ? refuse('not-found', 'Nobody stands yet, so there are no seats to draw.')
    : ok(chartSvg(seatMap, one, how));
}

export const chart = file('chart', async (record, { params, query, asOf, id }) => {
  const { include, candidate, width = 800, theme = 'light', lang: language = 'en' } = query;
  const svg = drawn(
    params.chart,
    record,
    {
      asOf,
      ...(include !== undefined && { include }),
      ...(candidate !== undefined && { candidate }),
    },
    { width, theme, language },
  );
  if (!svg.ok) return svg;
  const name = `${id}-${params.chart}-${asOf}.${params.format}`;
  if (params.format === 'svg') return ok({ kind: params.format, bytes: svg.value, name });
  const png = await svgToPng(svg.value);
  return png.ok ? ok({ kind: params.format, bytes: png.value, name }) : png;
});
