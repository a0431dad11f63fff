/** `nemcon read`: an article into claims, and the standing that follows. */
import { FeedOutput, readArticle, ReadOutput, type ReadArticle } from '../../api/index.ts';
import { ok, refuse, type Result } from '../../basics/index.ts';
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
import { readGiven, type Input } from '../input.ts';
import type { Io } from '../io.ts';
import { board } from '../render/board.ts';
import { feedItems } from '../render/feed.ts';
import { aboutOthers, changes } from '../render/copies.ts';
import { claimsUnderSentences, readingHead } from '../render/reading.ts';
import { several } from '../render/words.ts';
import { piece, wrap } from '../terminal/index.ts';

export interface ReadOptions extends Usual {
  readonly case?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly accept?: string;
  readonly attachment?: string;
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
  usual: Usual,
  io: Io,
): Promise<Outcome> {
  const { name, isExample } = opened;
  if (isExample) {
    remark(
      io,
      `“${name}” is an example, so nothing was written; \`nemcon copy ${name} my-${name}\` makes a case of your own to keep this in.`,
      usual,
    );
    return DONE;
  }
  if (result.drafts.length === 0) {
    remark(io, `${name} has this text already (${result.source.id}); nothing was written.`, usual);
    return DONE;
  }
  const written = await opened.append(result.drafts);
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
  return DONE;
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
    ...changes(screen, result),
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
  if (given === '-' && io.inIsTTY)
    remark(io, 'Reading what you type or paste; end it with Ctrl-D on a line of its own.', options);
  const name = await caseGiven(options.case, io);
  const opened = await openCase(name, io);
  if (!opened.ok) return opened;
  const found = await showingProgress(
    io,
    `Fetching ${given}`,
    readGiven(given, io, options.attachment),
  );
  if (!found.ok) return found;
  if (found.value.kind === 'feed') {
    const { feed } = found.value;
    if (options.json === true) printJson(io, FeedOutput, { feed } as FeedOutput);
    else print(io, feedItems(screenFor(io, options), feed, name));
    return DONE;
  }
  return readInto(opened.value, found.value.input, accept.value, options, io);
}

async function readInto(
  opened: OpenedCase,
  input: Input,
  accept: 'all' | 'none',
  options: ReadOptions,
  io: Io,
): Promise<Outcome> {
  if (input.note !== undefined) remark(io, input.note, options);
  const published = publishedOf(input, options, io);
  if (!published.ok) return published;
  const { text, title, url, sha256, outlet } = input;
  const named = options.outlet ?? outlet;
  if (text.length > LONG_TEXT && io.errIsTTY)
    remark(io, `Reading ${several(text.length, 'character')} …`, options);
  const result = await readArticle(
    opened.record,
    {
      text,
      sha256,
      published: published.value,
      ...(named !== undefined && { outlet: named }),
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
    },
    { by: io.user, now: instant(io), accept: accept },
  );
  if (!result.ok) return result;
  const { source, claims, standing, copy, changed } = result.value;
  // Written before it is printed: what is shown as kept has been kept.
  const kept = await keep(opened, result.value, accept, options, io);
  if (!kept.ok) return kept;
  for (const told of aboutOthers(result.value)) remark(io, told, options);
  if (claims.length === 0)
    remark(io, 'The text names somebody of the case, but no claim was found in it.', options);
  if (options.json === true) {
    printJson(io, ReadOutput, {
      source,
      claims,
      standing,
      ...(copy !== undefined && { copy }),
      ...(changed !== undefined && { changed }),
    } as ReadOutput);
  } else printReading(result.value, accept, options, io);
  return DONE;
}
