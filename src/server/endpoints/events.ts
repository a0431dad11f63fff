import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { refuse, type Result } from '../../basics/index.ts';
import { problemResponse } from '../http/problem.ts';
import { securityHeaders } from '../safety/headers.ts';
import type { Sink } from '../streams/channel.ts';
import { MOST_STREAMS } from '../streams/streams.ts';
import { stream } from './endpoint.ts';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Ended by the end of the connection, since it has no length and no chunks.
  connection: 'close',
  // A proxy that gathers what it passes on would hold changes back.
  'x-accel-buffering': 'no',
};

/** Where a client goes on: what its browser remembers comes before what the address says. */
function placeOf(
  header: string | undefined,
  after: number | undefined,
  version: number,
): Result<number> {
  const named = header === undefined || header === '' ? after : Number(header);
  if (named === undefined) return { ok: true, value: version };
  if (Number.isSafeInteger(named) && named >= 0 && named <= version)
    return { ok: true, value: named };
  return refuse(
    'bad-input',
    `The case has ${version} entries, and the stream was to go on after “${String(header ?? after).slice(0, 40)}”; begin again with after=0.`,
    header === undefined ? 'query.after' : 'Last-Event-ID',
  );
}

/**
 * The connection under a response whose head is out. What Node’s response would do to every write (find
 * out whether it is framed, hold it back to the end of the tick) is as much work as the write itself.
 */
function sinkOf(response: ServerResponse): Sink {
  const { socket } = response;
  if (socket === null) return response;
  return {
    write: (bytes) => socket.write(bytes),
    get writableLength() {
      return socket.writableLength;
    },
    end: () => void response.end(),
    destroy: () => void socket.destroy(),
    once: (event, listener) => socket.once(event, listener),
    removeListener: (event, listener) => socket.removeListener(event, listener),
  };
}

/** Written to Node’s connection directly: five thousand web streams would each copy every change. */
export const events = stream('events', async ({ hub, streams }, { params, query }, c) => {
  const unpin = hub.pin(params.case);
  try {
    const live = await hub.open(params.case);
    if (!live.ok) return problemResponse(live.error);
    const at = placeOf(c.req.header('last-event-id'), query.after, live.value.version);
    if (!at.ok) return problemResponse(at.error);
    if (c.req.raw.method === 'HEAD') return new Response(null, { headers: HEADERS });
    if (streams.open >= MOST_STREAMS) {
      return problemResponse({
        code: 'unavailable',
        message: 'Too many streams are open; close some windows and try again.',
      });
    }
    const { outgoing } = c.env;
    // Without chunks the same bytes go to all streams as they are; the connection ends the stream.
    outgoing.removeHeader('transfer-encoding');
    outgoing.writeHead(200, { ...securityHeaders('api'), ...HEADERS });
    outgoing.flushHeaders();
    void streams.join(live.value, sinkOf(outgoing), at.value);
    return RESPONSE_ALREADY_SENT;
  } finally {
    unpin();
  }
});
