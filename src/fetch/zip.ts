/**
 * What a zip archive unpacks to, found out with a bound before a library unpacks it for real.
 *
 * The layout is that of PKWARE's APPNOTE.TXT, 4.3. Sizes in the directory may lie, so each file is
 * inflated here; what the two could see differently (Zip64, bytes before or after) is refused.
 */
import { inflateRawSync } from 'node:zlib';
import { refuse, ok, type Result } from '../basics/index.ts';

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

export interface Unpacked {
  readonly names: readonly string[];
  /** Bytes of all files together. */
  readonly size: number;
}

const damaged = (name: string): Result<never> =>
  refuse('bad-input', `${name} is a zip archive that is damaged; nothing was read.`);

/** The names in the archive and the size it unpacks to; too large as soon as it is more than `most`. */
export function measured(bytes: Uint8Array, name: string, most: number): Result<Unpacked> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return directory(zip, name, most);
  } catch (error) {
    // Reading past the end of the buffer, or data that is not deflated.
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      return tooMuch(name, most);
    }
    return damaged(name);
  }
}

const tooMuch = (name: string, most: number): Result<never> =>
  refuse(
    'too-large',
    `${name} unpacks to more than ${Math.round(most / 1024 / 1024)} MB, which no article needs; nothing was read. Save its text as a plain text file.`,
  );

function directory(zip: Buffer, name: string, most: number): Result<Unpacked> {
  const end = zip.lastIndexOf(END);
  if (end < 0) return damaged(name);
  const count = zip.readUInt16LE(end + 10);
  const length = zip.readUInt32LE(end + 12);
  const start = zip.readUInt32LE(end + 16);
  if (count === 0xffff || start + length !== end) return damaged(name);
  const names: string[] = [];
  let size = 0;
  let at = start;
  for (let n = 0; n < count; n++) {
    if (zip.readUInt32LE(at) !== ENTRY) return damaged(name);
    const nameLength = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + nameLength));
    const unpacked = sizeOf(zip, at, most - size);
    if (unpacked === undefined) return damaged(name);
    size += unpacked;
    if (size > most) return tooMuch(name, most);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return ok({ names, size });
}

/** Bytes of one file, unpacked; more than `most` throws, undefined where it is packed in another way. */
function sizeOf(zip: Buffer, entry: number, most: number): number | undefined {
  const method = zip.readUInt16LE(entry + 10);
  const packed = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  if (zip.readUInt32LE(local) !== LOCAL) return undefined;
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(from, from + packed);
  if (data.length !== packed) return undefined;
  if (method === STORED) return packed;
  if (method !== DEFLATED) return undefined;
  return inflateRawSync(data, { maxOutputLength: Math.max(1, most) }).length;
}
