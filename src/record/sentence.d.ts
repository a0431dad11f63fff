/** What a check has shown and what it has not, in one sentence. */
import type { CheckedRecord } from './archive/verify.ts';
/** One sentence: proven, and not proven. */
export declare function provenSentence(record: CheckedRecord): string;
