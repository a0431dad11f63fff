/** Evidence against hypotheses on one member's motive, as one analyst marked it. */
import type { MemberHypotheses, Matrix } from '../../analysis/index.ts';
import { settle, type ChartOptions } from '../frame.ts';
import type { Fill } from '../patterns.ts';
import { cellGrid, type Cell } from './cell-grid.ts';
import { sourceOr } from './saying.ts';

type Mark = Matrix['evidence'][number]['marks'][string];

/** What speaks for a hypothesis is filled as support, what speaks against it as objection. */
const MARK_FILL: Readonly<Record<Mark, Fill['stance']>> = {
  CC: 'supports',
  C: 'accepts',
  N: 'undecided',
  I: 'leans-against',
  II: 'objects',
};

export interface Marked {
  readonly of: MemberHypotheses;
  readonly matrix: Matrix;
}

/** A row for each piece of evidence that is marked, a column for each hypothesis, the least inconsistent first. */
export function marksGrid({ of, matrix }: Marked, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'marks');
  const label = (list: readonly { readonly id: string; readonly label: string }[], id: string) =>
    list.find((one) => one.id === id)?.label ?? id;
  const marked = matrix.evidence.filter(({ marks }) => Object.keys(marks).length > 0);
  const columns = matrix.ranking;
  const cells = marked.flatMap(({ evidence, marks }, row) =>
    columns.map(({ hypothesis }, column): Cell => {
      const mark = marks[hypothesis];
      return {
        row,
        column,
        word: mark ?? '',
        fill: { stance: mark === undefined ? 'undeclared' : MARK_FILL[mark], certain: true },
        title: `${label(of.evidence, evidence)} – ${label(of.hypotheses, hypothesis)}: ${mark ?? 'not marked'}`,
      };
    }),
  );
  return cellGrid(settled, {
    title: `Why ${of.name} acts, by ${matrix.analyst}`,
    description: of.sentence,
    source: sourceOr(settled, `marks by ${matrix.analyst}`),
    rows:
      marked.length === 0
        ? [`${matrix.analyst}: nothing is marked yet`]
        : marked.map(({ evidence }) => label(of.evidence, evidence)),
    columns: columns.map(
      ({ hypothesis, rank, inconsistency }) =>
        `${rank}. ${label(of.hypotheses, hypothesis)} (${inconsistency} against)`,
    ),
    cells,
  });
}
