/** Asks once more before many claims are accepted at once, and says how many. */
import { Sheet } from '../../parts/sheet.tsx';
import { SourceText } from '../../parts/source-text.tsx';
import type { ClaimLine } from '../../../api/index.ts';
import { useWork } from '../../words/work/index.ts';
import type { Desk } from './use-desk.ts';

export function Bulk({
  desk,
  claims,
}: {
  readonly desk: Desk;
  readonly claims: readonly ClaimLine[];
}) {
  const { work } = useWork();
  const close = (): void => desk.move({ do: 'open', what: undefined });
  return (
    <Sheet title={work.desk.acceptMany(claims.length)} onClose={close}>
      <p className="acts">
        <button
          type="button"
          // The dialog was opened to press this: Enter accepts, Escape leaves. React would focus it
          // before the dialog is open; the attribute is what the dialog itself looks for.
          ref={(button) => button?.setAttribute('autofocus', '')}
          onClick={() =>
            desk.decide({ kind: 'accept', claims: claims.map(({ claim }) => claim.id) })
          }
        >
          {work.desk.accept}
        </button>
        <button type="button" onClick={close}>
          {work.desk.cancel}
        </button>
      </p>
      <ol className="claims">
        {claims.map(({ claim, sentence, status }) => (
          <li key={claim.id} className="claim" data-status={status}>
            <SourceText text={sentence} />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
