/** The bytes of a JSON Lines file into entries, with refusals that name the line and the field. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { parseEntry, type Entry } from '../../case/index.ts';

/** Largest file that is opened, in bytes. JavaScript's longest string is twice this. */
export const LARGEST_FILE = 256 * 1024 * 1024;

const MEBIBYTE = 1024 * 1024;

/** The refusal of a file over the limit, before any of it is read. */
export const tooLarge = (file: string, bytes: number, most = LARGEST_FILE): Result<never> =>
  refuse(
    'too-large',
    `${file} has ${Math.round(bytes / MEBIBYTE)} MB, more than the ${Math.round(most / MEBIBYTE)} MB that a case in a file may have; nothing was read.`,
  );

/** The lines of a file that hold something, with their numbers counted from 1. */
export interface Lines {
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  /** Whether the file ends in the middle of a line. */
  readonly open: boolean;
}

function badLine(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let number = 1; start <= bytes.length; number++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      strict.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return number;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return 0;
}

/** Cuts the bytes of a case's file into lines. */
export function linesOf(bytes: Uint8Array, file: string): Result<Lines> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const number = badLine(bytes);
    return refuse(
      'damaged',
      `Line ${number} of ${file} is not UTF-8; nothing was read or changed. Save the file as UTF-8.`,
      `line ${number}`,
    );
  }
  const lines: { number: number; text: string }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') lines.push({ number: index + 1, text: line });
  }
  return ok({ lines, open: bytes.length > 0 && bytes.at(-1) !== 0x0a });
}

const tornOff = (file: string, number: number, whole: number): Result<never> =>
  refuse(
    'damaged',
    `Line ${number}, the last of ${file}, breaks off, as when a write is cut short; the ${whole} ${whole === 1 ? 'entry' : 'entries'} before it ${whole === 1 ? 'is' : 'are'} whole and nothing was changed. Delete that last line to go on from there.`,
    `line ${number}`,
  );

/**
 * One line as an entry that must have position `seq`.
 *
 * @param last whether the line is the last and has no line end: then broken JSON means a torn write
 */
export function entryOf(
  line: { readonly number: number; readonly text: string },
  seq: number,
  file: string,
  last = false,
): Result<Entry> {
  const entry = parseEntry(line.text, line.number);
  if (!entry.ok) {
    const { message, where } = entry.error;
    const unfinished = last && where === `line ${line.number}`;
    if (unfinished) return tornOff(file, line.number, seq - 1);
    return refuse(
      'damaged',
      `${file}: ${message} Nothing was read or changed; mend that line or restore the file from a copy.`,
      where,
    );
  }
  if (entry.value.seq !== seq) {
    return refuse(
      'damaged',
      `${file}: line ${line.number} has seq ${entry.value.seq} where ${seq} is due, so a line is missing, doubled or out of order. Nothing was read or changed; restore the file from a copy.`,
      `line ${line.number}, seq`,
    );
  }
  return entry;
}

/** The part of a case that is asked for. */
export interface Part {
  /** Entries that come before it. */
  readonly after?: number;
  readonly most?: number;
}

/** The entries in the bytes of a case's file, all or a part of them; only these are looked into. */
export function entriesIn(
  bytes: Uint8Array,
  file: string,
  { after = 0, most = Infinity }: Part = {},
): Result<readonly Entry[]> {
  const cut = linesOf(bytes, file);
  if (!cut.ok) return cut;
  const { lines, open } = cut.value;
  const entries: Entry[] = [];
  for (const [index, line] of lines.slice(after, after + most).entries()) {
    const place = after + index;
    const entry = entryOf(line, place + 1, file, open && place === lines.length - 1);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return ok(entries);
}
