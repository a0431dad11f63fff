/** Every route over HTTP: what comes back is what the table promises. */
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  PATHS,
  Problem,
  ROUTES,
  type Route,
  type RouteName,
} from '../../src/api/index.ts';
import { ENDPOINTS } from '../../src/server/endpoints/index.ts';
import { NOTE } from '../small-race.ts';
import { ask, postJson, serving } from './serving.ts';

const CASE = { case: 'small' };
const FILE = [
  '------x',
  'Content-Disposition: form-data; name="file"; filename="note.txt"',
  'Content-Type: text/plain',
  '',
  NOTE,
  '------x--',
  '',
].join('\r\n');

interface Example {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const when = { asOf: '2024-03-10' };
const TEXT = 'Denmark supports Ada Lovelace, its minister said on Monday.';

const PROBLEM = { concessions: [{ id: 'lifting:CHE', cost: 3, payers: ['the council'] }] };

/** One request for each route that is answered. */
const EXAMPLES: Partial<Readonly<Record<RouteName, Example>>> = {
  'list-cases': {},
  'list-templates': {},
  'new-case': {
    body: {
      title: 'Who chairs the council',
      body: { name: 'The Council' },
      post: { name: 'Chair' },
      rule: 'no-objection',
      members: [{ id: 'AUT' }, { id: 'BEL' }],
    },
  },
  'list-procedures': {},
  procedure: { params: { procedure: 'un' } },
  'procedure-diagram': { params: { procedure: 'iaea', format: 'png' }, query: { theme: 'dark' } },
  'compare-procedures': { params: { procedure: 'un', other: 'wto' } },
  'check-procedure': { body: { text: '{"format": "nemcon-procedure/1"}' } },
  'list-histories': {},
  history: { params: { history: 'un-2016' } },
  case: { params: CASE },
  standing: { params: CASE, query: when },
  timeline: { params: CASE, query: when },
  changes: { params: CASE, query: { ...when, since: '2024-03-06' } },
  member: { params: { ...CASE, member: 'CHE' }, query: when },
  why: { params: { ...CASE, member: 'CHE' }, query: when },
  blockers: { params: CASE, query: when },
  offer: { params: CASE, query: { ...when, given: 'lifting:CHE' } },
  'offer-with': { params: CASE, query: when, body: { problem: PROBLEM } },
  packages: { params: CASE, query: { ...when, best: '2', order: 'cheapest' } },
  'packages-with': { params: CASE, query: when, body: { problem: PROBLEM } },
  hypotheses: { params: CASE, query: when },
  'hypotheses-with': { params: CASE, query: when, body: { marks: [] } },
  criteria: { params: CASE, query: when },
  commitments: { params: CASE, query: when },
  estimate: { params: CASE, query: when },
  power: { params: CASE, query: when },
  watch: { params: CASE, query: when },
  claims: { params: CASE, query: { limit: '3' } },
  claim: { params: { ...CASE, claim: 'che-1' } },
  'new-claim': {
    params: CASE,
    body: {
      source: 'note-1',
      claim: {
        says: { kind: 'position', member: 'DNK', candidate: 'ada-lovelace', stance: 'supports' },
        quote: { start: 0, end: 7, exact: 'Austria' },
        attribution: { level: 'report' },
        modality: 'asserted',
        reported: '2024-03-05',
      },
    },
  },
  decide: { params: CASE, body: { reopen: ['che-1'] } },
  reader: { params: CASE },
  sources: { params: CASE, query: when },
  source: { params: { ...CASE, source: 'note-1' } },
  read: { params: CASE, body: { text: TEXT, published: '2024-03-11' } },
  extract: { params: CASE },
  names: { params: CASE },
  ratings: { params: CASE },
  rate: { params: CASE, body: { of: 'claim', id: 'dnk-1', rating: '3' } },
  'settle-name': { params: CASE, body: { written: 'Lovelase', means: 'ada-lovelace' } },
  'new-candidate': { params: CASE, body: { name: 'Grace Hopper' } },
  calendar: { params: CASE, query: when },
  'new-date': {
    params: CASE,
    body: { what: 'meeting', on: '2024-05-01', firmness: 'set', label: 'Meeting' },
  },
  entries: { params: CASE, query: { order: 'newest', limit: '2' } },
  receipt: { params: { ...CASE, seq: '2' } },
  verify: { params: CASE },
  archive: { params: CASE },
  briefing: { params: { ...CASE, format: 'docx' }, query: when },
  table: { params: { ...CASE, table: 'claims', format: 'csv' }, query: when },
  graph: { params: CASE, query: when },
  'calendar-file': { params: CASE, query: when },
  feed: { params: CASE },
  'dna-export': { params: CASE },
  chart: { params: { ...CASE, chart: 'bars', format: 'png' }, query: { ...when, width: '400' } },
  embed: { params: CASE, query: when },
};

/** Tried elsewhere: in streams.test.ts, reading.test.ts, webhooks.test.ts, and below. */
const ELSEWHERE: readonly RouteName[] = [
  'events',
  'fetch',
  'dna-import',
  'list-webhooks',
  'new-webhook',
  'delete-webhook',
];

describe('every route answers as the table promises', () => {
  it('and every endpoint is tried, and every route has one', () => {
    expect([...ENDPOINTS.keys()].toSorted()).toEqual(Object.keys(ROUTES).toSorted());
    expect([...Object.keys(EXAMPLES), ...ELSEWHERE].toSorted()).toEqual(
      [...ENDPOINTS.keys()].toSorted(),
    );
  });

  it.each(Object.keys(EXAMPLES) as RouteName[])('%s', async (name) => {
    const { port } = await serving();
    const { params, query, body } = EXAMPLES[name] ?? {};
    const route: Route = ROUTES[name];
    const path = addressOf(name, params, query);
    const method = PATHS[name][0].toUpperCase();
    const upload = route.upload === true;
    const answer = await ask(port, path, {
      method,
      headers: upload
        ? { 'content-type': 'multipart/form-data; boundary=----x' }
        : body === undefined
          ? {}
          : { 'content-type': 'application/json' },
      ...(upload ? { body: FILE } : body !== undefined && { body: JSON.stringify(body) }),
    });
    expect(answer.status, answer.text.slice(0, 500)).toBe(200);
    if ('json' in route.output) {
      const value: unknown = JSON.parse(answer.text);
      expect(route.output.json.parse(value)).toEqual(value);
    } else {
      expect(answer.bytes.length).toBeGreaterThan(100);
    }
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});

it('given a database that was exported, then another case takes its claims in', async () => {
  const { port } = await serving();
  const exported = await ask(port, '/api/cases/small/record.dna');
  const head = Buffer.from(
    '------x\r\nContent-Disposition: form-data; name="file"; filename="a.dna"\r\n\r\n',
  );
  const body = Buffer.concat([head, exported.bytes, Buffer.from('\r\n------x--\r\n')]);
  const headers = { 'content-type': 'multipart/form-data; boundary=----x' };
  const answer = await ask(port, '/api/cases/small/dna', { method: 'POST', headers, body });
  expect(answer.status, answer.text).toBe(200);
  const value: unknown = JSON.parse(answer.text);
  expect(ROUTES['dna-import'].output.json.parse(value)).toEqual(value);
  const nonsense = await ask(port, '/api/cases/small/dna', { method: 'POST', headers, body: FILE });
  expect(nonsense.status).toBe(400);
});

it('given a file to take away, then it has a name; the board for others may be framed and runs nothing', async () => {
  const { port } = await serving();
  const csv = await ask(port, '/api/cases/small/tables/claims.csv');
  expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.csv"/);
  const embed = await ask(port, '/embed/small');
  const policy = embed.headers['content-security-policy'] ?? '';
  expect(policy).toContain('frame-ancestors *');
  expect(policy).not.toContain('script-src');
});

describe('what is written', () => {
  it('comes with a receipt, and the record grows by it', async () => {
    const { port, store } = await serving();
    const before = await store.read('small');
    const answer = await postJson(port, '/api/cases/small/decisions', { reopen: ['che-1'] });
    const written = JSON.parse(answer.text) as {
      version: number;
      added: number[];
      receipt: string;
    };
    const after = await store.read('small');
    expect(before.ok && after.ok && after.value.length - before.value.length).toBe(1);
    expect(written.added).toEqual([written.version]);
    expect(written.receipt).toContain('c2sp.org/tlog-proof');
    const entry = after.ok ? after.value.at(-1) : undefined;
    expect(entry).toMatchObject({ basis: { by: 'A. Tester' }, event: { type: 'claim-reopened' } });
    const page = await ask(port, '/api/cases/small/claims/che-1');
    expect(JSON.parse(page.text)).toMatchObject({ status: 'proposed' });
  });

  it('given what the writer has seen is old, then it is refused and nothing is written', async () => {
    const { port, store } = await serving();
    const answer = await postJson(port, '/api/cases/small/decisions', {
      reopen: ['che-1'],
      expected: 3,
    });
    expect(answer.status).toBe(409);
    const after = await store.read('small');
    expect(after.ok && after.value.at(-1)?.event.type).not.toBe('claim-reopened');
  });

  it('given an example, then it is refused and says what to do', async () => {
    const { port } = await serving();
    const answer = await postJson(port, '/api/cases/nato-2024/candidates', { name: 'Ada Example' });
    expect(answer.status).toBe(403);
    expect(Problem.parse(JSON.parse(answer.text)).detail).toContain('never written to');
  });

  it('given two new cases of one name, then one is made', async () => {
    const { port } = await serving();
    const { body } = EXAMPLES['new-case'] ?? {};
    const both = await Promise.all([1, 2].map(() => postJson(port, '/api/cases', body)));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('given twenty writers at once, then every act is kept once', async () => {
    const { port, store } = await serving();
    const dates = Array.from({ length: 20 }, (_, n) => ({
      what: 'other',
      on: '2024-06-01',
      firmness: 'set',
      label: `Date ${n}`,
    }));
    const answers = await Promise.all(
      dates.map((date) => postJson(port, '/api/cases/small/calendar', date)),
    );
    expect(answers.map(({ status }) => status)).toEqual(dates.map(() => 200));
    const after = await store.read('small');
    const labels = (after.ok ? after.value : []).flatMap(({ event }) =>
      event.type === 'date-set' && event.label.startsWith('Date ') ? [event.label] : [],
    );
    expect(labels.toSorted()).toEqual(dates.map(({ label }) => label).toSorted());
  });
});

describe('the two times of a view', () => {
  it('given a day before anything was known, then it says since when something is', async () => {
    const { port } = await serving();
    const answer = await ask(port, '/api/cases/small/standing?knownAt=1999-01-01');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('query.knownAt');
  });
});

it('the OpenAPI document has every route, and every reference in it leads somewhere', async () => {
  const { port } = await serving();
  const answer = await ask(port, '/openapi.json');
  const document = JSON.parse(answer.text) as {
    paths: Record<string, Record<string, { operationId: string }>>;
    components: { schemas: Record<string, unknown> };
  };
  const names = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(names.toSorted()).toEqual(Object.keys(ROUTES).toSorted());
  const references = [...answer.text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, id = ''] of references) expect(document.components.schemas).toHaveProperty([id]);
  expect(answer.text).not.toMatch(/"\$ref":"#\/\$defs/);
});

it('the page of the API names every route and has no script', async () => {
  const { port } = await serving();
  const page = await ask(port, '/api');
  for (const name of Object.keys(ROUTES)) expect(page.text).toContain(`id="${name}"`);
  expect(page.text).not.toContain('<script');
  expect(page.headers['content-security-policy']).toContain("style-src 'self'");
});
