/** The analysing thread: what takes seconds to work out, and may be given up in the middle. */
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { ToThread } from './messages.ts';
import { work } from './work.ts';

const port = parentPort;
if (port !== null) {
  const { take } = work(
    (message) => port.postMessage(message),
    (run) => setImmediate(run),
  );
  port.on('message', (message: ToThread) => take(message));
  // From source, what is loaded later can be loaded only while this module has not ended.
  await once(port, 'close');
}
