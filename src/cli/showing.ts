/** How a view on a day is given: lines for a person, JSON for programs, and pictures as files of their own. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { ok, refuse, type Result } from '../basics/index.ts';
import { shownHtml, shownSvg, type Behind, type Shown } from '../publish/index.ts';
import { writeWhole } from '../store/index.ts';
import { DONE, print, printJson, remark, screenFor, type Outcome, type Usual } from './context.ts';
import type { Io } from './io.ts';
import { openedOn, type OnDayOptions, type OpenedOn } from './opened-on.ts';
import type { Screen } from './terminal/index.ts';

/** `-` stands for standard output; nothing else is printed there then. */
export interface PictureOptions {
  readonly svg?: string;
  readonly html?: string;
}

export interface View<T> {
  readonly value: T;
  readonly schema: z.ZodType<T>;
  readonly lines: (screen: Screen) => readonly string[];
  /** Made only where a picture is asked for. */
  readonly shown: () => Shown;
  /** The record that it is of; absent where it is of a rule without one. */
  readonly behind?: Behind;
}

const STDOUT = '-';

/** Refused before any work: a file that is there already, and two pictures on standard output. */
export async function placesFree({ svg, html }: PictureOptions, io: Io): Promise<Result<void>> {
  if (svg === STDOUT && html === STDOUT) {
    return refuse(
      'bad-input',
      'Only one of --svg and --html can go to standard output; name a file for the other. Nothing was drawn.',
      '--html',
    );
  }
  for (const place of [svg, html]) {
    if (place === undefined || place === STDOUT) continue;
    const there = await stat(resolve(io.cwd, place)).catch(() => undefined);
    if (there !== undefined) {
      return refuse(
        'conflict',
        `There is a file ${place} already; it was left as it is. Choose another name.`,
      );
    }
  }
  return ok(undefined);
}

/** Opens the case that is meant, asks for the view and gives it in every form that was asked for. */
export async function viewOnDay<T>(
  given: string | undefined,
  options: OnDayOptions & PictureOptions,
  io: Io,
  view: (opened: OpenedOn) => Result<View<T>> | Promise<Result<View<T>>>,
): Promise<Outcome> {
  const free = await placesFree(options, io);
  if (!free.ok) return free;
  const opened = await openedOn(given, options, io);
  if (!opened.ok) return opened;
  const found = await view(opened.value);
  return found.ok ? showView(found.value, options, io) : found;
}

/** What `Behind` is for a case that was opened on a day. */
export const behindOf = ({ record, asOf, knownAt }: OpenedOn): Behind => ({
  state: record.state,
  asOf,
  knownAt,
});

export async function showView<T>(
  { value, schema, lines, shown, behind }: View<T>,
  options: Usual & PictureOptions,
  io: Io,
): Promise<Outcome> {
  const { svg, html } = options;
  const pictures = svg === undefined && html === undefined ? undefined : shown();
  if (pictures !== undefined && svg !== undefined && pictures.figures.length === 0) {
    return refuse('not-found', `${pictures.sentence} Nothing was drawn.`);
  }
  const made = [
    ...(pictures === undefined || svg === undefined
      ? []
      : [{ place: svg, text: `${shownSvg(pictures, behind)}\n` }]),
    ...(pictures === undefined || html === undefined
      ? []
      : [{ place: html, text: shownHtml(pictures, behind) }]),
  ];
  const files = made.filter(({ place }) => place !== STDOUT);
  for (const { place, text } of files) {
    const written = await writeWhole(resolve(io.cwd, place), text);
    if (!written.ok) return written;
  }
  const onStdout = made.find(({ place }) => place === STDOUT);
  if (onStdout !== undefined) io.out(onStdout.text);
  else if (options.json === true) printJson(io, schema, value);
  else print(io, lines(screenFor(io, options)));
  for (const { place, text } of files) {
    remark(io, `${place} is written, ${Buffer.byteLength(text)} bytes.`, options);
  }
  return DONE;
}
