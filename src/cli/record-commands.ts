/** The commands that hand a record over, prove it and check it. */
import type { Command } from 'commander';
import { collect, command, ofCase, receipted, type Runner } from './command.ts';

export function addRecords(program: Command, { io, run }: Runner): void {
  ofCase(command(program, 'export', 'a case as one file that anybody can check'))
    .option('-o, --output <file>', 'the file to write')
    .option(
      '--share <kinds>',
      'which texts to hand over: articles, summaries, names, notes, confidences, all or none',
      'summaries,names,notes',
    )
    .option('--origin <name>', 'the name of the log, such as example.org/board')
    .option('--witness <key,url>', 'have a witness sign the head; may be repeated', collect)
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/export.ts').then((m) => m.exportCommand(given, options, io)),
        options.json,
      ),
    );
  receipted(
    command(
      program,
      'import <archive> <case>',
      'check an archive (or a .jsonl file) and make a case of it',
    ),
  )
    .option('--key <key>', 'a key that the archive must be signed with; may be repeated', collect)
    .action(async (from: string, to: string, options) =>
      run(
        import('./commands/import.ts').then((m) => m.importCommand(from, to, options, io)),
        options.json,
      ),
    );
  ofCase(command(program, 'receipt', 'that an entry is in the signed log of a case, to keep'))
    .argument('[entry]', 'the number of the entry (by default the last)')
    .option('-o, --output <file>', 'the file to write; the line that it proves goes beside it')
    .option('--origin <name>', 'the name of the log, where the case has none yet')
    .action(async (given: string | undefined, entry: string | undefined, options) =>
      run(
        import('./commands/receipt.ts').then((m) => m.receiptCommand(given, entry, options, io)),
        options.json,
      ),
    );
  command(
    program,
    'verify <what>',
    'check an archive (a file or a web address), a case or a receipt',
  )
    .option('--key <key>', 'a key that it must be signed with; may be repeated', collect)
    .option('--origin <name>', 'the name under which a case was exported')
    .option('--leaf <file>', 'the line that a receipt proves (by default RECEIPT.leaf)')
    .option('--case <case>', 'the case that a receipt is for, instead of the line')
    .action(async (given: string, options) =>
      run(
        import('./commands/verify.ts').then((m) => m.verifyCommand(given, options, io)),
        options.json,
      ),
    );
  command(program, 'witness', 'sign the heads of logs, as long as they keep what they had')
    .option('--log <key>', 'the key of a log to watch; may be repeated', collect)
    .option('--listen <address:port>', 'where to listen', '127.0.0.1:7662')
    .option('--key <file>', 'the file with the witness’s own key (made where there is none)')
    .option('--name <name>', 'the name of the witness, such as example.org/witness')
    .action(async (options) =>
      run(
        import('./commands/witness.ts').then((m) => m.witnessCommand(options, io)),
        options.json,
      ),
    );
}
