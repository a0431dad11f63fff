/** What `read` and `quotes` are given: a file, a web address, or `-` for standard input. */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { isDay, ok, refuse, type Day, type Result } from '../basics/index.ts';
import type { Feed, FromFile } from '../fetch/index.ts';
import type { Io } from './io.ts';

/** Largest file that is read, in bytes: some hundred times the longest newspaper article. */
export const LARGEST_INPUT = 10 * 1024 * 1024;

export interface Input extends FromFile {
  readonly sha256: string;
  /** Where the day of publication is known from, where it is. */
  readonly dated?: 'its page' | 'its header' | 'its name' | 'its own dateline';
}

const tooLarge = (name: string, size?: number): Result<never> =>
  refuse(
    'too-large',
    `${name} ${size === undefined ? 'has' : `has ${(size / 1024 / 1024).toFixed(0)} MB,`} more than the ${LARGEST_INPUT / 1024 / 1024} MB that are read at once; nothing was read. Give one article at a time.`,
  );

/** Reads no more than it takes to know that it is too much: a pipe or a device has no size to ask for. */
async function upTo(file: FileHandle, most: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for (let size = 0; size <= most;) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(65_536) });
    if (bytesRead === 0) break;
    parts.push(buffer.subarray(0, bytesRead));
    size += bytesRead;
  }
  return Buffer.concat(parts);
}

export async function bytesOf(path: string, given: string): Promise<Result<Uint8Array>> {
  try {
    const file = await open(path, 'r');
    try {
      const found = await file.stat();
      if (found.isDirectory()) {
        return refuse('bad-input', `${given} is a folder, not a text; nothing was read.`);
      }
      // Asked before anything is read, so that a huge file costs nothing.
      if (found.size > LARGEST_INPUT) return tooLarge(given, found.size);
      const bytes = await upTo(file, LARGEST_INPUT);
      return bytes.length > LARGEST_INPUT ? tooLarge(given) : ok(bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return refuse('not-found', `There is no file ${given}; nothing was read.`);
    }
    return refuse('unavailable', `${given} could not be read (${message}).`);
  }
}

/** Words that may stand before the day: “Published:”, or the place, “BRUSSELS, ”. */
const BEFORE =
  /^(?:\p{Lu}[\p{L} .'-]{1,40},\s+|(?:published|updated|posted|date|last updated)?[\s:]*(?:on\s+)?)(?:\p{L}+day,?\s+)?/iu;
const DAY =
  /^(\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\.?,?\s+\d{4}|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?:[\s,|·-].{0,40})?$/i;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A day as a dateline writes it: 2024-03-04, 4 March 2024, March 4, 2024. */
export function dayFrom(text: string): Day | undefined {
  if (isDay(text)) return text;
  const year = /\b(\d{4})\b/.exec(text)?.[1] ?? '';
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text)?.[1]?.padStart(2, '0') ?? '';
  const name = /[A-Za-z]{3,9}/.exec(text.replace(/\d+(?:st|nd|rd|th)/, ''))?.[0] ?? '';
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const found = `${year}-${String(month).padStart(2, '0')}-${day}`;
  return isDay(found) ? found : undefined;
}

/** A line among the first or last few that is nothing but a date. */
function datelineIn(text: string): Day | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of [...lines.slice(0, 6), ...lines.slice(-3)]) {
    const found = line.length > 90 ? undefined : DAY.exec(line.replace(BEFORE, ''))?.[1];
    const day = found === undefined ? undefined : dayFrom(found);
    if (day !== undefined) return day;
  }
  return undefined;
}

function dated(
  article: FromFile,
  name: string,
): { published?: Day; dated?: NonNullable<Input['dated']> } {
  if (article.published !== undefined) {
    const dated = article.kind === 'mail' ? 'its header' : 'its page';
    return { published: article.published, dated };
  }
  const inName = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(basename(name))?.[0];
  if (inName !== undefined && isDay(inName)) return { published: inName, dated: 'its name' };
  const own = datelineIn(article.text);
  return own === undefined ? {} : { published: own, dated: 'its own dateline' };
}

/** The first line of a plain text where it looks like a headline: short, no sentence, no caption. */
function headlineIn(text: string): string | undefined {
  const [first = ''] = text.trimStart().split('\n');
  const line = first.trim();
  const fits = line.length >= 8 && line.length <= 120 && line !== text.trim();
  return fits && !/[.:;,()]|\d{4}/.test(line) ? line : undefined;
}

const isAddress = (given: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(given);

/** What was given: an article, or a feed that lists articles. */
export type Given =
  | { readonly kind: 'article'; readonly input: Input }
  | { readonly kind: 'feed'; readonly feed: Feed };

async function fileGiven(
  given: string,
  io: Io,
  attachment: string | undefined,
): Promise<Result<FromFile>> {
  const { articleFromFile } = await import('../fetch/index.ts');
  const asked = attachment === undefined ? {} : { attachment };
  if (given === '-') {
    const bytes = await io.stdin(LARGEST_INPUT);
    return bytes.length > LARGEST_INPUT
      ? tooLarge('Standard input')
      : articleFromFile({ name: 'Standard input', bytes, ...asked });
  }
  const bytes = await bytesOf(resolve(io.cwd, given), given);
  return bytes.ok ? articleFromFile({ name: given, bytes: bytes.value, ...asked }) : bytes;
}

function inputOf(found: FromFile, given: string): Input {
  const sha256 = createHash('sha256').update(found.text, 'utf8').digest('hex');
  const title = found.title ?? headlineIn(found.text);
  return { ...found, ...(title !== undefined && { title }), sha256, ...dated(found, given) };
}

/**
 * Reads what was given: an article into text, with its hash and, where it tells, its day; a feed into
 * its list.
 *
 * @param attachment of a mail, what to read in place of the message
 */
export async function readGiven(
  given: string,
  io: Io,
  attachment?: string,
): Promise<Result<Given>> {
  if (!isAddress(given)) {
    const file = await fileGiven(given, io, attachment);
    return file.ok ? ok({ kind: 'article', input: inputOf(file.value, given) }) : file;
  }
  const { fetchAt } = await import('../fetch/index.ts');
  const found = await fetchAt(given, io.network);
  if (!found.ok) return found;
  return found.value.kind === 'feed'
    ? ok(found.value)
    : ok({ kind: 'article', input: inputOf(found.value.article, given) });
}

/** The same where only an article will do. */
export async function readInput(given: string, io: Io): Promise<Result<Input>> {
  const found = await readGiven(given, io);
  if (!found.ok) return found;
  if (found.value.kind === 'article') return ok(found.value.input);
  return refuse(
    'bad-input',
    `${given} is a feed and no article; \`nemcon read\` lists what is in it. Nothing was read.`,
  );
}
