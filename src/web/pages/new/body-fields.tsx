/** Who chooses, for which post, by which rule. */
import { useId } from 'react';
import { choiceWord, useWork } from '../../words/work/index.ts';
import type { RaceDraft, RaceLack, RuleName } from './race-draft.ts';

export interface PartProps {
  readonly draft: RaceDraft;
  readonly onChange: (draft: RaceDraft) => void;
  readonly lacks: ReadonlyMap<string, RaceLack>;
}

const LINES = ['body', 'post', 'title', 'incumbent', 'termEnds', 'termYears', 'ruleWords'] as const;
const OWN_RULES: readonly RuleName[] = ['no-objection', 'majority', 'two-thirds'];
const BASES = ['written', 'tradition', 'unstated'] as const;

interface BodyProps extends PartProps {
  /** Whether the procedure's own rule can be counted by. */
  readonly ownRule: boolean;
}

export function BodyFields({ draft, onChange, lacks, ownRule }: BodyProps) {
  const speech = useWork();
  const { work } = speech;
  const rules = ownRule ? ['procedure', ...OWN_RULES] : OWN_RULES;
  const name = useId();
  const choice = (field: 'rule' | 'ruleBasis', choices: readonly string[]) => (
    <div className="field">
      <label htmlFor={`${name}-${field}`}>{work.race[field]}</label>
      <select
        id={`${name}-${field}`}
        value={draft[field]}
        onChange={({ target }) => onChange({ ...draft, [field]: target.value })}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {choiceWord(speech, work, one)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <div className="lines">
      {LINES.map((field) => {
        const lack = lacks.get(field);
        const wrong = `${name}-${field}-wrong`;
        return (
          <div key={field} className="field">
            <label htmlFor={`${name}-${field}`}>{work.race[field]}</label>
            <input
              id={`${name}-${field}`}
              type="text"
              dir="auto"
              maxLength={300}
              placeholder={field === 'termEnds' ? work.form.dateHint : undefined}
              value={draft[field]}
              {...(lack === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': wrong })}
              onChange={({ target }) => onChange({ ...draft, [field]: target.value })}
            />
            {lack === undefined ? undefined : (
              <p className="wrong" id={wrong}>
                {work.race.lacks[lack]}
              </p>
            )}
          </div>
        );
      })}
      {choice('rule', rules)}
      {choice('ruleBasis', BASES)}
    </div>
  );
}
