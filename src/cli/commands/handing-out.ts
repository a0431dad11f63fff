/** What the commands that hand things out have in common: the moment that is asked for, and where it goes. */
import { resolve } from 'node:path';
import { findCandidate, openRecord, type OpenRecord } from '../../api/index.ts';
import { standing, type CandidateStanding } from '../../analysis/index.ts';
import { ok, refuse, type Language, type Result } from '../../basics/index.ts';
import type { Asked } from '../../publish/index.ts';
import { writeWhole } from '../../store/index.ts';
import { openCase } from '../cases.ts';
import {
  caseGiven,
  dayGiven,
  DONE,
  print,
  screenFor,
  type Outcome,
  type Usual,
} from '../context.ts';
import type { Io } from '../io.ts';
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

/** The record on the day that is asked for, and on the earlier day where one is. */
export async function askedFrom(
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
export async function handOut(
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

/** The standing of whoever is asked for, or is ahead. */
export function candidateAsked(
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
