/** A stored mail (MIME): its own words, and what hangs on it to be read separately. */
import type { Email } from 'postal-mime';
import { ok, refuse, type Result } from '../basics/index.ts';
import type { Attachment, Extracted, Job } from './extract.ts';
import { kindOf, type FileKind } from './kinds.ts';
import { plain } from './decode.ts';
import { reduce } from './page.ts';
import { sentOn } from './sent-on.ts';

const oneLine = (text: string | undefined): string =>
  (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();

function senderOf({ from }: Email): string {
  const name = oneLine(from?.name).replace(/^["']|["']$/g, '');
  if (name !== '') return name;
  return oneLine(from?.address).split('@').at(-1) ?? '';
}

interface Part {
  readonly name: string;
  readonly kind: FileKind;
  readonly content: Uint8Array;
}

/** Attachments that could be read: documents, and text that is no calendar or signature. */
function readable(email: Email): readonly Part[] {
  const parts = email.attachments.map(({ filename, mimeType, content }, at) => {
    const bytes =
      typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    const name = oneLine(filename ?? '') || `attachment ${at + 1}`;
    return { name, kind: kindOf(bytes, name, mimeType), content: bytes, mimeType };
  });
  return parts.filter(
    ({ kind, mimeType, name }) =>
      kind === 'pdf' ||
      kind === 'mail' ||
      (kind === 'document' && /\.docx$/i.test(name)) ||
      ((kind === 'text' || kind === 'page') && /^text\/(?:plain|html)$/.test(mimeType)),
  );
}

async function bodyOf(email: Email, name: string): Promise<Result<string>> {
  const text = (email.text ?? '').replace(/\r\n?/g, '\n').trim();
  if (text !== '') {
    const clean = plain({ text, encoding: 'mail' }, name);
    return clean.ok ? ok(clean.value.text) : clean;
  }
  if ((email.html ?? '').trim() === '') {
    return refuse(
      'bad-input',
      `${name} is a mail without words of its own; nothing was read.${readable(email).length > 0 ? ' Name the attachment that is to be read.' : ''}`,
    );
  }
  const page = await reduce(`<!doctype html><html><body>${email.html}</body></html>`, name);
  return page.ok ? ok(page.value.text) : page;
}

/** The message, or the attachment that the job names. */
export async function mailText(job: Job): Promise<Result<Extracted>> {
  const { bytes, name, limits } = job;
  const { default: PostalMime } = await import('postal-mime');
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, {
      // A mail within the mail is somebody else's words, so it is an attachment.
      forceRfc822Attachments: true,
      maxNestingDepth: limits.mostNesting,
      maxHeadersSize: limits.mostHeaders,
      attachmentEncoding: 'arraybuffer',
    });
  } catch {
    return refuse(
      'too-large',
      `${name} is a mail with parts nested deeper than ${limits.mostNesting} or with a header of more than ${Math.round(limits.mostHeaders / 1024)} kB; nothing was read. Save its text as a plain text file.`,
    );
  }
  if (email.attachments.length > limits.mostParts) {
    return refuse(
      'too-large',
      `${name} is a mail with more than ${limits.mostParts} attachments; nothing was read. Save its text as a plain text file.`,
    );
  }
  const parts = readable(email);
  if (job.attachment !== undefined) return attached(job, parts);
  const body = await bodyOf(email, name);
  if (!body.ok) return body;
  const attachments: readonly Attachment[] = parts.map((part) => ({
    name: part.name,
    kind: part.kind,
    bytes: part.content.length,
  }));
  const title = oneLine(email.subject).slice(0, 300);
  const outlet = senderOf(email).slice(0, 300);
  const date = email.headers.find(({ key }) => key === 'date')?.value ?? '';
  const published = sentOn(date);
  const notes = [
    'Sender and date are what the mail says of itself; nobody checked them.',
    attachments.length > 0 &&
      `The mail has ${attachments.length === 1 ? 'an attachment that was' : 'attachments that were'} not read: ${attachments.map((one) => one.name).join(', ')}.`,
  ].filter((note) => note !== false);
  return ok({
    text: body.value,
    ...(title !== '' && { title }),
    ...(outlet !== '' && { outlet }),
    ...(published !== undefined && { published }),
    note: notes.join(' '),
    ...(attachments.length > 0 && { attachments }),
  });
}

async function attached(job: Job, parts: readonly Part[]): Promise<Result<Extracted>> {
  const part = parts.find(({ name }) => name === job.attachment);
  if (part === undefined) {
    const known = parts.map(({ name }) => name).join(', ');
    return refuse(
      'not-found',
      `${job.name} has no attachment “${job.attachment ?? ''}” that can be read; ${known === '' ? 'it has none' : `it has ${known}`}. Nothing was read.`,
    );
  }
  // Loaded here because the two need each other: a mail may hold any kind of file.
  const { extract } = await import('./extract.ts');
  const { attachment: _, charset: _c, ...rest } = job;
  return extract({ ...rest, kind: part.kind, name: part.name, bytes: part.content });
}
