/** The members, as lines of text that can be pasted, dropped or typed, and what they are taken for. */
import { useId, useState } from 'react';
import { useWork } from '../../words/work/index.ts';
import type { PartProps } from './body-fields.tsx';
import { memberList } from './member-list.ts';

/** Much more than any body has: a file beyond is some other file. */
const MOST_BYTES = 1_000_000;

export function MemberFields({ draft, onChange, lacks }: PartProps) {
  const { work } = useWork();
  const name = useId();
  const [tooLarge, setTooLarge] = useState(false);
  const members = memberList(draft.members);
  const wrong = members.filter((line) => line.wrong !== undefined);
  const lack = lacks.get('members');
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setTooLarge(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) onChange({ ...draft, members: await file.text() });
  };
  return (
    <fieldset
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      <legend>{work.race.members}</legend>
      <div className="field">
        <label htmlFor={`${name}-text`}>{work.race.membersHint}</label>
        <textarea
          id={`${name}-text`}
          rows={8}
          spellCheck={false}
          value={draft.members}
          aria-describedby={`${name}-told`}
          {...(lack === undefined ? {} : { 'aria-invalid': true })}
          onChange={({ target }) => onChange({ ...draft, members: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${name}-file`}>{work.race.file}</label>
        <input
          id={`${name}-file`}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </div>
      <div id={`${name}-told`} role="status">
        {tooLarge ? <p className="wrong">{work.race.tooLarge}</p> : undefined}
        {lack === undefined ? undefined : <p className="wrong">{work.race.lacks[lack]}</p>}
        <p className="fine">{work.race.preview(members.length, wrong.length)}</p>
        <ul>
          {wrong.map(({ line, wrong }) => (
            <li key={line} className="wrong">
              {wrong === undefined ? '' : work.race.wrongLine(line, work.race.wrong[wrong])}
            </li>
          ))}
        </ul>
      </div>
      {members.length === 0 ? undefined : (
        <div
          className="table-frame member-preview"
          role="region"
          aria-label={work.race.members}
          tabIndex={0}
        >
          <table>
            <caption className="unseen">{work.race.members}</caption>
            <thead>
              <tr>
                <th scope="col">{work.race.code}</th>
                <th scope="col">{work.race.name}</th>
                <th scope="col">{work.race.joined}</th>
              </tr>
            </thead>
            <tbody>
              {members.map(({ line, id, name, from, wrong }) => (
                <tr key={line} data-wrong={wrong !== undefined}>
                  <th scope="row">{id}</th>
                  <td dir="auto">{name}</td>
                  <td>{from}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </fieldset>
  );
}
