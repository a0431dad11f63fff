/** What a Discourse Network Analyzer 3 database holds, read without trusting it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { z } from 'zod';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { TABLES_OF_DNA } from './schema.ts';

/** Tables that hold what is read; the others are the program’s own business. */
const NEEDED = [
  'DOCUMENTS',
  'STATEMENTS',
  'STATEMENTTYPES',
  'VARIABLES',
  'ENTITIES',
  'DATASHORTTEXT',
  'DATABOOLEAN',
  'ATTRIBUTEVARIABLES',
  'ATTRIBUTEVALUES',
];
/** The most documents and statements that are taken from one file. */
const MOST = 100_000;

const text = z
  .string()
  .nullable()
  .transform((value) => value ?? '');
const whole = z.number().int();
const Document = z.object({
  ID: whole,
  Title: text,
  Text: text,
  Source: text,
  Notes: text,
  Type: text,
  Date: z.number(),
});
const Statement = z.object({
  ID: whole,
  DocumentId: whole,
  Start: whole,
  Stop: whole,
  Label: text,
});
const ShortText = z.object({
  StatementId: whole,
  Variable: text,
  Value: text,
  /** The id in the record that an export of ours gave. */
  Known: text,
});
const Flag = z.object({ StatementId: whole, Variable: text, Value: whole });

export interface DnaStatement {
  readonly id: number;
  readonly document: number;
  readonly start: number;
  readonly stop: number;
  readonly type: string;
  /** Values by variable, with the id in the record where one is told. */
  readonly texts: ReadonlyMap<string, { readonly value: string; readonly known: string }>;
  readonly flags: ReadonlyMap<string, boolean>;
}

export interface DnaContents {
  readonly documents: readonly z.infer<typeof Document>[];
  readonly statements: readonly DnaStatement[];
}

const STATEMENTS = `SELECT s.ID, s.DocumentId, s.Start, s.Stop, t.Label
  FROM STATEMENTS s JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId ORDER BY s.ID LIMIT ${MOST + 1}`;
const TEXTS = `SELECT d.StatementId, v.Variable, e.Value, (
    SELECT a.AttributeValue FROM ATTRIBUTEVALUES a
    JOIN ATTRIBUTEVARIABLES n ON n.ID = a.AttributeVariableId
    WHERE a.EntityId = e.ID AND n.AttributeVariable = 'Nemcon id' LIMIT 1) AS Known
  FROM DATASHORTTEXT d JOIN VARIABLES v ON v.ID = d.VariableId JOIN ENTITIES e ON e.ID = d.Entity
  ORDER BY d.StatementId LIMIT ${20 * MOST}`;
const FLAGS = `SELECT d.StatementId, v.Variable, d.Value
  FROM DATABOOLEAN d JOIN VARIABLES v ON v.ID = d.VariableId LIMIT ${20 * MOST}`;

type Sqlite = Database.Database;

/** Only plain tables are read: a view could make a question run for ever. */
function tablesAreThere(db: Sqlite): Result<void> {
  const plain = new Set(
    (
      db.prepare("SELECT upper(name) AS name FROM sqlite_master WHERE type = 'table'").all() as {
        name: string;
      }[]
    ).map(({ name }) => name),
  );
  const missing = NEEDED.filter((name) => !plain.has(name));
  if (missing.length > 0) {
    return refuse(
      'bad-input',
      `The file has no ${missing.join(', ')}, so it is no database of Discourse Network Analyzer 3; nothing was written.`,
    );
  }
  for (const { name, columns } of TABLES_OF_DNA.filter((table) => NEEDED.includes(table.name))) {
    const found = db.prepare(`SELECT name FROM pragma_table_info('${name}')`).all() as {
      name: string;
    }[];
    const names = new Set(found.map((column) => column.name));
    const lost = columns.filter((column) => !names.has(column.name)).map((column) => column.name);
    // Colours are not read, and other versions place them elsewhere.
    const needed = lost.filter((column) => !['Red', 'Green', 'Blue', 'ChildOf'].includes(column));
    if (needed.length > 0) {
      return refuse(
        'bad-input',
        `The table ${name} has no ${needed.join(', ')}: the file is of another version than 3.0. Nothing was written; save it with version 3.0 of the program.`,
      );
    }
  }
  return ok(undefined);
}

function contents(db: Sqlite): Result<DnaContents> {
  const there = tablesAreThere(db);
  if (!there.ok) return there;
  const all = <T>(schema: z.ZodType<T>, sql: string): T[] =>
    z.array(schema).parse(db.prepare(sql).all());
  const documents = all(
    Document,
    `SELECT ID, Title, Text, Source, Notes, Type, Date FROM DOCUMENTS ORDER BY ID LIMIT ${MOST + 1}`,
  );
  const rows = all(Statement, STATEMENTS);
  if (documents.length > MOST || rows.length > MOST) {
    return refuse(
      'too-large',
      `The database has more than ${MOST} documents or statements; nothing was written.`,
    );
  }
  const texts = new Map<number, Map<string, { value: string; known: string }>>();
  for (const { StatementId, Variable, Value, Known } of all(ShortText, TEXTS)) {
    const of = texts.get(StatementId) ?? new Map<string, { value: string; known: string }>();
    texts.set(StatementId, of.set(Variable, { value: Value, known: Known }));
  }
  const flags = new Map<number, Map<string, boolean>>();
  for (const { StatementId, Variable, Value } of all(Flag, FLAGS)) {
    const of = flags.get(StatementId) ?? new Map<string, boolean>();
    flags.set(StatementId, of.set(Variable, Value !== 0));
  }
  const statements = rows.map(({ ID, DocumentId, Start, Stop, Label }) => ({
    id: ID,
    document: DocumentId,
    start: Start,
    stop: Stop,
    type: Label,
    texts: texts.get(ID) ?? new Map<string, { value: string; known: string }>(),
    flags: flags.get(ID) ?? new Map<string, boolean>(),
  }));
  return ok({ documents, statements });
}

/** What the file holds; refused where it is no database of the program or is damaged. */
export function readDna(bytes: Uint8Array): Result<DnaContents> {
  const folder = mkdtempSync(join(tmpdir(), 'nemcon-dna-'));
  const file = join(folder, 'given.dna');
  try {
    writeFileSync(file, bytes, { mode: 0o600 });
    const db = new Database(file);
    try {
      db.exec('PRAGMA trusted_schema = OFF');
      db.exec('PRAGMA query_only = ON');
      return contents(db);
    } finally {
      db.close();
    }
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? 'a column holds something else than it should'
        : 'it cannot be read as SQLite';
    return refuse(
      'bad-input',
      `The file is no database of Discourse Network Analyzer, or it is damaged (${why}); nothing was written.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
