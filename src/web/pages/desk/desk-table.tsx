/** The desk with everything on it, once article and case are there. */
import { useCallback, useState } from 'react';
import type { BodyOf, CaseView, SourceView } from '../../../api/index.ts';
import type { Claim, Span } from '../../../case/index.ts';
import { keep, kept } from '../../app/settings.tsx';
import { useWork } from '../../words/work/index.ts';
import { Article } from './article.tsx';
import { Bulk } from './bulk.tsx';
import { ClaimForm } from './claim-form.tsx';
import { ClaimList } from './claim-list.tsx';
import { stepFrom } from './desk-state.ts';
import { newDraft, type Draft } from './draft.ts';
import { FilterBar } from './filter-bar.tsx';
import { Margin } from './margin.tsx';
import { SettledNames } from './names.tsx';
import { DeskStatus } from './notice.tsx';
import { SourceHead } from './source-head.tsx';
import { useDesk } from './use-desk.ts';
import { useKeys } from './use-keys.ts';
import type { SourceShown } from './use-source.ts';

const KEYS_KEPT = 'nemcon.single-keys';

interface Props {
  readonly id: string;
  readonly view: CaseView;
  readonly source: SourceShown;
  readonly read: SourceView;
  readonly editable: boolean;
}

export function DeskTable({ id, view, source, read, editable }: Props) {
  const { work } = useWork();
  const { text } = read.source;
  const desk = useDesk(id, read.source.id, source.lines, source.address);
  const { state, move, shown, selected } = desk;
  const [words, setWords] = useState<Span>();
  const [keysOn, setKeysOn] = useState(() => kept(KEYS_KEPT) !== 'off');
  const select = useCallback((claim: string) => move({ do: 'select', claim }), [move]);
  const step = (by: number): void =>
    move({ do: 'select', claim: stepFrom(shown, state.selected, by) });
  const waiting = shown.filter(({ status }) => status !== 'accepted');
  const whenEditable = (act: () => void) => (): void => {
    if (editable) act();
  };
  const openFor = (what: 'edit' | 'reject' | 'name') =>
    whenEditable(() => {
      if (selected !== undefined) move({ do: 'open', what });
    });
  useKeys(keysOn, {
    j: () => step(1),
    k: () => step(-1),
    a: whenEditable(() => {
      if (selected !== undefined) desk.decide({ kind: 'accept', claims: [selected.claim.id] });
    }),
    e: openFor('edit'),
    x: openFor('reject'),
    m: openFor('name'),
    u: whenEditable(desk.undo),
    n: whenEditable(() => move({ do: 'open', what: 'add' })),
    A: whenEditable(() => {
      if (waiting.length > 0) move({ do: 'open', what: 'bulk' });
    }),
    '/': () => document.querySelector<HTMLElement>('#desk-filter')?.focus(),
    Escape: () => move({ do: 'open', what: undefined }),
  });
  const adding =
    state.open !== 'add' ? undefined : words === undefined ? (
      <p className="fine">{work.desk.addHow}</p>
    ) : (
      <section className="adding" aria-label={work.desk.adding}>
        <h3>{work.desk.adding}</h3>
        <ClaimForm
          start={newDraft(words, read.source.published)}
          text={text}
          view={view}
          words={words}
          saveLabel={work.desk.saveNew}
          onSave={(draft: Draft) => desk.add(draft as unknown as BodyOf<'new-claim'>['claim'])}
          onCancel={() => move({ do: 'open', what: undefined })}
        />
      </section>
    );
  return (
    <>
      <SourceHead id={id} read={read} editable={editable} />
      <div className="desk">
        <Article
          text={text}
          lines={desk.lines}
          selected={state.selected}
          onSelect={select}
          onWords={setWords}
        />
        <section className="desk-claims" aria-label={work.desk.claims}>
          <DeskStatus desk={desk} />
          <FilterBar desk={desk} total={source.total} source={source} />
          {words === undefined ? undefined : (
            <p className="fine selected-words" dir="auto">
              {work.desk.selected(
                words.exact.length > 80 ? `${words.exact.slice(0, 80)}…` : words.exact,
              )}
            </p>
          )}
          {editable ? (
            <p className="acts">
              <button type="button" onClick={() => move({ do: 'open', what: 'add' })}>
                {work.desk.add} <kbd>n</kbd>
              </button>
              <button
                type="button"
                disabled={waiting.length === 0}
                onClick={() => move({ do: 'open', what: 'bulk' })}
              >
                {work.desk.acceptAll} <kbd>A</kbd>
              </button>
              <button type="button" disabled={state.steps.length === 0} onClick={desk.undo}>
                {work.desk.undo} <kbd>u</kbd>
              </button>
              <label className="keys-on">
                <input
                  type="checkbox"
                  checked={keysOn}
                  onChange={({ target }) => {
                    setKeysOn(target.checked);
                    keep(KEYS_KEPT, target.checked ? 'on' : 'off');
                  }}
                />
                {work.desk.keys} <kbd>?</kbd>
              </label>
            </p>
          ) : undefined}
          {adding}
          <ClaimList
            id={id}
            view={view}
            text={text}
            words={words}
            desk={desk}
            editable={editable}
            onSave={(draft: Draft) =>
              desk.decide({ kind: 'correct', now: draft as unknown as Claim })
            }
          />
          <SettledNames id={id} editable={editable} onDone={(kind) => desk.tell({ kind })} />
        </section>
        <Margin id={id} published={read.source.published} begun={desk.begun} />
      </div>
      {state.open === 'bulk' ? <Bulk desk={desk} claims={waiting} /> : undefined}
    </>
  );
}
