import { type Result } from '../basics/index.ts';
/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
/** The canonical text of a value; refused where JSON cannot hold it, such as half a surrogate pair. */
export declare function canonicalText(value: unknown): Result<string>;
/** The canonical bytes of a value. */
export declare function canonicalBytes(value: unknown): Result<Uint8Array>;
