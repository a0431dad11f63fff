/** What a refusal becomes outside: one table for the command line's exit code and the server's status. */
import { z } from 'zod';
import type { RefusalCode } from '../basics/index.ts';

export const REFUSALS: Readonly<
  Record<
    RefusalCode,
    { readonly exit: number; readonly status: 400 | 403 | 404 | 409 | 413 | 500 | 503 }
  >
> = {
  'bad-input': { exit: 2, status: 400 },
  'not-found': { exit: 3, status: 404 },
  conflict: { exit: 4, status: 409 },
  'not-allowed': { exit: 5, status: 403 },
  'too-large': { exit: 6, status: 413 },
  unavailable: { exit: 7, status: 503 },
  damaged: { exit: 8, status: 500 },
};

export const REFUSAL_CODES = Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]];

/** What `--json` prints, and the server answers, where something is refused. */
export const RefusalOutput = z.strictObject({
  refused: z.strictObject({
    code: z.enum(REFUSAL_CODES),
    message: z.string(),
    where: z.string().optional(),
  }),
});
export type RefusalOutput = z.infer<typeof RefusalOutput>;
