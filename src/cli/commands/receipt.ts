/** `nemcon receipt`: that an entry is in the signed log of a case, to keep elsewhere. */
import { ReceiptOutput } from '../../api/index.ts';
import { refuse, type Result } from '../../basics/index.ts';
import { openKeeper, type Receipt } from '../../store/index.ts';
import { openCase } from '../cases.ts';
import {
  caseGiven,
  DONE,
  print,
  printJson,
  remark,
  screenFor,
  showingProgress,
  type Outcome,
  type Usual,
} from '../context.ts';
import type { Io } from '../io.ts';
import { fitFor } from '../terminal/index.ts';
import { saveReceipt } from '../written.ts';

export interface ReceiptOptions extends Usual {
  readonly case?: string;
  readonly output?: string;
  readonly origin?: string;
}

async function receiptOf(
  name: string,
  entry: string | undefined,
  { origin }: ReceiptOptions,
  io: Io,
): Promise<Result<Receipt>> {
  const opened = await openCase(name, io);
  if (!opened.ok) return opened;
  const { kept, entries } = opened.value;
  if (entry !== undefined && !/^[1-9][0-9]{0,14}$/.test(entry)) {
    return refuse(
      'bad-input',
      `“${entry}” is no number of an entry; they count from 1. Nothing was signed.`,
    );
  }
  const found = await openKeeper(kept, entries, { origin, purpose: 'sign' }, io.env);
  if (!found.ok) return found;
  const { keeper } = found.value;
  const receipt = await keeper.receipt(entry === undefined ? entries.length : Number(entry));
  const settled = await keeper.settle();
  return settled.ok ? receipt : settled;
}

export async function receiptCommand(
  given: string | undefined,
  entry: string | undefined,
  options: ReceiptOptions,
  io: Io,
): Promise<Outcome> {
  const name = await caseGiven(given ?? options.case, io);
  const made = await showingProgress(io, 'Signing', receiptOf(name, entry, options, io));
  if (!made.ok) return made;
  const receipt = made.value;
  const { output: file } = options;
  if (file !== undefined) {
    const saved = await saveReceipt(receipt, file, io);
    if (!saved.ok) return saved;
  }
  if (options.json === true) {
    printJson(io, ReceiptOutput, receipt);
    return DONE;
  }
  if (file === undefined) {
    // As it is, so that it can go into a file or through a pipe.
    io.out(receipt.proof);
    remark(
      io,
      'That is the proof alone; with -o the line that it proves is kept beside it, and --json prints both.',
      options,
    );
    return DONE;
  }
  const screen = screenFor(io, options);
  print(io, [
    fitFor(
      screen,
      `${file} proves that entry ${receipt.entry} is among the ${receipt.size} of ${receipt.log}; ${file}.leaf is that entry as the log has it.`,
    ),
    `key   ${receipt.key}`,
  ]);
  return DONE;
}
