/** `nemcon briefing`, `table`, `graph`, `calendar`, `feed` and `embed`. */
import { TABLES, type TableName } from '../../api/index.ts';
import { refuse } from '../../basics/index.ts';
import {
  briefing,
  briefingDocx,
  briefingHtml,
  briefingMarkdown,
  calendarIcs,
  changesFeed,
  embedHtml,
  graphml,
  tableCsv,
  tableJson,
  tableOf,
} from '../../publish/index.ts';
import type { Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { askedFrom, candidateAsked, handOut, type PublishOptions } from './handing-out.ts';

export async function briefingCommand(
  given: string | undefined,
  options: PublishOptions,
  io: Io,
): Promise<Outcome> {
  const asked = await askedFrom(given, options, io);
  if (!asked.ok) return asked;
  const made = briefing(asked.value);
  if (options.format === 'html') return handOut(briefingHtml(made), options, io);
  if (options.format !== 'docx') return handOut(briefingMarkdown(made), options, io);
  const docx = await briefingDocx(made, asked.value.asOf);
  return docx.ok ? handOut(docx.value, options, io) : docx;
}

export async function tableCommand(
  name: string,
  options: PublishOptions & { readonly bom?: boolean },
  io: Io,
): Promise<Outcome> {
  const table = TABLES.find((one): one is TableName => one === name);
  if (table === undefined) {
    return refuse(
      'bad-input',
      `There is no table “${name}”; there are ${TABLES.join(', ')}. Nothing was written.`,
    );
  }
  const asked = await askedFrom(undefined, options, io);
  if (!asked.ok) return asked;
  const made = tableOf(table, asked.value);
  const { format, bom = false } = options;
  return handOut(format === 'json' ? tableJson(made) : tableCsv(made, { bom }), options, io);
}

export async function graphCommand(
  given: string | undefined,
  options: PublishOptions,
  io: Io,
): Promise<Outcome> {
  const asked = await askedFrom(given, options, io);
  return asked.ok ? handOut(graphml(asked.value), options, io) : asked;
}

export async function calendarCommand(
  given: string | undefined,
  options: PublishOptions,
  io: Io,
): Promise<Outcome> {
  const asked = await askedFrom(given, options, io);
  return asked.ok ? handOut(calendarIcs(asked.value), options, io) : asked;
}

export async function feedCommand(
  given: string | undefined,
  options: PublishOptions & { readonly days: string; readonly url?: string },
  io: Io,
): Promise<Outcome> {
  const asked = await askedFrom(given, options, io);
  if (!asked.ok) return asked;
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 1) {
    return refuse(
      'bad-input',
      `“${options.days}” after --days is no number of days; nothing was written.`,
      '--days',
    );
  }
  const { url, format } = options;
  const feed = changesFeed(
    { entries: asked.value.record.entries, days, ...(url !== undefined && { url }) },
    format === 'rss' ? 'rss' : 'atom',
  );
  return feed.ok ? handOut(feed.value, options, io) : feed;
}

export async function embedCommand(
  given: string | undefined,
  options: PublishOptions,
  io: Io,
): Promise<Outcome> {
  const asked = await askedFrom(given, options, io);
  if (!asked.ok) return asked;
  const one =
    options.candidate === undefined ? undefined : candidateAsked(asked.value, options.candidate);
  if (one !== undefined && !one.ok) return one;
  return handOut(
    embedHtml(asked.value, one === undefined ? {} : { candidate: one.value.id }),
    options,
    io,
  );
}
