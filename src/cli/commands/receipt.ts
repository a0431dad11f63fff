/** `nemcon receipt`: the proof that an entry is in the record, to be kept by whoever made it. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { refuse } from '../../basics/index.ts';
import { writeWhole } from '../../store/index.ts';
import { ledgerOf, openOwnCase } from '../cases.ts';
import { caseGiven, DONE, print, printJson, type Outcome, type Usual } from '../context.ts';
import type { Io } from '../io.ts';

export interface ReceiptOptions extends Usual {
  readonly case?: string;
  readonly entry?: string;
  readonly output?: string;
}

export const ReceiptOutput = z.strictObject({
  case: z.string(),
  entry: z.int().positive(),
  receipt: z.string(),
  leaf: z.string(),
});

export async function receiptCommand(
  given: string | undefined,
  options: ReceiptOptions,
  io: Io,
): Promise<Outcome> {
  const name = await caseGiven(given ?? options.case, io);
  const opened = await openOwnCase(name, io);
  if (!opened.ok) return opened;
  const { version } = opened.value;
  const seq = options.entry === undefined ? version : Number(options.entry);
  if (!Number.isInteger(seq) || seq < 1 || seq > version) {
    return refuse(
      'not-found',
      `There is no entry “${options.entry}” in ${name}; its entries are 1 to ${version}.`,
      '--entry',
    );
  }
  const ledger = await ledgerOf(opened.value, io);
  if (!ledger.ok) return ledger;
  const made = await ledger.value.receiptOf(seq);
  if (!made.ok) return made;
  const { receipt, leaf } = made.value;
  if (options.output !== undefined) {
    const path = resolve(io.cwd, options.output);
    const proof = await writeWhole(path, receipt);
    const proven = proof.ok ? await writeWhole(`${path}.leaf`, leaf) : proof;
    if (!proven.ok) return proven;
  }
  if (options.json === true)
    printJson(io, ReceiptOutput, { case: name, entry: seq, receipt, leaf });
  else if (options.output === undefined) io.out(receipt);
  else {
    print(io, [
      `${options.output} proves entry ${seq} of ${name}; what it proves is in ${options.output}.leaf. Keep both.`,
    ]);
  }
  return DONE;
}
