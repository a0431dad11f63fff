/** The thread in which procedures are checked. */
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { checkedProcedure } from '../../api/index.ts';

const port = parentPort;
if (port !== null) {
  port.on('message', (text: string) => port.postMessage(checkedProcedure(text)));
  // From source, what is loaded later can be loaded only while this module has not ended.
  await once(port, 'close');
}
