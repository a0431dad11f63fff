/** A procedure of one's own: dropped or pasted, checked, and shown as a page where nothing is wrong. */
import { useId, useState } from 'react';
import { addressOf, type AnswerOf, type Problem } from '../../../api/index.ts';
import { useClient, useRoute } from '../../data/use-route.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { useProcedureWords } from '../../words/procedures/index.ts';
import { FileDrop } from './file-drop.tsx';
import { Findings } from './findings.tsx';
import { InEnglish } from './in-english.tsx';
import { InWords } from './in-words.tsx';

type Checked = AnswerOf<'check-procedure'>;

export default function CheckProcedure() {
  const { words, told } = useProcedureWords();
  const client = useClient();
  const field = useId();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [checked, setChecked] = useState<Checked>();
  const check = async (text: string): Promise<void> => {
    setBusy(true);
    const answer = await client.send('POST', addressOf('check-procedure'), { text });
    setBusy(false);
    setProblem('problem' in answer ? answer.problem : undefined);
    setChecked('data' in answer ? (answer.data as Checked) : undefined);
  };
  const take = (text: string): void => {
    setText(text);
    setChecked(undefined);
  };
  return (
    <>
      <h1>{words.pages.checkProcedure}</h1>
      <p className="lead-text">
        {told.check.lead} <InEnglish />
      </p>
      <form
        className="check-form"
        onSubmit={(event) => {
          event.preventDefault();
          void check(text);
        }}
      >
        <div className="ways-in">
          <FileDrop
            onText={(text) => {
              take(text);
              void check(text);
            }}
          />
          <BeginFrom onText={take} />
        </div>
        <div className="field">
          <label htmlFor={field}>{told.check.text}</label>
          <textarea
            id={field}
            className="code"
            rows={14}
            spellCheck={false}
            dir="ltr"
            value={text}
            onChange={({ target }) => take(target.value)}
          />
        </div>
        <p className="acts">
          <button type="submit" className="main-act" disabled={busy || text.trim() === ''}>
            {busy ? told.check.checking : told.check.check}
          </button>
          {text.trim() === '' ? <span className="fine">{told.check.empty}</span> : undefined}
        </p>
      </form>
      {problem === undefined ? undefined : <ProblemNote problem={problem} />}
      <div role="status">{checked === undefined ? undefined : <Outcome checked={checked} />}</div>
      {checked === undefined ? undefined : <Findings findings={checked.findings} />}
      {checked?.shown === undefined ? undefined : (
        <>
          <p className="fine">{told.check.preview}</p>
          <h2 lang="en">{checked.shown.page.title}</h2>
          <InWords view={checked.shown} />
        </>
      )}
    </>
  );
}

function Outcome({ checked }: { readonly checked: Checked }) {
  const { told } = useProcedureWords();
  const wrong = checked.findings.filter(({ level }) => level === 'wrong').length;
  const remarks = checked.findings.length - wrong;
  return (
    <p className="lead-text">
      {wrong === 0 ? told.check.fine : told.check.wrong(wrong)}
      {remarks === 0 ? '' : ` ${told.check.remarks(remarks)}`}
    </p>
  );
}

/** The text of a procedure of the catalogue, to write one's own from. */
function BeginFrom({ onText }: { readonly onText: (text: string) => void }) {
  const { told, compare } = useProcedureWords();
  const client = useClient();
  const field = useId();
  const [chosen, setChosen] = useState('');
  const { data } = useRoute('list-procedures', undefined);
  const all = (data?.procedures ?? []).toSorted((a, b) => compare(a.title, b.title));
  const begin = async (name: string): Promise<void> => {
    setChosen(name);
    if (name === '') return;
    const address = addressOf('procedure', { procedure: name });
    await client.ask(address);
    const found = client.read(address).data as AnswerOf<'procedure'> | undefined;
    if (found !== undefined) onText(`${JSON.stringify(found.procedure, null, 2)}\n`);
  };
  return (
    <div className="field">
      <label htmlFor={field}>{told.check.start}</label>
      <select id={field} value={chosen} onChange={({ target }) => void begin(target.value)}>
        <option value="">{told.check.nothing}</option>
        {all.map(({ name, title }) => (
          <option key={name} value={name} lang="en">
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
