/** A list of members as somebody types or pastes it, line by line, before it is sent. */
import { cellsOf } from '../../../api/index.ts';
import { isDateText } from '../../../basics/index.ts';

export interface MemberLine {
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly wrong: Wrong | undefined;
}

/** Why a line is no member. */
export type Wrong = 'no-code' | 'twice' | 'no-date' | 'open-quote';

const CODE = /^[A-Za-z0-9][\w-]{0,79}$/;
const HEAD = /^(?:code|iso.*|member|id)$/i;

/** Whether a quotation mark opens a cell that the line does not close. */
const opensQuote = (line: string): boolean => (line.match(/"/g)?.length ?? 0) % 2 === 1;

/**
 * Members from lines of code, name and day of joining; a first line with the names of the columns and
 * empty lines are passed over. What is wrong is told for every line, not only for the first.
 */
export function memberList(text: string): readonly MemberLine[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text, line: index + 1, cells: cellsOf(text) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const rows = HEAD.test(lines[0]?.cells[0] ?? '') ? lines.slice(1) : lines;
  const seen = new Set<string>();
  return rows.map(({ text, line, cells }) => {
    const [code = '', name = '', from = ''] = cells;
    const id = /^[a-z]{3}$/i.test(code) ? code.toUpperCase() : code;
    const twice = seen.has(id);
    seen.add(id);
    return { line, id, name, from, wrong: wrongIn(text, id, from, twice) };
  });
}

function wrongIn(text: string, id: string, from: string, twice: boolean): Wrong | undefined {
  if (opensQuote(text)) return 'open-quote';
  if (!CODE.test(id)) return 'no-code';
  if (twice) return 'twice';
  return from === '' || isDateText(from) ? undefined : 'no-date';
}
