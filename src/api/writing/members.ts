/** The members of a new body: codes, rows, or the text of a CSV file with code, name, day of joining. */
import { isDateText, ok, refuse, type Result } from '../../basics/index.ts';
import { STATE_NAMES } from '../state-names.ts';

export interface NewMember {
  readonly id: string;
  readonly name: string;
  readonly joined?: string;
}

const CODE = /^[A-Za-z0-9][\w-]{0,79}$/;

/** A row as it was given, and what to call its place in a refusal: `line 3`. */
export interface MemberRow {
  readonly cells: readonly string[];
  readonly where: string;
}

/** The cells of a line of CSV; a cell in quotes may hold commas and doubled quotes. */
export function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  for (const match of line.matchAll(/(?:^|[,;\t])(?:"((?:[^"]|"")*)"|([^,;\t]*))/g)) {
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
  }
  return cells;
}

/**
 * Members from rows of code, name and day of joining. A state's code alone is enough: it has a name.
 * Refused with the place of the first row that is wrong.
 */
export function membersFrom(rows: readonly MemberRow[]): Result<readonly NewMember[]> {
  const members = new Map<string, NewMember>();
  for (const { cells, where } of rows) {
    const [code = '', given = '', joined = ''] = cells;
    const id = /^[a-z]{3}$/i.test(code) ? code.toUpperCase() : code;
    if (!CODE.test(id)) {
      return refuse(
        'bad-input',
        `“${code}” in ${where} is no code of a member; use ISO 3166 alpha-3 for states. Nothing was written.`,
        where,
      );
    }
    if (members.has(id)) {
      return refuse('bad-input', `${id} in ${where} is there twice; nothing was written.`, where);
    }
    if (joined !== '' && !isDateText(joined)) {
      return refuse(
        'bad-input',
        `“${joined}” in ${where} is no date; write YYYY-MM-DD. Nothing was written.`,
        where,
      );
    }
    const name = given === '' ? (STATE_NAMES[id] ?? id) : given;
    members.set(id, { id, name, ...(joined !== '' && { joined }) });
  }
  if (members.size === 0)
    return refuse('bad-input', 'A body needs at least one member; nothing was written.');
  return ok([...members.values()]);
}

/** Members from the text of a CSV file; a first line with the names of columns is passed over. */
export function membersFromCsv(text: string, name?: string): Result<readonly NewMember[]> {
  const rows = text
    .split(/\r?\n/)
    .map((line, index) => ({
      cells: cellsOf(line),
      where: `line ${index + 1}${name === undefined ? '' : ` of ${name}`}`,
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head] = rows;
  const isHead = head !== undefined && /^(?:code|iso.*|member|id)$/i.test(head.cells[0] ?? '');
  return membersFrom(isHead ? rows.slice(1) : rows);
}
