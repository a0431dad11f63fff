/** `nemcon read`: an article into claims, and the standing that follows. */
import { readArticle, ReadOutput, type ReadArticle } from '../../api/index.ts';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Written } from '../../store/index.ts';
import { openCase, type OpenedCase } from '../cases.ts';
import {
  caseGiven,
  dayGiven,
  DONE,
  instant,
  print,
  printJson,
  remark,
  screenFor,
  showingProgress,
  type Outcome,
  type Usual,
} from '../context.ts';
import { readInput, type Input } from '../input.ts';
import type { Io } from '../io.ts';
import { board } from '../render/board.ts';
import { claimsUnderSentences, readingHead } from '../render/reading.ts';
import { several } from '../render/words.ts';
import { piece, wrap } from '../terminal/index.ts';
import { afterWriting, receiptField, writeActs, type WritingOptions } from '../written.ts';

export interface ReadOptions extends WritingOptions {
  readonly case?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly accept?: string;
}

/** Reading is one long step without a pause, so what takes long is said before it begins. */
const LONG_TEXT = 200_000;

function acceptGiven(given = 'none'): Result<'all' | 'none'> {
  if (given === 'all' || given === 'none') return ok(given);
  return refuse(
    'bad-input',
    `--accept takes all or none, not “${given}”; nothing was read or written.`,
    '--accept',
  );
}

function publishedOf(input: Input, options: ReadOptions, io: Io): Result<string> {
  if (options.published === undefined && input.published !== undefined) {
    remark(
      io,
      `Published ${input.published}, by ${input.dated ?? 'its page'}; --published says otherwise.`,
      options,
    );
    return ok(input.published);
  }
  if (options.published === undefined) {
    remark(
      io,
      'No day of publication was found, so it is read as of today; --published says otherwise.',
      options,
    );
  }
  return dayGiven(options.published, '--published', io);
}

async function keep(
  opened: OpenedCase,
  result: ReadArticle,
  accept: 'all' | 'none',
  usual: WritingOptions,
  io: Io,
): Promise<Result<Written | undefined>> {
  const { name, isExample } = opened;
  if (isExample) {
    remark(
      io,
      `“${name}” is an example, so nothing was written; \`nemcon copy ${name} my-${name}\` makes a case of your own to keep this in.`,
      usual,
    );
    return ok(undefined);
  }
  if (result.drafts.length === 0) {
    remark(io, `${name} has this text already (${result.source.id}); nothing was written.`, usual);
    return ok(undefined);
  }
  const written = await writeActs(opened.kept, result.drafts, opened.entries, usual, io);
  if (!written.ok) return written;
  const what = accept === 'all' ? 'accepted' : 'proposed';
  const next =
    accept === 'all' || result.claims.length === 0
      ? ''
      : ' `nemcon accept` and `nemcon reject` decide on them.';
  remark(
    io,
    `Written to ${name}: the text and ${several(result.claims.length, `${what} claim`)}.${next}`,
    usual,
  );
  return written;
}

/** Prints the claims under their sentences, then the board. */
export function printReading(
  result: ReadArticle,
  accept: 'all' | 'none',
  usual: Usual,
  io: Io,
): void {
  const screen = screenFor(io, usual);
  const how =
    accept === 'all'
      ? 'With these claims accepted, the standing on that day is:'
      : 'With these claims counted as if they were accepted, the standing on that day is:';
  print(io, [
    ...readingHead(screen, result),
    ...claimsUnderSentences(screen, result),
    ...result.reading.notes.flatMap(({ span, says }) =>
      wrap(screen, [piece(`Note: ${says}: `, 'faint'), piece(`“${span.exact}”`, 'said')], {
        rest: 2,
      }),
    ),
    (screen.ascii ? '-' : '─').repeat(screen.width),
    ...wrap(screen, [piece(how, 'faint')]),
    '',
    ...board(screen, result.standing, result.state),
  ]);
}

export async function readCommand(given: string, options: ReadOptions, io: Io): Promise<Outcome> {
  const accept = acceptGiven(options.accept);
  if (!accept.ok) return accept;
  // Asked first: a mistyped day must not cost a fetch.
  const day = dayGiven(options.published, '--published', io);
  if (!day.ok) return day;
  const opened = await openCase(await caseGiven(options.case, io), io);
  if (!opened.ok) return opened;
  if (given === '-' && io.inIsTTY)
    remark(io, 'Reading what you type or paste; end it with Ctrl-D on a line of its own.', options);
  const input = await showingProgress(io, `Fetching ${given}`, readInput(given, io));
  if (!input.ok) return input;
  if (input.value.note !== undefined) remark(io, input.value.note, options);
  const published = publishedOf(input.value, options, io);
  if (!published.ok) return published;
  const { text, title, url, sha256, outlet } = input.value;
  const named = options.outlet ?? outlet;
  if (text.length > LONG_TEXT && io.errIsTTY)
    remark(io, `Reading ${several(text.length, 'character')} …`, options);
  const result = await readArticle(
    opened.value.record,
    {
      text,
      sha256,
      published: published.value,
      ...(named !== undefined && { outlet: named }),
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
    },
    { by: io.user, now: instant(io), accept: accept.value },
  );
  if (!result.ok) return result;
  const { source, claims, standing } = result.value;
  // Written before it is printed: what is shown as kept has been kept.
  const kept = await keep(opened.value, result.value, accept.value, options, io);
  if (!kept.ok) return kept;
  if (claims.length === 0)
    remark(io, 'The text names somebody of the case, but no claim was found in it.', options);
  const written = kept.value;
  const receipt = written === undefined ? {} : receiptField(written);
  if (options.json === true)
    printJson(io, ReadOutput, { source, claims, standing, ...receipt } as ReadOutput);
  else printReading(result.value, accept.value, options, io);
  return written === undefined ? DONE : afterWriting(written, opened.value.name, options, io);
}
