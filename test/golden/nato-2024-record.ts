/** The record of `examples/nato-2024`, read and folded for the tests beside this file. */
import { recordOf } from './record-of.ts';

export const { folder, entries, knownOn } = recordOf('nato-2024');
