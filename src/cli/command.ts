/** What all commands have in common: JSON, ASCII, a case, and examples in the help. */
import type { Command } from 'commander';
import type { Outcome } from './context.ts';
import { EXAMPLES } from './help.ts';
import type { Io } from './io.ts';

/** Runs what a command asked for and keeps how it ended. */
export interface Runner {
  readonly io: Io;
  run(work: Promise<Outcome>, json: boolean): Promise<void>;
}

const AS_JSON = 'print JSON for programs (see docs/reading.md)';
const IN_ASCII = 'use no characters outside ASCII';
export const THE_CASE =
  'a case of the open store, an example’s name, a folder with entries.jsonl, or a .jsonl file';

/** A command with the options and the examples that each has. */
export function command(program: Command, usage: string, summary: string): Command {
  const made = program
    .command(usage)
    .description(summary)
    .option('--json', AS_JSON)
    .option('--ascii', IN_ASCII);
  // A command of a command goes by both names: `procedure show` is another one than `show`.
  const name = program.parent === null ? made.name() : `${program.name()} ${made.name()}`;
  const examples = EXAMPLES[name] ?? [];
  if (examples.length > 0) {
    made.addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`);
  }
  return made;
}

/** Gathers an option that may be repeated. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** A case and nothing else, by position or by --case. */
export const ofCase = (made: Command): Command =>
  made.argument('[case]', THE_CASE).option('--case <case>', 'the same, as an option');

/** A view that can also be had as a picture or as a page; `-` stands for standard output. */
export const pictured = (made: Command): Command =>
  made
    .option('--svg <file>', 'also draw it, as SVG with its sources; - for standard output')
    .option('--html <file>', 'also write it as a page with the words it rests on; - likewise');
