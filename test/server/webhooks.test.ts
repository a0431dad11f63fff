/** Changes sent to other programs: signed, until they were taken, and on after a restart. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/api/index.ts';
import type { Network } from '../../src/fetch/index.ts';
import { verifyWebhook, type WebhookHeaders } from '../../src/publish/index.ts';
import { memoryStore } from '../../src/store/index.ts';
import { SMALL_RACE } from '../small-race.ts';
import { ask, NOW, postJson, serving, type Serving } from './serving.ts';

const HOOKS = '/api/cases/small/webhooks';
const DECISIONS = '/api/cases/small/decisions';
const PACE = { gather: 1, first: 5, longest: 20 };
const LENGTH = SMALL_RACE.length;

interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A program that takes messages, after it has failed so many times. */
async function receiver(failures = 0) {
  const got: Got[] = [];
  const waiting = new Set<() => void>();
  let left = failures;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => void (body += part));
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      response.writeHead(left > 0 ? 500 : 204).end();
      left -= 1;
      for (const wake of waiting) wake();
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://program.example:${port}/changes`,
    async messages(count: number): Promise<readonly Got[]> {
      while (got.length < count) await new Promise<void>((done) => void waiting.add(done));
      return got;
    },
  };
}

const network: Network = {
  resolve: async () => ['127.0.0.1'],
  mayConnect: (address) => address === '127.0.0.1',
  mostBytes: 1000,
  mostTime: 5000,
  mostRedirects: 0,
};

interface Made {
  readonly id: string;
  readonly secret: string;
}

async function hooked(to: string, options: Parameters<typeof serving>[0] = {}) {
  const server = await serving({ network, webhookPace: PACE, ...options });
  const answer = await postJson(server.port, HOOKS, { url: to });
  expect(answer.status, answer.text).toBe(200);
  const made: unknown = JSON.parse(answer.text);
  return { server, made: ROUTES['new-webhook'].output.json.parse(made) as Made };
}

const listed = async ({ port }: Serving) =>
  ROUTES['list-webhooks'].output.json.parse(JSON.parse((await ask(port, HOOKS)).text)).webhooks;

async function delivered(server: Serving, to: number): Promise<void> {
  while ((await listed(server))[0]?.delivered !== to) {
    await new Promise((done) => setTimeout(done, 2));
  }
}

describe('a webhook', () => {
  it('given a change, then it is told what is different, signed with its secret', async () => {
    const program = await receiver();
    const { server, made } = await hooked(program.url);
    await postJson(server.port, DECISIONS, { reopen: ['che-1'] });
    const [message] = await program.messages(1);
    const headers = message?.headers as unknown as WebhookHeaders;
    expect(verifyWebhook(headers, message?.body ?? '', made.secret, new Date(NOW)).ok).toBe(true);
    const told = JSON.parse(message?.body ?? '') as {
      data: { version: number; changes: { sentence: string }[] };
    };
    expect(told.data.version).toBe(LENGTH + 1);
    expect(JSON.stringify(told.data.changes)).toContain('Switzerland');
  });

  it('given a receiver that fails, then the same message comes again until it is taken', async () => {
    const program = await receiver(3);
    const { server } = await hooked(program.url);
    await postJson(server.port, DECISIONS, { reopen: ['che-1'] });
    const messages = await program.messages(4);
    expect(new Set(messages.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await delivered(server, LENGTH + 1);
    expect((await listed(server))[0]?.failing).toBeUndefined();
  });

  it('given the server stops before it was taken, then it goes on with it when it runs again', async () => {
    const store = memoryStore({ small: SMALL_RACE });
    const program = await receiver(1);
    const { server, made } = await hooked(program.url, {
      store,
      webhookPace: { gather: 1, first: 60_000, longest: 60_000 },
    });
    await postJson(server.port, DECISIONS, { reopen: ['che-1'] });
    await program.messages(1);
    await server.service.close();
    const again = await serving({ store, folder: server.folder, network, webhookPace: PACE });
    await program.messages(2);
    await delivered(again, LENGTH + 1);
    expect((await listed(again))[0]?.id).toBe(made.id);
  });

  it('given it was removed, then nothing more is sent', async () => {
    const program = await receiver();
    const { server, made } = await hooked(program.url);
    const removed = await ask(server.port, `${HOOKS}/${made.id}`, { method: 'DELETE' });
    expect(JSON.parse(removed.text)).toEqual({ webhooks: [] });
    const twice = await ask(server.port, `${HOOKS}/${made.id}`, { method: 'DELETE' });
    expect(twice.status).toBe(404);
  });

  it('tells its secret once, and keeps it in a file that nobody else can read', async () => {
    const program = await receiver();
    const { server, made } = await hooked(program.url);
    expect(JSON.stringify(await listed(server))).not.toContain(made.secret);
    const path = join(server.folder, 'nemcon', 'webhooks.json');
    expect(await readFile(path, 'utf8')).toContain(made.secret);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it.each([
    'http://127.0.0.1:9/',
    'http://localhost/',
    'http://[::1]/',
    'http://169.254.169.254/',
    'http://10.0.0.1/',
    'file:///tmp/x',
    'http://user:password@1.1.1.1/',
  ])('given the address %s, then none is made', async (url) => {
    const { port } = await serving();
    const answer = await postJson(port, HOOKS, { url });
    expect([400, 403]).toContain(answer.status);
    expect(JSON.parse((await ask(port, HOOKS)).text)).toEqual({ webhooks: [] });
  });
});
