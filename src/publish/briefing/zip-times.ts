/** Sets all times in a ZIP file to one, so that the same content is the same file. */

/** 1 January 1980, 00:00: the earliest that the format knows (PKWARE APPNOTE, 4.4.6). */
const TIME = 0;
const DATE = (1 << 5) | 1;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/**
 * The same ZIP file with every time in it set to the earliest. The file must be one that was just
 * packed, without ZIP64.
 *
 * @throws Error where the directory is not where the format says: a bug in whoever packed it
 */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('no end of the directory in a file that was just packed');
  const files = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < files; i++) {
    if (view.getUint32(at, true) !== CENTRAL)
      throw new Error('no directory entry where one belongs');
    view.setUint16(at + 12, TIME, true);
    view.setUint16(at + 14, DATE, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new Error('no file where one belongs');
    view.setUint16(local + 10, TIME, true);
    view.setUint16(local + 12, DATE, true);
    const names = view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    at += 46 + names + view.getUint16(at + 32, true);
  }
  return bytes;
}
