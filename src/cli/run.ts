/** One run of the program: arguments in, exit code out. */
import { readFileSync } from 'node:fs';
import type { Outcome } from './context.ts';
import type { Io } from './io.ts';
import { fitFor, screenOf, wrap, piece } from './terminal/index.ts';
import { closeAll } from './to-close.ts';

/** A bug in the program itself; nothing that a user did. As EX_SOFTWARE of BSD's sysexits. */
const BUG = 70;
/** Arguments that cannot be understood: bad input like any other. */
const BAD_ARGUMENTS = 2;

function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { readonly version: string }).version;
}

/** Says why in one sentence on standard error, and as JSON where JSON was asked for. */
async function refused(
  outcome: Extract<Outcome, { ok: false }>,
  json: boolean,
  io: Io,
): Promise<number> {
  const { REFUSALS } = await import('../api/index.ts');
  const screen = screenOf({ isTTY: io.errIsTTY, env: io.env });
  if (json) io.out(`${JSON.stringify({ refused: outcome.error })}\n`);
  io.err(`nemcon: ${fitFor(screen, outcome.error.message)}\n`);
  return REFUSALS[outcome.error.code].exit;
}

/**
 * Runs the program.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 where all went well, else as the table of refusals says
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // Asked for by scripts, so it loads nothing.
  if (argv.length === 1 && argv[0] === '--version') {
    io.out(`${version()}\n`);
    return 0;
  }
  const [{ CommanderError }, { programFor }] = await Promise.all([
    import('commander'),
    import('./program.ts'),
  ]);
  let code = 0;
  const screen = screenOf({ isTTY: io.outIsTTY, columns: io.columns, env: io.env });
  const runner = {
    io,
    async run(work: Promise<Outcome>, json: boolean) {
      const outcome = await work;
      if (!outcome.ok) code = await refused(outcome, json, io);
    },
  };
  try {
    await programFor(runner, version(), screen).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_ARGUMENTS;
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(
      `${wrap(screen, [piece('nemcon: This is a fault in the program, not in what you gave it. Nothing more was written. Please report what follows.')]).join('\n')}\n${what}\n`,
    );
    return BUG;
  } finally {
    await closeAll(io);
  }
}
