/** Starting and stopping. */
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { ask, postJson, serving } from './serving.ts';
import { startServer } from '../../src/server/index.ts';
import { memoryStore } from '../../src/store/index.ts';

describe('a port that is taken', () => {
  it('given it was asked for, then nothing is started and it says what to do', async () => {
    const { port } = await serving();
    const second = await startServer({
      store: memoryStore(),
      env: {},
      by: 'A. Tester',
      now: () => new Date(),
      version: '0',
      port,
    });
    expect(!second.ok && second.error.message).toContain('--port 0');
  });
});

/** Whether this machine has a loopback of the newer protocol. */
const hasIpv6 = Object.values(networkInterfaces()).some((one) =>
  one?.some(({ address }) => address === '::1'),
);

const HOSTS: readonly (readonly [string, string])[] = [
  ['127.0.0.1', '127.0.0.1'],
  ['localhost', '127.0.0.1'],
  ...(hasIpv6 ? (['::1', '[::1]'] as const).map((host) => [host, '[::1]'] as const) : []),
];

describe('an address of loopback', () => {
  it.each(HOSTS)(
    'given --host %s, then it is listened on under the name %s, and a change is taken there',
    async (host, name) => {
      const { url, port } = await serving({ host });
      expect(url).toBe(`http://${name}:${port}`);
      const answer = await fetch(`${url}/api/cases/small/candidates`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ name: 'Grace Hopper' }),
      });
      expect(answer.status).toBe(200);
    },
  );
});

describe('stopping', () => {
  it('given writes under way, then those answered are kept, and no more are taken', async () => {
    const { port, store, service } = await serving();
    const writes = Array.from({ length: 10 }, (_, n) =>
      postJson(port, '/api/cases/small/candidates', {
        name: `Candidate Number${'abcdefghij'[n]}`,
      }).catch(() => undefined),
    );
    await writes[0];
    await service.close();
    const answers = await Promise.all(writes);
    const done = answers.filter((answer) => answer?.status === 200).length;
    const kept = await store.read('small');
    const named = (kept.ok ? kept.value : []).filter(
      ({ event }) =>
        event.type === 'candidate-named' && event.candidate.startsWith('candidate-number'),
    );
    expect(done).toBeGreaterThan(0);
    expect(named.length).toBeGreaterThanOrEqual(done);
    await expect(ask(port, '/healthz')).rejects.toThrow(/ECONNREFUSED/);
  });
});
