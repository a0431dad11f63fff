/** Signs the head of a case's log and packs all of it as one file. */
import { refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import { keyText, packRecord, toBase64, type Tree, type VerifierKey } from '../../record/index.ts';
import type { Env } from '../own-folders.ts';
import { authorsOf } from './check-case.ts';
import { fittingLog, headsOf } from './fitting.ts';
import { signedHead, type CaseNamed } from './log.ts';
import type { ExportOutput } from './outputs.ts';
import type { Kind } from './policy.ts';
import { nodeUsing } from './primitives.ts';

/** The witnesses that are to sign a head, and the way to ask them. */
export interface Witnesses {
  readonly keys: readonly VerifierKey[];
  /** The head as text with their signatures under it; one that does not sign refuses it. */
  readonly cosign: (head: string, tree: Tree) => Promise<Result<string>>;
}

export interface PackOptions {
  /** Kinds of texts that are handed over. */
  readonly share: readonly Kind[];
  /** Name of the log, where not the usual one. */
  readonly origin?: string | undefined;
  readonly witnesses?: Witnesses;
}

export interface PackedCase {
  readonly bytes: Uint8Array;
  readonly output: Omit<ExportOutput, 'file' | 'bytes'>;
}

/**
 * Packs a case. Its head is on the disk before anybody sees it; nothing is kept where it is refused.
 */
export async function packCase(
  named: CaseNamed,
  entries: readonly Entry[],
  { share, origin, witnesses }: PackOptions,
  env: Env,
): Promise<Result<PackedCase>> {
  const found = await fittingLog(named, entries, env, { origin });
  if (!found.ok) return found;
  const { log, leaves, openings, tree, wrong } = found.value;
  const { key, heads } = log;
  const using = nodeUsing();
  const newest = headsOf(log).at(-1);
  if (newest !== undefined && newest.size > tree.size) {
    return refuse(
      'damaged',
      `This case has ${tree.size} entries, but ${newest.size} were signed before; a record never gets shorter, so nothing was signed or written. Restore it from a copy.`,
    );
  }
  if (wrong !== undefined) {
    return refuse(
      'damaged',
      `Among entries ${wrong[0]} to ${wrong[1]} of this case at least one is not as it was signed before, so nothing was signed or written. Restore it from a copy, or give another case a log of its own with --origin.`,
      `entry ${wrong[0]}`,
    );
  }
  // Nobody could verify what is packed with a signature that does not fit.
  const authors = await authorsOf('this case', entries, key.name, log.salts);
  if (!authors.ok) return authors;
  const known = witnesses?.keys ?? [];
  const root = tree.root();
  const head = signedHead({ origin: key.name, size: tree.size, root }, log);
  if (!head.ok) return head;
  const parts = {
    leaves,
    checkpoint: head.value,
    earlier: heads.map(({ text }) => text),
    log: key,
    witnesses: known,
    shared: openings.filter(({ kind }) => share.includes(kind)),
    withheld: openings.filter(({ kind }) => !share.includes(kind)),
  };
  // Packed once before any witness is asked: what was signed before must still be there.
  const dry = packRecord(parts, using);
  if (!dry.ok) return dry;
  const checkpoint = await (witnesses?.cosign(head.value, tree) ?? head);
  if (!checkpoint.ok) return checkpoint;
  // The head is on the disk before anybody can see it: a log never forgets what it signed.
  const kept = await log.keep(tree.size, checkpoint.value);
  if (!kept.ok) return kept;
  const bytes = packRecord({ ...parts, checkpoint: checkpoint.value }, using);
  if (!bytes.ok) return bytes;
  return {
    ok: true,
    value: {
      bytes: bytes.value,
      output: {
        origin: key.name,
        key: keyText(key),
        entries: tree.size,
        root: toBase64(root),
        shared: parts.shared.length,
        withheld: parts.withheld.length,
        witnesses: known.map(({ name }) => name),
      },
    },
  };
}
