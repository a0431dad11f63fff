/** A briefing as Markdown, with footnotes as GitHub, Pandoc and others read them. Charts are left out: their figures are in the tables. */
import { never } from '../../basics/index.ts';
import type { Block, Briefing, Line, Piece } from './blocks.ts';

/** Text that Markdown must not take for anything else. */
export const plain = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>|#~^$&]/g, (sign) => `\\${sign}`);

function piece(part: Piece): string {
  if (typeof part === 'string') return plain(part);
  if ('words' in part) return `*“${plain(part.words.trim())}”*`;
  if ('strong' in part)
    return `**${plain(part.strong.trim())}**${/\s$/.test(part.strong) ? ' ' : ''}`;
  return `[^${part.note}]`;
}

const line = (parts: Line): string => parts.map(piece).join('').trim();

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `## ${plain(part.text)}`;
    case 'lead':
      return line(part.line);
    case 'paragraph':
      return line(part.line);
    case 'list':
      return part.items.map((item) => `- ${line(item)}`).join('\n');
    case 'table':
      return [
        `| ${part.head.map(plain).join(' | ')} |`,
        `| ${part.head.map(() => '---').join(' | ')} |`,
        ...part.rows.map((row) => `| ${row.map(line).join(' | ')} |`),
      ].join('\n');
    case 'chart':
      return '';
    default:
      return never(part, 'block');
  }
}

export function briefingMarkdown({ title, subtitle, blocks, notes, notesTitle }: Briefing): string {
  const body = blocks.map(block).filter((text) => text !== '');
  const words = notes.map(({ number, words: said, from, url }) => {
    const where = url === undefined ? '' : ` ${plain(url)}`;
    return `[^${number}]: *“${plain(said.trim())}”* – ${plain(from)}.${where}`;
  });
  const end = words.length === 0 ? [] : [`## ${plain(notesTitle)}`, words.join('\n')];
  return `${[`# ${plain(title)}`, plain(subtitle), ...body, ...end].join('\n\n')}\n`;
}
