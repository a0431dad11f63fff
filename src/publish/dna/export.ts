/** Sources and accepted positions as a Discourse Network Analyzer 3 database. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { dayOf, polarityOf } from '../../analysis/index.ts';
import { firstDay } from '../../basics/index.ts';
import type { Case, Claim, SaysOf, Source } from '../../case/index.ts';
import { claimsAsked, type Asked } from '../asked.ts';
import { passwordHash } from './password.ts';
import { SHORT, TABLES_OF_DNA, tableSql } from './schema.ts';
import { ATTRIBUTES, STATEMENT_TYPES, type StatementType } from './variables.ts';

/** The version of the program whose tables these are. */
const VERSION = '3.0.11';
/** What the program asks for when the file is opened. */
export const DNA_PASSWORD = 'nemcon';

type Sqlite = Database.Database;
type Position = Claim & { readonly says: SaysOf<'position'> };

const seconds = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;
const short = (text: string): string => Array.from(text).slice(0, SHORT).join('');

function insert(db: Sqlite, table: string, row: Readonly<Record<string, string | number>>): number {
  const names = Object.keys(row);
  const holes = names.map(() => '?').join(', ');
  const done = db
    .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${holes})`)
    .run(...Object.values(row));
  return Number(done.lastInsertRowid);
}

/** Entities of one variable: each value once, with its attributes. */
class Entities {
  readonly #known = new Map<string, number>();
  readonly #db: Sqlite;
  readonly #attributes: ReadonlyMap<string, number>;

  constructor(db: Sqlite, attributes: ReadonlyMap<string, number>) {
    this.#db = db;
    this.#attributes = attributes;
  }

  /** The number of the entity; made where the value is new. */
  of(variable: number, value: string, about: readonly string[]): number {
    const key = `${variable} ${value}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const entity = insert(this.#db, 'ENTITIES', {
      VariableId: variable,
      Value: short(value),
      Red: 0,
      Green: 0,
      Blue: 0,
    });
    this.#known.set(key, entity);
    for (const [i, attribute] of ATTRIBUTES.entries()) {
      const id = this.#attributes.get(`${variable} ${attribute}`);
      if (id === undefined) continue;
      const AttributeValue = short(about[i] ?? '');
      insert(this.#db, 'ATTRIBUTEVALUES', {
        EntityId: entity,
        AttributeVariableId: id,
        AttributeValue,
      });
    }
    return entity;
  }
}

interface Variables {
  readonly of: (type: StatementType, name: string) => number;
  readonly attributes: ReadonlyMap<string, number>;
}

/** Tables, the one coder, the types of statement and their variables. */
function prepare(db: Sqlite, state: Case, day: string, password: string): Variables {
  db.exec('PRAGMA foreign_keys = ON');
  for (const table of TABLES_OF_DNA) db.exec(tableSql(table));
  insert(db, 'SETTINGS', { Property: 'version', Value: VERSION });
  insert(db, 'SETTINGS', { Property: 'date', Value: day });
  insert(db, 'CODERS', {
    ID: 1,
    Name: 'Admin',
    Red: 255,
    Green: 255,
    Blue: 0,
    Password: passwordHash(password, state.id),
  });
  const variables = new Map<string, number>();
  const attributes = new Map<string, number>();
  for (const { id, label, colour, variables: list } of STATEMENT_TYPES) {
    const [Red, Green, Blue] = colour;
    insert(db, 'STATEMENTTYPES', { ID: id, Label: label, Red, Green, Blue });
    for (const [Variable, DataType] of list) {
      const variable = insert(db, 'VARIABLES', { Variable, DataType, StatementTypeId: id });
      variables.set(`${id} ${Variable}`, variable);
      if (DataType !== 'short text') continue;
      for (const AttributeVariable of ATTRIBUTES) {
        const made = insert(db, 'ATTRIBUTEVARIABLES', { VariableId: variable, AttributeVariable });
        attributes.set(`${variable} ${AttributeVariable}`, made);
      }
    }
  }
  return { of: (type, name) => variables.get(`${type.id} ${name}`) ?? 0, attributes };
}

/** What of a source has no column: its address, its id, and the date as exactly as it is known. */
const notesOf = ({ id, url, published }: Source): string =>
  [
    `Nemcon source: ${id}`,
    `Published: ${published}`,
    ...(url === undefined ? [] : [`URL: ${url}`]),
  ].join('\n');

const addDocument = (db: Sqlite, source: Source): number =>
  insert(db, 'DOCUMENTS', {
    Title: short(source.title ?? `${source.outlet ?? source.id}, ${source.published}`),
    Text: source.text,
    Coder: 1,
    Source: short(source.outlet ?? ''),
    Type: source.kind,
    Notes: notesOf(source),
    Date: seconds(firstDay(source.published)),
  });

/** Agreement where the claim has a direction; a denial and a condition have none. */
function directionOf({ says, modality }: Position): 0 | 1 | undefined {
  if (modality === 'denied' || modality === 'conditional') return undefined;
  const polarity = polarityOf(says.stance);
  return polarity === 'neutral' ? undefined : polarity === 'favourable' ? 1 : 0;
}

function addStatement(
  db: Sqlite,
  state: Case,
  claim: Position,
  document: number,
  variables: Variables,
  entities: Entities,
): void {
  const direction = directionOf(claim);
  const type = STATEMENT_TYPES.find(({ id }) => id === (direction === undefined ? 3 : 1));
  if (type === undefined) return;
  const statement = insert(db, 'STATEMENTS', {
    StatementTypeId: type.id,
    DocumentId: document,
    Start: claim.quote.start,
    Stop: claim.quote.end,
    Coder: 1,
  });
  const { says, attribution, modality } = claim;
  const { speaker = '', level } = attribution;
  const member = state.members.get(says.member) ?? state.groups.get(says.member);
  const person = state.people.get(speaker);
  const texts: readonly (readonly [string, string, readonly string[]])[] = [
    ['person', person?.name ?? speaker, person === undefined ? [] : ['person', person.id]],
    [
      'organization',
      member?.name ?? says.member,
      [state.groups.has(says.member) ? 'group' : 'member', says.member],
    ],
    [
      'concept',
      state.people.get(says.candidate)?.name ?? says.candidate,
      ['candidate', says.candidate],
    ],
    ['stance', says.stance, []],
    ['modality', modality, []],
    ['level', level, []],
    ['claim', claim.id, []],
  ];
  for (const [name, value, about] of texts) {
    const variable = variables.of(type, name);
    insert(db, 'DATASHORTTEXT', {
      StatementId: statement,
      VariableId: variable,
      Entity: entities.of(variable, value, about),
    });
  }
  if (direction === undefined) return;
  insert(db, 'DATABOOLEAN', {
    StatementId: statement,
    VariableId: variables.of(type, 'agreement'),
    Value: direction,
  });
}

function fill(db: Sqlite, asked: Asked, password: string): void {
  const { state } = asked.record;
  const variables = prepare(db, state, asked.asOf, password);
  const entities = new Entities(db, variables.attributes);
  const documents = new Map<string, number>();
  for (const source of state.sources.values()) {
    if (firstDay(source.published) <= asked.asOf) documents.set(source.id, addDocument(db, source));
  }
  for (const { claim, source } of claimsAsked(asked)) {
    const document = documents.get(source);
    if (claim.says.kind !== 'position' || document === undefined || dayOf(claim) > asked.asOf)
      continue;
    addStatement(db, state, claim as Position, document, variables, entities);
  }
}

/**
 * The database as bytes: a document for each source, a statement for each accepted position at its
 * place in the text. The program opens it as the coder Admin, with `DNA_PASSWORD` unless another is
 * given. A claim on where a member stands that says neither yes nor no, denies or makes a condition
 * is of a type of its own, as agreement knows only yes and no.
 */
export function dnaExport(asked: Asked, { password = DNA_PASSWORD } = {}): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'nemcon-dna-'));
  const file = join(folder, 'record.dna');
  try {
    const db = new Database(file);
    try {
      db.exec('BEGIN');
      fill(db, asked, password);
      db.exec('COMMIT');
    } finally {
      db.close();
    }
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
