/** A new race, on one page: from a known body, or filled in. */
import { useEffect, useRef, useState } from 'react';
import { addressOf, type AnswerOf, type Problem } from '../../../api/index.ts';
import { useRouter } from '../../app/router.tsx';
import { keep, kept } from '../../app/settings.tsx';
import { useClient, useRoute } from '../../data/use-route.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { useWork } from '../../words/work/index.ts';
import { BodyFields } from './body-fields.tsx';
import { CandidateFields } from './candidate-fields.tsx';
import { MemberFields } from './member-fields.tsx';
import { RaceDates } from './race-dates.tsx';
import { EMPTY_RACE, fromTemplate, keptDraft, raceFrom, raceLacks } from './race-draft.ts';

const KEPT = 'nemcon.new-race';

export default function NewRace() {
  const { words, work } = useWork();
  const client = useClient();
  const { go } = useRouter();
  const templates = useRoute('list-templates', undefined);
  const [draft, setDraft] = useState(() => keptDraft(kept(KEPT)) ?? EMPTY_RACE);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => keep(KEPT, JSON.stringify(draft)), [draft]);
  const lacks = raceLacks(draft);
  const shown = tried ? lacks : new Map<string, never>();
  const begin = async (): Promise<void> => {
    setTried(true);
    if (lacks.size > 0) {
      // After the page has marked what is wrong.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    setBusy(true);
    const answer = await client.send('POST', addressOf('new-case'), raceFrom(draft));
    setBusy(false);
    setProblem('problem' in answer ? answer.problem : undefined);
    if ('problem' in answer) return;
    keep(KEPT, '');
    client.refresh(addressOf('list-cases'));
    go({ page: 'race', case: (answer.data as AnswerOf<'new-case'>).case, look: {} });
  };
  return (
    <>
      <h1>{words.pages.new}</h1>
      <p>{work.race.lead}</p>
      {templates.problem === undefined ? undefined : (
        <ProblemNote problem={templates.problem} retry={templates.retry} />
      )}
      <form
        ref={form}
        className="new-race"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <div className="field">
          <label htmlFor="template">{work.race.template}</label>
          <select
            id="template"
            value={draft.template}
            onChange={({ target }) => {
              const found = templates.data?.templates.find(({ id }) => id === target.value);
              setDraft(
                found === undefined ? { ...draft, template: '' } : fromTemplate(draft, found),
              );
            }}
          >
            <option value="">{work.race.ownBody}</option>
            {templates.data?.templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <BodyFields draft={draft} onChange={setDraft} lacks={shown} />
        <CandidateFields draft={draft} onChange={setDraft} />
        <RaceDates draft={draft} onChange={setDraft} lacks={shown} />
        <MemberFields draft={draft} onChange={setDraft} lacks={shown} />
        {problem === undefined ? undefined : <ProblemNote problem={problem} />}
        <p className="acts">
          <button type="submit" className="main-act" disabled={busy}>
            {busy ? work.race.beginning : work.race.begin}
          </button>
          <button
            type="button"
            onClick={() => {
              setDraft(EMPTY_RACE);
              setTried(false);
            }}
          >
            {work.race.clear}
          </button>
        </p>
      </form>
    </>
  );
}
