/** The head of a log, ready to be signed: whose log, how long, which root (C2SP tlog-checkpoint). */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { fromBase64, toBase64, wholeNumber } from '../bytes.ts';
import { HASH } from '../merkle/hashing.ts';
import type { Primitives } from '../primitives.ts';
import type { VerifierKey } from './key.ts';
import { parseNote, verifyNote, type Note, type Verified } from './note.ts';

export interface Checkpoint {
  /** Which log this is; also the name of its key. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** Reads the text of a checkpoint; lines after the third, which nobody can audit, are passed over. */
export function parseCheckpoint(text: string): Result<Checkpoint> {
  const [origin = '', count = '', encoded = '', ...more] = text.split('\n');
  const size = wholeNumber(count);
  const root = fromBase64(encoded);
  const ended = more.at(-1) === '' && more.slice(0, -1).every((line) => line !== '');
  if (origin === '' || size === undefined || root?.length !== HASH || !ended) {
    return refuse(
      'damaged',
      'This is not the head of a log: origin, number of entries, root, a line each.',
    );
  }
  return ok({ origin, size, root });
}

export interface SignedCheckpoint extends Checkpoint {
  readonly note: Note;
  readonly signed: readonly Verified[];
}

/** A checkpoint that its own log has signed; other known keys are checked as well. */
export function openCheckpoint(
  whole: string,
  log: VerifierKey,
  others: readonly VerifierKey[],
  primitives: Primitives,
): Result<SignedCheckpoint> {
  const note = parseNote(whole);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  if (!checkpoint.ok) return checkpoint;
  const signed = verifyNote(note.value, [log, ...others], primitives);
  if (!signed.ok) return signed;
  if (checkpoint.value.origin !== log.name || !signed.value.some(({ key }) => key === log)) {
    return refuse('damaged', `The head of the log is not signed by ${log.name}.`);
  }
  return ok({ ...checkpoint.value, note: note.value, signed: signed.value });
}
