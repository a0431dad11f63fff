export * from './candidates.ts';
export * from './contract/cases.ts';
export * from './contract/changes.ts';
export * from './contract/commands.ts';
export * from './contract/common.ts';
export * from './contract/files.ts';
export * from './contract/procedure-limit.ts';
export * from './contract/procedures.ts';
export {
  CalendarView,
  ClaimLine,
  ClaimsPage,
  ClaimsQuery,
  ClaimView,
  EntriesPage,
  MemberView,
  NamesView,
  OutletLine,
  RatingsView,
  ReaderView,
  SourceLine,
  SourcesView,
  SourceView,
  StreamedEntry,
  TimelineView,
  VerifiedView,
} from './contract/views.ts';
export * from './copies/index.ts';
export * from './deciding.ts';
export * from './histories.ts';
export * from './look/index.ts';
export * from './names/index.ts';
export * from './outputs.ts';
export * from './paths.ts';
export * from './quoting.ts';
export * from './reading.ts';
export * from './record.ts';
export * from './procedures.ts';
export * from './replay.ts';
export * from './replay-margin.ts';
export * from './replay-people.ts';
export * from './refusals.ts';
export * from './routes.ts';
export * from './reopening.ts';
export { STATE_NAMES } from './state-names.ts';
export { TEMPLATES } from './templates.ts';
export * from './views.ts';
export * from './writing/index.ts';
export * from './analysing.ts';
export * from './contract/analysis.ts';
export * from './packages.ts';
export * from './estimate-output.ts';
export * from './estimate.ts';
export * from './power.ts';
