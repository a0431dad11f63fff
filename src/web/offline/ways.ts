/** What is kept in the browser, so that a race can be read where the server cannot be reached. */

/** The header that tells when an answer was kept, on one that is shown in place of a new one. */
export const KEPT = 'x-nemcon-kept';

/** The most answers that are kept; the oldest go first. */
export const MOST_ANSWERS = 300;

export interface Asked {
  readonly method: string;
  /** As the browser says it: `navigate` for a page. */
  readonly mode: string;
  readonly path: string;
  readonly accept: string;
}

/**
 * `page`: any page of the program, which is one file. `file`: part of the program, whose name changes
 * with what is in it. `answer`: data, of which the newest is wanted. Everything else is none of ours:
 * what is written, streams, files that are taken away, other pages.
 */
export type Way = 'page' | 'file' | 'answer' | 'none';

export function wayOf({ method, mode, path, accept }: Asked): Way {
  if (method !== 'GET') return 'none';
  if (path.startsWith('/assets/')) return 'file';
  if (path === '/api' || path.startsWith('/api/') || path.startsWith('/embed/')) {
    return accept === 'application/json' ? 'answer' : 'none';
  }
  return mode === 'navigate' && !/\.\w+$/.test(path) ? 'page' : 'none';
}

/** The files of the program in the manifest of its build. */
export const filesOf = (manifest: unknown): readonly string[] =>
  Object.values(manifest as Readonly<Record<string, { file?: string; css?: readonly string[] }>>)
    .flatMap(({ file, css = [] }) => [...(file === undefined ? [] : [file]), ...css])
    .filter((file) => file.startsWith('assets/'))
    .map((file) => `/${file}`);
