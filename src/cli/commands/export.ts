/** `nemcon export`: a case as one file that can be checked by people who trust nobody. */
import { resolve } from 'node:path';
import { refuse, type Result } from '../../basics/index.ts';
import { keyText, packRecord, toBase64, treeOf, type VerifierKey } from '../../record/index.ts';
import { openCase } from '../cases.ts';
import {
  caseGiven,
  DONE,
  print,
  printJson,
  screenFor,
  showingProgress,
  type Outcome,
  type Usual,
} from '../context.ts';
import type { Io } from '../io.ts';
import { writeWhole } from '../record/files.ts';
import { leavesOf } from '../record/leaves.ts';
import { openLog, signedHead } from '../record/log.ts';
import { ExportOutput } from '../record/outputs.ts';
import { kindsGiven } from '../record/policy.ts';
import { nodeUsing } from '../record/primitives.ts';
import { witnessed, witnessesGiven } from '../record/witnesses.ts';
import { fitFor } from '../terminal/index.ts';

export interface ExportOptions extends Usual {
  readonly case?: string;
  readonly output?: string;
  readonly share?: string;
  readonly origin?: string;
  readonly witness?: readonly string[];
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly output: Omit<ReturnType<typeof ExportOutput.parse>, 'file' | 'bytes'>;
}

async function packed(
  given: string | undefined,
  options: ExportOptions,
  io: Io,
): Promise<Result<Packed>> {
  const kinds = kindsGiven(options.share);
  if (!kinds.ok) return kinds;
  const witnesses = witnessesGiven(options.witness);
  if (!witnesses.ok) return witnesses;
  const opened = await openCase(await caseGiven(given ?? options.case, io), io);
  if (!opened.ok) return opened;
  const { entries, state } = opened.value.record;
  const { place, isExample } = opened.value;
  const log = await openLog({ id: state.id, place, isExample }, io, options.origin);
  if (!log.ok) return log;
  const { key, salts, heads } = log.value;
  const found = leavesOf(entries, key.name, salts);
  if (!found.ok) return found;
  const { leaves, openings } = found.value;
  const using = nodeUsing();
  const tree = treeOf(leaves, using.hashing);
  const [newest] = heads.toReversed();
  if (newest !== undefined && newest.size > tree.size) {
    return refuse(
      'damaged',
      `This case has ${tree.size} entries, but ${newest.size} were signed before; a record never gets shorter, so nothing was signed or written. Restore it from a copy.`,
    );
  }
  const known: VerifierKey[] = witnesses.value.map((one) => one.key);
  const root = tree.root();
  const head = signedHead({ origin: key.name, size: tree.size, root }, log.value);
  if (!head.ok) return head;
  const parts = {
    leaves,
    checkpoint: head.value,
    earlier: heads.map(({ text }) => text),
    log: key,
    witnesses: known,
    shared: openings.filter(({ kind }) => kinds.value.includes(kind)),
    withheld: openings.filter(({ kind }) => !kinds.value.includes(kind)),
  };
  // Packed once before any witness is asked: what was signed before must still be there.
  const dry = packRecord(parts, using);
  if (!dry.ok) return dry;
  const checkpoint = await witnessed(head.value, tree, witnesses.value);
  if (!checkpoint.ok) return checkpoint;
  // The head is on the disk before anybody can see it: a log never forgets what it signed.
  const kept = await log.value.keep(tree.size, checkpoint.value);
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

export async function exportCommand(
  given: string | undefined,
  options: ExportOptions,
  io: Io,
): Promise<Outcome> {
  const { output: file } = options;
  if (file === undefined) {
    return refuse(
      'bad-input',
      'Name the file to write with -o, such as -o my-race.tar; nothing was written.',
      '--output',
    );
  }
  const made = await showingProgress(io, 'Packing the record', packed(given, options, io));
  if (!made.ok) return made;
  const { bytes, output } = made.value;
  const written = await writeWhole(resolve(io.cwd, file), bytes);
  if (!written.ok) return written;
  if (options.json === true) {
    printJson(io, ExportOutput, { file, bytes: bytes.length, ...output });
    return DONE;
  }
  const kept =
    output.withheld === 0
      ? 'Nothing is withheld.'
      : `${output.withheld} texts are withheld and ${output.shared} are in it; --share says which.`;
  const screen = screenFor(io, options);
  print(io, [
    fitFor(screen, `${file} holds the ${output.entries} entries of ${output.origin}. ${kept}`),
    `key   ${output.key}`,
    `root  ${output.root}`,
    fitFor(screen, 'Publish the key; then anybody can check the file with `nemcon verify`.'),
  ]);
  return DONE;
}
