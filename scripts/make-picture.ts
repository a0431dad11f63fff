/**
 * Draws the picture of the board in the README from the real output of the command line.
 *
 *     npm run picture
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { drawTerminal } from './picture.ts';

const ROOT = resolve(import.meta.dirname, '..');

export const PICTURE = join(ROOT, 'docs/pictures/board.svg');

const ARGUMENTS = 'standing nato-2024 --as-of 2024-04-03 --known-at 2024-04-03'.split(' ');

/** The picture as it would be made now. */
export function makePicture(): string {
  const done = spawnSync(process.execPath, [join(ROOT, 'bin/nemcon.js'), ...ARGUMENTS], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing of this machine's terminal may show in the picture.
    env: {
      PATH: process.env['PATH'],
      FORCE_COLOR: '3',
      COLORTERM: 'truecolor',
      TERM: 'xterm-256color',
      COLUMNS: '80',
      LANG: 'en_GB.UTF-8',
      TZ: 'UTC',
    },
  });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`nemcon exits ${done.status}: ${done.stderr}`);
  return drawTerminal(`npx nemcon ${ARGUMENTS.join(' ')}`, done.stdout);
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(dirname(PICTURE), { recursive: true });
  writeFileSync(PICTURE, makePicture());
  console.log(`Wrote ${PICTURE}`);
}
