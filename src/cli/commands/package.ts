/** `nemcon package`: the smallest or cheapest sets of concessions after which the rule is met. */
import { packageFile, PackageOutput, packageView } from '../../api/index.ts';
import { ok, refuse } from '../../basics/index.ts';
import { packageShown } from '../../publish/index.ts';
import { withSolver } from '../../solve/index.ts';
import { showingProgress, type Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import { numberGiven, textOf, type OnDayOptions } from '../opened-on.ts';
import { packageLines } from '../render/packages.ts';
import { behindOf, viewOnDay, type PictureOptions } from '../showing.ts';

export interface PackageOptions extends OnDayOptions, PictureOptions {
  readonly for?: string;
  readonly best?: string;
  readonly cheapest?: boolean;
  readonly open: 'abstain' | 'consent' | 'object';
  readonly problem?: string;
  readonly time?: string;
}

/** Longest time that the solver may be given, in seconds. */
const LONGEST = 3600;

export async function packageCommand(
  given: string | undefined,
  options: PackageOptions,
  io: Io,
): Promise<Outcome> {
  const candidate = options.for;
  if (candidate === undefined) {
    return refuse(
      'bad-input',
      'A package is for somebody; name the candidate after --for. Nothing was worked out.',
      '--for',
    );
  }
  const best = numberGiven(options.best, '--best', 3, 1000);
  if (!best.ok) return best;
  const seconds = numberGiven(options.time, '--time', 10, LONGEST);
  if (!seconds.ok) return seconds;
  const text = options.problem === undefined ? ok(undefined) : await textOf(options.problem, io);
  if (!text.ok) return text;
  const file = text.value === undefined ? ok(undefined) : packageFile(text.value);
  if (!file.ok) return file;
  return viewOnDay(given, options, io, async (opened) => {
    const { record, asOf, include } = opened;
    const query = {
      candidate,
      asOf,
      include,
      best: best.value,
      open: options.open,
      order: options.cheapest === true ? ('cheapest' as const) : ('fewest' as const),
      ...(file.value === undefined ? {} : { file: file.value }),
    };
    const found = await showingProgress(
      io,
      'Looking for packages',
      withSolver(seconds.value, (solver) => packageView(record, query, solver)),
    );
    if (!found.ok) return found;
    return ok({
      value: found.value as PackageOutput,
      schema: PackageOutput,
      lines: (screen) => packageLines(screen, found.value),
      shown: () => packageShown(found.value),
      behind: behindOf(opened),
    });
  });
}
