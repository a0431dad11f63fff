/** The ledgers of the live cases: whatever is written is signed, and whoever writes gets a receipt. */
import { ok, type Result } from '../../basics/index.ts';
import {
  exampleCase,
  openLedger,
  placeOfCase,
  type Env,
  type Ledger,
  type Store,
} from '../../store/index.ts';
import type { Append, Kept } from './writes.ts';
import type { LiveCase } from './live.ts';

export interface Ledgers {
  readonly append: Append;
  /** The ledger of a case, which has seen all its entries. */
  of(live: LiveCase): Promise<Result<Ledger>>;
}

/** A ledger is opened when it is first needed, at a hash an entry, and forgotten with its case. */
export function ledgersOf(store: Store, env: Env): Ledgers {
  const opened = new WeakMap<LiveCase, Promise<Result<Ledger>>>();

  async function open(live: LiveCase): Promise<Result<Ledger>> {
    const { id, writable } = live;
    const kept = writable ? { store, id } : ((await exampleCase(id)) ?? { store, id });
    return openLedger({
      store: kept.store,
      caseId: id,
      named: { id: live.record().state.id, place: placeOfCase(kept), isExample: !writable },
      entries: live.record().entries,
      env,
    });
  }

  async function of(live: LiveCase): Promise<Result<Ledger>> {
    const opening = opened.get(live) ?? open(live);
    opened.set(live, opening);
    const ledger = await opening;
    if (!ledger.ok) {
      // What was in the way, such as a folder that cannot be written, may be mended meanwhile.
      opened.delete(live);
      return ledger;
    }
    const seen = ledger.value.observe(live.after(ledger.value.size, Infinity));
    return seen.ok ? ledger : seen;
  }

  return {
    of,
    async append(live, drafts, ends) {
      const ledger = await of(live);
      if (!ledger.ok) return ledger;
      const kept = await ledger.value.append(drafts);
      if (!kept.ok) return kept;
      const proofs: Kept[] = [];
      for (const version of ends) {
        // The entries are kept, whether or not their proof can be made now; it can be asked for later.
        const proof = await ledger.value.receiptOf(version);
        proofs.push({ version, ...(proof.ok && proof.value) });
      }
      return ok(proofs);
    },
  };
}
