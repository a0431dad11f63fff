/** `nemcon demo`: an example report into the NATO race. */
import { join } from 'node:path';
import { FIRST_EXAMPLE, pathOfExample } from '../../store/index.ts';
import { remark, type Outcome, type Usual } from '../context.ts';
import type { Io } from '../io.ts';
import { readCommand } from './read.ts';

const REPORT = join('reports', '2024-03-05-one-objects.txt');

export async function demoCommand(options: Usual, io: Io): Promise<Outcome> {
  const done = await readCommand(
    join(pathOfExample(FIRST_EXAMPLE), REPORT),
    { ...options, case: FIRST_EXAMPLE, published: '2024-03-05', outlet: 'Example report' },
    io,
  );
  if (done.ok && options.json !== true) {
    remark(
      io,
      'Try next: nemcon standing nato-2024 --as-of 2024-06-17, or nemcon read with an article of your own. In a clone, write npx . for nemcon.',
      options,
    );
  }
  return done;
}
