/** The measures as tables and lists for a terminal. */
import type { KindMeasure } from './kinds.ts';
import type { Miss, Piece } from './quotes.ts';
import type { QuotesReport, Report, SetReport } from './report.ts';

/** A share to three decimals, or a dash where there is nothing to take it of. */
const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : (part / whole).toFixed(3);

/** Rows of cells as lines with straight columns, the first flush left, the others right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  '),
  );
}

const HEAD = ['', 'gold', 'proposed', 'right', 'precision', 'recall', 'modality', 'level'];

type Counted = Pick<KindMeasure, 'gold' | 'proposed' | 'right' | 'modality'>;

const row = (name: string, of: Counted, level = ''): string[] => [
  name,
  String(of.gold),
  String(of.proposed),
  String(of.right),
  share(of.right, of.proposed),
  share(of.right, of.gold),
  share(of.modality, of.right),
  level,
];

/** Positions first, then the other kinds together, then each of them. */
function setTable({ positions, kinds }: SetReport): string[] {
  const others = Object.entries(kinds).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sum = { gold: 0, proposed: 0, right: 0, modality: 0 };
  for (const [, of] of others) {
    for (const key of ['gold', 'proposed', 'right', 'modality'] as const) sum[key] += of[key];
  }
  return table([
    HEAD,
    row('positions', positions, share(positions.level, positions.levelsGiven)),
    row('other kinds', sum),
    ...others.map(([kind, of]) => row(`  ${kind}`, of)),
  ]);
}

const listed = (title: string, lines: readonly string[]): string[] => [
  '',
  `${title}: ${lines.length}`,
  // One line each, whatever the text has in it.
  ...lines.map((line) => `  ${line.replace(/\s+/g, ' ')}`),
];

function setInFull(set: SetReport): string[] {
  const kinds = Object.entries(set.kinds);
  const of = (which: 'missed' | 'wrong'): string[] =>
    kinds.flatMap(([kind, measure]) => measure[which].map((line) => `${kind} ${line}`));
  return [
    ...(set.refused.length > 0 ? listed(`${set.name}, refused`, set.refused) : []),
    ...listed(`${set.name}, positions missed`, set.positions.missed),
    ...listed(`${set.name}, positions wrong in part or whole`, set.positions.wrong),
    ...listed(`${set.name}, other kinds missed`, of('missed')),
    ...listed(`${set.name}, other kinds wrong in part or whole`, of('wrong')),
  ];
}

const piece = ({ source, cue, content }: Piece): string =>
  `[${source ?? ''}] <${cue ?? ''}> ${content}`;

const missInLines = ({ id, missed, extra, wrongSource, wrongCue }: Miss): string[] => [
  ...missed.map((one) => `${id} missed ${piece(one)}`),
  ...extra.map((one) => `${id} wrong ${piece(one)}`),
  ...wrongSource.map(({ want, got }) => `${id} source “${got ?? ''}”, not “${want ?? ''}”`),
  ...wrongCue.map(({ want, got }) => `${id} cue “${got ?? ''}”, not “${want ?? ''}”`),
];

function quotesTable({ measure }: QuotesReport): string[] {
  const { pieces, exact, overlap, source, cue } = measure;
  return table([
    ['', 'pieces', 'exact F1', 'overlap F1', 'source', 'cue'],
    ['quotations', String(pieces), ...[exact, overlap, source, cue].map((n) => n.toFixed(3))],
  ]);
}

/** The whole report: how each set was made, its table, then every miss and every wrong proposal. */
export function reportInWords({ sets, quotes }: Report): string {
  return [
    ...sets.flatMap((set) => [
      `${set.name}: ${set.texts} texts, ${set.made}.`,
      ...setTable(set),
      '',
    ]),
    `${quotes.name}: ${quotes.measure.texts} texts, ${quotes.made}.`,
    ...quotesTable(quotes),
    '',
    'Precision: right of those proposed. Recall: right of those in the gold set. Modality and level: right',
    'of those found. A position is right when member, candidate and stance are.',
    ...sets.flatMap(setInFull),
    ...listed('quotes, missed and wrong', quotes.measure.misses.flatMap(missInLines)),
  ].join('\n');
}
