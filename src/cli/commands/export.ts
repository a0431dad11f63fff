/** `nemcon export`: a case as one file that can be checked by people who trust nobody. */
import { resolve } from 'node:path';
import { refuse, type Result } from '../../basics/index.ts';
import type { Tree } from '../../record/index.ts';
import {
  ExportOutput,
  kindsGiven,
  packCase,
  writeWhole,
  type PackedCase,
} from '../../store/index.ts';
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
import { witnessed, witnessesGiven } from '../record/witnesses.ts';
import { fitFor } from '../terminal/index.ts';

export interface ExportOptions extends Usual {
  readonly case?: string;
  readonly output?: string;
  readonly share?: string;
  readonly origin?: string;
  readonly witness?: readonly string[];
}

async function packed(
  given: string | undefined,
  options: ExportOptions,
  io: Io,
): Promise<Result<PackedCase>> {
  const share = kindsGiven(options.share);
  if (!share.ok) return share;
  const witnesses = witnessesGiven(options.witness);
  if (!witnesses.ok) return witnesses;
  const opened = await openCase(await caseGiven(given ?? options.case, io), io);
  if (!opened.ok) return opened;
  const { place, isExample, record } = opened.value;
  const named = { id: record.state.id, place, isExample };
  const asked = {
    keys: witnesses.value.map(({ key }) => key),
    cosign: async (head: string, tree: Tree) => witnessed(head, tree, witnesses.value),
  };
  const how = { share: share.value, origin: options.origin, witnesses: asked };
  return packCase(named, record.entries, how, io.env);
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
