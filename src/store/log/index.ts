export { checkActs, countActs, messageOf, type Author, type SignedActs } from './acts.ts';
export { checkedArchive, keysGiven } from './check-archive.ts';
export { checkCase, type CaseToCheck } from './check-case.ts';
export { privateFolder, secretAt, writeWhole } from './files.ts';
export {
  appendSigned,
  openKeeper,
  unsigned,
  type Keeper,
  type KeptCase,
  type OpenedKeeper,
  type SignedAppend,
  type Written,
} from './keeper.ts';
export { keptArchive } from './kept.ts';
export { ownAuthor } from './keys.ts';
export { leavesOf, type CaseLeaves } from './leaves.ts';
export { ExportOutput, VerifyOutput } from './outputs.ts';
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
export {
  checkReceipt,
  RECEIPT_START,
  receiptSentence,
  type CheckedReceipt,
  type Receipt,
} from './receipt.ts';
export { restoredEntries } from './restore.ts';
export { findLog, type CaseNamed, type WhichLog } from './which-log.ts';
