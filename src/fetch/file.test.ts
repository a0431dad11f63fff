import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { docxOf, mailOf, pageOf, pdfBomb, pdfOf, zipOf } from '../../test/support/files.ts';
import { articleFromFile, type FromFile, type GivenFile } from './file.ts';
import { FILES, type FileLimits } from './limits.ts';

const LINES = [
  'Estonia backs Ada Lovelace, its foreign min-',
  'ister said on Monday in a well-known hall.',
  '',
  'Denmark has not made up its mind, a well-',
  'known diplomat said.',
];
const TEXT =
  'Estonia backs Ada Lovelace, its foreign minister said on Monday in a well-known hall.\n\nDenmark has not made up its mind, a well-known diplomat said.';

async function read(
  bytes: Uint8Array,
  name: string,
  rest: Partial<GivenFile> = {},
): Promise<FromFile> {
  const result = await articleFromFile({ name, bytes, ...rest });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
async function refusal(
  bytes: Uint8Array,
  name: string,
  limits: Partial<FileLimits> = {},
  rest: Partial<GivenFile> = {},
): Promise<{ code: string; message: string }> {
  const result = await articleFromFile({ name, bytes, ...rest }, { ...FILES, ...limits });
  if (result.ok) throw new Error(`was read: ${result.value.text.slice(0, 200)}`);
  expect(result.error.message).toMatch(/[Nn]othing was read/);
  return result.error;
}

describe('a PDF', () => {
  test('is read a paragraph a block, with words that line ends broke made whole', async () => {
    const bytes = pdfOf({ pages: [pageOf(LINES)], info: '/Title(Envoys weigh a name)' });
    expect(await read(bytes, 'note.pdf')).toEqual({
      kind: 'pdf',
      text: TEXT,
      title: 'Envoys weigh a name',
    });
  });

  test('goes on over pages, without page numbers', async () => {
    const bytes = pdfOf({
      pages: [
        pageOf(['The Example, 5 March 2024', '', 'Estonia and', '', '', '1']),
        pageOf(['The Example, 5 March 2024', '', 'Denmark wait.', '', '', '2']),
        pageOf(['The Example, 5 March 2024', '', 'So does Belgium.', '', '', '3']),
      ],
    });
    const { text } = await read(bytes, 'x.pdf');
    expect(text).toBe('Estonia and Denmark wait.\n\nSo does Belgium.');
  });

  test('is told by its bytes, and a wrong name is said', async () => {
    const { kind, note } = await read(pdfOf({ pages: [pageOf(LINES)] }), 'note.docx');
    expect(kind).toBe('pdf');
    expect(note).toContain('note.docx is named like a word processor’s document but is a PDF');
  });

  test('without text, with a password, broken or too long is refused by name', async () => {
    expect((await refusal(pdfOf({ pages: ['0 0 m 9 9 l S'] }), 's.pdf')).message).toContain('scan');
    const locked = pdfOf({
      pages: [pageOf(LINES)],
      trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${'28'.repeat(32)}>/U<${'29'.repeat(32)}>>>`,
    });
    expect((await refusal(locked, 'l.pdf')).message).toContain('locked with a password');
    expect((await refusal(Buffer.from('%PDF-1.7\nno more'), 'b.pdf')).message).toContain('damaged');
    const many = pdfOf({ pages: Array.from({ length: 4 }, () => pageOf(LINES)) });
    const error = await refusal(many, 'many.pdf', { mostPages: 3 });
    expect(error).toMatchObject({ code: 'too-large' });
    expect(error.message).toContain('has 4 pages, more than the 3');
  });

  test('that unpacks to more memory than is allowed is given up, while the program goes on', async () => {
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 5);
    const bomb = pdfBomb(400 * 1024 * 1024);
    turns = 0;
    const error = await refusal(bomb, 'bomb.pdf', { mostMemory: 200 });
    clearInterval(beat);
    expect(error.code).toBe('too-large');
    expect(error.message).toContain('needs more than 200 MB');
    expect(turns).toBeGreaterThan(5);
  });

  test('that takes too long is given up', async () => {
    const slow = pdfOf({
      pages: [deflateSync(Buffer.from('BT /F1 9 Tf (ab) Tj ET '.repeat(2_000_000)))],
      filter: '/FlateDecode',
    });
    const error = await refusal(slow, 'slow.pdf', { mostTime: 900 });
    expect(error.message).toContain('took longer than 0.9 seconds');
  });
});

describe('a document', () => {
  test('is read a paragraph a block, markup in it as text', async () => {
    const bytes = docxOf(['Estonia backs Ada.', '', 'A <script> and “words”.']);
    expect(await read(bytes, 'note.docx')).toEqual({
      kind: 'document',
      text: 'Estonia backs Ada.\n\nA <script> and “words”.',
    });
  });

  test('that is a zip bomb is refused before it is unpacked, whatever its header says', async () => {
    const bomb = docxOf(['x'], { 'word/media/a.bin': Buffer.alloc(3_000_000) });
    const lying = Buffer.from(bomb);
    // The size that the directory promises for the last file.
    lying.writeUInt32LE(10, lying.lastIndexOf('PK\u0001\u0002') + 24);
    for (const bytes of [bomb, lying]) {
      const error = await refusal(bytes, 'b.docx', { mostUnpacked: 2 * 1024 * 1024 });
      expect(error).toMatchObject({ code: 'too-large' });
      expect(error.message).toContain('unpacks to more than 2 MB');
    }
  });

  test.each([
    ['an archive', zipOf({ 'a.txt': 'x' }), /zip archive and not a document/],
    ['a spreadsheet', zipOf({ 'xl/workbook.xml': '<x/>' }), /a spreadsheet/],
    ['half a file', docxOf(['Estonia waits.']).subarray(0, 300), /damaged/],
    ['a document of nothing', docxOf(['']), /without any text/],
    ['broken XML', docxOf(['x'], { 'word/document.xml': '<w:document' }), /b\.docx/],
  ])('that is %s is refused', async (_, bytes, words) => {
    expect((await refusal(bytes, 'b.docx')).message).toMatch(words);
  });
});

describe('a mail', () => {
  const MIXED = [
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>${'Estonia backs Ada Lovelace, said its minister. '.repeat(3)}</p><img src="http://tracker.example/x.gif"><script>no()</script>`,
    '--b',
    'Content-Type: application/pdf; name="report.pdf"',
    'Content-Disposition: attachment; filename="report.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    pdfOf({ pages: [pageOf(LINES)] }).toString('base64'),
    '--b',
    'Content-Type: image/png',
    'Content-Disposition: attachment; filename="a.png"',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--b--',
  ].join('\r\n');
  const mixed = mailOf(MIXED, ['Content-Type: multipart/mixed; boundary=b']);

  test('gives its words, its subject, its day as the sender had it, and who sent it', async () => {
    const found = await read(mailOf('Estonia backs Ada.\r\n\r\nDenmark waits.'), 'note.eml');
    expect(found).toMatchObject({
      kind: 'mail',
      text: 'Estonia backs Ada.\n\nDenmark waits.',
      title: 'Envoys weigh a name – again',
      published: '2024-03-05',
      outlet: 'The Example Desk',
      note: 'Sender and date are what the mail says of itself; nobody checked them.',
    });
  });

  test('offers attachments that can be read, and reads one when asked', async () => {
    const found = await read(mixed, 'note.eml');
    expect(found.text).toMatch(/^Estonia backs Ada Lovelace/);
    expect(found.text).not.toMatch(/no\(\)|tracker/);
    expect(found.attachments).toMatchObject([{ name: 'report.pdf', kind: 'pdf' }]);
    expect(found.note).toContain('not read: report.pdf');
    expect((await read(mixed, 'note.eml', { attachment: 'report.pdf' })).text).toBe(TEXT);
    const error = await refusal(mixed, 'note.eml', {}, { attachment: 'other.pdf' });
    expect(error.message).toContain('it has report.pdf');
  });

  test('with parts nested without end, or without number, is refused', async () => {
    const deep = Array.from(
      { length: 60 },
      (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n`,
    ).join('\r\n');
    const nested = mailOf(deep, ['Content-Type: multipart/mixed; boundary=b0']);
    expect((await refusal(nested, 'n.eml')).code).toBe('too-large');
    const part = '--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment\r\n\r\nx';
    const many = mailOf(`Hello.\r\n${`${part}\r\n`.repeat(150)}--b--`, [
      'Content-Type: multipart/mixed; boundary=b',
    ]);
    expect((await refusal(many, 'm.eml')).message).toContain('more than 100 attachments');
    const wide = mailOf(
      'x',
      Array.from({ length: 9000 }, (_, n) => `X-F${n}: ${'y'.repeat(40)}`),
    );
    expect((await refusal(wide, 'w.eml')).code).toBe('too-large');
  });

  test('a transcript that begins with a date and a subject is no mail', async () => {
    const text = 'Date: 5 March 2024\nSubject: the post\n\nEstonia waits.';
    expect((await read(Buffer.from(text), 'note.txt')).kind).toBe('text');
  });
});

describe('many files at once', () => {
  test('are taken apart one after the other; more than may wait are refused', async () => {
    const found = await Promise.all(
      Array.from({ length: 5 }, async (_, n) =>
        articleFromFile(
          { name: `${n}.docx`, bytes: docxOf([`Estonia waits ${n}.`]) },
          { ...FILES, mostWaiting: 1 },
        ),
      ),
    );
    expect(found.map((one) => (one.ok ? one.value.text : one.error.code))).toEqual([
      'Estonia waits 0.',
      'Estonia waits 1.',
      ...Array.from({ length: 3 }, () => 'unavailable'),
    ]);
  });
});

describe('hostile text', () => {
  test('that reorders letters or forges quotation marks stays as it is, and is told', async () => {
    const text = 'Estonia said ″no″.\nDenmark \u202esecnuona\u202c nothing.';
    const found = await read(Buffer.from(text), 'note.txt');
    expect(found.text).toBe(text);
    expect(found.note).toMatch(/U\+202E in line 2.*U\+2033 in line 1/);
  });

  test('with NULs is refused; 10 MB in one line are read or refused for their length', async () => {
    expect((await refusal(Buffer.from('Estonia\0waits'), 'n.txt')).message).toContain('binary');
    const long = Buffer.alloc(10 * 1024 * 1024, 'Estonia waits and waits, ');
    expect((await read(long, 'long.txt')).text).toHaveLength(long.length);
    expect((await refusal(Buffer.concat([long, long]), 'l.txt')).code).toBe('too-large');
  });

  test('in a page that nests without end is refused and nothing else suffers', async () => {
    const page = `<!doctype html><html><body>${'<div>'.repeat(60_000)}Estonia waits.`;
    const error = await refusal(Buffer.from(page), 'deep.html', { mostTime: 1500 });
    expect(error.code).toBe('too-large');
  });

  test('a feed in a file is not read as prose', async () => {
    const feed = '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>';
    expect((await refusal(Buffer.from(feed), 'feed.xml')).message).toContain('is a feed');
  });
});
