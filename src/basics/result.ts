/**
 * The outcome of something that may be refused: either a value or a refusal.
 *
 * Refusals are plain objects; exceptions are for bugs only.
 */
export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** What can go wrong with something that a person or another program asked for. */
export type RefusalCode =
  | 'bad-input'
  | 'not-found'
  | 'conflict'
  | 'not-allowed'
  | 'too-large'
  | 'unavailable'
  | 'damaged';

/**
 * Why a request was turned down. `message` is one sentence for a person: what happened, what was
 * kept, what to do. `where` names the place in the input, such as `line 12` or `body.members[3]`.
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly where?: string;
}

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** A refusal as a failed result. */
export const refuse = (
  code: RefusalCode,
  message: string,
  where?: string,
): Result<never, Refusal> => ({
  ok: false,
  error: where === undefined ? { code, message } : { code, message, where },
});
