export * from './candidates.ts';
export * from './contract/cases.ts';
export * from './contract/changes.ts';
export * from './contract/commands.ts';
export * from './contract/common.ts';
export * from './contract/files.ts';
export {
  CalendarView,
  Change,
  ClaimLine,
  ClaimsPage,
  ClaimsQuery,
  ClaimView,
  EntriesPage,
  MemberView,
  NamesView,
  OutletLine,
  ReaderView,
  SourceLine,
  SourcesView,
  SourceView,
  TimelineView,
  VerifiedView,
} from './contract/views.ts';
export * from './deciding.ts';
export * from './outputs.ts';
export * from './paths.ts';
export * from './quoting.ts';
export * from './reading.ts';
export * from './record.ts';
export * from './refusals.ts';
export * from './routes.ts';
export * from './reopening.ts';
export * from './views.ts';
