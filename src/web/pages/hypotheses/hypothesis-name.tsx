/** A hypothesis with its letter; the words in which somebody offered it open beside the page. */
import type { MemberHypotheses } from '../../../analysis/index.ts';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { choiceWord, useWork } from '../../words/work/index.ts';
import { letterIn } from './named.ts';

interface Props {
  readonly of: MemberHypotheses;
  readonly id: string;
}

export function HypothesisName({ of, id }: Props) {
  const speech = useWork();
  const { told } = useAnalysis();
  const one = of.hypotheses.find((other) => other.id === id);
  if (one === undefined) return id;
  const { motive, link, label, words } = one;
  const text =
    motive === undefined
      ? label
      : [
          told.hypotheses.acts(choiceWord(speech, speech.work, motive)),
          ...(link === undefined ? [] : [told.tiedTo(link)]),
        ].join(', ');
  return (
    <span dir="auto">
      <strong>{letterIn(of.hypotheses, id)}</strong>{' '}
      <WordsButton claims={words.map(({ claim }) => claim)}>{text}</WordsButton>
    </span>
  );
}
