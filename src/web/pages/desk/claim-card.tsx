/** One claim in the list: what it says, in whose words, how it stands, and what can be done about it. */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { ClaimLine } from '../../../api/index.ts';
import { SourceText } from '../../parts/source-text.tsx';
import { useWork } from '../../words/work/index.ts';
import { Proposal } from './proposal.tsx';
import type { Desk } from './use-desk.ts';

interface Props {
  readonly id: string;
  readonly line: ClaimLine;
  readonly desk: Desk;
  readonly editable: boolean;
  /** The form, where this claim is being edited, or a name settled from it. */
  readonly children?: ReactNode;
}

export function ClaimCard({ id, line, desk, editable, children }: Props) {
  const { words, work } = useWork();
  const card = useRef<HTMLLIElement>(null);
  const { claim, status, corrected } = line;
  const selected = desk.state.selected === claim.id;
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { level, speaker, via = [] } = claim.attribution;
  const voice = [speaker, words.level[level], ...via.map((name) => words.evidence.through(name))];
  return (
    <li
      ref={card}
      className="claim"
      data-claim={claim.id}
      data-status={status}
      data-current={selected}
    >
      <button
        type="button"
        className="claim-head"
        aria-current={selected ? 'true' : undefined}
        onClick={() => desk.move({ do: 'select', claim: claim.id })}
      >
        <span className="claim-sentence" dir="auto">
          {line.sentence}
        </span>
        <span className="claim-state">
          {work.desk.statuses[status]}
          {corrected ? `, ${work.desk.corrected}` : ''}
        </span>
      </button>
      <p className="claim-words">
        <SourceText text={`“${claim.quote.exact}”`} />
      </p>
      <p className="fine" dir="auto">
        {[...voice, words.modality[claim.modality]].filter(Boolean).join(' · ')}
      </p>
      {selected && corrected ? <Proposal id={id} claim={claim.id} /> : undefined}
      {selected && editable && desk.state.open !== 'edit' ? (
        <Acts line={line} desk={desk} />
      ) : undefined}
      {selected ? children : undefined}
    </li>
  );
}

function Acts({ line, desk }: { readonly line: ClaimLine; readonly desk: Desk }) {
  const { work } = useWork();
  const claims = [line.claim.id];
  if (desk.state.open === 'reject') return <Rejecting claims={claims} desk={desk} />;
  return (
    <p className="acts">
      {line.status === 'accepted' ? undefined : (
        <button type="button" onClick={() => desk.decide({ kind: 'accept', claims })}>
          {work.desk.accept} <kbd>a</kbd>
        </button>
      )}
      <button type="button" onClick={() => desk.move({ do: 'open', what: 'edit' })}>
        {work.desk.edit} <kbd>e</kbd>
      </button>
      {line.status === 'rejected' ? undefined : (
        <button type="button" onClick={() => desk.move({ do: 'open', what: 'reject' })}>
          {work.desk.reject} <kbd>x</kbd>
        </button>
      )}
      <button type="button" onClick={() => desk.move({ do: 'open', what: 'name' })}>
        {work.names.settle} <kbd>m</kbd>
      </button>
    </p>
  );
}

/** A reason may be given and need not be: Enter rejects either way. */
function Rejecting({ claims, desk }: { readonly claims: readonly string[]; readonly desk: Desk }) {
  const { work } = useWork();
  const field = useRef<HTMLInputElement>(null);
  const name = useId();
  const [reason, setReason] = useState('');
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="acts"
      onSubmit={(event) => {
        event.preventDefault();
        desk.decide({ kind: 'reject', claims, reason });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') desk.move({ do: 'open', what: undefined });
      }}
    >
      <label htmlFor={name}>{work.desk.reason}</label>
      <input
        ref={field}
        id={name}
        type="text"
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="submit">{work.desk.reject}</button>
      <button type="button" onClick={() => desk.move({ do: 'open', what: undefined })}>
        {work.desk.cancel}
      </button>
    </form>
  );
}
