/** Where everybody is taken to stand if nothing is given: what the answer assumes. */
import type { Offer } from '../../../analysis/index.ts';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';

const WHYS = ['objects', 'own-candidate', 'asks', 'analyst', 'poll', 'open', 'for'] as const;

export function TakenStands({ stands }: Pick<Offer, 'stands'>) {
  const { told } = useAnalysis();
  return (
    <details>
      <summary>{told.packages.taken}</summary>
      <dl className="facts">
        {WHYS.flatMap((why) => {
          const members = stands.filter((stand) => stand.why === why);
          return members.length === 0
            ? []
            : [
                <div key={why}>
                  <dt>
                    {told.stands[why]} ({members.length})
                  </dt>
                  <dd dir="auto">
                    {members.map(({ member, name, claims }) => (
                      <WordsButton key={member} claims={claims}>
                        {name}
                      </WordsButton>
                    ))}
                  </dd>
                </div>,
              ];
        })}
      </dl>
    </details>
  );
}
