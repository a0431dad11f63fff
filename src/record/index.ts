export { packRecord, receipt, treeOf, type RecordParts, type Using } from './archive/pack.ts';
export { packTar, unpackTar, type TarFile } from './archive/tar.ts';
export { verifyRecord, type CheckedRecord } from './archive/verify.ts';
export { linesOf, joinLines } from './archive/lines.ts';
export {
  concat,
  equalBytes,
  fromBase64,
  fromHex,
  toBase64,
  toHex,
  utf8Bytes,
  utf8Text,
} from './bytes.ts';
export { canonicalBytes, canonicalText, type Json, type JsonObject } from './canonical.ts';
export { authorFits, leafBytes, parseLeaf, signEntry, type Leaf } from './leaf.ts';
export { hashingWith, HASH, type Hashing } from './merkle/hashing.ts';
export { growingRange, type CompactRange, type GrowingRange } from './merkle/range.ts';
export { growingTree, type Tree } from './merkle/tree.ts';
export {
  rootOfInclusion,
  verifyConsistency,
  verifyInclusion,
  type Consistency,
  type Inclusion,
} from './merkle/verify.ts';
export {
  checkpointText,
  openCheckpoint,
  parseCheckpoint,
  type Checkpoint,
  type SignedCheckpoint,
} from './note/checkpoint.ts';
export { cosign, cosignedBytes, timeOf } from './note/cosignature.ts';
export {
  isKeyName,
  keyText,
  parseKey,
  signerKey,
  type KeyKind,
  type SignerKey,
  type VerifierKey,
} from './note/key.ts';
export {
  noteText,
  parseNote,
  parseSignatureLine,
  signatureLine,
  signNote,
  verifyNote,
  type Note,
  type NoteSignature,
  type Verified,
} from './note/note.ts';
export {
  parseTlogProof,
  tlogProofText,
  verifyTlogProof,
  type TlogProof,
} from './note/tlog-proof.ts';
export { portable, type Primitives } from './primitives.ts';
export {
  commitmentsIn,
  openedText,
  SALT,
  seal,
  unseal,
  type Opening,
  type Sealed,
} from './sealed.ts';
export { provenSentence } from './sentence.ts';
export {
  answerSubmission,
  parseSubmission,
  submissionText,
  type Seen,
  type Submission,
  type WitnessAnswer,
  type WitnessState,
} from './witness.ts';
