/** Procedures and histories over HTTP: what every program would hear, and what is said of a bad file. */
import { describe, expect, it } from 'vitest';
import type { AnswerOf, Problem } from '../../src/api/index.ts';
import { CATALOGUE } from '../../src/procedure/index.ts';
import { historyNames } from '../../src/store/index.ts';
import { ask, postJson, serving } from './serving.ts';

const UN = CATALOGUE.find(({ name }) => name === 'un');

async function checked(port: number, text: string): Promise<AnswerOf<'check-procedure'>> {
  const answer = await postJson(port, '/api/procedure-checks', { text });
  expect(answer.status, answer.text).toBe(200);
  return JSON.parse(answer.text) as AnswerOf<'check-procedure'>;
}

describe('the catalogue', () => {
  it('is listed whole, and each procedure has a page and a picture', async () => {
    const { port } = await serving();
    const list = await ask(port, '/api/procedures');
    const { procedures } = JSON.parse(list.text) as AnswerOf<'list-procedures'>;
    expect(procedures.map(({ name }) => name)).toEqual(CATALOGUE.map(({ name }) => name));
    for (const { name, title } of procedures) {
      const one = await ask(port, `/api/procedures/${name}`);
      const { page, procedure } = JSON.parse(one.text) as AnswerOf<'procedure'>;
      expect([page.title, page.stages.length]).toEqual([title, procedure.stages.length]);
    }
    const svg = await ask(port, '/api/procedures/un/diagram.svg');
    expect(svg.headers['content-type']).toMatch(/^image\/svg/);
    for (const { id } of UN?.stages ?? []) expect(svg.text).toContain(`data-stage="${id}"`);
  });

  it('given a tag, when nothing can have changed, then nothing is sent again', async () => {
    const { port } = await serving();
    for (const path of ['/api/procedures', '/api/procedures/un/diagram.svg', '/api/histories']) {
      const { headers } = await ask(port, path);
      const again = await ask(port, path, { headers: { 'if-none-match': headers['etag'] ?? '' } });
      expect([path, again.status, again.text]).toEqual([path, 304, '']);
    }
    // Another version of the program may say it otherwise.
    const newer = await serving({ version: '0.0.1-test' });
    const [before, after] = await Promise.all(
      [port, newer.port].map(async (at) => (await ask(at, '/api/procedures/un')).headers['etag']),
    );
    expect(after).not.toBe(before);
  });

  it.each([
    ['/api/procedures/unn', /no procedure “unn”.*did you mean “un”/],
    ['/api/procedures/un/compared-with/nobody', /no procedure “nobody”/],
    ['/api/histories/un-2061', /no history “un-2061”/],
  ])('given a name that nobody has, %s is refused', async (path, says) => {
    const { port } = await serving();
    const answer = await ask(port, path);
    expect(answer.status).toBe(404);
    expect((JSON.parse(answer.text) as Problem).detail).toMatch(says);
  });
});

describe('a procedure that somebody sends', () => {
  it('given one of the catalogue, then nothing is wrong and it is shown as a page', async () => {
    const { port } = await serving();
    const { fine, findings, shown } = await checked(port, JSON.stringify(UN));
    expect([fine, findings.filter(({ level }) => level === 'wrong')]).toEqual([true, []]);
    expect(shown?.page.title).toBe(UN?.title);
  });

  it('given a stage that leads nowhere, then the place is named and no page is made', async () => {
    const { port } = await serving();
    const text = JSON.stringify({ ...UN, first: 'nominationz' });
    const { fine, findings, shown } = await checked(port, text);
    expect([fine, shown]).toEqual([false, undefined]);
    expect(findings[0]).toMatchObject({ level: 'wrong', where: 'first' });
    expect(findings[0]?.message).toMatch(/did you mean “nominations”/);
  });

  it('given a text that is no JSON, then its line is named', async () => {
    const { port } = await serving();
    const { fine, findings } = await checked(port, '{\n  "format" = 1\n}');
    expect(fine).toBe(false);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(/^Line 2: /);
  });

  it('given more than any procedure needs, then it is refused before it is read', async () => {
    const { port } = await serving();
    const long = await postJson(port, '/api/procedure-checks', { text: ' '.repeat(200_001) });
    expect(long.status).toBe(400);
    const longer = await postJson(port, '/api/procedure-checks', { text: ' '.repeat(300_000) });
    expect(longer.status).toBe(413);
  });
});

describe('selections of the past', () => {
  it('given all that come with the program, then each is listed and can be had', async () => {
    const { port } = await serving();
    const list = await ask(port, '/api/histories');
    const { histories } = JSON.parse(list.text) as AnswerOf<'list-histories'>;
    expect(histories.map(({ name }) => name)).toEqual(await historyNames());
    const { name = '', departures } = histories.find((one) => one.departures > 0) ?? {};
    const one = await ask(port, `/api/histories/${name}`);
    const replay = JSON.parse(one.text) as AnswerOf<'history'>;
    expect(replay.departures).toHaveLength(departures ?? 0);
  });
});
