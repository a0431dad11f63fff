/** `nemcon briefing`, `table`, `graph`, `calendar`, `feed`, `chart`, `embed`, `dna-export`, `dna-import`. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  findCandidate,
  openRecord,
  TABLES,
  timelineView,
  type OpenRecord,
  type TableName,
} from '../../api/index.ts';
import { standing, type CandidateStanding } from '../../analysis/index.ts';
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  candidateBars,
  needOf,
  seatMap,
  supportersOverTime,
  type Language,
  type ThemeName,
} from '../../charts/index.ts';
import {
  briefing,
  briefingDocx,
  briefingHtml,
  briefingMarkdown,
  calendarIcs,
  changesFeed,
  chartSvg,
  dnaExport,
  dnaImport,
  embedHtml,
  graphml,
  svgToPng,
  tableCsv,
  tableJson,
  tableOf,
  type Asked,
} from '../../publish/index.ts';
import { writeWhole } from '../../store/index.ts';
import { openCase, openOwnCase } from '../cases.ts';
import {
  caseGiven,
  dayGiven,
  DONE,
  instant,
  print,
  screenFor,
  type Outcome,
  type Usual,
} from '../context.ts';
import type { Io } from '../io.ts';
import { several } from '../render/words.ts';
import { fitFor } from '../terminal/index.ts';

export interface PublishOptions extends Usual {
  readonly case?: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly proposed?: boolean;
  readonly since?: string;
  readonly lang?: Language;
  readonly format?: string;
  readonly candidate?: string;
}

/** The largest database that is taken in, in bytes. */
const MOST = 200 * 1024 * 1024;

/** The record on the day that is asked for, and on the earlier day where one is. */
async function askedFrom(
  given: string | undefined,
  options: PublishOptions,
  io: Io,
): Promise<Result<Asked>> {
  const { asOf, knownAt, since } = options;
  const day = dayGiven(asOf ?? knownAt, asOf === undefined ? '--known-at' : '--as-of', io);
  if (!day.ok) return day;
  const known = dayGiven(knownAt, '--known-at', io);
  if (!known.ok) return known;
  const earlier = dayGiven(since, '--since', io);
  if (!earlier.ok) return earlier;
  const opened = await openCase(await caseGiven(given ?? options.case, io), io, knownAt);
  if (!opened.ok) return opened;
  const { record } = opened.value;
  const then = await before(record, since, knownAt !== undefined);
  if (!then.ok) return then;
  return ok({
    record,
    asOf: day.value,
    include: options.proposed === true ? 'proposed' : 'accepted',
    language: options.lang ?? 'en',
    ...(knownAt !== undefined && { knownAt }),
    ...(then.value !== undefined && { since: then.value }),
  });
}

/** The moment that changes are told from: what was known then, where it is asked what was known now. */
async function before(
  record: OpenRecord,
  since: string | undefined,
  cut: boolean,
): Promise<Result<Asked['since']>> {
  if (since === undefined) return ok(undefined);
  if (!cut) return ok({ record, asOf: since });
  const then = openRecord(record.entries, since);
  return then.ok ? ok({ record: then.value, asOf: since }) : then;
}

/** Writes a file and says so, or prints a text where no file is named. */
async function handOut(
  content: string | Uint8Array,
  { output, ...usual }: PublishOptions,
  io: Io,
): Promise<Outcome> {
  if (output === undefined) {
    if (typeof content !== 'string') {
      return refuse(
        'bad-input',
        'This is no text; name the file to write with -o. Nothing was written.',
        '--output',
      );
    }
    io.out(content);
    return DONE;
  }
  const written = await writeWhole(resolve(io.cwd, output), content);
  if (!written.ok) return written;
  const bytes = Buffer.byteLength(content);
  if (usual.json === true) io.out(`${JSON.stringify({ file: output, bytes })}\n`);
  else print(io, [fitFor(screenFor(io, usual), `${output} is written, ${bytes} bytes.`)]);
  return DONE;
}

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

/** The standing of whoever is asked for, or is ahead. */
function candidateAsked(
  { record, asOf, include = 'accepted' }: Asked,
  typed: string | undefined,
): Result<CandidateStanding> {
  const { candidates } = standing(record.state, { asOf, include });
  const id = typed === undefined ? ok(candidates[0]?.id) : findCandidate(record.state, typed);
  if (!id.ok) return id;
  const found = candidates.find((one) => one.id === id.value);
  return found === undefined
    ? refuse('not-found', `“${record.state.title}” has no candidate yet; nothing was drawn.`)
    : ok(found);
}

interface ChartOptions extends PublishOptions {
  readonly width: string;
  readonly theme: ThemeName;
  readonly layout: 'grid' | 'hemicycle';
}

function drawn(name: string, asked: Asked, options: ChartOptions): Result<string> {
  const width = Number(options.width);
  if (!Number.isInteger(width) || width < 240 || width > 4000) {
    return refuse(
      'bad-input',
      `“${options.width}” after --width is not between 240 and 4000; nothing was drawn.`,
      '--width',
    );
  }
  const how = { width, theme: options.theme, language: asked.language ?? 'en' };
  const { record, asOf, include = 'accepted' } = asked;
  if (name === 'bars')
    return ok(chartSvg(candidateBars, standing(record.state, { asOf, include }), how));
  const one = candidateAsked(asked, options.candidate);
  if (!one.ok) return one;
  if (name === 'seats') return ok(chartSvg(seatMap, one.value, { ...how, layout: options.layout }));
  if (name !== 'timeline') {
    return refuse(
      'bad-input',
      `There is no picture “${name}”; there are timeline, bars, seats. Nothing was drawn.`,
    );
  }
  const timeline = timelineView(record, { asOf, include, candidate: one.value.id });
  if (!timeline.ok) return timeline;
  return ok(chartSvg(supportersOverTime, { ...timeline.value, need: needOf(one.value) }, how));
}

export async function chartCommand(name: string, options: ChartOptions, io: Io): Promise<Outcome> {
  const asked = await askedFrom(undefined, options, io);
  if (!asked.ok) return asked;
  const svg = drawn(name, asked.value, options);
  if (!svg.ok) return svg;
  if (options.format !== 'png') return handOut(`${svg.value}\n`, options, io);
  const png = await svgToPng(svg.value);
  return png.ok ? handOut(png.value, options, io) : png;
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

export async function dnaExportCommand(
  given: string | undefined,
  options: PublishOptions & { readonly password: string },
  io: Io,
): Promise<Outcome> {
  const asked = await askedFrom(given, options, io);
  if (!asked.ok) return asked;
  return handOut(dnaExport(asked.value, { password: options.password }), options, io);
}

async function fileGiven(file: string, io: Io): Promise<Result<Uint8Array>> {
  const path = resolve(io.cwd, file);
  try {
    const { size } = await stat(path);
    if (size > MOST)
      return refuse('too-large', `${file} is larger than ${MOST} bytes; nothing was written.`);
    return ok(new Uint8Array(await readFile(path)));
  } catch {
    return refuse('not-found', `${file} cannot be read; nothing was written. Check its name.`);
  }
}

export async function dnaImportCommand(
  file: string,
  options: PublishOptions,
  io: Io,
): Promise<Outcome> {
  const opened = await openOwnCase(await caseGiven(options.case, io), io);
  if (!opened.ok) return opened;
  const bytes = await fileGiven(file, io);
  if (!bytes.ok) return bytes;
  const { record, append } = opened.value;
  const taken = dnaImport(bytes.value, record, { by: io.user, now: instant(io) });
  if (!taken.ok) return taken;
  const { drafts, sources, claims, left } = taken.value;
  const written = drafts.length === 0 ? ok(0) : await append(drafts);
  if (!written.ok) return written;
  if (options.json === true) {
    io.out(`${JSON.stringify({ added: drafts.length, sources, claims, left }, null, 2)}\n`);
    return DONE;
  }
  const screen = screenFor(io, options);
  print(io, [
    fitFor(
      screen,
      `${several(sources, 'source')} added and ${several(claims, 'claim')} proposed; nothing is accepted yet.`,
    ),
    ...left.map((sentence) => fitFor(screen, sentence)),
  ]);
  return DONE;
}
