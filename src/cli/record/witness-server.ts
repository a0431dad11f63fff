/** A witness on the network: C2SP tlog-witness over HTTP. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  answerSubmission,
  type SignerKey,
  type VerifierKey,
  type WitnessAnswer,
} from '../../record/index.ts';
import { nodePrimitives } from '../../store/index.ts';
import type { WitnessMemory } from './witness-state.ts';

export interface WitnessService {
  /** Where it can be reached. */
  readonly url: string;
  close(): Promise<void>;
}

export interface WitnessOptions {
  readonly key: SignerKey;
  readonly logs: readonly VerifierKey[];
  readonly memory: WitnessMemory;
  readonly host: string;
  readonly port: number;
  readonly now: () => Date;
  /** Told one sentence an answer. */
  readonly say: (sentence: string) => void;
}

/** A checkpoint with a hundred signatures and a proof is far below this; bytes. */
const LONGEST = 262_144;
/** How long a client may take to send its request, in milliseconds. */
const PATIENCE = 10_000;

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > LONGEST) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' });
  response.end(body);
};

/** Answers one after another: checking and remembering must not interleave. */
function answering(options: WitnessOptions): (body: string) => Promise<WitnessAnswer> {
  const { key, logs, memory, now } = options;
  let before: Promise<unknown> = Promise.resolve();
  const answer = async (body: string): Promise<WitnessAnswer> => {
    const seconds = Math.floor(now().getTime() / 1000);
    const state = { key, logs, seen: memory.seen, now: seconds };
    const found = answerSubmission(body, state, nodePrimitives);
    if (found.remember === undefined) return found;
    const kept = await memory.remember(found.remember.origin, found.remember.seen);
    if (kept.ok) return found;
    return { status: 503, type: 'text/plain; charset=utf-8', body: 'The disk is not writable.\n' };
  };
  return (body) => {
    const next = before.then(() => answer(body));
    before = next.catch(() => undefined);
    return next;
  };
}

const PLAIN = 'text/plain; charset=utf-8';

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: ReturnType<typeof answering>,
  say: WitnessOptions['say'],
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (!path.endsWith('/add-checkpoint')) {
    send(response, 404, PLAIN, 'There is only add-checkpoint.\n');
    return;
  }
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    send(response, 405, PLAIN, 'Send it with POST.\n');
    return;
  }
  const body = await bodyOf(request);
  if (body === undefined) {
    send(response, 413, PLAIN, 'That is too long.\n');
    return;
  }
  const { status, type, body: text, remember } = await answer(body);
  send(response, status, type, text);
  say(
    remember === undefined
      ? `Refused with ${status}.`
      : `Signed ${remember.seen.size} entries of ${remember.origin}.`,
  );
}

/** Starts a witness. */
export async function serveWitness(options: WitnessOptions): Promise<Result<WitnessService>> {
  const { host, port, say } = options;
  const answer = answering(options);
  const server = createServer((request, response) => {
    // The client went away in the middle: there is nobody to answer.
    respond(request, response, answer, say).catch(() => response.destroy());
  });
  server.requestTimeout = PATIENCE;
  server.headersTimeout = PATIENCE;
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'another program has that port' : (error.code ?? 'error');
      resolve(
        refuse(
          'unavailable',
          `The witness cannot listen on ${host}:${port}: ${why}. Nothing was started.`,
        ),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve(ok({ url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, close }));
    });
  });
}
