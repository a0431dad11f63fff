/** A thread of the server, which does what takes long. */
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './messages.ts';
import { work } from './work.ts';

/** The bytes of a file, which are not needed here any more. */
const handedOver = ({ result }: FromThread): readonly ArrayBuffer[] =>
  result.ok && 'bytes' in result.value && typeof result.value.bytes !== 'string'
    ? [result.value.bytes.buffer as ArrayBuffer]
    : [];

const port = parentPort;
if (port !== null) {
  const { handle } = work();
  // One after the other: an article is read against the entries that were sent before it.
  let before: Promise<unknown> = Promise.resolve();
  port.on('message', (message: ToThread) => {
    before = before
      .then(() => handle(message))
      .then((answer) => {
        if (answer !== undefined) port.postMessage(answer, handedOver(answer));
        return undefined;
      })
      // A fault of the program ends the thread; the server starts another and says so.
      .catch((error: unknown) => {
        setImmediate(() => {
          throw error;
        });
      });
  });
  // From source, what is loaded later can be loaded only while this module has not ended.
  await once(port, 'close');
}
