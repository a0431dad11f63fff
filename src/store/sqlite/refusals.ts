/** What SQLite complains of, as one sentence for a person. */
import { refuse, type Result } from '../../basics/index.ts';

/** SQLite's primary result codes; an extended one has them in its lowest byte. */
const CODES = {
  PERM: 3,
  BUSY: 5,
  LOCKED: 6,
  READONLY: 8,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  NOTADB: 26,
} as const;

function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { rawCode } = error as { rawCode?: unknown };
  if (typeof rawCode === 'number') return rawCode & 0xff;
  // Where a file cannot even be opened, the code stands only in the words.
  const [, code] = /local database .*: (\d+)/s.exec(error.message) ?? [];
  return code === undefined ? undefined : Number(code) & 0xff;
}

/** Whether it would help to try again. */
export const isBusy = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === CODES.BUSY || code === CODES.LOCKED;
};

/** The refusal for an error of the database; what is no such error is thrown again. */
export function refusalOf(error: unknown, file: string): Result<never> {
  switch (codeOf(error)) {
    case CODES.BUSY:
    case CODES.LOCKED:
      return refuse(
        'unavailable',
        `Another program is writing to ${file} and did not finish; nothing was written. Try again.`,
      );
    case CODES.PERM:
    case CODES.READONLY:
    case CODES.CANTOPEN:
      return refuse(
        'unavailable',
        `${file} cannot be written: it or its folder is read-only for you, or does not exist; nothing was changed. Change the permissions or name another file.`,
      );
    case CODES.FULL:
    case CODES.IOERR:
      return refuse(
        'unavailable',
        `The disk of ${file} is full or failing; nothing was written, and what was in it is unchanged. Make room and try again.`,
      );
    case CODES.CORRUPT:
      return damaged(file, 'its pages do not fit together');
    case CODES.NOTADB:
      return refuse(
        'damaged',
        `${file} is no database, or its beginning is damaged; nothing was changed. Name another file, or restore it from a copy.`,
      );
    default:
      throw error;
  }
}

/** The refusal of a file that SQLite can open but that has come to harm. */
export const damaged = (file: string, how: string): Result<never> =>
  refuse(
    'damaged',
    `The database ${file} is damaged (${how}); nothing was changed. Restore it from a copy.`,
  );

/** Runs what touches the database; its complaints become refusals. */
export function guarded<T>(file: string, work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    return refusalOf(error, file);
  }
}
