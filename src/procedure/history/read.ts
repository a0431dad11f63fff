/** Reads the file of a history. */
import { refuse, ok, type Result } from '../../basics/index.ts';
import { History } from './history.ts';

/** No history of ours comes near it; a file that does is something else. */
const LONGEST = 2_000_000;

/** The history in a JSON text, or a sentence that names the place where it is wrong. */
export function readHistory(text: string): Result<History> {
  if (text.length > LONGEST) {
    return refuse(
      'too-large',
      'A history is a file of at most two megabytes; nothing was replayed.',
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse('bad-input', `The history is no JSON (${why}); nothing was replayed.`);
  }
  const parsed = History.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const where = (issue?.path ?? [])
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return refuse(
    'bad-input',
    `The history is wrong at ${where === '' ? 'its top' : where}: ${issue?.message ?? 'unknown'}; nothing was replayed.`,
    where,
  );
}
