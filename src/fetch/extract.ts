/** A file's bytes into an article, by its kind. Costly and open to attack: run it in a worker. */
import { never, refuse, type Result } from '../basics/index.ts';
import { articleIn, type Fetched } from './decoded.ts';
import { documentText } from './docx.ts';
import type { FileKind } from './kinds.ts';
import type { FileLimits } from './limits.ts';
import { mailText } from './mail.ts';
import { pdfText } from './pdf.ts';

/** One file to be taken apart; plain data, because a worker gets it by message. */
export interface Job {
  readonly kind: FileKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The encoding that came with it. */
  readonly charset?: string | undefined;
  /** Of a mail, the attachment to read in place of the message. */
  readonly attachment?: string | undefined;
  readonly limits: FileLimits;
}

/** Something else in the file that could be read on its own. */
export interface Attachment {
  readonly name: string;
  readonly kind: FileKind;
  /** Size in bytes. */
  readonly bytes: number;
}

export interface Extracted extends Fetched {
  /** Readable attachments of a mail, none of which was read. */
  readonly attachments?: readonly Attachment[];
}

/** Takes a file apart. What a library throws at broken input is a refusal, too. */
export async function extract(job: Job): Promise<Result<Extracted>> {
  try {
    const found = await byKind(job);
    if (!found.ok) return found;
    const { mostText } = job.limits;
    if (found.value.text.length <= mostText) return found;
    return refuse(
      'too-large',
      `${job.name} has ${(found.value.text.length / 1024 / 1024).toFixed(0)} million characters of text, more than the ${Math.round(mostText / 1024 / 1024)} million that are read; nothing was read. Give one article at a time.`,
    );
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return refuse(
      'bad-input',
      `${job.name} could not be taken apart (${(why ?? '').slice(0, 120)}); nothing was read. Save its text as a plain text file.`,
    );
  }
}

async function byKind(job: Job): Promise<Result<Extracted>> {
  const { kind, bytes, name, limits, charset } = job;
  switch (kind) {
    case 'pdf':
      return pdfText(bytes, name, limits);
    case 'document':
      return documentText(bytes, name, limits);
    case 'mail':
      return mailText(job);
    case 'page':
    case 'text':
      return articleIn(bytes, name, charset);
    default:
      return never(kind, 'kind of file');
  }
}
