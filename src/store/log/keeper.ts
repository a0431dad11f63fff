/**
 * Keeps the log of a case: checks what was signed, signs acts, appends, signs the new head, gives a
 * receipt. A program that stays, such as a server, holds one for each case, so that an append costs
 * what its own entries cost; `appendSigned` does the same once.
 */
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Entry } from '../../case/index.ts';
import { equalBytes, keyText, receipt, utf8Text } from '../../record/index.ts';
import { numbered, stale } from '../entries.ts';
import { placeOfCase, type CaseIn } from '../examples.ts';
import type { Env } from '../own-folders.ts';
import type { NewEntry } from '../port.ts';
import { messageOf, signActs, signatureFits, type Author } from './acts.ts';
import { leavesOf, type CaseLeaves } from './leaves.ts';
import { signedHead, type Head } from './log.ts';
import { nodeUsing } from './primitives.ts';
import type { Receipt } from './receipt.ts';
import { openCaseLog, type FittingLog, type WhichLog } from './which-log.ts';

/** What came of an append. */
export interface Written {
  /** Entries of the case now, and how many of them are new. */
  readonly entries: number;
  readonly added: number;
  /** For the last entry that was written; its head covers all of them. None where nothing was written. */
  readonly receipt?: Receipt;
  /** One sentence for the person who works here, where something was unusual. */
  readonly remark?: string;
}

export interface Keeper {
  /** The log's name, and its key as `NAME+ID+BASE64`. */
  readonly origin: string;
  readonly key: string;
  /** Entries that it knows. */
  readonly size: number;
  /** Takes in entries that others wrote; those that it knows already are passed over. */
  follow(entries: readonly Entry[]): Result<void>;
  /**
   * What an author who signs elsewhere has to sign, for each entry, if it is written right after entry
   * `expected`. The entries then come back with `signed`, and `append` checks that.
   */
  messages(expected: number, drafts: readonly NewEntry[]): Result<readonly Uint8Array[]>;
  /**
   * Appends entries after entry `expected`, as the store does, with the acts among them signed. One
   * append follows another; refused as `conflict` where others wrote meanwhile (then `catchUp`).
   */
  append(expected: number, drafts: readonly NewEntry[], author?: Author): Promise<Result<Written>>;
  /** Reads what others wrote from the store. */
  catchUp(): Promise<Result<void>>;
  /** The receipt of any entry, counting from 1, under a head of all that is known. */
  receipt(entry: number): Promise<Result<Receipt>>;
  /** Waits until the head of the last receipt is on the disk; before a program ends. */
  settle(): Promise<Result<void>>;
}

/** A case to keep. */
export interface KeptCase extends CaseIn {
  /** What a person calls it; by default its id in the store. */
  readonly name?: string;
  readonly isExample?: boolean;
}

/** The id that a case gave itself when it was opened. */
function ownId(entries: readonly Pick<Entry, 'event'>[], otherwise: string): string {
  const [first] = entries;
  return first?.event.type === 'case-opened' ? first.event.case : otherwise;
}

/** What a keeper goes by. */
class CaseKeeper implements Keeper {
  readonly #kept: KeptCase;
  readonly #hashing = nodeUsing().hashing;
  readonly #log: FittingLog;
  /** Heads that need not be signed again, perhaps with witnesses’ signatures under them. */
  #heads: readonly Head[];
  #before: Promise<unknown> = Promise.resolve();

  constructor(kept: KeptCase, log: FittingLog) {
    this.#kept = kept;
    this.#log = log;
    this.#heads = log.log.heads;
  }

  get origin(): string {
    return this.#log.log.key.name;
  }
  get key(): string {
    return keyText(this.#log.log.key);
  }
  get size(): number {
    return this.#log.tree.size;
  }

  /** One after another: between a look at the tree and its growth nobody else may come. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#before.then(work);
    this.#before = next.catch(() => undefined);
    return next;
  }

  follow(entries: readonly Entry[]): Result<void> {
    const added = entries.filter(({ seq }) => seq > this.size);
    const [first] = added;
    if (first !== undefined && first.seq !== this.size + 1) {
      return refuse('bad-input', `Entry ${this.size + 1} is missing before entry ${first.seq}.`);
    }
    const found = leavesOf(added, this.origin, this.#log.log.salts);
    if (!found.ok) return found;
    for (const leaf of found.value.leaves) this.#log.tree.add(leaf);
    return ok(undefined);
  }

  messages(expected: number, drafts: readonly NewEntry[]): Result<readonly Uint8Array[]> {
    const placed = numbered(drafts, expected);
    if (!placed.ok) return placed;
    const messages: Uint8Array[] = [];
    for (const entry of placed.value) {
      const message = messageOf(entry, this.origin, this.#log.log.salts);
      if (!message.ok) return message;
      messages.push(message.value);
    }
    return ok(messages);
  }

  append(expected: number, drafts: readonly NewEntry[], author?: Author): Promise<Result<Written>> {
    return this.#inTurn(async () => this.#appendNow(expected, drafts, author));
  }

  async #appendNow(
    expected: number,
    drafts: readonly NewEntry[],
    author: Author | undefined,
  ): Promise<Result<Written>> {
    const { store, id } = this.#kept;
    if (expected > this.size) {
      const read = await this.#readOn();
      if (!read.ok) return read;
    }
    if (expected !== this.size) return stale(id, expected, this.size);
    const placed = numbered(drafts, expected);
    if (!placed.ok) return placed;
    const { salts } = this.#log.log;
    const odd = placed.value.find((one) => !signatureFits(one, this.origin, salts));
    if (odd !== undefined) {
      return refuse(
        'bad-input',
        `The signature that came with entry ${odd.seq} does not fit it in the log ${this.origin}; nothing was written.`,
        `entry ${odd.seq}`,
      );
    }
    const signed = await signActs(placed.value, this.origin, salts, author);
    if (!signed.ok) return signed;
    // Before the store is asked: what has no canonical form must not be kept.
    const found = leavesOf(signed.value, this.origin, salts);
    if (!found.ok) return found;
    const written = await store.append(
      id,
      expected,
      signed.value.map(({ seq: _, ...entry }) => entry),
    );
    if (!written.ok) return written;
    for (const leaf of found.value.leaves) this.#log.tree.add(leaf);
    const done = { entries: written.value, added: signed.value.length };
    const last = signed.value.at(-1);
    if (last === undefined) return ok(done);
    const proof = await this.#receiptOf(last.seq, found.value);
    if (proof.ok) return ok({ ...done, receipt: proof.value });
    // What is written is written; the next head covers it.
    const remark = `The entries are kept, but there is no receipt yet: ${proof.error.message} \`nemcon receipt\` gives it once that is mended.`;
    return ok({ ...done, remark });
  }

  catchUp(): Promise<Result<void>> {
    return this.#inTurn(async () => this.#readOn());
  }

  async #readOn(): Promise<Result<void>> {
    const { store, id } = this.#kept;
    const rest = await store.read(id, this.size);
    return rest.ok ? this.follow(rest.value) : rest;
  }

  receipt(entry: number): Promise<Result<Receipt>> {
    return this.#inTurn(async () => {
      const { store, id, name = id } = this.#kept;
      if (!Number.isInteger(entry) || entry < 1 || entry > this.size) {
        return refuse(
          'not-found',
          `${name} has the entries 1 to ${this.size}, and no entry ${entry}; nothing was signed.`,
        );
      }
      const read = await store.read(id, entry - 1, 1);
      if (!read.ok) return read;
      const [found] = read.value;
      if (found === undefined) {
        return refuse('damaged', `Entry ${entry} of ${name} is missing; nothing was signed.`);
      }
      const leaves = leavesOf([found], this.origin, this.#log.log.salts);
      return leaves.ok ? this.#receiptOf(entry, leaves.value) : leaves;
    });
  }

  settle(): Promise<Result<void>> {
    return this.#log.log.settle();
  }

  /** Signs a head of all entries and keeps it before anybody sees it. */
  async #receiptOf(entry: number, { leaves, openings }: CaseLeaves): Promise<Result<Receipt>> {
    const { log, tree } = this.#log;
    const leaf = leaves.at(-1) as Uint8Array;
    if (!equalBytes(this.#hashing.leaf(leaf), tree.leaf(entry - 1))) {
      return refuse(
        'damaged',
        `Entry ${entry} is no longer as it was when this program read it; nothing was signed.`,
        `entry ${entry}`,
      );
    }
    const { size } = tree;
    const head = { origin: this.origin, size, root: tree.root() };
    const text = signedHead(head, { heads: this.#heads, key: log.key });
    if (!this.#heads.some((one) => one.size === size && one.text === text)) {
      const kept = await log.keepNewest(size, text);
      if (!kept.ok) return kept;
      this.#heads = [{ size, text, exported: false }];
    }
    const withheld = openings.flatMap((one) => (one.entry === entry ? [one.at] : []));
    return ok({
      entry,
      size,
      log: this.origin,
      key: this.key,
      proof: receipt(tree, entry, text, withheld, log.key),
      leaf: utf8Text(leaf) as string,
    });
  }
}

/** A keeper, with one sentence where its log has another name than usual. */
export interface OpenedKeeper {
  readonly keeper: Keeper;
  readonly remark?: string;
}

/**
 * Opens the log of a case, from all its entries and those that are about to be written where there are
 * none yet. Refused as `findLog` says, and as `not-allowed` where the log's keys are elsewhere.
 */
export async function openKeeper(
  kept: KeptCase,
  entries: readonly Entry[],
  which: Pick<WhichLog, 'origin' | 'purpose'>,
  env: Env,
  first: readonly NewEntry[] = [],
): Promise<Result<OpenedKeeper>> {
  const { id, name = id, isExample = false } = kept;
  const named = {
    id: ownId(entries.length > 0 ? entries : first, id),
    place: placeOfCase(kept),
    isExample,
  };
  const log = await openCaseLog(named, entries, { ...which, name }, env);
  if (!log.ok) return log;
  const { remark } = log.value;
  const keeper = new CaseKeeper(kept, log.value);
  return ok({ keeper, ...(remark !== undefined && { remark }) });
}

/** How an append is signed. */
export interface SignedAppend {
  /** All entries that the writer has seen. */
  readonly seen: readonly Entry[];
  /** Whose acts they are; left out where they are somebody else's, such as those of a copied case. */
  readonly author?: Author;
  /** The log's name, where the case has none yet. */
  readonly origin?: string | undefined;
}

/** Appends entries to a case and gives the receipt, for a program that ends then. */
export async function appendSigned(
  kept: KeptCase,
  drafts: readonly NewEntry[],
  { seen, author, origin }: SignedAppend,
  env: Env,
): Promise<Result<Written>> {
  const opened = await openKeeper(kept, seen, { origin, purpose: 'write' }, env, drafts);
  if (!opened.ok) return opened;
  const { keeper, remark } = opened.value;
  const written = await keeper.append(seen.length, drafts, author);
  if (!written.ok) return written;
  // What failed here has failed after the entries were kept; the next head covers them.
  await keeper.settle();
  if (remark === undefined) return written;
  const remarks = [remark, written.value.remark].filter((one) => one !== undefined).join(' ');
  return ok({ ...written.value, remark: remarks });
}

/** A copy goes its own way, so what was signed for another log is left behind. */
export const unsigned = (entries: readonly Entry[]): readonly NewEntry[] =>
  entries.map(({ seq: _, signed: __, ...entry }) => entry);
