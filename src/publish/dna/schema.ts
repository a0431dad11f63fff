/**
 * The tables of a Discourse Network Analyzer 3 database in SQLite, as data.
 *
 * Names, types and limits after the program's own definition of a new file (github.com/leifeld/dna,
 * dna/src/main/java/sql/Sql.java, method createTables, at commit
 * 03d731712548e5f4640467df40f2250e812f291f); the SQL is our own. Short texts have fewer than 191
 * characters; dates are seconds since 1970 in UTC; positions in a text count UTF-16 code units.
 */

/** `text`: short, with the limit; `long`: without one. `key`: the number of the row. */
type ColumnType = 'key' | 'integer' | 'flag' | 'text' | 'long' | 'colour';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Absent where the column may be empty or must be given. */
  readonly default?: string | number;
  readonly optional?: true;
  /** The table whose row it names; such a row goes when that one goes. */
  readonly of?: string;
}

export interface TableOf {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly unique?: readonly string[];
  readonly check?: string;
}

const key: Column = { name: 'ID', type: 'key' };
const colours = (optional?: true): readonly Column[] =>
  ['Red', 'Green', 'Blue'].map((name) => ({
    name,
    type: 'colour',
    ...(optional ? { optional } : { default: 0 }),
  }));
const flag = (name: string, value: 0 | 1): Column => ({ name, type: 'flag', default: value });
const row = (name: string, of: string, optional?: true): Column => ({
  name,
  type: 'integer',
  of,
  ...(optional && { optional }),
});

const PERMISSIONS = [
  'AddDocuments',
  'EditDocuments',
  'DeleteDocuments',
  'ImportDocuments',
  'AddStatements',
  'EditStatements',
  'DeleteStatements',
  'EditAttributes',
  'EditRegex',
  'EditStatementTypes',
  'EditCoders',
  'EditCoderRelations',
  'ViewOthersDocuments',
  'EditOthersDocuments',
  'ViewOthersStatements',
  'EditOthersStatements',
] as const;

/** One value of a statement, by the type of its variable. */
const data = (name: string, value: Column): TableOf => ({
  name,
  columns: [key, row('StatementId', 'STATEMENTS'), row('VariableId', 'VARIABLES'), value],
  unique: ['StatementId', 'VariableId'],
});

/** In an order in which every table comes after those that it names. */
export const TABLES_OF_DNA: readonly TableOf[] = [
  {
    name: 'SETTINGS',
    columns: [
      { name: 'Property', type: 'text' },
      { name: 'Value', type: 'long' },
    ],
    unique: ['Property'],
  },
  {
    name: 'CODERS',
    columns: [
      key,
      { name: 'Name', type: 'text' },
      ...colours(),
      { name: 'Refresh', type: 'integer', default: 0 },
      { name: 'FontSize', type: 'integer', default: 14 },
      { name: 'Password', type: 'text' },
      { name: 'PopupWidth', type: 'integer', default: 300, optional: true },
      flag('ColorByCoder', 0),
      flag('PopupDecoration', 0),
      flag('PopupAutoComplete', 1),
      ...PERMISSIONS.map((name) => flag(`Permission${name}`, 1)),
    ],
  },
  {
    name: 'DOCUMENTS',
    columns: [
      key,
      { name: 'Title', type: 'text' },
      { name: 'Text', type: 'long' },
      row('Coder', 'CODERS', true),
      { name: 'Author', type: 'text', default: '' },
      { name: 'Source', type: 'text', default: '' },
      { name: 'Section', type: 'text', default: '' },
      { name: 'Notes', type: 'long', default: '' },
      { name: 'Type', type: 'text', default: '' },
      { name: 'Date', type: 'integer' },
    ],
  },
  { name: 'STATEMENTTYPES', columns: [key, { name: 'Label', type: 'text' }, ...colours()] },
  {
    name: 'VARIABLES',
    columns: [
      key,
      { name: 'Variable', type: 'text' },
      { name: 'DataType', type: 'text', default: 'short text' },
      row('StatementTypeId', 'STATEMENTTYPES', true),
    ],
    unique: ['Variable', 'StatementTypeId'],
    check: "DataType IN ('boolean', 'integer', 'long text', 'short text')",
  },
  {
    name: 'VARIABLELINKS',
    columns: [
      key,
      row('SourceVariableId', 'VARIABLES', true),
      row('TargetVariableId', 'VARIABLES', true),
    ],
    check: 'SourceVariableId <> TargetVariableId',
  },
  { name: 'REGEXES', columns: [{ name: 'Label', type: 'text' }, ...colours()], unique: ['Label'] },
  {
    name: 'CODERRELATIONS',
    columns: [
      key,
      row('Coder', 'CODERS', true),
      row('OtherCoder', 'CODERS', true),
      flag('viewStatements', 1),
      flag('editStatements', 1),
      flag('viewDocuments', 1),
      flag('editDocuments', 1),
    ],
    check: 'Coder <> OtherCoder',
  },
  {
    name: 'STATEMENTS',
    columns: [
      key,
      row('StatementTypeId', 'STATEMENTTYPES', true),
      row('DocumentId', 'DOCUMENTS', true),
      { name: 'Start', type: 'integer' },
      { name: 'Stop', type: 'integer' },
      row('Coder', 'CODERS', true),
    ],
    check: '0 <= Start AND Start < Stop',
  },
  data('DATABOOLEAN', { name: 'Value', type: 'integer', default: 1 }),
  data('DATAINTEGER', { name: 'Value', type: 'integer', default: 0 }),
  {
    name: 'ENTITIES',
    columns: [
      key,
      row('VariableId', 'VARIABLES'),
      { name: 'Value', type: 'text', default: '' },
      ...colours(true),
      row('ChildOf', 'ENTITIES', true),
    ],
    unique: ['VariableId', 'Value'],
  },
  data('DATASHORTTEXT', row('Entity', 'ENTITIES')),
  data('DATALONGTEXT', { name: 'Value', type: 'long', default: '', optional: true }),
  {
    name: 'ATTRIBUTEVARIABLES',
    columns: [key, row('VariableId', 'VARIABLES'), { name: 'AttributeVariable', type: 'text' }],
    unique: ['VariableId', 'AttributeVariable'],
  },
  {
    name: 'ATTRIBUTEVALUES',
    columns: [
      key,
      row('EntityId', 'ENTITIES'),
      row('AttributeVariableId', 'ATTRIBUTEVARIABLES'),
      { name: 'AttributeValue', type: 'text', default: '' },
    ],
    unique: ['EntityId', 'AttributeVariableId'],
  },
];

/** The most characters of a short text. */
export const SHORT = 190;

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value}'`;

function columnSql({ name, type, of, optional, default: value }: Column): string {
  if (type === 'key') return `${name} INTEGER PRIMARY KEY NOT NULL`;
  const isText = type === 'text' || type === 'long';
  return [
    name,
    isText ? 'TEXT' : 'INTEGER',
    ...(optional ? [] : ['NOT NULL']),
    ...(value === undefined ? [] : [`DEFAULT ${literal(value)}`]),
    ...(type === 'text' ? [`CHECK (length(${name}) <= ${SHORT})`] : []),
    ...(type === 'flag' ? [`CHECK (${name} IN (0, 1))`] : []),
    ...(type === 'colour' ? [`CHECK (${name} BETWEEN 0 AND 255)`] : []),
    ...(of === undefined ? [] : [`REFERENCES ${of} (ID) ON DELETE CASCADE`]),
  ].join(' ');
}

/** The statement that makes a table. */
export function tableSql({ name, columns, unique, check }: TableOf): string {
  const parts = [
    ...columns.map(columnSql),
    ...(unique === undefined ? [] : [`UNIQUE (${unique.join(', ')})`]),
    ...(check === undefined ? [] : [`CHECK (${check})`]),
  ];
  return `CREATE TABLE ${name} (\n  ${parts.join(',\n  ')}\n)`;
}
