export { canonicalUrl, changedSince, type Changed } from './changed.ts';
export {
  copiesAmong,
  COPY,
  COPY_KINDS,
  EXCERPT,
  likenessOf,
  OWN_WORDS,
  type Copy,
  type CopyKind,
  type Likeness,
} from './copies.ts';
export { copyIn, noticed, sameReport } from './noticed.ts';
