/** A briefing as a page that prints well on A4: no script, nothing to load, its style inside. */
import { never } from '../../basics/index.ts';
import { escapeText } from '../chart-svg.ts';
import { page } from '../page.ts';
import type { Block, Briefing, Line, Note, Piece } from './blocks.ts';

/** A text as the value of an attribute. */
export const attribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

function piece(part: Piece): string {
  if (typeof part === 'string') return escapeText(part);
  if ('words' in part) return `<q>${escapeText(part.words)}</q>`;
  if ('strong' in part) return `<strong>${escapeText(part.strong)}</strong>`;
  return `<sup><a href="#note-${part.note}">${part.note}</a></sup>`;
}

const line = (parts: Line): string => parts.map(piece).join('');

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${escapeText(part.text)}</h2>`;
    case 'lead':
      return `<p class="lead">${line(part.line)}</p>`;
    case 'paragraph':
      return `<p>${line(part.line)}</p>`;
    case 'list':
      return `<ul>\n${part.items.map((item) => `<li>${line(item)}</li>`).join('\n')}\n</ul>`;
    case 'table': {
      const head = part.head.map((cell) => `<th scope="col">${escapeText(cell)}</th>`).join('');
      const rows = part.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${line(cell)}</td>`).join('')}</tr>`,
      );
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
    case 'chart':
      return `<figure>${part.svg}</figure>`;
    default:
      return never(part, 'block');
  }
}

/** Only the web's own addresses become links; a source’s address is hostile like its text. */
export const isWeb = (url: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(url);

function note({ number, words, from, url }: Note): string {
  const where =
    url !== undefined && isWeb(url) ? ` <a href="${attribute(url)}">${escapeText(url)}</a>` : '';
  return `<li id="note-${number}"><q>${escapeText(words)}</q> – ${escapeText(from)}.${where}</li>`;
}

/** Blocks as markup, everything in them escaped. */
export const blocksHtml = (blocks: readonly Block[]): string => blocks.map(block).join('\n');

/** The notes under their heading; nothing where there are none. */
export const notesHtml = (title: string, notes: readonly Note[]): string =>
  notes.length === 0
    ? ''
    : [`<h2>${escapeText(title)}</h2>`, '<ol class="notes">', ...notes.map(note), '</ol>'].join(
        '\n',
      );

export function briefingHtml(briefing: Briefing): string {
  const { title, subtitle, blocks, notes, notesTitle, language } = briefing;
  const body = [
    `<h1>${escapeText(title)}</h1>`,
    `<p class="when">${escapeText(subtitle)}</p>`,
    blocksHtml(blocks),
    notesHtml(notesTitle, notes),
  ];
  return page({ title, language, body: `<main>\n${body.join('\n')}\n</main>` });
}
