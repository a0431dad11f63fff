/** A new race, on one page: from a known body, or filled in. */
import { useEffect, useRef, useState } from 'react';
import { addressOf, type AnswerOf, type Problem } from '../../../api/index.ts';
import { useLook, usePlace, useRouter } from '../../app/router.tsx';
import { keep, kept } from '../../app/settings.tsx';
import { useClient, useRoute } from '../../data/use-route.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { useWork } from '../../words/work/index.ts';
import { BodyFields } from './body-fields.tsx';
import { CandidateFields } from './candidate-fields.tsx';
import { MemberFields } from './member-fields.tsx';
import { RaceDates } from './race-dates.tsx';
import { AskedFields } from './asked-fields.tsx';
import { Clocks } from './clocks.tsx';
import { decisionIn, fromTemplate } from './from-template.ts';
import { EMPTY_RACE, keptDraft, raceFrom, raceLacks } from './race-draft.ts';
import { TemplateFields } from './template-fields.tsx';

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
  const { from } = usePlace().look;
  const setLook = useLook();
  useEffect(() => {
    const found = templates.data?.templates.find(({ id }) => id === from);
    if (found === undefined) return;
    setDraft((draft) => fromTemplate(draft, found));
    // What is filled in is the reader's from here on; going back must not fill it in anew.
    setLook({ from: undefined });
  }, [templates.data, from, setLook]);
  const template = templates.data?.templates.find(({ id }) => id === draft.template);
  const decision = decisionIn(draft, template);
  const lacks = raceLacks(draft, decision);
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
    const answer = await client.send('POST', addressOf('new-case'), raceFrom(draft, decision));
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
        <TemplateFields
          draft={draft}
          onChange={setDraft}
          templates={templates.data?.templates ?? []}
        />
        <BodyFields
          draft={draft}
          onChange={setDraft}
          lacks={shown}
          ownRule={decision?.rule.countable === true}
        />
        <CandidateFields draft={draft} onChange={setDraft} />
        {template === undefined ? undefined : (
          <Clocks draft={draft} onChange={setDraft} clocks={template.clocks} />
        )}
        <RaceDates draft={draft} onChange={setDraft} lacks={shown} />
        <MemberFields draft={draft} onChange={setDraft} lacks={shown} />
        {decision === undefined ? undefined : (
          <AskedFields draft={draft} onChange={setDraft} lacks={shown} decision={decision} />
        )}
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
