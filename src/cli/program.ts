/** The commands, their options and their help. What a command does is loaded only when it runs. */
import { Command, Option } from 'commander';
import { addAnalysis } from './analysis-commands.ts';
import { collect, command, ofCase, pictured, THE_CASE, type Runner } from './command.ts';
import { EXAMPLES, INTRODUCTION } from './help.ts';
import { addProcedures } from './procedure-commands.ts';
import { addPublishing } from './publish-commands.ts';
import { addStores } from './store-commands.ts';
import { toAscii, type Screen } from './terminal/index.ts';

function addReading(program: Command, { io, run }: Runner): void {
  command(program, 'read <source>', 'read an article: its claims, and the standing that follows')
    .addHelpText(
      'before',
      'SOURCE is a file (text, HTML, PDF, DOCX, EML), the web address of an article or a feed, or - for standard input.\n',
    )
    .option('--case <case>', THE_CASE)
    .option(
      '--published <date>',
      'the day it was published, YYYY-MM-DD (by default what the text tells, else today)',
    )
    .option('--outlet <name>', 'who published it')
    .option('--attachment <name>', 'of a mail, the attachment to read in place of the message')
    .option('--accept <which>', 'all: accept the claims at once; none: only propose them', 'none')
    .action(async (source: string, options) =>
      run(
        import('./commands/read.ts').then((m) => m.readCommand(source, options, io)),
        options.json,
      ),
    );
  command(
    program,
    'quotes <source>',
    'who is reported to say what, in any text and without a case',
  ).action(async (source: string, options) =>
    run(
      import('./commands/quotes.ts').then((m) => m.quotesCommand(source, options, io)),
      options.json,
    ),
  );
}

function addHistories(program: Command, { io, run }: Runner): void {
  command(program, 'replay [history]', 'a selection of the past, run through its procedure')
    .addHelpText(
      'before',
      'HISTORY is a name, such as un-2016, or a .json file; without one, all are listed.\n',
    )
    .option('--steps', 'also what happened between the rounds')
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/replay.ts').then((m) => m.replayCommand(given, options, io)),
        options.json,
      ),
    );
}

function addViews(program: Command, { io, run }: Runner): void {
  pictured(
    ofCase(
      command(program, 'standing', 'the board: where every member stands, and who is in the way'),
    ),
  )
    .option('--as-of <date>', 'the day to show, YYYY-MM-DD (by default today)')
    .option('--known-at <date>', 'only what had been written down by that day')
    .option('--candidate <name>', 'only this candidate: id, name, surname or a near spelling')
    .option('--proposed', 'count claims that nobody has accepted yet')
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/standing.ts').then((m) => m.standingCommand(given, options, io)),
        options.json,
      ),
    );
  ofCase(command(program, 'log', 'the record, one sentence an entry'))
    .option('--known-at <date>', 'only what had been written down by that day')
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/record.ts').then((m) => m.logCommand(given, options, io)),
        options.json,
      ),
    );
  ofCase(command(program, 'claims', 'the claims of a case'))
    .addOption(
      new Option('--status <status>', 'only these').choices(['proposed', 'accepted', 'rejected']),
    )
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/record.ts').then((m) => m.claimsCommand(given, options, io)),
        options.json,
      ),
    );
  command(program, 'show <claim-or-case> [claim]', 'a claim, with its words in their surroundings')
    .option('--case <case>', THE_CASE)
    .action(async (first: string, second: string | undefined, options) =>
      run(
        import('./commands/record.ts').then((m) => m.showCommand(first, second, options, io)),
        options.json,
      ),
    );
}

function addDecisions(program: Command, { io, run }: Runner): void {
  for (const verdict of ['accept', 'reject'] as const) {
    const made = command(program, `${verdict} [claims...]`, `${verdict} proposed claims, by id`)
      .option('--case <case>', THE_CASE)
      .option('--all', 'all that wait for a decision');
    if (verdict === 'reject') made.option('--reason <words>', 'why, for the record');
    made.action(async (ids: string[], options) =>
      run(
        import('./commands/decide.ts').then((m) => m.decideCommand(verdict, ids, options, io)),
        options.json,
      ),
    );
  }
  command(program, 'correct <claim>', 'put a claim right and accept it; the proposal is kept')
    .option('--case <case>', THE_CASE)
    .option('--set <field=value>', 'what to change; may be repeated', collect)
    .action(async (id: string, options) =>
      run(
        import('./commands/decide.ts').then((m) => m.correctCommand(id, options, io)),
        options.json,
      ),
    );
  command(program, 'reopen <claims...>', 'take a decision back: the claims wait again')
    .option('--case <case>', THE_CASE)
    .option('--reason <words>', 'why, for the record')
    .action(async (ids: string[], options) =>
      run(
        import('./commands/decide.ts').then((m) => m.reopenCommand(ids, options, io)),
        options.json,
      ),
    );
}

function addNames(program: Command, { io, run }: Runner): void {
  ofCase(command(program, 'names', 'names that were settled, and names that nobody knows')).action(
    async (given: string | undefined, options) =>
      run(
        import('./commands/names.ts').then((m) => m.namesCommand(given, options, io)),
        options.json,
      ),
  );
  command(program, 'name <written>', 'settle what a written name means, or take that back')
    .option('--case <case>', THE_CASE)
    .option('--means <who>', 'a member, group or person: id, name or surname')
    .option('--forget', 'the name is open again')
    .action(async (written: string, options) =>
      run(
        import('./commands/names.ts').then((m) => m.nameCommand(written, options, io)),
        options.json,
      ),
    );
  command(
    program,
    'same <source> [of]',
    'say that a source is a copy of another, or that it is not',
  )
    .option('--case <case>', THE_CASE)
    .option('--forget', 'it is a report of its own')
    .action(async (source: string, of: string | undefined, options) =>
      run(
        import('./commands/names.ts').then((m) => m.sameCommand(source, of, options, io)),
        options.json,
      ),
    );
}

function addRatings(program: Command, { io, run }: Runner): void {
  ofCase(command(program, 'ratings', 'how people rated sources and claims'))
    .option('--known-at <date>', 'only what had been written down by that day')
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/ratings.ts').then((m) => m.ratingsCommand(given, options, io)),
        options.json,
      ),
    );
  command(
    program,
    'rate <what> [rating]',
    'rate a report or an outlet A to F, or a claim 1 to 6, or take that back',
  )
    .addHelpText('before', 'WHAT is the id of a source or of a claim, or the name of an outlet.\n')
    .option('--case <case>', THE_CASE)
    .option('--reason <words>', 'why, for the record')
    .option('--forget', 'it is rated no more')
    .action(async (what: string, rating: string | undefined, options) =>
      run(
        import('./commands/ratings.ts').then((m) => m.rateCommand(what, rating, options, io)),
        options.json,
      ),
    );
}

function addCases(program: Command, { io, run }: Runner): void {
  command(
    program,
    'copy <case> <folder>',
    'copy a case, such as an example, to a folder of your own',
  ).action(async (from: string, to: string, options) =>
    run(
      import('./commands/copy.ts').then((m) => m.copyCommand(from, to, options, io)),
      options.json,
    ),
  );
  command(program, 'new <folder>', 'make a case for another race')
    .option(
      '--members <list>',
      'codes such as AUT,BEL,FRA, or a CSV file: code, name, day of joining',
    )
    .option('--body <name>', 'the body that chooses')
    .option('--post <name>', 'the post to be filled')
    .option('--title <words>', 'what to call the case')
    .option('--rule <name>', 'no-objection, majority or two-thirds', 'no-objection')
    .option('--candidate <name>', 'somebody who stands; may be repeated', collect)
    .option('--since <date>', 'since when they are members, where the list does not say')
    .action(async (to: string, options) =>
      run(
        import('./commands/new.ts').then((m) => m.newCommand(to, options, io)),
        options.json,
      ),
    );
  command(program, 'demo', 'read an example report into the NATO race of 2024').action(
    async (options) =>
      run(
        import('./commands/demo.ts').then((m) => m.demoCommand(options, io)),
        options.json,
      ),
  );
}

function addRecords(program: Command, { io, run }: Runner): void {
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
  command(
    program,
    'import <archive> <case>',
    'check an archive (or a .jsonl file) and make a case of it',
  )
    .option('--key <key>', 'a key that the archive must be signed with; may be repeated', collect)
    .action(async (from: string, to: string, options) =>
      run(
        import('./commands/import.ts').then((m) => m.importCommand(from, to, options, io)),
        options.json,
      ),
    );
  ofCase(
    command(program, 'receipt', 'the proof that an entry is in the record, for whoever made it'),
  )
    .option('--entry <number>', 'which entry (by default the last)')
    .option('-o, --output <file>', 'the file to write; what it proves goes beside it, as FILE.leaf')
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/receipt.ts').then((m) => m.receiptCommand(given, options, io)),
        options.json,
      ),
    );
  command(
    program,
    'verify <what>',
    'check an archive (a file or a web address), a case or a receipt',
  )
    .option('--key <key>', 'a key that the archive must be signed with; may be repeated', collect)
    .option('--origin <name>', 'the name under which a case was exported')
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

/** What the parser complains of, as one sentence that says what to do. */
const complaint = (text: string): string =>
  `${text
    .replace(/^error: /, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')}; \`nemcon --help\` tells how it is used.`;

/** The whole program; parsing arguments runs the command that they name. */
export function programFor(runner: Runner, version: string, screen: Screen): Command {
  const { io } = runner;
  const { width } = screen;
  const plain = (text: string): string => (screen.ascii ? toAscii(text) : text);
  const program = new Command('nemcon')
    .description(INTRODUCTION)
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .configureOutput({
      writeOut: (text) => io.out(plain(text)),
      writeErr: (text) => io.err(plain(text)),
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      outputError: (text, write) => write(`nemcon: ${complaint(text)}\n`),
    })
    .configureHelp({
      minWidthToWrap: 20,
      subcommandTerm: (made) =>
        [
          made.name(),
          ...made.registeredArguments.map((one) =>
            one.required ? `<${one.name()}>` : `[${one.name()}]`,
          ),
        ].join(' '),
    })
    .exitOverride()
    .showSuggestionAfterError();
  addReading(program, runner);
  addViews(program, runner);
  addHistories(program, runner);
  addAnalysis(program, runner);
  addDecisions(program, runner);
  addNames(program, runner);
  addRatings(program, runner);
  addCases(program, runner);
  addStores(program, runner);
  addRecords(program, runner);
  addPublishing(program, runner);
  addProcedures(program, runner);
  const examples = EXAMPLES['nemcon'] ?? [];
  return program.addHelpText(
    'after',
    `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`,
  );
}
