/** Small files of the kinds that are read, made by hand so that a test can make each of them wrong. */
import { deflateRawSync, deflateSync } from 'node:zlib';

export interface PdfGiven {
  /** The content of each page, in the operators of PDF. */
  readonly pages: readonly (string | Buffer)[];
  readonly filter?: string;
  readonly trailer?: string;
  readonly info?: string;
}

/** A line of text for each string, from the top of the page down; an empty one is a gap. */
export const pageOf = (lines: readonly string[], top = 720): string =>
  `BT /F1 12 Tf 72 ${top} Td ${lines
    .map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj 0 -14 Td`)
    .join('\n')} ET`;

/** A PDF as ISO 32000-1 wants it, with one font that needs no file. */
export function pdfOf({ pages, filter, trailer = '', info = '' }: PdfGiven): Buffer {
  const first = 4;
  const objects: Buffer[] = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(
      `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, n) => `${first + 2 * n} 0 R`).join(' ')}]>>`,
    ),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
  ];
  for (const [n, content] of pages.entries()) {
    const data = Buffer.from(content as string, 'latin1');
    objects.push(
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${first + 2 * n + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      ),
      Buffer.concat([
        Buffer.from(
          `<</Length ${data.length}${filter === undefined ? '' : `/Filter ${filter}`}>>\nstream\n`,
        ),
        data,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let size = 9;
  const add = (part: Buffer): void => {
    parts.push(part);
    size += part.length;
  };
  for (const [n, object] of objects.entries()) {
    places.push(size);
    add(Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  }
  const infoAt = size;
  add(Buffer.from(`${objects.length + 1} 0 obj\n<<${info}>>\nendobj\n`));
  const rows = [...places, infoAt].map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  const start = size;
  add(
    Buffer.from(
      `xref\n0 ${rows.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer<</Size ${rows.length + 1}/Root 1 0 R/Info ${objects.length + 1} 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

/** A page whose content unpacks to `size` spaces. */
export const pdfBomb = (size: number): Buffer =>
  pdfOf({ pages: [deflateSync(Buffer.alloc(size, 32))], filter: '/FlateDecode' });

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crcOf = (data: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

/** A zip archive of these files, deflated. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content as string);
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crcOf(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    bodies.push(Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed);
    const entry = Buffer.alloc(42);
    entry.writeUInt16LE(20, 0);
    head.copy(entry, 2, 0, 26);
    entry.writeUInt32LE(at, 38);
    directory.push(Buffer.from('PK\u0001\u0002'), entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, index, Buffer.from('PK\u0005\u0006'), end]);
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A word processor's document with these paragraphs. */
export const docxOf = (
  paragraphs: readonly string[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Buffer =>
  zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
      .map((text) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
    ...more,
  });

/** A stored mail: the header's lines, then what stands below. */
export const mailOf = (body: string, header: readonly string[] = []): Buffer =>
  Buffer.from(
    [
      'Received: from mail.example by mx.example; Tue, 5 Mar 2024 23:31:00 -0500',
      'From: "The Example Desk" <desk@example.org>',
      'Subject: =?utf-8?Q?Envoys_weigh_a_name_=E2=80=93_again?=',
      'Date: Tue, 5 Mar 2024 23:30:00 -0500',
      'MIME-Version: 1.0',
      ...header,
      '',
      body,
    ].join('\r\n'),
  );
