/**
 * Plain tar (POSIX ustar), in one form only: the same files always give the same bytes, and bytes of
 * any other form are refused. So there is no room in which a change could hide, and nothing to unpack
 * that is larger than it looks.
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { concat, equalBytes, utf8Bytes } from '../bytes.ts';

export interface TarFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;
/** The archive ends in two empty blocks. */
const END = 2 * BLOCK;
const MOST_FILES = 100_000;

/** Relative, forward slashes, no step up, nothing that a terminal or a file system could misread. */
const isPath = (path: string): boolean =>
  path.length <= 100 &&
  /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/.test(path) &&
  !path.split('/').some((step) => /^\.+$/.test(step));

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');

/** A header as only this module writes it: no owner, no date, readable by all. */
function headerOf(path: string, size: number): Uint8Array {
  const header = new Uint8Array(BLOCK);
  const put = (at: number, text: string): void => header.set(utf8Bytes(text), at);
  put(0, path);
  put(100, `${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`);
  put(124, `${octal(size, 11)}\0${octal(0, 11)}\0`);
  // The checksum is taken with spaces in its own place.
  put(148, '        0');
  put(257, 'ustar\u000000');
  put(329, `${octal(0, 7)}\0${octal(0, 7)}\0`);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${octal(sum, 6)}\0 `);
  return header;
}

const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** Packs files; they are sorted by path. */
export function packTar(files: readonly TarFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const { path, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!isPath(path)) throw new Error(`no path for an archive: ${path}`);
    parts.push(headerOf(path, bytes.length), bytes, new Uint8Array(paddingOf(bytes.length)));
  }
  return concat(...parts, new Uint8Array(END));
}

const damaged = (message: string, at: number): Result<never> =>
  refuse('damaged', message, `byte ${at}`);

const breaksOff = (at: number, whole: number): Result<never> =>
  damaged(
    `The archive breaks off after ${at} bytes, as when writing or copying it was interrupted; the ${whole} files before that were not looked at. Get it again.`,
    at,
  );

function nameIn(header: Uint8Array): string {
  const name = header.subarray(0, 100);
  const end = name.indexOf(0);
  return String.fromCharCode(...name.subarray(0, end < 0 ? 100 : end));
}

/** Why a header that is not ours was refused, for the cases that have a name. */
function complaint(header: Uint8Array): string {
  const path = nameIn(header);
  if (path.startsWith('/') || path.split(/[/\\]/).includes('..')) {
    return 'The archive holds a path that leads out of it; nothing was read.';
  }
  if (header[156] !== 0x30 && String.fromCharCode(...header.subarray(257, 262)) === 'ustar') {
    return 'The archive holds a link, a folder or an extended header, which a record never has; nothing was read.';
  }
  return 'The archive has a header that was changed, or that another program wrote; nothing was read.';
}

const areZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** Takes an archive apart; the files are views of its bytes. */
export function unpackTar(bytes: Uint8Array): Result<readonly TarFile[]> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    return refuse(
      'bad-input',
      'This is a compressed file; a record is a plain tar and is never unpacked from anything else. Decompress it first.',
    );
  }
  const files: TarFile[] = [];
  let at = 0;
  let before = '';
  for (;;) {
    if (bytes.length - at < BLOCK) return breaksOff(bytes.length, files.length);
    const header = bytes.subarray(at, at + BLOCK);
    if (areZero(header)) break;
    const digits = String.fromCharCode(...header.subarray(124, 135));
    const size = /^[0-7]{11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;
    const path = nameIn(header);
    if (size < 0 || !isPath(path) || !equalBytes(header, headerOf(path, size))) {
      return damaged(complaint(header), at);
    }
    if (path <= before) return damaged(`The file ${path} is there twice or out of order.`, at);
    if (files.length === MOST_FILES) {
      return refuse('too-large', `The archive has more than ${MOST_FILES} files.`);
    }
    const start = at + BLOCK;
    const end = start + size + paddingOf(size);
    if (end > bytes.length) return breaksOff(bytes.length, files.length);
    if (!areZero(bytes.subarray(start + size, end))) {
      return damaged(`There is something hidden after the file ${path}.`, start + size);
    }
    files.push({ path, bytes: bytes.subarray(start, start + size) });
    before = path;
    at = end;
  }
  const rest = bytes.subarray(at);
  if (rest.length < END) return breaksOff(bytes.length, files.length);
  if (rest.length > END || !areZero(rest)) {
    return damaged('There is something after the end of the archive.', at);
  }
  return ok(files);
}
