/** The members of a new body: a list of codes, or a CSV file with code, name and day of joining. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isDateText, ok, refuse, type Result } from '../basics/index.ts';
import type { Io } from './io.ts';
import { STATE_NAMES } from './state-names.ts';

export interface NewMember {
  readonly id: string;
  readonly name: string;
  readonly joined?: string;
}

/** Much more than any body has. */
const MOST_BYTES = 1024 * 1024;
const CODE = /^[A-Za-z0-9][\w-]{0,79}$/;

/** The cells of a line of CSV; a cell in quotes may hold commas and doubled quotes. */
export function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  for (const match of line.matchAll(/(?:^|[,;\t])(?:"((?:[^"]|"")*)"|([^,;\t]*))/g)) {
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
  }
  return cells;
}

function fromCells(
  rows: readonly { readonly cells: readonly string[]; readonly where: string }[],
): Result<readonly NewMember[]> {
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

/** `AUT,BEL,FRA`, or the path of a CSV file whose columns are code, name, day of joining. */
export async function membersGiven(given: string, io: Io): Promise<Result<readonly NewMember[]>> {
  const path = resolve(io.cwd, given);
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined) {
    if (/[./\\]/.test(given)) {
      return refuse(
        'not-found',
        `There is no file ${given} with the members; nothing was written.`,
      );
    }
    const codes = given.split(/[\s,;]+/).filter((code) => code !== '');
    return fromCells(codes.map((code) => ({ cells: [code], where: '--members' })));
  }
  if (size > MOST_BYTES)
    return refuse('too-large', `${given} is too large for a list of members; nothing was written.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    return refuse('bad-input', `${given} is not UTF-8; nothing was written.`);
  }
  const rows = text
    .split(/\r?\n/)
    .map((line, index) => ({ cells: cellsOf(line), where: `line ${index + 1} of ${given}` }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head] = rows;
  const isHead = head !== undefined && /^(?:code|iso.*|member|id)$/i.test(head.cells[0] ?? '');
  return fromCells(isHead ? rows.slice(1) : rows);
}
