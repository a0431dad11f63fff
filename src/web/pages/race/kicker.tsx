/** Post, rule in words, days left. */
import type { Standing } from '../../../analysis/index.ts';
import type { CaseView } from '../../../api/index.ts';
import { Link } from '../../app/router.tsx';
import { useSpeech } from '../../app/settings.tsx';
import { WordsButton } from '../../parts/words-button.tsx';

interface Props {
  readonly standing: Standing;
  /** The procedure that the race follows, where the record says. */
  readonly procedure: CaseView['procedure'];
}

export function Kicker({ standing, procedure }: Props) {
  const { words, date } = useSpeech();
  const { body, post, rule, deadlines } = standing;
  const next = deadlines.find(({ what }) => what === 'term-end') ?? deadlines[0];
  return (
    <p className="kicker" dir="auto">
      <span>{[body.name, post].filter(Boolean).join(' · ')}</span>
      {rule === undefined ? undefined : (
        <span>
          {words.race.rule(rule.words)}
          {rule.claim === undefined ? undefined : (
            <>
              {' '}
              <WordsButton claims={[rule.claim]}>{words.race.words}</WordsButton>
            </>
          )}
        </span>
      )}
      {procedure === undefined ? undefined : (
        <Link to={{ page: 'procedures', item: procedure.id, look: {} }}>
          {words.race.procedure}
        </Link>
      )}
      {next === undefined ? undefined : (
        <WordsButton claims={next.claim === undefined ? [] : [next.claim]}>
          <span title={date(next.on)}>
            {words.race.daysTo(next.inDays, words.race.deadlines[next.what])}
          </span>
        </WordsButton>
      )}
    </p>
  );
}
