/** `nemcon briefing`, `table`, `graph`, `calendar`, `feed` and `embed`. */
import { TABLES, type TableName } from '../../api/index.ts';
import { ok, refuse, type Result } from '../../basics/index.ts';
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
  type Asked,
} from '../../publish/index.ts';
import type { Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { askedFrom, candidateAsked, handOut, type PublishOptions } from './handing-out.ts';

/** Asks for the record on the day and hands out what is made of it. */
async function published(
  given: string | undefined,
  options: PublishOptions,
  io: Io,
  make: (asked: Asked) => Result<string | Uint8Array> | Promise<Result<string | Uint8Array>>,
): Promise<Outcome> {
  const asked = await askedFrom(given, options, io);
  if (!asked.ok) return asked;
  const made = await make(asked.value);
  return made.ok ? handOut(made.value, options, io) : made;
}

export const briefingCommand = async (
  given: string | undefined,
  options: PublishOptions,
  io: Io,
): Promise<Outcome> =>
  published(given, options, io, (asked) => {
    const made = briefing(asked);
    if (options.format === 'html') return ok(briefingHtml(made));
    return options.format === 'docx' ? briefingDocx(made, asked.asOf) : ok(briefingMarkdown(made));
  });

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
  const { format, bom = false } = options;
  return published(undefined, options, io, (asked) => {
    const made = tableOf(table, asked);
    return ok(format === 'json' ? tableJson(made) : tableCsv(made, { bom }));
  });
}

export const graphCommand = async (
  given: string | undefined,
  options: PublishOptions,
  io: Io,
): Promise<Outcome> => published(given, options, io, (asked) => ok(graphml(asked)));

export const calendarCommand = async (
  given: string | undefined,
  options: PublishOptions,
  io: Io,
): Promise<Outcome> => published(given, options, io, (asked) => ok(calendarIcs(asked)));

export const feedCommand = async (
  given: string | undefined,
  options: PublishOptions & { readonly days: string; readonly url?: string },
  io: Io,
): Promise<Outcome> =>
  published(given, options, io, ({ record }) => {
    const days = Number(options.days);
    if (!Number.isInteger(days) || days < 1) {
      return refuse(
        'bad-input',
        `“${options.days}” after --days is no number of days; nothing was written.`,
        '--days',
      );
    }
    const { url, format } = options;
    return changesFeed(
      { entries: record.entries, days, ...(url !== undefined && { url }) },
      format === 'rss' ? 'rss' : 'atom',
    );
  });

export const embedCommand = async (
  given: string | undefined,
  options: PublishOptions,
  io: Io,
): Promise<Outcome> =>
  published(given, options, io, (asked) => {
    const { candidate } = options;
    if (candidate === undefined) return ok(embedHtml(asked));
    const one = candidateAsked(asked, candidate);
    return one.ok ? ok(embedHtml(asked, { candidate: one.value.id })) : one;
  });
