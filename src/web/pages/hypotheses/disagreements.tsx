/** Where one analyst holds a piece to speak for a hypothesis, and another against it. */
import type { MemberHypotheses } from '../../../analysis/index.ts';
import { SourceText } from '../../parts/source-text.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { analystName, letterIn } from './named.ts';

export function Disagreements({ of }: { readonly of: MemberHypotheses }) {
  const { told, list } = useAnalysis();
  const said = told.hypotheses;
  if (of.disagreements.length === 0) return undefined;
  return (
    <section aria-labelledby="disagreements">
      <h2 id="disagreements">{said.disagreements}</h2>
      <ul className="moves">
        {of.disagreements.map(({ evidence, hypothesis, marks }) => {
          const piece = of.evidence.find(({ id }) => id === evidence);
          const words = piece?.words ?? [];
          return (
            <li key={`${evidence} ${hypothesis}`} dir="auto">
              <WordsButton claims={words.map(({ claim }) => claim)} className="quote">
                <SourceText text={words[0]?.words ?? piece?.label ?? evidence} />
              </WordsButton>{' '}
              {said.disagreement(letterIn(of.hypotheses, hypothesis))}:{' '}
              {list(
                marks.map(
                  ({ analyst, mark }) => `${analystName(analyst, told)} ${said.marks[mark]}`,
                ),
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
