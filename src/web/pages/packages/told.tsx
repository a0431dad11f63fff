/** A concession in the reader's language, its words in the language in which they were said. */
import type { OnOffer } from '../../../analysis/index.ts';
import { SourceText } from '../../parts/source-text.tsx';
import { useAnalysis, type AnalysisWords } from '../../words/analysis/index.ts';

type Named = Pick<OnOffer, 'kind' | 'about' | 'label'>;

/** In parts: what the page says, and the words of the record that belong to it. */
function partsOf({ kind, about, label }: Named, told: AnalysisWords): readonly [string, string?] {
  const said = told.packages;
  if (about === undefined || kind === 'analyst') return [label];
  const { name, words } = about;
  return words === undefined ? [said[kind](name)] : [said[kind](name), `“${words}”`];
}

/** As one line of text, for labels and sentences. */
export const concessionText = (one: Named, told: AnalysisWords): string =>
  partsOf(one, told)
    .filter((part) => part !== undefined)
    .join(' ');

/** The same within a sentence: marked off, unless words of the record do that already. */
export function concessionNamed(
  all: readonly (Named & { readonly id: string })[],
  id: string,
  told: AnalysisWords,
): string {
  const one = all.find((other) => other.id === id);
  const text = one === undefined ? id : concessionText(one, told);
  return text.includes('“') ? text : `“${text}”`;
}

export function ConcessionName({ concession }: { readonly concession: Named }) {
  const { told } = useAnalysis();
  const [text, words] = partsOf(concession, told);
  return (
    <span dir="auto">
      {text}
      {words === undefined ? undefined : (
        <>
          {' '}
          <SourceText text={words} />
        </>
      )}
    </span>
  );
}
