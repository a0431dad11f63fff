/**
 * Writing to a case so that it can be proven: every act is signed by its author, every append ends in
 * a signed head, and its writer gets a receipt.
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import {
  keyText,
  receipt,
  signEntry,
  toBase64,
  utf8Text,
  type SignerKey,
} from '../../record/index.ts';
import type { Env } from '../own-folders.ts';
import type { NewEntry, Store } from '../port.ts';
import { authorKey } from './author.ts';
import { fittingLog, type FittingLog } from './fitting.ts';
import { leavesOf, sealedEntry } from './leaves.ts';
import { pinnedLog, signedHead, type CaseLog, type CaseNamed } from './log.ts';
import { nodePrimitives } from './primitives.ts';

/** What an append gives back. */
export interface Appended {
  /** Entries that the case has now. */
  readonly version: number;
  /**
   * A C2SP tlog-proof of the last entry that was written; the signed head in it commits to all of
   * them. Absent where nothing was written.
   */
  readonly receipt?: string;
  /** The leaf that the receipt proves: a line of canonical JSON. */
  readonly leaf?: string;
  /** Why there is no receipt although the entries were kept: one sentence for whoever wrote them. */
  readonly remark?: string;
}

export interface Ledger {
  /** Entries that it has seen. */
  readonly size: number;
  /** What whoever writes should hear, such as that the log has a new name. */
  readonly remark: string | undefined;
  /** Takes in entries that others wrote, so that the next append costs no more than its own. */
  observe(entries: readonly Entry[]): Result<void>;
  /**
   * Appends all or nothing after the entries that it has seen. A crash between the entries and the
   * head leaves a record that is whole; the next append signs a head over them.
   *
   * @param how `asIs` for entries that are copied from elsewhere: they are not signed anew
   */
  append(drafts: readonly NewEntry[], how?: { readonly asIs?: boolean }): Promise<Result<Appended>>;
  /** The receipt of any entry that it has seen, counting from 1, with the leaf that it proves. */
  receiptOf(seq: number): Promise<Result<{ readonly receipt: string; readonly leaf: string }>>;
}

export interface LedgerOptions {
  readonly store: Store;
  /** The case as the store calls it. */
  readonly caseId: string;
  readonly named: CaseNamed;
  readonly entries: readonly Entry[];
  readonly env: Env;
}

/** The log that goes with these entries, if this machine may write to it. */
async function writableLog({ named, entries, env }: LedgerOptions): Promise<Result<FittingLog>> {
  const found = await fittingLog(named, entries, env, { begin: true });
  if (!found.ok) return found;
  const { log, wrong } = found.value;
  if (pinnedLog(entries) !== undefined && log.heads.length + log.latest.length === 0) {
    return refuse(
      'not-allowed',
      `The log of this case, ${log.key.name}, is kept elsewhere: nothing was ever signed in it here. Nothing was written. Write where it is kept, or bring its keeper’s folder of keys and logs here.`,
    );
  }
  if (wrong === undefined) return found;
  return refuse(
    'damaged',
    `Among entries ${wrong[0]} to ${wrong[1]} of this case at least one is not as it was signed, so nothing more is written to it. Restore it from a copy; \`nemcon verify\` tells more.`,
    `entry ${wrong[0]}`,
  );
}

/** The drafts with their places, those that rest on an act signed by its author. */
function signedDrafts(
  drafts: readonly NewEntry[],
  after: number,
  { key, salts }: CaseLog,
  author: SignerKey | undefined,
): Result<readonly Entry[]> {
  const made: Entry[] = [];
  for (const [index, { signed: _, ...draft }] of drafts.entries()) {
    const entry: Entry = { seq: after + index + 1, ...draft };
    if (entry.basis.kind !== 'act' || author === undefined) {
      made.push(entry);
      continue;
    }
    const sealed = sealedEntry(entry, key.name, salts);
    const leaf = signEntry(sealed.value, key.name, author, nodePrimitives);
    if (!leaf.ok) return leaf;
    const signature = toBase64(leaf.value.signature ?? new Uint8Array(0));
    made.push({ ...entry, signed: { log: key.name, author: keyText(author), signature } });
  }
  return ok(made);
}

/**
 * Opens the ledger of a case; keys are made where there are none. It costs a hash an entry once, and
 * after that only what is appended.
 */
export async function openLedger(options: LedgerOptions): Promise<Result<Ledger>> {
  const { store, caseId } = options;
  const author = await authorKey(options.env);
  if (!author.ok) return author;
  const opened = await writableLog(options);
  if (!opened.ok) return opened;
  const { log, tree, remark } = opened.value;
  const leaves = [...opened.value.leaves];
  /** The head that was signed and kept last; many receipts may be given from one. */
  let newest: { readonly size: number; readonly text: string } | undefined;

  function grow(added: readonly Uint8Array[]): void {
    for (const leaf of added) {
      tree.add(leaf);
      leaves.push(leaf);
    }
  }

  function observe(entries: readonly Entry[]): Result<void> {
    const found = leavesOf(entries, log.key.name, log.salts);
    if (!found.ok) return found;
    grow(found.value.leaves);
    return ok(undefined);
  }

  /** Signs the present head; it is on the disk before anybody sees it. */
  async function headNow(): Promise<Result<string>> {
    if (newest?.size === tree.size) return ok(newest.text);
    const { size } = tree;
    const head = { origin: log.key.name, size, root: tree.root() };
    const text = signedHead(head, log);
    if (!text.ok) return text;
    const kept = await log.keepLatest(size, text.value);
    if (!kept.ok) return kept;
    newest = { size, text: text.value };
    return text;
  }

  async function receiptOf(
    seq: number,
  ): Promise<Result<{ readonly receipt: string; readonly leaf: string }>> {
    const leaf = leaves[seq - 1];
    if (leaf === undefined) {
      return refuse('not-found', `There is no entry ${seq}; the case has ${tree.size}.`);
    }
    // While the head is written somebody else may append: the proof is of the head's own size.
    const { size } = tree;
    const head = await headNow();
    if (!head.ok) return head;
    return ok({ receipt: receipt(tree, seq, head.value, [], size), leaf: utf8Text(leaf) ?? '' });
  }

  // So that a crash within the first append does not leave a log that was signed nowhere.
  if (log.heads.length + log.latest.length === 0) {
    const first = await headNow();
    if (!first.ok) return first;
  }
  return ok({
    get size() {
      return tree.size;
    },
    remark,
    observe,
    receiptOf,
    async append(drafts, { asIs = false } = {}) {
      const signed = signedDrafts(drafts, tree.size, log, asIs ? undefined : author.value);
      if (!signed.ok) return signed;
      const rows = signed.value.map(({ seq: _, ...entry }) => entry);
      // Before the store is asked: what has no place in the log must not be kept.
      const added = leavesOf(signed.value, log.key.name, log.salts);
      if (!added.ok) return added;
      const written = await store.append(caseId, tree.size, rows);
      if (!written.ok) return written;
      if (rows.length === 0) return ok({ version: written.value });
      grow(added.value.leaves);
      const proof = await receiptOf(tree.size);
      if (proof.ok) return ok({ version: written.value, ...proof.value });
      // What is written is written, and must not look as if it were not; the next head covers it.
      const why = `The entries are kept, but there is no receipt yet: ${proof.error.message} \`nemcon receipt\` gives it once that is mended.`;
      return ok({ version: written.value, remark: why });
    },
  });
}
