/** What leaves the house: true to the record, the same every time, and harmless. Golden files are in test/golden/publish. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { Story } from '../../test/story.ts';
import { openRecord, TABLES, type OpenRecord } from '../api/index.ts';
import type { Entry } from '../case/index.ts';
import { LANGUAGES } from '../basics/index.ts';
import { candidateBars, seatMap } from '../charts/index.ts';
import type { Asked } from './asked.ts';
import { standingAsked } from './asked.ts';
import {
  briefing,
  briefingDocx,
  briefingHtml,
  briefingMarkdown,
  calendarIcs,
  changesFeed,
  chartSvg,
  embedHtml,
  graphml,
  svgToPng,
  tableCsv,
  tableJson,
  tableOf,
} from './index.ts';
import { TEXTS } from './texts.ts';

const ENTRIES = readFileSync(
  new URL('../../examples/nato-2024/entries.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Entry);

function known(entries: readonly Entry[], day?: string): OpenRecord {
  const record = openRecord(entries, day);
  if (!record.ok) throw new Error(record.error.message);
  return record.value;
}

const DAY = '2024-04-03';
const ASKED: Asked = {
  record: known(ENTRIES, DAY),
  asOf: DAY,
  knownAt: DAY,
  since: { record: known(ENTRIES, '2024-03-27'), asOf: '2024-03-27' },
};

/** A strict reader of XML takes it. */
function wellFormed(text: string): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- its successor would be one more package for one line
  new XMLParser({ ignoreAttributes: false }).parse(text, true);
  return true;
}

const golden = (name: string): string =>
  fileURLToPath(new URL(`../../test/golden/publish/${name}`, import.meta.url));

/** A race in which every name and every word is hostile. */
function hostile(): Asked {
  const name = "<img src=x onerror=alert(1)> =cmd|'/C calc'!A0 \u202e]]> \"&";
  const story = new Story(['AAA'], [name]);
  const { entries } = story.position('2024-03-01', 'AAA', 'objects', {
    candidate: 'img-src-x-onerror-alert-1-cmd-c-calc-a0',
    source: {
      outlet: '=HYPERLINK("http://evil.example")',
      url: 'javascript:alert(1)',
      title: '@SUM(1)',
    },
  });
  return { record: known(entries), asOf: '2024-03-02' };
}

describe('the briefing', () => {
  it('is in Markdown what it was', async () => {
    await expect(briefingMarkdown(briefing(ASKED))).toMatchFileSnapshot(golden('briefing.md'));
  });

  it('cites for every note the exact words of a claim in the record', () => {
    const { notes, blocks } = briefing(ASKED);
    const { claims, sources } = ASKED.record.state;
    expect(notes.length).toBeGreaterThan(20);
    for (const { claim, words } of notes) {
      const record = claims.get(claim);
      const text = sources.get(record?.source ?? '')?.text ?? '';
      const { start = 0, end = 0 } = record?.claim.quote ?? {};
      expect(text.slice(start, end)).toBe(words);
    }
    const cited = [...JSON.stringify(blocks).matchAll(/"note":(\d+)/g)].map(([, n]) => Number(n));
    expect(new Set(cited)).toEqual(new Set(notes.map(({ number }) => number)));
  });

  it.each(LANGUAGES)(
    'has no word of another language where its own texts stand: %s',
    (language) => {
      const { blocks } = briefing({ ...ASKED, language });
      const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
      const texts = TEXTS[language];
      expect(headings).toContain(texts.inTheWay);
      expect(headings).toContain(texts.sources);
      const others = LANGUAGES.filter((one) => one !== language).map((one) => TEXTS[one].inTheWay);
      for (const other of others) expect(headings).not.toContain(other);
    },
  );

  it.each([
    ['fr', /Hongrie\u00a0: opposition à Mark Rutte/, 'Royaume-Uni'],
    ['de', /Ungarn: Einspruch gegen Mark Rutte/, 'Vereinigtes Königreich'],
  ] as const)(
    'names states and says what changed in %s, and quotes as the sources say it',
    (language, change, state) => {
      const told = briefing({ ...ASKED, language });
      const text = JSON.stringify(told.blocks);
      expect(text).toMatch(change);
      expect(text).toContain(state);
      // Lists and tables quote, and have titles of sources, which are the record’s own.
      const own = told.blocks.filter(({ kind }) => kind !== 'list' && kind !== 'table');
      expect(/Hungary|United Kingdom|objects to/.exec(JSON.stringify(own))).toBe(null);
      expect(told.notes.map(({ words }) => words)).toEqual(
        briefing(ASKED).notes.map(({ words }) => words),
      );
    },
  );

  it('is a page without script whose links all lead somewhere in it or to the web', () => {
    const html = briefingHtml(briefing(ASKED));
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('script, iframe, img, link, object').length).toBe(0);
    for (const link of document.querySelectorAll('a')) {
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) expect(document.querySelector(href)).not.toBeNull();
      else expect(href).toMatch(/^https?:\/\//);
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is a Word document with its words, notes and pictures, the same every time', async () => {
    const made = briefing(ASKED);
    const docx = await briefingDocx(made, DAY);
    const again = await briefingDocx(briefing(ASKED), DAY);
    if (!docx.ok || !again.ok) throw new Error('no document');
    expect(Buffer.from(docx.value).equals(Buffer.from(again.value))).toBe(true);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(docx.value) });
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    expect(document.querySelector('h1')?.textContent).toBe(made.title);
    expect(document.querySelectorAll('img').length).toBe(3);
    expect(document.querySelectorAll('[id^="footnote-"]').length).toBeGreaterThanOrEqual(
      made.notes.length,
    );
    expect(document.body.textContent).toContain(made.notes[0]?.words);
  });
});

describe('tables', () => {
  it.each(['changes', 'calendar', 'counts'] as const)(
    '%s are in CSV what they were',
    async (name) => {
      await expect(tableCsv(tableOf(name, ASKED))).toMatchFileSnapshot(golden(`${name}.csv`));
    },
  );

  it.each(TABLES)('%s have a cell for each column, in JSON as in CSV', (name) => {
    const table = tableOf(name, ASKED);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const { rows } = JSON.parse(tableJson(table)) as { rows: object[] };
    expect(rows).toHaveLength(table.rows.length);
  });

  it('never begin a cell as a formula does', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
        const table = { ...tableOf('counts', ASKED), columns: ['a'], rows: [[`${sign}${rest}`]] };
        expect(tableCsv(table)).toMatch(/^a\r\n(?:'|"')/);
      }),
    );
    expect(tableCsv(tableOf('counts', ASKED), { bom: true }).codePointAt(0)).toBe(0xfeff);
  });
});

describe('the graph', () => {
  it('is what it was, well formed, and ties only nodes that it has', async () => {
    const graph = graphml(ASKED);
    await expect(graph).toMatchFileSnapshot(golden('race.graphml'));
    expect(wellFormed(graph)).toBe(true);
    const all = (pattern: RegExp): string[] =>
      [...graph.matchAll(pattern)].map(([, id = '']) => id);
    const nodes = new Set(all(/<node id="([^"]*)"/g));
    expect(nodes.size).toBe(all(/<node id="([^"]*)"/g).length);
    for (const end of all(/(?:source|target)="([^"]*)"/g)) expect(nodes).toContain(end);
    const keys = new Set(all(/<key id="([^"]*)"/g));
    for (const key of all(/<data key="([^"]*)"/g)) expect(keys).toContain(key);
    const positions = standingAsked(ASKED).candidates.flatMap(({ members }) =>
      members.filter(({ stance }) => stance !== 'undeclared'),
    );
    expect(graph.match(/>position</g)).toHaveLength(positions.length);
  });
});

describe('the calendar', () => {
  it('is what it was, and keeps its ids when more becomes known', async () => {
    await expect(calendarIcs(ASKED)).toMatchFileSnapshot(golden('calendar.ics'));
    const ids = (ics: string): string[] =>
      [...ics.matchAll(/^UID:(.*)$/gm)].map(([, id = '']) => id);
    const later = ids(calendarIcs({ record: known(ENTRIES), asOf: '2024-10-01' }));
    for (const id of ids(calendarIcs(ASKED))) expect(later).toContain(id);
    expect(new Set(later).size).toBe(later.length);
  });

  it('says where only the month is known, and covers all of it', () => {
    const date = { type: 'date-set', date: 'choice', what: 'decision', firmness: 'hoped' } as const;
    const story = new Story(['AAA'])
      .happens({ ...date, on: '2024-06', label: 'The choice' })
      .happens({ ...date, on: '2024-07', label: 'The choice' }, undefined, '2024-02-01');
    const ics = calendarIcs({ record: known(story.entries), asOf: '2024-03-01' }).replaceAll(
      '\r\n ',
      '',
    );
    expect(ics).toContain('DTSTART;VALUE=DATE:20240701');
    expect(ics).toContain('DTEND;VALUE=DATE:20240801');
    expect(ics).toContain('SUMMARY:The choice (hoped for\\; day not known: July 2024)');
    expect(ics).toContain('SEQUENCE:1');
    expect(ics).toContain('DTSTAMP:20240201T000000Z');
  });
});

describe('the feed', () => {
  const entries = ASKED.record.entries;
  it('is what it was, in both forms with the same ids, and keeps them when it grows', async () => {
    const url = 'https://board.example/nato';
    const atom = changesFeed({ entries, url, days: 5 });
    const rss = changesFeed({ entries, url, days: 5 }, 'rss');
    const fewer = changesFeed({ entries, url, days: 2 });
    if (!atom.ok || !rss.ok || !fewer.ok) throw new Error('no feed');
    await expect(atom.value).toMatchFileSnapshot(golden('changes.atom'));
    expect(wellFormed(atom.value)).toBe(true);
    const ids = parseAtomFeed(atom.value).entries?.map(({ id }) => id) ?? [];
    expect(ids).toHaveLength(5);
    expect(parseRssFeed(rss.value).items?.map(({ guid }) => guid?.value)).toEqual(ids);
    expect(parseAtomFeed(fewer.value).entries?.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  });
});

describe('pictures', () => {
  const standing = standingAsked(ASKED);
  const [first] = standing.candidates;
  if (first === undefined) throw new Error('nobody stands');

  it('are SVG files that are well formed and what they were', async () => {
    const bars = chartSvg(candidateBars, standing);
    const seats = chartSvg(seatMap, first, { theme: 'dark', layout: 'hemicycle' });
    for (const svg of [bars, seats]) expect(wellFormed(svg)).toBe(true);
    await expect(bars).toMatchFileSnapshot(golden('bars.svg'));
    await expect(seats).toMatchFileSnapshot(golden('seats-dark.svg'));
  });

  it('are PNG with the stances’ colours, hatching and letters really drawn', async () => {
    const svg = chartSvg(seatMap, first, { width: 640 });
    const png = await svgToPng(svg, 2);
    if (!png.ok) throw new Error(png.error.message);
    const image = await loadImage(Buffer.from(png.value));
    expect(image.width).toBe(1280);
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const tile = (member: string): Map<string, number> => {
      const found = new RegExp(`<rect[^>]*data-member="${member}"[^>]*>`).exec(svg)?.[0] ?? '';
      const number = (name: string): number =>
        Number(new RegExp(` ${name}="([\\d.]+)"`).exec(found)?.[1]);
      // The picture stands 16 pixels from the edge, and the PNG is twice as large.
      const box = [number('x') + 16, number('y') + 16, number('width'), number('height')].map(
        (n) => n * 2,
      );
      const [x = 0, y = 0, w = 0, h = 0] = box;
      const { data } = context.getImageData(
        Math.round(x) + 3,
        Math.round(y) + 3,
        Math.round(w) - 6,
        Math.round(h) - 6,
      );
      const colours = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = data.slice(at, at + 3).join(',');
        colours.set(colour, (colours.get(colour) ?? 0) + 4 / data.length);
      }
      return colours;
    };
    const TEAL = '27,107,111';
    const PAPER = '251,250,247';
    const sure = tile('USA');
    expect(sure.get(TEAL)).toBeGreaterThan(0.6);
    expect(sure.get('255,255,255')).toBeGreaterThan(0.02);
    expect(sure.get(PAPER) ?? 0).toBe(0);
    const unsure = tile('CAN');
    expect(unsure.get(PAPER)).toBeGreaterThan(0.1);
    expect(unsure.get(TEAL)).toBeGreaterThan(0.2);
    expect(tile('HUN').get('181,71,43')).toBeGreaterThan(0.3);
  });

  it('are refused where they would be too large', async () => {
    const png = await svgToPng(chartSvg(candidateBars, standing), 40);
    expect(png.ok ? png : png.error.code).toBe('too-large');
  });
});

describe('given hostile names and words', () => {
  it('then no page, feed, graph or table takes them for anything but text', () => {
    const asked = hostile();
    const pages = [briefingHtml(briefing(asked)), embedHtml(asked)];
    for (const html of pages) {
      const { document } = parseHTML(html);
      expect(document.querySelectorAll('img, script, [onerror]').length).toBe(0);
      for (const link of document.querySelectorAll('a')) {
        expect(link.getAttribute('href')).toMatch(/^(#|https?:)/);
      }
    }
    expect(wellFormed(graphml(asked))).toBe(true);
    const feed = changesFeed({ entries: asked.record.entries });
    expect(feed.ok && wellFormed(feed.value)).toBe(true);
    expect(briefingMarkdown(briefing(asked))).not.toMatch(/(?<!\\)<img/);
    const csv = tableCsv(tableOf('sources', asked));
    expect(csv).not.toMatch(/(^|,)"?[=@]/m);
  });
});

describe('the board to embed', () => {
  it('stands alone: nothing runs and nothing is loaded', () => {
    const html = embedHtml(ASKED);
    const { document } = parseHTML(html);
    expect(html).toContain("default-src 'none'");
    expect(document.querySelectorAll('script, img, link, iframe').length).toBe(0);
    expect(document.querySelectorAll('svg [data-member]').length).toBe(32);
    expect(document.querySelector('.lead')?.textContent).toBe(standingAsked(ASKED).sentence);
  });
});
