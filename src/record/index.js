export { packRecord, receipt, treeOf } from './archive/pack.js';
export { packTar, unpackTar } from './archive/tar.js';
export { verifyRecord } from './archive/verify.js';
export { linesOf, joinLines } from './archive/lines.js';
export {
  concat,
  equalBytes,
  fromBase64,
  fromHex,
  toBase64,
  toHex,
  utf8Bytes,
  utf8Text,
} from './bytes.js';
export { canonicalBytes, canonicalText } from './canonical.js';
export { authorFits, leafBytes, parseLeaf, signEntry } from './leaf.js';
export { hashingWith, HASH } from './merkle/hashing.js';
export { growingRange } from './merkle/range.js';
export { growingTree } from './merkle/tree.js';
export { rootOfInclusion, verifyConsistency, verifyInclusion } from './merkle/verify.js';
export { checkpointText, openCheckpoint, parseCheckpoint } from './note/checkpoint.js';
export { cosign, cosignedBytes, timeOf } from './note/cosignature.js';
export { isKeyName, keyText, parseKey, signerKey } from './note/key.js';
export {
  noteText,
  parseNote,
  parseSignatureLine,
  signatureLine,
  signNote,
  verifyNote,
} from './note/note.js';
export { parseTlogProof, tlogProofText, verifyTlogProof } from './note/tlog-proof.js';
export { portable } from './primitives.js';
export { commitmentsIn, openedText, SALT, seal, unseal } from './sealed.js';
export { provenSentence } from './sentence.js';
export { answerSubmission, parseSubmission, submissionText } from './witness.js';
//# sourceMappingURL=index.js.map
