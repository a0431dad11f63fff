/** The server over PostgreSQL: reads, writes, streams, and another server that writes beside it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reading } from '../../src/api/index.ts';
import { must } from '../browser/board.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { SMALL_RACE } from '../small-race.ts';
import { postgresForTests, type Postgres } from '../support/postgres.ts';
import { ask, postJson, serving } from './serving.ts';
import { follow } from './streaming.ts';

const ARTICLE = {
  text: 'Denmark supports Ada Lovelace, its minister said on Monday.',
  published: '2024-03-11',
};

describe('the server over PostgreSQL', () => {
  let postgres: Postgres;
  let address = '';
  beforeAll(async () => {
    postgres = await postgresForTests();
    address = await postgres.freshDatabase();
    const store = await opened();
    must(await store.append('small', 0, SMALL_RACE));
    await store.close();
  });
  afterAll(() => postgres.stop());

  const opened = async (): Promise<Store> => must(await openStore(address, { create: true }));

  it('given two servers on one database, when one reads an article and the other decides on a claim, then both show the same and hear of each other', async () => {
    const one = await serving({ store: await opened() });
    // The same keeper: both sign in one log.
    const two = await serving({ store: await opened(), folder: one.folder });
    const heard = await follow(two.port, '/api/cases/small/events');
    const read = Reading.parse(
      JSON.parse((await postJson(one.port, '/api/cases/small/readings', ARTICLE)).text),
    );
    const [claim] = read.claims;
    expect((await heard.changes(2)).map(({ data }) => data).join('\n')).toContain(
      'Denmark supports Ada Lovelace',
    );
    const decided = await postJson(two.port, '/api/cases/small/decisions', {
      accept: [claim?.claim.id],
    });
    expect([decided.status, decided.text]).toEqual([200, expect.stringContaining('"version"')]);
    heard.close();
    const standing = async (port: number): Promise<unknown> =>
      JSON.parse((await ask(port, '/api/cases/small/standing?asOf=2024-03-20')).text);
    const here = await standing(two.port);
    // The first hears of it through the database.
    await expect.poll(() => standing(one.port), { timeout: 10_000 }).toEqual(here);
    expect(JSON.stringify(here)).toContain(claim?.claim.id);
  });
});
