/** The real process as `Io`. */
import { userInfo } from 'node:os';
import type { Io } from './io.ts';

async function stdin(most: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part as Uint8Array);
    parts.push(bytes);
    size += bytes.length;
    // One part more than is wanted shows that it is too much; the rest need not be read.
    if (size > most) break;
  }
  return Buffer.concat(parts);
}

function userName(): string {
  try {
    return userInfo().username || 'somebody';
  } catch {
    // There are machines on which the user has no name.
    return 'somebody';
  }
}

/** A reader who goes away early, such as `head`, is no error: there is just nobody left to tell. */
function endWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') process.exit(0);
    throw error;
  });
}

export function processIo(): Io {
  endWhenNobodyReads(process.stdout);
  endWhenNobodyReads(process.stderr);
  return {
    stdin,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    now: () => new Date(),
    cwd: process.cwd(),
    outIsTTY: process.stdout.isTTY,
    errIsTTY: process.stderr.isTTY,
    inIsTTY: process.stdin.isTTY,
    columns: process.stdout.columns,
    user: process.env['NEMCON_BY'] ?? userName(),
  };
}
