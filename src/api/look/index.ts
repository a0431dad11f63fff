export { caseInSteps, caseLine, caseView } from './case.ts';
export { changesView, type Moment } from './changes.ts';
export { claimDetail, claimLine, claimsPage, readerView } from './claims.ts';
export { memberView } from './member.ts';
export { ratingsView } from './ratings.ts';
export { calendarView, entriesPage, namesView } from './record.ts';
export { sourceLine, sourcesView, sourceView } from './sources.ts';
export { timelineView } from './timeline.ts';
