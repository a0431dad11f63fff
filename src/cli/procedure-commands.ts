/** The commands about procedures: how bodies choose, as data that can be shown, checked and compared. */
import { Option, type Command } from 'commander';
import { command, type Runner } from './command.ts';
import { EXAMPLES } from './help.ts';

const NAME = 'a name of the catalogue, or a file such as my-procedure.json';

export function addProcedures(program: Command, { io, run }: Runner): void {
  const procedure = program
    .command('procedure')
    .description('how bodies choose: list, show, check and compare procedures')
    .addHelpText(
      'after',
      `\nExamples:\n${(EXAMPLES['procedure'] ?? []).map((line) => `  ${line}`).join('\n')}`,
    );
  command(procedure, 'list', 'the procedures that come with the program').action(async (options) =>
    run(
      import('./commands/procedure.ts').then((m) => m.listCommand(options, io)),
      options.json,
    ),
  );
  command(procedure, 'show', 'a procedure for people: stages, rules, who can block, articles')
    .argument('<name>', NAME)
    .option('--mermaid', 'print a Mermaid state diagram instead')
    .option('--svg <file>', 'write the state diagram as a picture')
    .option('--html <file>', 'write the whole page, with the picture, as one file')
    .addOption(
      new Option('--theme <theme>', 'of the picture').choices(['light', 'dark']).default('light'),
    )
    .action(async (name: string, options) =>
      run(
        import('./commands/procedure.ts').then((m) => m.showCommand(name, options, io)),
        options.json,
      ),
    );
  command(procedure, 'check', 'what is wrong with a procedure, each with its place in the file')
    .argument('<file>', NAME)
    .action(async (file: string, options) =>
      // What was found is printed as JSON already, so that a refusal is not printed once more.
      run(
        import('./commands/procedure-check.ts').then((m) => m.checkCommand(file, options, io)),
        false,
      ),
    );
  command(procedure, 'compare', 'two procedures side by side, differences marked')
    .argument('<a>', NAME)
    .argument('<b>', NAME)
    .action(async (a: string, b: string, options) =>
      run(
        import('./commands/procedure.ts').then((m) => m.compareCommand(a, b, options, io)),
        options.json,
      ),
    );
  command(procedure, 'schema', 'the JSON Schema of a procedure’s file').action(async (options) =>
    run(
      import('./commands/procedure.ts').then((m) => m.schemaCommand(io)),
      options.json,
    ),
  );
}
