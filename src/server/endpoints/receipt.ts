import { ok } from '../../basics/index.ts';
import { loose } from './endpoint.ts';

export const receipt = loose('receipt', async ({ hub, ledgers }, { params }) => {
  const live = await hub.open(params.case);
  if (!live.ok) return live;
  const ledger = await ledgers.of(live.value);
  if (!ledger.ok) return ledger;
  const proof = await ledger.value.receiptOf(params.seq);
  if (!proof.ok) return proof;
  const name = `${live.value.id}-${params.seq}.tlog-proof`;
  return ok({ bytes: proof.value.receipt, kind: 'proof' as const, name });
});
