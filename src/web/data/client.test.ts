import { describe, expect, it } from 'vitest';
import { KEPT } from '../offline/ways.ts';
import { Client, questionOf } from './client.ts';

const json = (data: unknown, etag = '"1"') =>
  new Response(JSON.stringify(data), { headers: { etag } });

describe('what was fetched', () => {
  it('given an answer, when nothing changed since, then the answer stays and the tag was sent', async () => {
    const sent: RequestInit[] = [];
    const client = new Client((_, init) => {
      sent.push(init);
      return Promise.resolve(
        sent.length === 1 ? json({ n: 1 }) : new Response(null, { status: 304 }),
      );
    });
    await client.ask('/a');
    await client.ask('/a');
    expect(sent[1]?.headers).toMatchObject({ 'if-none-match': '"1"' });
    expect(client.read('/a')).toEqual({ data: { n: 1 }, etag: '"1"', asking: false });
  });

  it('given an answer, when the line breaks, then the old answer is kept beside the problem', async () => {
    let broken = false;
    const client = new Client(() =>
      broken ? Promise.reject(new Error('no line')) : Promise.resolve(json({ n: 1 })),
    );
    await client.ask('/a');
    broken = true;
    await client.ask('/a');
    expect(client.read('/a')).toMatchObject({ data: { n: 1 }, problem: { code: 'no-answer' } });
  });

  it('given a refusal, then its problem document is told', async () => {
    const refusal = { detail: 'No such race. Choose one from the list.', code: 'not-found' };
    const client = new Client(() =>
      Promise.resolve(new Response(JSON.stringify(refusal), { status: 404 })),
    );
    await client.ask('/a');
    expect(client.read('/a').problem).toMatchObject(refusal);
  });

  it('given a change while it asks, then it asks once more and ends with the newest', async () => {
    let n = 0;
    const client = new Client(() => Promise.resolve(json({ n: ++n })));
    await Promise.all([client.ask('/a'), client.ask('/a'), client.ask('/a')]);
    await new Promise((done) => setTimeout(done));
    expect(client.read('/a').data).toEqual({ n: 2 });
  });

  it('given nobody waits any more, then it is given up without a problem, and can be asked for again', async () => {
    let asked = 0;
    const client = new Client((_, { signal }) => {
      asked += 1;
      if (asked > 1) return Promise.resolve(json({ n: asked }));
      return new Promise((_done, failed) => {
        signal?.addEventListener('abort', () => failed(new Error('given up')));
      });
    });
    const leave = client.watch('/a', () => {});
    const first = client.ask('/a');
    leave();
    await first;
    expect(client.read('/a')).toEqual({ asking: false });
    await client.ask('/a');
    expect(client.read('/a').data).toEqual({ n: 2 });
  });

  it('given something is sent along, then each is a question of its own and all are asked anew when the case changes', async () => {
    const sent: [string, unknown][] = [];
    const client = new Client((address, { method, body }) => {
      sent.push([`${method ?? 'GET'} ${address}`, body]);
      return Promise.resolve(json({ n: sent.length }));
    });
    const questions = [1, 2].map((cost) => questionOf('/api/cases/a/offer', { cost }));
    for (const question of questions) {
      client.watch(question, () => {});
      await client.ask(question);
    }
    expect(questions.map((question) => client.read(question).data)).toEqual([{ n: 1 }, { n: 2 }]);
    client.refresh('/api/cases/a/');
    await new Promise((done) => setTimeout(done));
    expect(sent).toEqual(
      [1, 2, 1, 2].map((cost) => ['POST /api/cases/a/offer', JSON.stringify({ cost })]),
    );
  });

  it('given two answers, when a case changes, then what is watched is asked for and the rest forgotten', async () => {
    const asked: string[] = [];
    const client = new Client((address) => {
      asked.push(address);
      return Promise.resolve(json({}));
    });
    client.watch('/api/cases/a/x', () => {});
    await Promise.all(
      ['/api/cases/a/x', '/api/cases/a/y', '/api/cases/b'].map((a) => client.ask(a)),
    );
    client.refresh('/api/cases/a/');
    expect(asked.slice(3)).toEqual(['/api/cases/a/x']);
    expect(client.read('/api/cases/a/y').data).toBeUndefined();
    expect(client.read('/api/cases/b').data).toEqual({});
  });

  it('given answers that were kept, then it is known since when the oldest was, until the server answers', async () => {
    let kept: string | undefined = '2024-04-03T10:00:00.000Z';
    const client = new Client(() =>
      Promise.resolve(new Response('{}', { headers: kept === undefined ? {} : { [KEPT]: kept } })),
    );
    const told: (string | undefined)[] = [];
    client.watch(Client.OFFLINE, () => told.push(client.offlineSince));
    await client.ask('/a');
    kept = '2024-04-03T11:00:00.000Z';
    await client.ask('/b');
    kept = '2024-04-03T09:00:00.000Z';
    await client.ask('/c');
    kept = undefined;
    await client.ask('/d');
    expect(told).toEqual(['2024-04-03T10:00:00.000Z', '2024-04-03T09:00:00.000Z', undefined]);
  });
});
