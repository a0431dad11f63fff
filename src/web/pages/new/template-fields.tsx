/** What a race is begun from: a procedure of the catalogue, one of its decisions, one of its posts. */
import { Link } from '../../app/router.tsx';
import { useProcedureWords } from '../../words/procedures/index.ts';
import { decisionIn, fromTemplate, withDecision, withPost } from './from-template.ts';
import type { Decision, RaceDraft, Template } from './race-draft.ts';

interface Props {
  readonly draft: RaceDraft;
  readonly onChange: (draft: RaceDraft) => void;
  readonly templates: readonly Template[];
}

export function TemplateFields({ draft, onChange, templates }: Props) {
  const { told, compare } = useProcedureWords();
  const template = templates.find(({ id }) => id === draft.template);
  const decision = decisionIn(draft, template);
  const sorted = templates.toSorted((a, b) => compare(a.name, b.name));
  return (
    <fieldset>
      <legend>{told.fresh.from}</legend>
      <div className="lines">
        <div className="field">
          <label htmlFor="template">{told.fresh.procedure}</label>
          <select
            id="template"
            value={template?.id ?? ''}
            onChange={({ target }) => {
              const found = templates.find(({ id }) => id === target.value);
              onChange(
                found === undefined
                  ? { ...draft, template: '', decision: '', rule: ownRule(draft) }
                  : fromTemplate(draft, found),
              );
            }}
          >
            <option value="">{told.fresh.ownBody}</option>
            {sorted.map(({ id, name }) => (
              <option key={id} value={id} lang="en">
                {name}
              </option>
            ))}
          </select>
        </div>
        {template === undefined || template.decisions.length < 2 ? undefined : (
          <div className="field">
            <label htmlFor="decision">{told.fresh.decision}</label>
            <select
              id="decision"
              value={draft.decision}
              onChange={({ target }) => {
                const found = template.decisions.find(({ id }) => id === target.value);
                if (found !== undefined) onChange(withDecision(draft, template, found));
              }}
            >
              {template.decisions.map(({ id, name, body }) => (
                <option key={id} value={id} lang="en">{`${body.name}: ${name}`}</option>
              ))}
            </select>
          </div>
        )}
        {template === undefined || template.posts.length < 2 ? undefined : (
          <div className="field">
            <label htmlFor="post">{told.fresh.post}</label>
            <select
              id="post"
              value={template.posts.find(({ name }) => name === draft.post)?.id ?? ''}
              onChange={({ target }) => {
                const found = template.posts.find(({ id }) => id === target.value);
                if (found !== undefined) onChange(withPost(draft, found));
              }}
            >
              {template.posts.map(({ id, name }) => (
                <option key={id} value={id} lang="en">
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      {template === undefined ? undefined : (
        <p>
          <Link to={{ page: 'procedures', item: template.id, look: {} }}>
            {told.fresh.readProcedure}
          </Link>
        </p>
      )}
      {decision === undefined ? undefined : <Open decision={decision} />}
    </fieldset>
  );
}

/** The rule of a procedure goes with the procedure. */
const ownRule = ({ rule }: RaceDraft): RaceDraft['rule'] =>
  rule === 'procedure' ? 'no-objection' : rule;

/** What the catalogue leaves open of a decision, so that it must be filled in. */
function Open({ decision }: { readonly decision: Decision }) {
  const { told } = useProcedureWords();
  const { rule, members, size, eligibility } = decision;
  return (
    <ul className="told-list">
      <li>
        {rule.countable ? told.fresh.rule : told.fresh.noRule} <q lang="en">{rule.words}</q>
      </li>
      {members === undefined ? (
        <li>{size === undefined ? told.fresh.membersVary : told.fresh.membersOf(size)}</li>
      ) : undefined}
      {eligibility === undefined ? undefined : (
        <li>
          {told.fresh.eligibility} <span lang="en">{eligibility}</span>
        </li>
      )}
    </ul>
  );
}
