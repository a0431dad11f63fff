/** The table of all histories in `examples/README.md`, worked out from their replays. */
import type { ReplayOutput } from '../../src/api/index.ts';
import { HISTORIES, viewOf } from './histories.ts';

/** Where the table stands in the page. */
export const BETWEEN = /(?<=<!-- histories: begin -->\n\n)[^]*(?=\n<!-- histories: end -->)/;

/** “Director General of the IAEA, second attempt” of “…, second attempt, June and July 2009”. */
const withoutYear = (title: string): string =>
  title.replace(/(,| of) (\p{L}+ (and \p{L}+ )?)?\d{4}( to \d{4})?$/u, '');

function years({ steps, outcome }: ReplayOutput): string {
  const first = steps[0]?.at.slice(0, 4) ?? '';
  const last = (outcome.on ?? steps.at(-1)?.at ?? '').slice(0, 4);
  return first === last ? first : `${first}–${last.slice(2)}`;
}

const KINDS = {
  refused: 'act refused',
  'not-enforced': 'invitation not followed',
  'rule-changed': 'rule changed',
  left: 'way of its own',
} as const;

function departures({ departures: list }: ReplayOutput): string {
  const kinds = [...new Set(list.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const count = list.filter((one) => one.kind === kind).length;
      return `${KINDS[kind]}${count === 1 ? '' : ` ×${count}`}`;
    })
    .join(', ');
}

function ending({ appointed, outcome, ended }: ReplayOutput): string {
  const who = appointed.map(({ name }) => name).join(', ');
  if (who === '') return (outcome.note ?? 'nobody').replace(/[;.].*$/, '').toLowerCase();
  return ended === 'departed' ? `${who}, outside the procedure` : who;
}

const HEAD = ['name', 'post', 'year', 'procedure', 'rounds', 'appointed', 'departures'];

/** As the formatter of the repository writes a table: every column as wide as its widest cell. */
export function historiesTable(): string {
  const rows = HISTORIES.map((name) => {
    const one = viewOf(name);
    const rounds = one.steps.reduce((count, step) => count + step.rounds.length, 0);
    return [
      `[\`${name}\`](${name}/history.json)`,
      withoutYear(one.title),
      years(one),
      `\`${one.procedure.name}\``,
      `${rounds}`,
      ending(one),
      departures(one),
    ];
  });
  const widths = HEAD.map((_, column) =>
    Math.max(...[HEAD, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ''].join(
    '\n',
  );
}
