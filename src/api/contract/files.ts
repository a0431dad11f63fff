/** What can be taken out of a case as a file. */

/** Media types of the files, by the ending of their address. */
export const MEDIA_TYPES = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  graphml: 'application/graphml+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  dna: 'application/vnd.sqlite3',
  tar: 'application/x-tar',
  proof: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
} as const;
export type FileKind = keyof typeof MEDIA_TYPES;

/** Tables that can be had as CSV or JSON. */
export const TABLES = ['standing', 'claims', 'sources', 'changes', 'calendar', 'counts'] as const;
export type TableName = (typeof TABLES)[number];

/** Pictures that can be had as SVG or PNG. */
export const CHARTS = ['timeline', 'bars', 'seats'] as const;
export type ChartName = (typeof CHARTS)[number];
