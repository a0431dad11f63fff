/** The chance that the rule is met, with how far the parameters could move it. */
import type { EstimateOutput } from '../../../api/index.ts';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { Meter } from '../analysis/meter.tsx';

/** The words of so many members, on whom most hangs, stand behind the number. */
const MOST = 6;

interface Props {
  readonly estimate: EstimateOutput;
  readonly effects: EstimateOutput['effects'] | undefined;
  /** The effects were refused; they may have taken too long. */
  readonly failed: boolean;
}

export function Met({ estimate, effects, failed }: Props) {
  const { told, percent } = useAnalysis();
  const said = told.outlook;
  const { rule } = estimate;
  if (rule === undefined) return <p>{said.noRule}</p>;
  const all = (effects ?? []).flatMap(({ met }) => met ?? []);
  const claims = estimate.members
    .toSorted((a, b) => (b.importance ?? 0) - (a.importance ?? 0))
    .slice(0, MOST)
    .flatMap(({ reports }) => reports.flatMap((report) => report.claims));
  return (
    <section aria-labelledby="met">
      <h2 id="met">{said.met}</h2>
      <p className="big-number">
        <WordsButton claims={[...new Set(claims)]}>{percent(rule.met)}</WordsButton>
      </p>
      <Meter share={rule.met} />
      <p role="status">
        {all.length === 0
          ? failed
            ? said.notMeasured
            : said.measuring
          : said.between(percent(Math.min(rule.met, ...all)), percent(Math.max(rule.met, ...all)))}
      </p>
      {rule.error === undefined ? undefined : (
        <p className="fine">{said.sampled(percent(rule.error))}</p>
      )}
      {rule.parts.length < 2 ? undefined : (
        <ul className="rule-parts">
          {rule.parts.map(({ label, met }) => (
            <li key={label} dir="auto">
              {label}: {percent(met)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
