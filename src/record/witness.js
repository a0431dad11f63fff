/**
 * What a witness answers (C2SP tlog-witness, add-checkpoint): it signs the head of a log only where
 * that log still begins with all that the witness signed before. No I/O here: the caller keeps the
 * state, and must have it on the disk before the answer goes out.
 */
import { ok, refuse } from '../basics/index.js';
import { equalBytes, fromBase64, toBase64, wholeNumber } from './bytes.js';
import { HASH, hashingWith } from './merkle/hashing.js';
import { verifyConsistency } from './merkle/verify.js';
import { parseCheckpoint } from './note/checkpoint.js';
import { cosign } from './note/cosignature.js';
import { parseNote, signatureLine, verifyNote } from './note/note.js';
/** No proof is longer (the specification's limit). */
const MOST_HASHES = 63;
export const submissionText = ({ old, proof, checkpoint }) =>
  `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${checkpoint}`;
export function parseSubmission(body) {
  const malformed = (why) => refuse('bad-input', `The submission is malformed: ${why}.`);
  const cut = body.indexOf('\n\n');
  if (cut < 0) return malformed('there is no blank line before the checkpoint');
  const [first = '', ...lines] = body.slice(0, cut).split('\n');
  const old = first.startsWith('old ') ? wholeNumber(first.slice('old '.length)) : undefined;
  if (old === undefined) return malformed('the first line is not “old” and a number');
  if (lines.length > MOST_HASHES) return malformed('there are more than 63 hashes');
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === HASH);
  if (proof.length !== lines.length) return malformed('a line is not the base64 of a hash');
  return ok({ old, proof, checkpoint: body.slice(cut + 2) });
}
const plain = (status, sentence) => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${sentence}\n`,
});
const hasSize = (size) => ({
  status: 409,
  type: 'text/x.tlog.size',
  body: `${size}\n`,
});
/** Answers one submission. */
export function answerSubmission(body, { key, logs, seen, now }, primitives) {
  const sent = parseSubmission(body);
  if (!sent.ok) return plain(400, sent.error.message);
  const { old, proof } = sent.value;
  const note = parseNote(sent.value.checkpoint);
  if (!note.ok) return plain(400, note.error.message);
  const head = parseCheckpoint(note.value.text);
  if (!head.ok) return plain(400, head.error.message);
  const { origin, size, root } = head.value;
  const keys = logs.filter(({ name }) => name === origin);
  if (keys.length === 0) return plain(404, 'This log is not watched here.');
  const signed = verifyNote(note.value, keys, primitives);
  if (!signed.ok || signed.value.length === 0) {
    return plain(403, 'The checkpoint has no valid signature of its log.');
  }
  if (old > size) return plain(400, 'The old size is larger than the checkpoint’s.');
  const latest = seen(origin);
  if (old !== (latest?.size ?? 0)) return hasSize(latest?.size ?? 0);
  const hashing = hashingWith(primitives);
  const before = latest?.root ?? hashing.empty;
  if (old === size && !equalBytes(before, root)) return hasSize(old);
  const claim = { from: old, to: size, fromRoot: before, toRoot: root, proof };
  if (!verifyConsistency(claim, hashing)) {
    return plain(422, 'The proof does not show that the log kept what it had.');
  }
  // A cosignature says “the newest as of this time”, so time must not run backwards under it.
  if (latest !== undefined && now < latest.time) {
    return plain(503, 'The clock of this witness is behind its last signature; it signs nothing.');
  }
  return {
    status: 200,
    type: 'text/plain; charset=utf-8',
    body: signatureLine(cosign(note.value.text, now, key, primitives)),
    remember: { origin, seen: { size, root, time: now } },
  };
}
//# sourceMappingURL=witness.js.map
