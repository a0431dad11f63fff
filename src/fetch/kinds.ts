/** What a file is, told by its first bytes; its name and declared type only break a tie. */
import { isHtml } from './page.ts';

export const FILE_KINDS = ['text', 'page', 'pdf', 'document', 'mail'] as const;
/** `document`: a word processor's, in Office Open XML. `page`: HTML. `mail`: a message in MIME. */
export type FileKind = (typeof FILE_KINDS)[number];

/** Header fields with which a message begins when a mail program or a server has stored it (RFC 5322). */
const STORED_FIELD =
  /^(?:return-path|received|delivered-to|dkim-signature|mime-version|message-id|x-[\w-]+|authentication-results|arc-[\w-]+)$/i;
const LETTER_FIELD = /^(?:from|to|cc|date|subject|reply-to|sender|content-type)$/i;

/** Whether the first lines are the header of a mail and not prose that has a colon in it. */
function beginsAsMail(head: string, name: string, type: string): boolean {
  const fields: string[] = [];
  for (const line of head.split(/\r?\n/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && fields.length > 0) continue;
    const field = /^([!-9;-~]{2,60}):/.exec(line)?.[1];
    if (field === undefined) return false;
    fields.push(field);
  }
  const letter = fields.filter((field) => LETTER_FIELD.test(field)).length;
  const stored = fields.some((field) => STORED_FIELD.test(field));
  // A transcript may begin with “Date:” and “Subject:”; only a stored message has the others, too.
  const said = /\.eml$/i.test(name) || type === 'message/rfc822';
  return letter + (stored ? 1 : 0) >= (said ? 1 : 3) && (said || stored);
}

/**
 * The kind of a file. `text` is also what nothing is known of: decoding it then says what is wrong.
 *
 * @param type the media type that came with it, where one did
 */
export function kindOf(bytes: Uint8Array, name: string, type = ''): FileKind {
  const head = Buffer.from(bytes.subarray(0, 16_384)).toString('latin1');
  // The header may stand anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13).
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'document';
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '');
  if (beginsAsMail(text, name, type)) return 'mail';
  return isHtml(text) ? 'page' : 'text';
}

const ENDINGS: Readonly<Record<FileKind, RegExp>> = {
  pdf: /\.pdf$/i,
  document: /\.docx$/i,
  mail: /\.eml$/i,
  page: /\.x?html?$/i,
  text: /\.(?:txt|text|md)$/i,
};
const NAMES: Readonly<Record<FileKind, string>> = {
  pdf: 'a PDF',
  document: 'a word processor’s document',
  mail: 'a mail',
  page: 'a web page',
  text: 'plain text',
};

/** A sentence where the name promises another kind than the file is. */
export function misnamed(kind: FileKind, name: string): string | undefined {
  const promised = FILE_KINDS.find((one) => ENDINGS[one].test(name));
  if (promised === undefined || promised === kind) return undefined;
  return `${name} is named like ${NAMES[promised]} but is ${NAMES[kind]}, and was read as that.`;
}
