/** Facts with their labels: the labels in the reader's language, what the procedure says in English. */
import { useProcedureWords } from '../../words/procedures/index.ts';

interface Fact {
  readonly label: string;
  readonly text: string;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { label } = useProcedureWords();
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={`${fact.label} ${fact.text}`}>
          <dt>{label(fact.label)}</dt>
          <dd lang="en">{fact.text}</dd>
        </div>
      ))}
    </dl>
  );
}
