/** A file of any kind that is read into an article. */
import { isDay, oddCharacters, ok, refuse, type Result } from '../basics/index.ts';
import { articleIn } from './decoded.ts';
import type { Extracted } from './extract.ts';
import { looksLikeFeed } from './feed.ts';
import { kindOf, misnamed, type FileKind } from './kinds.ts';
import { FILES, type FileLimits } from './limits.ts';
import { inWorker } from './in-worker.ts';

export interface GivenFile {
  /** As it is called in what is said about it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The media type that came with it; what the bytes tell comes first. */
  readonly type?: string;
  /** The encoding that came with it. */
  readonly charset?: string;
  /** Of a mail, the attachment to read in place of the message. */
  readonly attachment?: string;
}

export interface FromFile extends Extracted {
  readonly kind: FileKind;
}

/**
 * The text of a file, with what the file tells of itself: plain text, a page, a PDF, a DOCX, a mail.
 * What it is shows in its bytes; its name decides nothing. Everything but plain text is taken apart in
 * a thread of its own, within `limits`.
 *
 * Refused: what is too large or unpacks to too much (`too-large`), or is damaged,
 * locked, without text or no text (`bad-input`). `note` tells what a reader should check.
 */
export async function articleFromFile(
  file: GivenFile,
  limits: FileLimits = FILES,
): Promise<Result<FromFile>> {
  const { name, bytes, type, charset, attachment } = file;
  if (bytes.length > limits.mostBytes) {
    return refuse(
      'too-large',
      `${name} has ${(bytes.length / 1024 / 1024).toFixed(0)} MB, more than the ${Math.round(limits.mostBytes / 1024 / 1024)} MB that are read at once; nothing was read. Give one article at a time.`,
    );
  }
  const kind = kindOf(bytes, name, type);
  if (attachment !== undefined && kind !== 'mail') {
    return refuse('bad-input', `${name} is no mail, so it has no attachments; nothing was read.`);
  }
  const found =
    kind === 'text'
      ? await articleIn(bytes, name, charset)
      : await inWorker({ kind, name, bytes, charset, attachment, limits });
  if (!found.ok) return found;
  const { note, published, ...rest } = found.value;
  const notes = [misnamed(kind, name), note, ...oddCharacters(rest.text)].filter(
    (one) => one !== undefined,
  );
  if (kind === 'text' && looksLikeFeed(rest.text)) {
    return refuse(
      'bad-input',
      `${name} is a feed, which lists articles; nothing was read. Give its web address to see them.`,
    );
  }
  return ok({
    kind,
    ...rest,
    ...(published !== undefined && isDay(published) && { published }),
    ...(notes.length > 0 && { note: notes.join(' ') }),
  });
}
