/** Bytes from a file or the network into text, or one sentence on why not. */
import { ok, refuse, type Result } from '../basics/index.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Something that the reader of the text ought to be told. */
  readonly note?: string;
}

const has = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Files that are often handed over by mistake, told by their first bytes. */
function notText(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (has(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return 'is an office document of the old kind; save it as DOCX or plain text first';
  }
  if (has(bytes, 0x1f, 0x8b) || has(bytes, 0x42, 0x5a, 0x68) || has(bytes, 0xfd, 0x37, 0x7a)) {
    return 'is compressed; unpack it first';
  }
  if (
    has(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    has(bytes, 0xff, 0xd8, 0xff) ||
    head.startsWith('GIF8')
  ) {
    return 'is a picture, and pictures are not read';
  }
  if (head.startsWith('{\\rtf')) return 'is rich text; save it as plain text first';
  return undefined;
}

/** Valid stretches of more than one byte, and bytes that fit nowhere, in what claims to be UTF-8. */
function survey(bytes: Uint8Array): { multibyte: number; stray: number; firstStray: number } {
  let multibyte = 0;
  let stray = 0;
  let firstStray = -1;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    let whole = length > 0 && lead < 0xf5;
    for (let next = 1; whole && next < length; next++) {
      if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) whole = false;
    }
    if (whole) {
      if (length > 1) multibyte++;
      at += length;
    } else {
      if (firstStray < 0) firstStray = at;
      stray++;
      at++;
    }
  }
  return { multibyte, stray, firstStray };
}

const lineAt = (bytes: Uint8Array, at: number): number => {
  let line = 1;
  for (let index = 0; index < at; index++) if (bytes[index] === 0x0a) line++;
  return line;
};

/** Control characters other than tab, line feed, form feed and carriage return. */
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/;

/** Refuses text with control characters in it, by line. */
export function plain(decoded: Decoded, name: string): Result<Decoded> {
  const found = CONTROL.exec(decoded.text);
  if (found === null) return ok(decoded);
  const line = decoded.text.slice(0, found.index).split('\n').length;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return refuse(
    'bad-input',
    `${name} has a control character (U+${code}) in line ${line}, so it is no clean text; nothing was read. Remove it or save the text again.`,
    `line ${line}`,
  );
}

function byMark(bytes: Uint8Array): string | undefined {
  if (has(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (has(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (has(bytes, 0xfe, 0xff)) return 'utf-16be';
  return undefined;
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Decodes text: by its byte order mark, by the encoding that was declared with it, as UTF-8, and
 * last as Windows-1252, with a note. A text that mixes encodings is refused, because no guess would
 * give back its words exactly.
 *
 * @param name how to call it in a refusal, at the beginning of a sentence
 */
export function decode(bytes: Uint8Array, name: string, declared?: string): Result<Decoded> {
  if (bytes.length === 0) return refuse('bad-input', `${name} is empty; nothing was read.`);
  const foreign = notText(bytes);
  if (foreign !== undefined) return refuse('bad-input', `${name} ${foreign}; nothing was read.`);
  const marked = byMark(bytes);
  if (marked !== undefined) {
    const text = strictly(bytes, marked);
    if (text !== undefined) return plain({ text, encoding: marked }, name);
    return refuse(
      'bad-input',
      `${name} begins as ${marked.toUpperCase()} but is not; nothing was read.`,
    );
  }
  if (bytes.subarray(0, 8192).includes(0)) {
    return refuse('bad-input', `${name} is not text but binary data; nothing was read.`);
  }
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return plain({ text: utf8, encoding: 'utf-8' }, name);
  return legacy(bytes, name, declared);
}

/** What Windows-1252 has at 0x80 to 0x9f; everywhere else it is as Latin-1. */
const AT_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Done by hand: some releases of Node 20 decode `windows-1252` as plain Latin-1. */
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => AT_0X80[letter.charCodeAt(0) - 0x80] ?? letter);

function legacy(bytes: Uint8Array, name: string, declared?: string): Result<Decoded> {
  const { multibyte, stray, firstStray } = survey(bytes);
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) {
    const text = /^(windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii)$/i.test(declared)
      ? windows1252(bytes)
      : strictly(bytes, declared);
    if (text !== undefined) return plain({ text, encoding: declared.toLowerCase() }, name);
  }
  if (multibyte > 0) {
    const line = lineAt(bytes, firstStray);
    return refuse(
      'bad-input',
      `${name} mixes UTF-8 with another encoding (line ${line}), so its words cannot be quoted exactly; nothing was read. Save it as UTF-8.`,
      `line ${line}`,
    );
  }
  const text = windows1252(bytes);
  // Prose in a western language has far fewer accented letters than this.
  if (stray > bytes.length / 5) {
    return refuse(
      'bad-input',
      `${name} is not text in any encoding that is read (UTF-8, UTF-16, Windows-1252); nothing was read.`,
    );
  }
  return plain(
    {
      text,
      encoding: 'windows-1252',
      note: `${name} is not UTF-8 and was read as Windows-1252; check the accented letters.`,
    },
    name,
  );
}
