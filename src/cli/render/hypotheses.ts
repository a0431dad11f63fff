/** Hypotheses as a matrix: a row for each piece of evidence, a column for each hypothesis. */
import type { Hypotheses, Matrix, MemberHypotheses } from '../../analysis/index.ts';
import { dateInWords } from '../../case/index.ts';
import { cut, fitFor, piece, wrap, type Screen } from '../terminal/index.ts';
import { line, said, section } from './said.ts';

const letter = (i: number): string => String.fromCodePoint(65 + (i % 26));

function matrixLines(
  screen: Screen,
  { analyst, ranking, evidence }: Matrix,
  ids: readonly string[],
  pieces: readonly string[],
): string[] {
  const marked = evidence.filter(({ marks }) => Object.keys(marks).length > 0);
  if (marked.length === 0) return line(screen, `${analyst}: nothing is marked yet`);
  const rows = marked.map(({ evidence: id, marks, diagnosticity, withoutIt }) => {
    const cells = ids.map((one) => (marks[one] ?? '·').padEnd(4)).join('');
    const hangs = withoutIt === undefined ? '' : '  the answer hangs on it';
    return `${`${pieces.indexOf(id) + 1}`.padStart(4)}  ${cells}${diagnosticity.toFixed(2)}${hangs}`;
  });
  // A matrix is not wrapped: its columns are what it says.
  const row = (text: string): string => cut(fitFor(screen, text), screen.width).trimEnd();
  return [
    ...wrap(screen, [piece(`By ${analyst}`, 'strong')], { first: '  ' }),
    row(`      ${ids.map((_, i) => letter(i).padEnd(4)).join('')}tells apart`),
    ...rows.map(row),
    ...ranking.flatMap(({ hypothesis, rank, inconsistency, marked: n }) =>
      line(
        screen,
        `${rank}. ${letter(ids.indexOf(hypothesis))}: ${inconsistency} against${n === 0 ? ', nothing marked' : ''}`,
      ),
    ),
  ];
}

function memberLines(screen: Screen, one: MemberHypotheses): string[] {
  const ids = one.hypotheses.map(({ id }) => id);
  const pieces = one.evidence.map(({ id }) => id);
  return [
    '',
    ...wrap(screen, [piece(one.sentence)]),
    ...section(
      screen,
      'Hypotheses',
      one.hypotheses.flatMap(({ label, id }, i) => line(screen, `${letter(i)}: ${label} (${id})`)),
    ),
    ...section(
      screen,
      'Evidence',
      one.evidence.flatMap(({ label, words }, i) => [
        ...line(screen, `${i + 1}. ${label}`),
        ...words.flatMap((word) => said(screen, word)),
      ]),
    ),
    ...section(
      screen,
      'Marks',
      one.matrices.flatMap((matrix) => matrixLines(screen, matrix, ids, pieces)),
    ),
    ...section(
      screen,
      'Where analysts disagree',
      one.disagreements.flatMap(({ evidence, hypothesis, marks }) =>
        line(
          screen,
          `${pieces.indexOf(evidence) + 1} on ${letter(ids.indexOf(hypothesis))}: ${marks.map(({ analyst, mark }) => `${analyst} ${mark}`).join(', ')}`,
        ),
      ),
    ),
  ];
}

export function hypothesesLines(screen: Screen, found: Hypotheses): string[] {
  const none =
    found.members.length === 0
      ? ['', ...wrap(screen, [piece('Nobody is known to have offered a hypothesis.')])]
      : [];
  return [
    ...wrap(screen, [piece(found.title, 'strong')]),
    ...wrap(screen, [
      piece(
        `Why members act, as of ${dateInWords(found.asOf)}. CC and C speak for a hypothesis, I and II against it; the least inconsistent comes first.`,
        'faint',
      ),
    ]),
    ...found.members.flatMap((one) => memberLines(screen, one)),
    ...none,
  ];
}
