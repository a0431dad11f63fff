/** The commands that choose, examine and serve a store. */
import type { Command } from 'commander';
import { command, type Runner } from './command.ts';

const A_STORE = 'a file ending in .db, a folder, or postgres://user:password@host/database';

export function addStores(program: Command, { io, run }: Runner): void {
  command(program, 'init [store]', 'make a store of cases and use it from now on')
    .addHelpText('before', `STORE is ${A_STORE}; by default a file in your data folder.\n`)
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/stores.ts').then((m) => m.initCommand(given, options, io)),
        options.json,
      ),
    );
  command(program, 'open [store]', 'use another store from now on, or say which is used')
    .addHelpText('before', `STORE is ${A_STORE}.\n`)
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/stores.ts').then((m) => m.openCommand(given, options, io)),
        options.json,
      ),
    );
  command(
    program,
    'doctor [store]',
    'check database, migrations, entries, clock, keys, permissions',
  )
    .addHelpText('before', `STORE is ${A_STORE}; by default the one that is used.\n`)
    .action(async (given: string | undefined, options) =>
      run(
        import('./commands/doctor.ts').then((m) => m.doctorCommand(given, options, io)),
        // What was found is the JSON; that something is wrong says the exit code.
        false,
      ),
    );
  command(program, 'serve', 'the board: follow your races in a browser')
    .option('--port <number>', 'where to listen (by default 7777 or the next that is free)')
    .option('--host <address>', 'an address of this machine: 127.0.0.1 or ::1')
    .option('--store <store>', `${A_STORE}; by default the one that is used`)
    .option('--open', 'open the browser, wherever this runs')
    .option('--no-open', 'open no browser')
    .option('--log-level <level>', 'silent, error, warn, info or debug')
    .action(async (options) =>
      run(
        import('./commands/serve.ts').then((m) => m.serveCommand(options, io)),
        options.json,
      ),
    );
}
