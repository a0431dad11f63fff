export { decisions, newCandidate, newDate, ownClaim, settledName } from './acts.ts';
export { cellsOf, membersFrom, membersFromCsv, type NewMember } from './members.ts';
export { newCase, RULES } from './new-case.ts';
