/** The claims of the article, in its order. */
import type { CaseView } from '../../../api/index.ts';
import type { Span } from '../../../case/index.ts';
import { useWork } from '../../words/work/index.ts';
import { ClaimCard } from './claim-card.tsx';
import { ClaimForm } from './claim-form.tsx';
import type { Draft } from './draft.ts';
import { SettleName } from './names.tsx';
import type { Desk } from './use-desk.ts';

interface Props {
  readonly id: string;
  readonly view: CaseView;
  readonly text: string;
  readonly words: Span | undefined;
  readonly desk: Desk;
  readonly editable: boolean;
  readonly onSave: (draft: Draft) => void;
}

/** A name is hardly longer; more words than this are no spelling of one. */
const LONGEST_NAME = 60;

export function ClaimList({ id, view, text, words, desk, editable, onSave }: Props) {
  const { work } = useWork();
  const { state, move, shown, lines } = desk;
  const close = (): void => move({ do: 'open', what: undefined });
  if (shown.length === 0) {
    return <p className="fine">{lines.length === 0 ? work.desk.none : work.desk.noneFits}</p>;
  }
  return (
    <ol className="claims">
      {shown.map((line) => (
        <ClaimCard key={line.claim.id} id={id} line={line} desk={desk} editable={editable}>
          {editable && state.open === 'edit' ? (
            <ClaimForm
              start={line.claim as unknown as Draft}
              text={text}
              view={view}
              words={words}
              saveLabel={work.desk.save}
              onSave={onSave}
              onCancel={close}
            />
          ) : undefined}
          {editable && state.open === 'name' ? (
            <SettleName
              id={id}
              view={view}
              written={
                words !== undefined && words.exact.length <= LONGEST_NAME
                  ? words.exact
                  : (line.claim.attribution.speaker ?? '')
              }
              onDone={(kind) => {
                close();
                desk.tell({ kind });
              }}
              onCancel={close}
            />
          ) : undefined}
        </ClaimCard>
      ))}
    </ol>
  );
}
