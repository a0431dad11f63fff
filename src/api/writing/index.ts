export { decisions, newCandidate, newDate, ownClaim } from './acts.ts';
export { cellsOf, membersFrom, membersFromCsv, type NewMember } from './members.ts';
export { rate, type Rated } from './rate.ts';
export { newCase, RULES } from './new-case.ts';
