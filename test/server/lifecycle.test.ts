/** Starting and stopping. */
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
