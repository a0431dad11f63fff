/**
 * Draws the picture of the board in the README from what the command line really prints.
 *
 *     npm run picture
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run } from '../src/cli/index.ts';
import { drawTerminal } from './picture.ts';

const ROOT = resolve(import.meta.dirname, '..');

export const PICTURE = join(ROOT, 'docs/pictures/board.svg');

const ARGUMENTS = 'standing nato-2024 --as-of 2024-04-03 --known-at 2024-04-03'.split(' ');

/** The board is the first page of what is printed; the evidence that follows is left to readers. */
const LINES = 44;

/** What the command prints, on a day and a terminal that are the same on every machine. */
async function print(): Promise<string> {
  let out = '';
  let err = '';
  const status = await run(ARGUMENTS, {
    stdin: async () => new Uint8Array(),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    env: { FORCE_COLOR: '3', LANG: 'en_GB.UTF-8' },
    now: () => new Date('2024-04-03T12:00:00Z'),
    cwd: ROOT,
    outIsTTY: true,
    errIsTTY: true,
    inIsTTY: false,
    columns: 80,
    user: 'somebody',
  });
  if (status !== 0) throw new Error(`The board was not printed: ${err}`);
  return out;
}

/** The first lines of the output, and how many there are after them. */
function firstPage(output: string): string {
  const lines = output.trimEnd().split('\n');
  const left = lines.length - LINES;
  if (left <= 0) return output;
  const shown = lines.slice(0, LINES).join('\n').trimEnd();
  return `${shown}\n\u001b[0m\u001b[2m  … and ${left} more lines\u001b[0m`;
}

/** The picture as it would be made now. */
export async function makePicture(): Promise<string> {
  return drawTerminal(`npx nemcon ${ARGUMENTS.join(' ')}`, firstPage(await print()));
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(dirname(PICTURE), { recursive: true });
  writeFileSync(PICTURE, await makePicture());
  console.log(`Wrote ${PICTURE}`);
}
