/** The board as one page without script, to put into an iframe or to keep. */
import { candidateBars, seatMap } from '../charts/index.ts';
import type { Asked } from './asked.ts';
import { leadOf, whenOf, writingFor } from './briefing/briefing.ts';
import { holdoutBlocks } from './briefing/holdouts.ts';
import { blocksHtml, notesHtml } from './briefing/html.ts';
import { chartSvg, escapeText } from './chart-svg.ts';
import { page } from './page.ts';

export interface EmbedOptions {
  /** Of whom the seats are shown, by id; whoever is ahead where it is left out. */
  readonly candidate?: string;
}

/** Narrower than a briefing: iframes stand beside text. */
const WIDTH = 560;

/** The board at a day. Everything is in the page; nothing is loaded, nothing runs. */
export function embedHtml(asked: Asked, { candidate }: EmbedOptions = {}): string {
  const all = writingFor(asked);
  const chosen = all.standing.candidates.find(({ id }) => id === candidate) ?? all.first;
  const writing = { ...all, first: chosen };
  const { standing, language, texts } = writing;
  const charts = { language, width: WIDTH, margin: 4 };
  const holdouts = blocksHtml(holdoutBlocks(writing));
  const seats =
    chosen === undefined
      ? ''
      : `<h2>${escapeText(`${texts.seats} ${chosen.name}`)}</h2>\n<figure>${chartSvg(seatMap, chosen, { ...charts, id: 'seats' })}</figure>`;
  const body = [
    `<h1>${escapeText(standing.title)}</h1>`,
    `<p class="when">${escapeText(whenOf(writing))}</p>`,
    `<p class="lead">${escapeText(leadOf(all))}</p>`,
    `<figure>${chartSvg(candidateBars, standing, { ...charts, id: 'bars' })}</figure>`,
    holdouts,
    seats,
    notesHtml(texts.notes, writing.citing.notes()),
  ];
  return page({ title: standing.title, language, body: `<main>\n${body.join('\n')}\n</main>` });
}
