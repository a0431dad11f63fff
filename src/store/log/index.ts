export { checkedArchive, keysGiven } from './check-archive.ts';
export { checkCase, type CaseToCheck } from './check-case.ts';
export { privateFolder, secretAt, writeWhole } from './files.ts';
export { keptArchive } from './kept.ts';
export { openLedger, type Appended, type Ledger, type LedgerOptions } from './ledger.ts';
export { leavesOf, type CaseLeaves } from './leaves.ts';
export {
  hasSigned,
  openLog,
  ownLogKey,
  pinnedLog,
  signedHead,
  type CaseLog,
  type CaseNamed,
} from './log.ts';
export { ExportOutput, ImportOutput, VerifyOutput } from './outputs.ts';
export { packCase, type PackedCase, type PackOptions, type Witnesses } from './pack-case.ts';
export {
  KINDS,
  kindsGiven,
  sealedPlaces,
  USUALLY_SHARED,
  type Kind,
  type Place,
} from './policy.ts';
export { nodePrimitives, nodeUsing } from './primitives.ts';
export { restoredEntries } from './restore.ts';
