/** Marks of the reader's own, and files with those of others. */
import { useState } from 'react';
import { parsedJson, saveJson } from '../../data/own.ts';
import { useAnalysis } from '../../words/analysis/index.ts';
import { fileOf, isMarksFile, type OwnMarks } from './own-marks.ts';

interface Props {
  readonly own: OwnMarks;
  readonly setOwn: (own: OwnMarks) => void;
  readonly member: string;
  readonly you: string;
}

export function OwnMarksPart({ own, setOwn, member, you }: Props) {
  const { told } = useAnalysis();
  const said = told.hypotheses;
  const [wrong, setWrong] = useState<string>();
  const isMine = own.mine[member] !== undefined;
  async function add(list: FileList | null): Promise<void> {
    const read = await Promise.all(
      [...(list ?? [])].map(async (file) => ({
        name: file.name,
        marks: parsedJson(await file.text()),
      })),
    );
    setWrong(read.find(({ marks }) => !isMarksFile(marks))?.name);
    const good = read.map(({ marks }) => marks).filter(isMarksFile);
    if (good.length > 0) setOwn({ ...own, files: [...own.files, ...good] });
  }
  const forgetMine = (): void => {
    const { [member]: _, ...mine } = own.mine;
    setOwn({ ...own, mine });
  };
  return (
    <section className="own" aria-labelledby="own-marks">
      <h2 id="own-marks">{said.own}</h2>
      <p className="fine">{said.ownAbout}</p>
      <p className="acts">
        {isMine ? undefined : (
          <button
            type="button"
            onClick={() => setOwn({ ...own, mine: { ...own.mine, [member]: {} } })}
          >
            {said.startOwn}
          </button>
        )}
        {isMine ? (
          <>
            <label>
              {said.name}{' '}
              <input
                type="text"
                value={own.name}
                maxLength={80}
                onChange={({ target }) => setOwn({ ...own, name: target.value })}
              />
            </label>
            <button
              type="button"
              onClick={() => saveJson(`marks-${member}.json`, fileOf(own, member, you))}
            >
              {said.save}
            </button>
            <button type="button" onClick={forgetMine}>
              {said.forget(you)}
            </button>
          </>
        ) : undefined}
      </p>
      <label className="field">
        {said.addFiles}
        <input
          type="file"
          multiple
          accept="application/json,.json"
          onChange={({ target }) => void add(target.files)}
        />
      </label>
      {wrong === undefined ? undefined : (
        <p className="wrong" role="alert" dir="auto">
          {said.notJson(wrong)}
        </p>
      )}
      <ul className="acts">
        {own.files.map((file, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same file may be added twice
          <li key={i}>
            <button
              type="button"
              onClick={() => setOwn({ ...own, files: own.files.filter((_, other) => other !== i) })}
            >
              {said.forget(`${String(file['analyst'])}, ${String(file['member'])}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
