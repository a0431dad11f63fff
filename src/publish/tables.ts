/** Tables of a case for spreadsheets and programs. */
import { stringify } from 'csv-stringify/sync';
import { changesView, calendarView, sourcesView, type TableName } from '../api/index.ts';
import { dayOf } from '../analysis/index.ts';
import { never } from '../basics/index.ts';
import { describeClaim } from '../case/index.ts';
import { standingAsked, type Asked } from './asked.ts';

export type Cell = string | number | boolean | undefined;
export interface Table {
  readonly name: TableName;
  readonly case: string;
  readonly asOf: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Body = Pick<Table, 'columns' | 'rows'>;

/** One row for each member and candidate. */
function standingTable(asked: Asked): Body {
  return {
    columns: [
      'candidate',
      'candidate_name',
      'member',
      'member_name',
      'stance',
      'certain',
      'since',
      'level',
      'modality',
      'basis',
      'independent_reports',
      'own_candidate',
      'claims',
      'contradictions',
    ],
    rows: standingAsked(asked).candidates.flatMap(({ id, name, members }) =>
      members.map((seat) => [
        id,
        name,
        seat.member,
        seat.name,
        seat.stance,
        seat.certain,
        seat.since,
        seat.level,
        seat.modality,
        seat.basis,
        seat.independent,
        seat.ownCandidate,
        seat.claims.join(' '),
        seat.contradictions.join(' '),
      ]),
    ),
  };
}

function claimsTable(asked: Asked): Body {
  const { state } = asked.record;
  return {
    columns: [
      'claim',
      'kind',
      'sentence',
      'words',
      'start',
      'end',
      'status',
      'modality',
      'level',
      'speaker',
      'occurred',
      'reported',
      'source',
      'outlet',
      'url',
      'recorded',
      'decided_by',
    ],
    rows: [...state.claims.values()]
      .filter(({ claim }) => dayOf(claim) <= asked.asOf)
      .map(({ claim, source, status, recorded, decidedBy }) => [
        claim.id,
        claim.says.kind,
        describeClaim(claim, state),
        claim.quote.exact,
        claim.quote.start,
        claim.quote.end,
        status,
        claim.modality,
        claim.attribution.level,
        claim.attribution.speaker,
        claim.occurred,
        claim.reported,
        source,
        state.sources.get(source)?.outlet,
        state.sources.get(source)?.url,
        recorded,
        decidedBy,
      ]),
  };
}

const sourcesTable = ({ record, asOf }: Asked): Body => ({
  columns: [
    'source',
    'kind',
    'outlet',
    'title',
    'url',
    'published',
    'via',
    'copy_of',
    'proposed',
    'accepted',
    'rejected',
    'sha256',
  ],
  rows: sourcesView(record, asOf).sources.map((one) => [
    one.id,
    one.kind,
    one.outlet,
    one.title,
    one.url,
    one.published,
    one.via?.join(' > '),
    one.copyOf,
    one.claims.proposed,
    one.claims.accepted,
    one.claims.rejected,
    one.sha256,
  ]),
});

function changesTable({ record, asOf, since, include }: Asked): Body {
  const changes = since === undefined ? [] : changesView(since, { record, asOf }, include).changes;
  return {
    columns: ['kind', 'on', 'candidate', 'member', 'from', 'to', 'sentence', 'claims'],
    rows: changes.map((change) => [
      change.kind,
      'on' in change ? change.on : undefined,
      'candidate' in change ? change.candidate : undefined,
      'member' in change ? change.member : undefined,
      'from' in change ? change.from : undefined,
      'to' in change ? change.to : undefined,
      change.sentence,
      change.claims.join(' '),
    ]),
  };
}

const calendarTable = ({ record, asOf, include = 'accepted' }: Asked): Body => ({
  columns: ['id', 'what', 'on', 'firmness', 'label', 'past', 'claim'],
  rows: calendarView(record, { asOf, include }).dates.map((date) => [
    date.id,
    date.what,
    date.on,
    date.firmness,
    date.label,
    date.past,
    date.claim,
  ]),
});

const countsTable = (asked: Asked): Body => ({
  columns: [
    'candidate',
    'on',
    'outlet',
    'stance',
    'at_least',
    'at_most',
    'of',
    'except',
    'modality',
    'tally_of_record',
    'agreement',
    'same_report_as',
    'claim',
    'source',
  ],
  rows: standingAsked(asked).candidates.flatMap(({ id, published }) =>
    published.map((count) => [
      id,
      count.on,
      count.outlet,
      count.stance,
      count.atLeast,
      count.atMost,
      count.of,
      count.except.join(' '),
      count.modality,
      count.tally,
      count.agreement,
      count.sameReportAs.join(' '),
      count.claim,
      count.source,
    ]),
  ),
});

function bodyOf(name: TableName, asked: Asked): Body {
  switch (name) {
    case 'standing':
      return standingTable(asked);
    case 'claims':
      return claimsTable(asked);
    case 'sources':
      return sourcesTable(asked);
    case 'changes':
      return changesTable(asked);
    case 'calendar':
      return calendarTable(asked);
    case 'counts':
      return countsTable(asked);
    default:
      return never(name, 'table');
  }
}

/** A table of the case. `changes` is empty unless it is asked from an earlier moment. */
export const tableOf = (name: TableName, asked: Asked): Table => ({
  name,
  case: asked.record.state.id,
  asOf: asked.asOf,
  ...bodyOf(name, asked),
});

/**
 * CSV after RFC 4180, in UTF-8. A cell that a spreadsheet would take for a formula (it begins with
 * `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before it, as OWASP advises.
 *
 * @param bom a byte order mark, by which Excel knows UTF-8
 */
export const tableCsv = ({ columns, rows }: Table, { bom = false } = {}): string =>
  stringify(
    rows.map((row) => row.map((cell) => (cell === undefined ? '' : String(cell)))),
    {
      header: true,
      columns: [...columns],
      escape_formulas: true,
      record_delimiter: '\r\n',
      bom,
    },
  );

/** JSON with a row as an object; a cell that is not known is left out. */
export const tableJson = ({ columns, rows, ...about }: Table): string => {
  const { name, case: of, asOf } = about;
  const objects = rows.map((row) =>
    Object.fromEntries(
      columns.flatMap((column, i) => (row[i] === undefined ? [] : [[column, row[i]]])),
    ),
  );
  return `${JSON.stringify({ table: name, case: of, asOf, rows: objects }, null, 2)}\n`;
};
