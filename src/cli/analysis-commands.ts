/** The commands that look behind the board: what would do, why, what to watch. */
import { Option, type Command } from 'commander';
import { collect, command, ofCase, pictured, THE_CASE, type Runner } from './command.ts';

/** The options that every view on a day has. */
const onDay = (made: Command): Command =>
  pictured(made)
    .option('--as-of <date>', 'the day to show, YYYY-MM-DD (by default today)')
    .option('--known-at <date>', 'only what had been written down by that day')
    .option('--proposed', 'count claims that nobody has accepted yet');

const FOR = 'the candidate: id, name, surname or a near spelling';

export function addAnalysis(program: Command, { io, run }: Runner): void {
  onDay(
    ofCase(
      command(program, 'package', 'the smallest sets of concessions after which the rule is met'),
    ),
  )
    .option('--for <candidate>', FOR)
    .option('--best <number>', 'how many packages (by default 3)')
    .option('--cheapest', 'by cost instead of by number')
    .addOption(
      new Option('--open <choice>', 'what those who have not come out are taken to do')
        .choices(['abstain', 'consent', 'object'])
        .default('abstain'),
    )
    .option('--problem <file>', 'concessions, prices and red lines of your own, as JSON')
    .option('--time <seconds>', 'how long the solver may take (by default 10)')
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/package.ts').then((m) => m.packageCommand(given, options, io)),
        options.json,
      ),
    );
  onDay(
    ofCase(
      command(
        program,
        'estimate',
        'what the record makes likely: the number, the rule, who can block',
      ),
    ),
  )
    .option('--for <candidate>', FOR)
    .option('--effects', 'also what each parameter does to the answer (takes some seconds)')
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/estimate.ts').then((m) => m.estimateCommand(given, options, io)),
        options.json,
      ),
    );
  onDay(command(program, 'power [rule-or-case]', 'what a rule gives each member, exactly'))
    .addHelpText('before', 'RULE is a JSON file with a rule and its members; CASE is a case.\n')
    .option('--case <case>', THE_CASE)
    .option('--quota <number>', 'in place of a rule: so many votes are enough')
    .option('--weights <list>', 'the votes of each member, such as 4,4,4,2,2,1')
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/power.ts').then((m) => m.powerCommand(given, options, io)),
        options.json,
      ),
    );
  onDay(command(program, 'why <member>', 'everything about one member towards a candidate'))
    .option('--case <case>', THE_CASE)
    .option('--for <candidate>', `${FOR} (by default whoever is ahead)`)
    .action(async (member: string, options) =>
      run(
        import('./commands/why.ts').then((m) => m.whyCommand(member, options, io)),
        options.json,
      ),
    );
  onDay(ofCase(command(program, 'hypotheses', 'why members act: hypotheses against the evidence')))
    .option('--member <member>', 'only this one')
    .option('--marks <file>', 'an analyst’s marks, as JSON; may be repeated', collect)
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/hypotheses.ts').then((m) => m.hypothesesCommand(given, options, io)),
        options.json,
      ),
    );
  pictured(ofCase(command(program, 'changes', 'who moved between two days, why, and what it did')))
    .option('--from <date>', 'the earlier day (by default the later one)')
    .option('--to <date>', 'the later day (by default today)')
    .option('--known-from <date>', 'of the earlier day, only what had been written down by then')
    .option('--known-to <date>', 'of the later day, only what had been written down by then')
    .option('--proposed', 'count claims that nobody has accepted yet')
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/changes.ts').then((m) => m.changesCommand(given, options, io)),
        options.json,
      ),
    );
  onDay(ofCase(command(program, 'watch', 'which single piece of news would move the answer most')))
    .option('--for <candidate>', `${FOR} (by default whoever is ahead)`)
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/follow.ts').then((m) => m.watchCommand(given, options, io)),
        options.json,
      ),
    );
  onDay(ofCase(command(program, 'commitments', 'what was promised, and what came of it'))).action(
    async (given: string | undefined, options) =>
      run(
        import('./commands/follow.ts').then((m) => m.commitmentsCommand(given, options, io)),
        options.json,
      ),
  );
  onDay(
    ofCase(command(program, 'criteria', 'what a candidate is said to need, and who has it')),
  ).action(async (given: string | undefined, options) =>
    run(
      import('./commands/follow.ts').then((m) => m.criteriaCommand(given, options, io)),
      options.json,
    ),
  );
}
