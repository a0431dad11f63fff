/** What a thread does with a message, apart from being a thread. */
import { readArticle, type OpenRecord } from '../../api/index.ts';
import { never, ok, refuse, type Result } from '../../basics/index.ts';
import type { File } from '../endpoints/endpoint.ts';
import { tagOf } from '../http/send.ts';
import type { LiveCase } from '../hub/live.ts';
import { takeNews } from './case-worker.ts';
import { fileOf, packed } from './files.ts';
import type { FromThread, Job, ReadThrough, ToThread } from './messages.ts';

export interface Work {
  /** Does as the message says; answers only where there was a job. */
  handle(message: ToThread): Promise<FromThread | undefined>;
}

type JobOf<K extends Job['kind']> = Extract<Job, { readonly kind: K }>;

async function readThrough(
  record: OpenRecord,
  { article, writing }: JobOf<'read'>,
): Promise<Result<ReadThrough>> {
  const read = await readArticle(record, article, { ...writing, accept: 'none' });
  if (!read.ok) return read;
  const { source, drafts, known, reading, copy, changed } = read.value;
  const notes = reading.notes.map(({ says, span }) => `${says}: “${span.exact}”`);
  return {
    ok: true,
    value: { source: source.id, drafts, known: known !== undefined, notes, copy, changed },
  };
}

async function made(live: LiveCase, { route, asked }: JobOf<'file'>): Promise<Result<File>> {
  // Loaded only where a file is made: the libraries that write them are large.
  const { ENDPOINTS } = await import('../endpoints/index.ts');
  const endpoint = ENDPOINTS.get(route);
  if (endpoint?.kind !== 'file') throw new Error(`${route} makes no file`);
  return withOwnBytes(await fileOf(endpoint, live, asked));
}

/** As bytes of its own a file is handed over and not copied; hashing them takes long, too. */
function withOwnBytes(file: Result<File>): Result<File> {
  if (!file.ok) return file;
  const bytes = Uint8Array.from(Buffer.from(file.value.bytes));
  return ok({ ...file.value, bytes, tag: tagOf(bytes) });
}

async function done(live: LiveCase | undefined, job: Job): Promise<FromThread['result']> {
  if (live === undefined) {
    return refuse('unavailable', 'The case is not ready yet; nothing was written. Try again.');
  }
  switch (job.kind) {
    case 'read':
      return readThrough(live.record(), job);
    case 'file':
      return made(live, job);
    case 'pack':
      return withOwnBytes(await packed(live, job.packing));
    default:
      return never(job, 'job');
  }
}

/** Keeps the cases that it is told of up to date, so that jobs can be done on them. */
export function work(): Work {
  const cases = new Map<number, LiveCase>();
  return {
    async handle(message) {
      switch (message.kind) {
        case 'warm':
          // The language model is the slowest thing to start.
          await import('../../reader/index.ts');
          return undefined;
        case 'entries':
        case 'forget':
          takeNews(cases, message);
          return undefined;
        case 'job':
          return { number: message.number, result: await done(cases.get(message.of), message.job) };
        default:
          return never(message, 'message');
      }
    },
  };
}
