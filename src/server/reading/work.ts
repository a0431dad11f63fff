/** What the reading thread does with a message, apart from being a thread. */
import { extend, openRecord, readArticle, type OpenRecord } from '../../api/index.ts';
import { never, refuse, type Result } from '../../basics/index.ts';
import type { FromThread, ReadThrough, ToThread } from './messages.ts';

export interface Work {
  /** Does as the message says; answers only where something was to be read. */
  handle(message: ToThread): Promise<FromThread | undefined>;
}

async function readThrough(
  record: OpenRecord | undefined,
  { article, writing }: Extract<ToThread, { kind: 'read' }>,
): Promise<Result<ReadThrough>> {
  if (record === undefined) {
    return refuse(
      'unavailable',
      'The case is not ready to be read into; nothing was written. Try again.',
    );
  }
  const read = await readArticle(record, article, { ...writing, accept: 'none' });
  if (!read.ok) return read;
  const { source, drafts, known, reading, copy, changed } = read.value;
  const notes = reading.notes.map(({ says, span }) => `${says}: “${span.exact}”`);
  return {
    ok: true,
    value: { source: source.id, drafts, known: known !== undefined, notes, copy, changed },
  };
}

/** Keeps the cases that it is told of up to date, so that an article can be read against them. */
export function work(): Work {
  const records = new Map<number, OpenRecord>();
  return {
    async handle(message) {
      switch (message.kind) {
        case 'warm':
          // The language model is the slowest thing to start.
          await import('../../reader/index.ts');
          return undefined;
        case 'entries': {
          const before = records.get(message.of);
          const next =
            before === undefined
              ? openRecord(message.entries)
              : extend(
                  before,
                  message.entries.map(({ seq: _, ...draft }) => draft),
                );
          // The server has folded the same entries; it would not have sent what does not add up.
          if (next.ok) records.set(message.of, next.value);
          else records.delete(message.of);
          return undefined;
        }
        case 'forget':
          records.delete(message.of);
          return undefined;
        case 'read':
          return { job: message.job, result: await readThrough(records.get(message.of), message) };
        default:
          return never(message, 'message');
      }
    },
  };
}
