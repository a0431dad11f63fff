/** Power as a picture. */
import { alikeInPower, type PowerOutput } from '../../api/index.ts';
import { powerBars } from '../../charts/index.ts';
import { chartSvg } from '../chart-svg.ts';
import { listed, type Shown } from './shown.ts';

/** `claims`: of the rule, where a source told it. */
export function powerShown(
  title: string,
  power: PowerOutput,
  claims: readonly string[] = [],
): Shown {
  const { rule, size, winning, coalitions, members } = power;
  return {
    title,
    about:
      'Constitutional power: what the rule gives each member before anything is known of anybody.',
    sentence: `Rule: ${rule}. ${size} members; ${winning} of ${coalitions} coalitions win.`,
    figures: [{ title: 'Power of each member', draw: (how) => chartSvg(powerBars, power, how) }],
    claims,
    blocks: () =>
      listed(
        'Exactly',
        alikeInPower(members).map((group) => {
          const [one] = group;
          const veto = one.veto ? '; nothing wins without it' : '';
          return [
            { strong: group.map(({ name }) => name).join(', ') },
            `: Shapley–Shubik ${one.shapleyShubik.exact}, Banzhaf ${one.banzhaf.exact}, absolute ${one.absolute.exact}${veto}`,
          ];
        }),
      ),
  };
}
