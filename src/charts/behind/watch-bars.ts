/** Which single piece of news would move the answer, a bar for each. */
import { dateIn } from '../../basics/index.ts';
import type { News, Watch } from '../../analysis/index.ts';
import { settle, type ChartOptions } from '../frame.ts';

import { barRows, type BarRow } from './bar-rows.ts';
import { sourceOr } from './saying.ts';

/** More rows than this say no more. */
const SHOWN = 12;

const signed = (n: number): string => (n > 0 ? `+${n}` : `−${-n}`);

/** What the news does, where there is little room. */
function effectOf({ turnsOutcome, after, blockers }: News): string {
  const outcome = after.outcome === undefined ? 'answer turns' : after.outcome.replace('-', ' ');
  return [
    ...(turnsOutcome ? [`rule ${outcome}`] : []),
    ...(blockers === 0 ? [] : [`blockers ${signed(blockers)}`]),
  ].join(' · ');
}

/** Whether the news brings the candidate nearer to the post. */
const helps = ({ after, before }: { readonly after: News['after'] } & Pick<Watch, 'before'>) =>
  after.blockers.length < before.blockers.length ||
  (after.blockers.length === before.blockers.length &&
    after.margin.min + after.margin.max >= before.margin.min + before.margin.max);

/** A bar for each piece of news, as long as it moves the rule's margins; what moves the answer most comes first. */
export function watchBars(watch: Watch, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'watch');
  const { before, name, asOf, sentence } = watch;
  const shown = watch.news.slice(0, SHOWN);
  const rows = shown.map((news): BarRow => {
    const good = helps({ after: news.after, before });
    return {
      id: news.id,
      label: news.words,
      note: effectOf(news),
      stretches: [
        {
          from: 0,
          to: news.margin,
          fill: { stance: good ? 'supports' : 'objects', certain: true },
          title: `${news.words}: margins by ${Number(news.margin.toFixed(2))}`,
        },
      ],
    };
  });
  const on = dateIn(settled.language, asOf);
  return barRows(settled, {
    title: `What to watch on ${name}, as of ${on}`,
    description: sentence,
    source: sourceOr(settled, `as of ${on}`),
    most: Math.max(...shown.map(({ margin }) => margin), 1e-9),
    rows,
    labels: 'above',
    room: 200,
    head: 'As long as it moves the rule’s margins, at worst and at best together; the first moves the answer most',
    empty: sentence,
  });
}
