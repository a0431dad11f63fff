/** The commands that hand things out: briefings, tables, pictures, calendars, feeds, databases. */
import { Option, type Command } from 'commander';
import { command, ofCase, THE_CASE, type Runner } from './command.ts';

/** The options of everything that shows a case on a day. */
const dated = (made: Command): Command =>
  made
    .option('-o, --output <file>', 'the file to write; a text is printed where it is left out')
    .option('--as-of <date>', 'the day to show, YYYY-MM-DD (by default today)')
    .option('--known-at <date>', 'only what had been written down by that day')
    .option('--proposed', 'count claims that nobody has accepted yet');

const language = new Option('--lang <language>', 'language of the fixed texts')
  .choices(['en', 'fr', 'de'])
  .default('en');
const SINCE = 'tell what changed since that day';

export function addPublishing(program: Command, { io, run }: Runner): void {
  const load = () => import('./commands/publish.ts');
  dated(ofCase(command(program, 'briefing', 'standing, changes, blockers, calendar and sources')))
    .addOption(new Option('--format <format>').choices(['html', 'md', 'docx']).default('md'))
    .option('--since <date>', SINCE)
    .addOption(language)
    .action(async (given: string | undefined, options) =>
      run(
        load().then((m) => m.briefingCommand(given, options, io)),
        options.json,
      ),
    );
  dated(
    command(program, 'table <name>', 'a table for spreadsheets and programs')
      .addHelpText('before', 'NAME is standing, claims, sources, changes, calendar or counts.\n')
      .option('--case <case>', THE_CASE),
  )
    .addOption(new Option('--format <format>').choices(['csv', 'json']).default('csv'))
    .option('--bom', 'begin with a byte order mark, by which Excel knows UTF-8')
    .option('--since <date>', SINCE)
    .action(async (name: string, options) =>
      run(
        load().then((m) => m.tableCommand(name, options, io)),
        options.json,
      ),
    );
  dated(ofCase(command(program, 'graph', 'who backs whom, as GraphML'))).action(
    async (given: string | undefined, options) =>
      run(
        load().then((m) => m.graphCommand(given, options, io)),
        options.json,
      ),
  );
  dated(ofCase(command(program, 'calendar', 'the dates of a case, as iCalendar')))
    .addOption(language)
    .action(async (given: string | undefined, options) =>
      run(
        load().then((m) => m.calendarCommand(given, options, io)),
        options.json,
      ),
    );
  dated(ofCase(command(program, 'feed', 'what changed day by day, as a feed')))
    .addOption(new Option('--format <format>').choices(['atom', 'rss']).default('atom'))
    .option('--days <number>', 'the most days, the latest', '30')
    .option('--url <address>', 'where the board can be seen, for links')
    .action(async (given: string | undefined, options) =>
      run(
        load().then((m) => m.feedCommand(given, options, io)),
        options.json,
      ),
    );
  dated(
    command(program, 'chart <name>', 'a picture')
      .addHelpText('before', 'NAME is timeline, bars or seats.\n')
      .option('--case <case>', THE_CASE),
  )
    .addOption(new Option('--format <format>').choices(['svg', 'png']).default('svg'))
    .option('--candidate <name>', 'of whom (by default whoever is ahead)')
    .option('--width <pixels>', 'width', '640')
    .addOption(new Option('--theme <theme>').choices(['light', 'dark']).default('light'))
    .addOption(
      new Option('--layout <layout>', 'of seats').choices(['grid', 'hemicycle']).default('grid'),
    )
    .addOption(language)
    .action(async (name: string, options) =>
      run(
        import('./commands/chart.ts').then((m) => m.chartCommand(name, options, io)),
        options.json,
      ),
    );
  dated(ofCase(command(program, 'embed', 'the board as one page without script')))
    .option('--candidate <name>', 'whose seats to show (by default whoever is ahead)')
    .addOption(language)
    .action(async (given: string | undefined, options) =>
      run(
        load().then((m) => m.embedCommand(given, options, io)),
        options.json,
      ),
    );
  dated(ofCase(command(program, 'dna-export', 'a database for Discourse Network Analyzer 3')))
    .option('--password <words>', 'what the program asks for when it opens the file', 'nemcon')
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/dna.ts').then((m) => m.dnaExportCommand(given, options, io)),
        options.json,
      ),
    );
  command(program, 'dna-import <file>', 'propose what a Discourse Network Analyzer database holds')
    .option('--case <case>', THE_CASE)
    .action(async (file: string, options) =>
      run(
        import('./commands/dna.ts').then((m) => m.dnaImportCommand(file, options, io)),
        options.json,
      ),
    );
}
