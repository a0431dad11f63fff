/** What the rule gives, counted exactly. */
import type { PowerOutput } from '../../../api/index.ts';
import { useAnalysis } from '../../words/analysis/index.ts';

interface Props {
  readonly power: PowerOutput | undefined;
  readonly refused: boolean;
}

/** Digits beyond which a number is written by its size. */
const DIGITS = 12;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function PowerGiven({ power, refused }: Props) {
  const { told, number } = useAnalysis();
  const said = told.outlook;
  if (refused) return <p className="fine">{said.powerRefused}</p>;
  if (power === undefined) return undefined;
  const written = (digits: string): string =>
    digits.length <= DIGITS ? number(Number(digits)) : sizeOf(digits, number);
  const { minimalWinning, minimalBlocking } = power;
  return (
    <details>
      <summary>{said.power}</summary>
      <p dir="auto">{power.rule}</p>
      <p>
        {said.powerOf(written(power.winning), written(power.coalitions))}{' '}
        {minimalWinning === undefined ? '' : said.minimalWinning(written(minimalWinning))}{' '}
        {minimalBlocking === undefined ? '' : said.minimalBlocking(written(minimalBlocking))}
      </p>
    </details>
  );
}

/** `4.29 × 10⁹`: the first three digits and the power of ten. */
function sizeOf(digits: string, number: (n: number) => string): string {
  const power = String(digits.length - 1).replaceAll(/\d/g, (digit) => RAISED[Number(digit)] ?? '');
  return `${number(Number(`${digits.slice(0, 1)}.${digits.slice(1, 3)}`))} × 10${power}`;
}
