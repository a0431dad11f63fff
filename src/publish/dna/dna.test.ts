import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NOTE, SMALL_RACE } from '../../../test/small-race.ts';
import { extend, openRecord, type OpenRecord } from '../../api/index.ts';
import type { Entry } from '../../case/index.ts';
import { dnaExport } from './export.ts';
import { dnaImport } from './import.ts';
import { passwordHash } from './password.ts';
import { TABLES_OF_DNA } from './schema.ts';

const writing = { by: 'A. Tester', now: '2024-07-01T12:00:00.000Z' };

function opened(entries: readonly Entry[]): OpenRecord {
  const record = openRecord(entries);
  if (!record.ok) throw new Error(record.error.message);
  return record.value;
}

const nato = (): readonly Entry[] =>
  readFileSync(new URL('../../../examples/nato-2024/entries.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);

/** The case without its sources and claims, as somebody has it who has not read anything yet. */
const bare = (entries: readonly Entry[]): OpenRecord =>
  opened(
    entries
      .filter(({ event }) => !/^(source|claim|copy)-/.test(event.type))
      .map((entry, i) => ({ ...entry, seq: i + 1 })),
  );

/** The file, changed by SQL as another program might. */
function changed(
  bytes: Uint8Array,
  sql = '',
): { bytes: Uint8Array; ask: (sql: string) => unknown[] } {
  const folder = mkdtempSync(join(tmpdir(), 'nemcon-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'a.dna');
  writeFileSync(file, bytes);
  const db = new Database(file);
  if (sql !== '') db.exec(sql);
  const ask = (question: string): unknown[] => db.prepare(question).all();
  onTestFinished(() => void db.close());
  return { bytes: new Uint8Array(readFileSync(file)), ask };
}

const small = opened(SMALL_RACE);
const exported = dnaExport({ record: small, asOf: '2024-03-31' });

describe('an exported database', () => {
  it('has every table and column of the published schema, and no others', () => {
    const { ask } = changed(exported);
    const names = ask("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid");
    expect(names.map((row) => (row as { name: string }).name)).toEqual(
      TABLES_OF_DNA.map(({ name }) => name),
    );
    for (const { name, columns } of TABLES_OF_DNA) {
      const found = ask(`SELECT name FROM pragma_table_info('${name}')`);
      expect(found.map((row) => (row as { name: string }).name)).toEqual(
        columns.map((c) => c.name),
      );
    }
    expect(ask('PRAGMA foreign_key_check')).toEqual([]);
  });

  it('has a statement for each accepted position, at its words', () => {
    const { ask } = changed(exported);
    const rows = ask(
      `SELECT substr(d.Text, s.Start + 1, s.Stop - s.Start) AS words, t.Label AS type
       FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId
       JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId ORDER BY s.ID`,
    ).map((row) => ({ ...(row as object) }));
    expect(rows).toEqual([
      { words: 'Austria supports Ada Lovelace', type: 'DNA Statement' },
      { words: 'Belgium would not stand in the way of Ada Lovelace', type: 'DNA Statement' },
      { words: 'Switzerland objects to Ada Lovelace', type: 'DNA Statement' },
      { words: 'Denmark undecided on Ada Lovelace', type: 'Position without direction' },
    ]);
    const agreement = ask('SELECT Value FROM DATABOOLEAN ORDER BY StatementId');
    expect(agreement.map((row) => (row as { Value: number }).Value)).toEqual([1, 1, 0]);
    const [date] = ask("SELECT date(Date, 'unixepoch') AS day FROM DOCUMENTS");
    expect((date as { day: string }).day).toBe('2024-03-05');
  });

  it('is the same file for the same record', () => {
    const again = dnaExport({ record: small, asOf: '2024-03-31' });
    expect(Buffer.from(again).equals(Buffer.from(exported))).toBe(true);
  });

  it('keeps the password as Jasypt does: salt, then digest, in base64', () => {
    const hash = Buffer.from(passwordHash('nemcon', 'case'), 'base64');
    const other = Buffer.from(passwordHash('other', 'case'), 'base64');
    expect(hash).toHaveLength(16 + 32);
    expect(other.subarray(0, 16).equals(hash.subarray(0, 16))).toBe(true);
    expect(other.equals(hash)).toBe(false);
  });
});

describe('when a database is imported', () => {
  it('given the race of 2024 without what was reported, then every position comes back, none accepted', () => {
    const whole = opened(nato());
    const bytes = dnaExport({ record: whole, asOf: '2024-12-31' });
    const target = bare(nato());
    const taken = dnaImport(bytes, target, writing);
    if (!taken.ok) throw new Error(taken.error.message);
    const positions = [...whole.state.claims.values()].filter(
      ({ claim, status }) => claim.says.kind === 'position' && status === 'accepted',
    );
    expect(taken.value.left).toEqual([]);
    expect(taken.value.claims).toBe(positions.length);
    const after = extend(target, taken.value.drafts);
    if (!after.ok) throw new Error(after.error.message);
    const { claims, sources } = after.value.state;
    expect(sources.size).toBe(whole.state.sources.size);
    const told = [...claims.values()].map(({ claim, status }) => {
      const { says, quote, attribution, modality, reported } = claim;
      if (says.kind !== 'position') throw new Error('only positions are imported');
      const { member, candidate, stance } = says;
      expect(status).toBe('proposed');
      return [member, candidate, stance, quote.exact, attribution.level, modality, reported];
    });
    expect(new Set(told.map(String))).toEqual(
      new Set(
        positions.map(({ claim, source }) => {
          const { says, quote, attribution, modality } = claim;
          const { published } = whole.state.sources.get(source) ?? { published: '' };
          if (says.kind !== 'position') return '';
          return String([
            says.member,
            says.candidate,
            says.stance,
            quote.exact,
            attribution.level,
            modality,
            published,
          ]);
        }),
      ),
    );
  });

  it('given the record has it all, then nothing is proposed again', () => {
    const taken = dnaImport(exported, small, writing);
    if (!taken.ok) throw new Error(taken.error.message);
    expect(taken.value).toMatchObject({ drafts: [], sources: 0, claims: 0 });
    expect(taken.value.left).toHaveLength(4);
    expect(taken.value.left[0]).toMatch(/the record has it already/);
  });

  it('given a coder’s own database, then agreement becomes a stance, and what cannot be mapped is told', () => {
    const { bytes } = changed(
      exported,
      `DELETE FROM ATTRIBUTEVALUES; DELETE FROM DATASHORTTEXT WHERE VariableId IN (
         SELECT ID FROM VARIABLES WHERE Variable IN ('stance', 'modality', 'level', 'claim'));
       UPDATE ENTITIES SET Value = 'Atlantis' WHERE Value = 'Belgium';
       UPDATE STATEMENTS SET Stop = ${NOTE.length + 50} WHERE ID = 3;`,
    );
    const target = bare(SMALL_RACE);
    const taken = dnaImport(bytes, target, writing);
    if (!taken.ok) throw new Error(taken.error.message);
    expect(taken.value.claims).toBe(1);
    expect(taken.value.left).toEqual([
      expect.stringMatching(/no member or group “Atlantis”/),
      expect.stringMatching(/words are not in the text/),
      expect.stringMatching(/neither agreement nor stance/),
    ]);
    const proposed = taken.value.drafts.find(({ event }) => event.type === 'claim-proposed');
    expect(proposed?.event).toMatchObject({
      claim: {
        says: { member: 'AUT', candidate: 'ada-lovelace', stance: 'supports' },
        attribution: { level: 'named-official' },
      },
    });
  });

  it.each([
    ['no database', new TextEncoder().encode('hello')],
    ['an empty file', new Uint8Array()],
  ])('given %s, then it is refused', (_, bytes) => {
    const taken = dnaImport(bytes, small, writing);
    expect(taken.ok ? taken : taken.error.code).toBe('bad-input');
  });

  it('given a view in place of a table, or a table without a column, then it is refused', () => {
    const view = changed(
      exported,
      'ALTER TABLE DOCUMENTS RENAME TO OTHERS; CREATE VIEW DOCUMENTS AS SELECT * FROM OTHERS;',
    );
    const column = changed(exported, 'ALTER TABLE STATEMENTS RENAME COLUMN Stop TO Ende;');
    for (const { bytes } of [view, column]) {
      const taken = dnaImport(bytes, small, writing);
      expect(taken.ok ? taken : taken.error.code).toBe('bad-input');
    }
  });
});
