/** The matrix: evidence by hypotheses, one column for each analyst, with what tells the hypotheses apart. */
import type { Mark, MemberHypotheses } from '../../../analysis/index.ts';
import { SourceText } from '../../parts/source-text.tsx';
import { WordsButton } from '../../parts/words-button.tsx';
import { useAnalysis } from '../../words/analysis/index.ts';
import { HypothesisName } from './hypothesis-name.tsx';
import { analystName, letterIn, letterOf } from './named.ts';
import { MARKS } from './own-marks.ts';

interface Props {
  readonly of: MemberHypotheses;
  /** What the reader is called where the matrix has marks of the reader's own, to be changed here. */
  readonly you: string | undefined;
  readonly onMark: (
    cell: readonly [evidence: string, hypothesis: string],
    mark: Mark | undefined,
  ) => void;
}

export function MatrixTable({ of, you, onMark }: Props) {
  const { told } = useAnalysis();
  const said = told.hypotheses;
  const analysts = of.matrices.map(({ analyst }) => analyst);
  return (
    <section aria-labelledby="matrix">
      <div className="table-frame">
        <table className="matrix figures">
          <caption id="matrix">{said.evidence}</caption>
          <thead>
            <Heads of={of} analysts={analysts} />
          </thead>
          <tbody>
            {of.evidence.map((piece, i) => (
              <tr key={piece.id}>
                <th scope="row">
                  <Evidence piece={piece} number={i + 1} />
                  <Sensitive of={of} evidence={piece.id} />
                </th>
                {of.hypotheses.map(({ id }, h) =>
                  analysts.map((analyst) => (
                    <td key={`${id} ${analyst}`} className="mark-cell">
                      <Cell
                        mark={markIn(of, analyst, piece.id, id)}
                        label={said.markOf(i + 1, letterOf(h))}
                        onMark={
                          analyst === you ? (mark) => onMark([piece.id, id], mark) : undefined
                        }
                      />
                    </td>
                  )),
                )}
                {analysts.map((analyst) => (
                  <td key={analyst} className="number">
                    <TellsApart of={of} analyst={analyst} evidence={piece.id} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="fine">
        {said.key} {said.tellsApart}: {said.tellsApartAbout}
      </p>
    </section>
  );
}

interface HeadsProps {
  readonly of: MemberHypotheses;
  readonly analysts: readonly string[];
}

function Heads({ of, analysts }: HeadsProps) {
  const { told } = useAnalysis();
  const said = told.hypotheses;
  const names = analysts.map((analyst) => analystName(analyst, told));
  const isShared = names.length > 1;
  return (
    <>
      <tr>
        <th scope="col" rowSpan={isShared ? 2 : 1}>
          {said.evidence}
        </th>
        {of.hypotheses.map(({ id }) => (
          <th key={id} scope={isShared ? 'colgroup' : 'col'} colSpan={names.length}>
            <HypothesisName of={of} id={id} />
          </th>
        ))}
        <th scope={isShared ? 'colgroup' : 'col'} colSpan={names.length} className="number">
          {said.tellsApart}
        </th>
      </tr>
      {isShared ? (
        <tr>
          {[...of.hypotheses.map(({ id }) => id), ''].map((id) =>
            names.map((name) => (
              <th key={`${id} ${name}`} scope="col" dir="auto">
                {name}
              </th>
            )),
          )}
        </tr>
      ) : undefined}
    </>
  );
}

function Evidence({
  piece,
  number,
}: {
  readonly piece: MemberHypotheses['evidence'][number];
  readonly number: number;
}) {
  const { shortDate } = useAnalysis();
  const [word] = piece.words;
  return (
    <span className="evidence">
      <span>{number}.</span>
      <span dir="auto">
        <WordsButton claims={piece.words.map(({ claim }) => claim)} className="quote">
          <SourceText text={word === undefined ? piece.label : word.words} />
        </WordsButton>
        {word === undefined ? undefined : (
          <span className="fine" dir="auto">
            {' '}
            {word.voice}, {shortDate(word.day)}
          </span>
        )}
      </span>
    </span>
  );
}

function rowIn({ matrices }: MemberHypotheses, analyst: string, evidence: string) {
  return matrices
    .find((one) => one.analyst === analyst)
    ?.evidence.find((one) => one.evidence === evidence);
}

const markIn = (
  of: MemberHypotheses,
  analyst: string,
  evidence: string,
  hypothesis: string,
): Mark | undefined => rowIn(of, analyst, evidence)?.marks[hypothesis];

/** Where the answer hangs on a piece: who would lead without it. */
function Sensitive({ of, evidence }: { readonly of: MemberHypotheses; readonly evidence: string }) {
  const { told, list } = useAnalysis();
  const said = told.hypotheses;
  return of.matrices.flatMap(({ analyst }) => {
    const without = rowIn(of, analyst, evidence)?.withoutIt;
    if (without === undefined) return [];
    const leaders =
      without.length === 0
        ? said.nobodyLeads
        : list(without.map((id) => letterIn(of.hypotheses, id)));
    return [
      <span key={analyst} className="fine sensitive" dir="auto">
        {said.analyst(analystName(analyst, told))}, {said.hangs(leaders)}
      </span>,
    ];
  });
}

interface TellsProps {
  readonly of: MemberHypotheses;
  readonly analyst: string;
  readonly evidence: string;
}

function TellsApart({ of, analyst, evidence }: TellsProps) {
  const { number } = useAnalysis();
  return number(rowIn(of, analyst, evidence)?.diagnosticity ?? 0);
}

interface CellProps {
  readonly mark: Mark | undefined;
  readonly label: string;
  readonly onMark: ((mark: Mark | undefined) => void) | undefined;
}

function Cell({ mark, label, onMark }: CellProps) {
  const { told } = useAnalysis();
  const said = told.hypotheses;
  if (onMark === undefined) {
    return (
      <span className="ach-mark" data-mark={mark ?? 'none'}>
        <span aria-hidden="true">{mark ?? '·'}</span>
        <span className="unseen">{mark === undefined ? said.unmarked : said.marks[mark]}</span>
      </span>
    );
  }
  return (
    <select
      className="ach-mark"
      data-mark={mark ?? 'none'}
      aria-label={label}
      value={mark ?? ''}
      onChange={({ target }) => onMark(MARKS.find((one) => one === target.value))}
    >
      <option value="">·</option>
      {MARKS.map((one) => (
        <option key={one} value={one}>
          {one} {said.marks[one]}
        </option>
      ))}
    </select>
  );
}
