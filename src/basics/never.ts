/**
 * Marks a place that the types prove unreachable: the end of every switch on an event or a kind.
 *
 * @throws Error always; reaching it is a bug, not a refusal.
 */
export function never(value: never, what = 'value'): never {
  throw new Error(`unhandled ${what}: ${JSON.stringify(value)}`);
}
