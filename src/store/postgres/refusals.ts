/** What PostgreSQL and the network complain of, as one sentence for a person. */
import { refuse, type Result } from '../../basics/index.ts';

/** SQLSTATE codes, from appendix A of the PostgreSQL manual. */
export const UNIQUE_VIOLATION = '23505';

export const codeOf = (error: unknown): string | undefined => {
  // Where a name has several addresses, each of them failed in its own way.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
};

/** Problems of the connection that have no code of their own. */
const LOST = /timeout|terminated|not queryable|closed|ended|SSL|SASL|end on the pool/i;

/** The refusal for an error of the database; what is no such error is thrown again. */
export function refusalOf(error: unknown, where: string): Result<never> {
  const code = codeOf(error) ?? '';
  const message = error instanceof Error ? error.message : '';
  switch (code) {
    case '28P01':
    case '28000':
      return refuse(
        'not-allowed',
        `${where} does not let you in: the user or the password is wrong. Nothing was read or written.`,
      );
    case '3D000':
      return refuse(
        'not-found',
        `The server is there, but it has no database ${where}; make it with \`createdb\`. Nothing was written.`,
      );
    case '42501':
      return refuse(
        'not-allowed',
        `The user may not do this in ${where} (${message}); nothing was written. Grant it, or take another user.`,
      );
    case '25006':
      return refuse(
        'unavailable',
        `${where} is read-only, as a standby server is; nothing was written. Name the server that may be written to.`,
      );
    case '53300':
    case '57P03':
      return refuse(
        'unavailable',
        `${where} takes no more connections just now (${message}); nothing was written. Try again.`,
      );
    case 'XX001':
    case 'XX002':
      return refuse(
        'damaged',
        `The database ${where} is damaged (${message}); nothing was written. Restore it from a copy.`,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return refuse('unavailable', `No server has the name in ${where}; nothing was written.`);
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
    case 'ENOENT':
      return refuse(
        'unavailable',
        `No PostgreSQL answers at ${where} (${code}); nothing was written. Start it, or look at the address.`,
      );
    default:
      return unnamed(error, code, message, where);
  }
}

function unnamed(error: unknown, code: string, message: string, where: string): Result<never> {
  // Class 53: insufficient resources, a full disk among them; 58: errors of the system, such as I/O.
  // A file that may not grow has no code of its own.
  if (/^(53|58|XX000)/.test(code)) {
    return refuse(
      'unavailable',
      `The server of ${where} has no room or a failing disk (${message}); nothing was written. Make room and try again.`,
    );
  }
  // Class 08: connection; 57: an operator ended it. Whether a write came through is not known then.
  if (/^(08|57|ECONN|EPIPE)/.test(code) || (code === '' && LOST.test(message))) {
    return refuse(
      'unavailable',
      `The connection to ${where} was lost (${message}). Read the case again before you repeat a write: it may have been kept.`,
    );
  }
  throw error;
}

/** Runs what asks the database; its complaints become refusals. */
export async function guarded<T>(
  where: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return refusalOf(error, where);
  }
}
