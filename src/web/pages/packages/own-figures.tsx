/** Prices and a problem file of the reader's own, which stay in the browser. */
import { useState } from 'react';
import { usePlace } from '../../app/router.tsx';
import { parsedJson, saveJson } from '../../data/own.ts';
import { useAnalysis } from '../../words/analysis/index.ts';
import { isOwn, NO_OWN, ownProblemFrom, problemOf, type OwnProblem } from './own-problem.ts';

interface Props {
  readonly own: OwnProblem;
  readonly setOwn: (own: OwnProblem) => void;
}

export function OwnFigures({ own, setOwn }: Props) {
  const { case: id = '' } = usePlace();
  const { told } = useAnalysis();
  const said = told.packages;
  const [wrong, setWrong] = useState(false);
  async function add(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const problem = parsedJson(await file.text());
    const next = ownProblemFrom({ costs: {}, file: { name: file.name, problem } });
    setWrong(next?.file === undefined);
    if (next?.file !== undefined) setOwn(next);
  }
  const save = (): void =>
    saveJson(`${id}-problem.json`, problemOf(own, new Set(Object.keys(own.costs))) ?? {});
  return (
    <details className="own" open={own.file !== undefined || undefined}>
      <summary>{said.own}</summary>
      <p className="fine">{said.ownAbout}</p>
      <label className="field">
        {said.addFile}
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ target }) => void add(target.files?.[0])}
        />
      </label>
      {wrong ? (
        <p className="wrong" role="alert">
          {said.notJson}
        </p>
      ) : undefined}
      {own.file === undefined ? undefined : <p dir="auto">{said.added(own.file.name)}</p>}
      {isOwn(own) ? (
        <p className="acts">
          <button type="button" onClick={save}>
            {said.save}
          </button>
          <button type="button" onClick={() => setOwn(NO_OWN)}>
            {said.forget}
          </button>
        </p>
      ) : undefined}
    </details>
  );
}
