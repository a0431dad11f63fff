/** The names of the files in an archive. */
import { keyText, parseKey } from '../note/key.js';
import { ok, refuse } from '../../basics/index.js';
import { toHex, utf8Bytes, utf8Text } from '../bytes.js';
/** All files are in one folder, so that unpacking never litters. */
export const FOLDER = 'record/';
export const README = 'README.md';
export const SUMS = 'SHA256SUMS';
export const SUMS_NOTE = 'SHA256SUMS.note';
export const CHECKPOINT = 'checkpoint';
export const ENTRIES = 'entries.jsonl';
export const KEYS = 'keys';
export const earlierPath = (size) => `checkpoints/${size}`;
export const consistencyPath = (from, to) => `consistency/${from}-${to}`;
export const proofPath = (entry) => `proofs/${entry}.tlog-proof`;
export const textPath = (commitment) => `texts/${commitment}`;
/** What `sha256sum -c` reads: a hash, two spaces, a path. */
export const sumsText = (files, { sha256 }) =>
  files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }) => `${toHex(sha256(bytes))}  ${path}\n`)
    .join('');
/** The key of the log on the first line, those of its witnesses after it. */
export const keysText = (log, witnesses) =>
  utf8Bytes([log, ...witnesses].map((key) => `${keyText(key)}\n`).join(''));
export function parseKeys(bytes, primitives) {
  const text = utf8Text(bytes) ?? '';
  const keys = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const key = parseKey(line, primitives);
    if (!key.ok) return refuse('damaged', key.error.message, KEYS);
    keys.push(key.value);
  }
  const [log, ...witnesses] = keys;
  const kinds = witnesses.every(({ kind }) => kind === 'cosignature');
  if (log?.kind !== 'note' || !kinds || !text.endsWith('\n')) {
    return refuse('damaged', 'The keys of the archive are incomplete or malformed.', KEYS);
  }
  return ok({ log, witnesses });
}
//# sourceMappingURL=layout.js.map
