/** Groups of the body, and what its members weigh, where the catalogue cannot tell. */
import { useId } from 'react';
import { useProcedureWords } from '../../words/procedures/index.ts';
import { useWork } from '../../words/work/index.ts';
import { groupField, isNeeded, weightsField } from './asked.ts';
import type { PartProps } from './body-fields.tsx';
import type { Decision, RaceLack } from './race-draft.ts';

export function AskedFields({
  draft,
  onChange,
  lacks,
  decision,
}: PartProps & { readonly decision: Decision }) {
  const { told } = useProcedureWords();
  const weights = draft.rule === 'procedure' ? decision.weights : [];
  if (decision.groups.length === 0 && weights.length === 0) return undefined;
  return (
    <fieldset>
      <legend>{told.fresh.asked}</legend>
      {decision.groups.map(({ id, name, members, size }) => (
        <Asked
          key={id}
          title={name}
          hint={told.fresh.group(
            size,
            members?.join(', ') ?? '',
            isNeeded(draft, decision, id) && members === undefined,
          )}
          text={draft.groups[id] ?? ''}
          lack={lacks.get(groupField(id))}
          onText={(text) => onChange({ ...draft, groups: { ...draft.groups, [id]: text } })}
        />
      ))}
      {weights.map(({ id, name, unit }) => (
        <Asked
          key={id}
          title={name}
          hint={told.fresh.weights(unit)}
          text={draft.weights[id] ?? ''}
          lack={lacks.get(weightsField(id))}
          onText={(text) => onChange({ ...draft, weights: { ...draft.weights, [id]: text } })}
        />
      ))}
    </fieldset>
  );
}

interface AskedProps {
  /** As the catalogue calls it, in English. */
  readonly title: string;
  readonly hint: string;
  readonly text: string;
  readonly lack: RaceLack | undefined;
  readonly onText: (text: string) => void;
}

function Asked({ title, hint, text, lack, onText }: AskedProps) {
  const { work } = useWork();
  const name = useId();
  return (
    <div className="field">
      <label htmlFor={name} lang="en">
        {title}
      </label>
      <textarea
        id={name}
        rows={2}
        spellCheck={false}
        value={text}
        aria-describedby={`${name}-hint`}
        {...(lack === undefined ? {} : { 'aria-invalid': true })}
        onChange={({ target }) => onText(target.value)}
      />
      <p id={`${name}-hint`} className={lack === undefined ? 'fine' : 'wrong'}>
        {lack === undefined ? hint : `${work.race.lacks[lack]} ${hint}`}
      </p>
    </div>
  );
}
