/** What a rule gives each member, a bar for members who are alike. */
import { alikeInPower, type PowerOutput } from '../../api/index.ts';
import { settle, type ChartOptions } from '../frame.ts';
import { barRows, type BarRow } from './bar-rows.ts';
import { percent, sourceOr } from './saying.ts';

/** Bars are Shapley–Shubik indices, lines across them normalised Banzhaf indices, on one scale. */
export function powerBars(power: PowerOutput, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'power');
  const groups = alikeInPower(power.members);
  const values = groups.flatMap(([one]) => [one.shapleyShubik.value, one.banzhaf.value]);
  const rows = groups.map((group): BarRow => {
    const [one] = group;
    const names = group.map(({ name }) => name).join(', ');
    const [shapley, banzhaf] = [percent(one.shapleyShubik.value), percent(one.banzhaf.value)];
    return {
      id: one.member,
      label: group.length === 1 ? names : `${group.length} × ${names}`,
      note: `${shapley} · ${banzhaf}${one.veto ? ' · veto' : ''}`,
      stretches: [
        {
          from: 0,
          to: one.shapleyShubik.value,
          fill: { stance: 'supports', certain: true },
          title: `${names}: Shapley–Shubik ${one.shapleyShubik.exact}`,
        },
      ],
      tick: { at: one.banzhaf.value, title: `${names}: Banzhaf ${one.banzhaf.exact}` },
    };
  });
  return barRows(settled, {
    title: `What the rule gives each of ${power.size} members`,
    description: groups
      .map(
        (group) =>
          `${group.map(({ name }) => name).join(', ')}: Shapley–Shubik ${percent(group[0].shapleyShubik.value)}, Banzhaf ${percent(group[0].banzhaf.value)}.`,
      )
      .join(' '),
    source: sourceOr(settled, 'the rule alone'),
    most: Math.max(...values),
    rows,
    labels: 'beside',
    room: 140,
    head: `Rule: ${power.rule}. Bar: Shapley–Shubik; line across it: Banzhaf (normalised)`,
    empty: 'The rule has no members.',
  });
}
