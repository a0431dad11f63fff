/** A briefing as a Word document, with real footnotes and the pictures as PNG. */
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { never, ok, type Result } from '../../basics/index.ts';
import { escapeText } from '../chart-svg.ts';
import { svgToPng } from '../svg-png.ts';
import type { Block, Briefing, Line, Piece } from './blocks.ts';
import { withFixedTimes } from './zip-times.ts';

/** Width of a picture in the document, in pixels at 96 dpi: the text of an A4 page. */
const WIDTH = 620;

function run(part: Piece): ParagraphChild {
  if (typeof part === 'string') return new TextRun(clean(part));
  if ('words' in part) return new TextRun({ text: `“${clean(part.words)}”`, italics: true });
  if ('strong' in part) return new TextRun({ text: clean(part.strong), bold: true });
  return new FootnoteReferenceRun(part.note);
}

/** Characters that XML does not allow would make a document that does not open. */
const clean = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

const runs = (line: Line): ParagraphChild[] => line.map(run);

/** A note that is cited again is a mark with the number of the first: Word has one mark a footnote. */
function citedOnce(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<number>();
  const once = (line: Line): Line =>
    line.map((part) => {
      if (typeof part === 'string' || !('note' in part)) return part;
      if (seen.has(part.note)) return ` [${part.note}]`;
      seen.add(part.note);
      return part;
    });
  return blocks.map((block) => {
    switch (block.kind) {
      case 'lead':
      case 'paragraph':
        return { ...block, line: once(block.line) };
      case 'list':
        return { ...block, items: block.items.map(once) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(once)) };
      case 'heading':
      case 'chart':
        return block;
      default:
        return never(block, 'block');
    }
  });
}

const cell = (children: ParagraphChild[]): TableCell =>
  new TableCell({ children: [new Paragraph({ children })] });

/** `id` tells pictures apart within the file; the library's own would count on from document to document. */
async function picture(title: string, svg: string, id: number): Promise<Result<Paragraph>> {
  const png = await svgToPng(svg, 2);
  if (!png.ok) return png;
  const side = (name: 'width' | 'height'): number =>
    Number(new RegExp(`^<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1]);
  const scale = WIDTH / side('width');
  const image = new ImageRun({
    type: 'png',
    data: Buffer.from(png.value),
    transformation: { width: WIDTH, height: Math.round(side('height') * scale) },
    altText: { id: String(id), title, description: title, name: title },
  });
  return ok(new Paragraph({ children: [image] }));
}

async function written(block: Block, at: number): Promise<Result<readonly (Paragraph | Table)[]>> {
  switch (block.kind) {
    case 'heading':
      return ok([
        new Paragraph({ text: clean(block.text), heading: HeadingLevel.HEADING_2, keepNext: true }),
      ]);
    case 'lead':
      return ok([new Paragraph({ children: runs(block.line), spacing: { after: 200 } })]);
    case 'paragraph':
      return ok([new Paragraph({ children: runs(block.line), spacing: { after: 120 } })]);
    case 'list':
      return ok(
        block.items.map((item) => new Paragraph({ children: runs(item), bullet: { level: 0 } })),
      );
    case 'table': {
      const head = new TableRow({
        tableHeader: true,
        children: block.head.map((text) => cell([new TextRun({ text: clean(text), bold: true })])),
      });
      const rows = block.rows.map(
        (row) => new TableRow({ children: row.map((line) => cell(runs(line))) }),
      );
      return ok([
        new Table({ rows: [head, ...rows], width: { size: 100, type: WidthType.PERCENTAGE } }),
        new Paragraph({ text: '' }),
      ]);
    }
    case 'chart': {
      const drawn = await picture(block.title, block.svg, at + 1);
      return drawn.ok ? ok([drawn.value]) : drawn;
    }
    default:
      return never(block, 'block');
  }
}

/** What the document says of itself: no clock, so that the same briefing is the same file. */
const coreXml = (title: string, on: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(title)}</dc:title><dc:creator>Nemcon</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:modified></cp:coreProperties>`;

/**
 * The briefing as DOCX.
 *
 * @param on the day that the document says it is of
 */
export async function briefingDocx(briefing: Briefing, on: string): Promise<Result<Uint8Array>> {
  const { title, subtitle, blocks, notes } = briefing;
  const children: (Paragraph | Table)[] = [
    new Paragraph({ text: clean(title), heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ children: [new TextRun({ text: clean(subtitle), color: '5F5B53' })] }),
  ];
  for (const [at, block] of citedOnce(blocks).entries()) {
    const parts = await written(block, at);
    if (!parts.ok) return parts;
    children.push(...parts.value);
  }
  const footnotes = Object.fromEntries(
    notes.map(({ number, words, from, url }) => [
      number,
      {
        children: [
          new Paragraph({
            children: [
              new TextRun({ text: `“${clean(words)}”`, italics: true }),
              new TextRun(` – ${clean(from)}.${url === undefined ? '' : ` ${clean(url)}`}`),
            ],
          }),
        ],
      },
    ]),
  );
  const document = new Document({
    title: clean(title),
    creator: 'Nemcon',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    footnotes,
    sections: [
      {
        properties: {
          page: {
            // A4 and its margins, in twentieths of a point.
            size: { width: 11_906, height: 16_838, orientation: PageOrientation.PORTRAIT },
            margin: { top: 1020, bottom: 1020, left: 907, right: 907 },
          },
        },
        children,
      },
    ],
  });
  const packed = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreXml(title, on) },
  ]);
  return ok(withFixedTimes(new Uint8Array(packed)));
}
