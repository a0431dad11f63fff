/** A client of server-sent events (WHATWG HTML, 9.2.6), as far as the tests need one. */
import { request, type IncomingMessage } from 'node:http';

export interface Event {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

export interface StreamClient {
  readonly events: readonly Event[];
  readonly response: IncomingMessage;
  /** Waits until so many changes have come. */
  changes(count: number): Promise<readonly Event[]>;
  readonly ended: Promise<void>;
  close(): void;
}

function parsed(block: string): Event | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name, value);
  }
  const data = fields.get('data');
  if (data === undefined) return undefined;
  return { id: fields.get('id') ?? '', event: fields.get('event') ?? 'message', data };
}

export async function follow(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<StreamClient> {
  const response = await new Promise<IncomingMessage>((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false })
      .on('response', done)
      .on('error', failed)
      .end();
  });
  const events: Event[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (part: string) => {
    rest += part;
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parsed(block);
      if (event !== undefined) events.push(event);
    }
    for (const wake of waiting) wake();
  });
  const ended = new Promise<void>((done) => {
    response.on('close', () => done());
    response.on('error', () => done());
  });
  const changes = (): Event[] => events.filter(({ event }) => event === 'change');
  return {
    events,
    response,
    ended,
    async changes(count) {
      while (changes().length < count) {
        await new Promise<void>((done) => {
          waiting.add(done);
        });
        waiting.clear();
      }
      return changes();
    },
    close: () => void response.destroy(),
  };
}
