/**
 * Writes a verdict without treading on somebody else's. Every write names how much of the case the
 * page has seen. Where the case has grown, the page looks whether the very claims were decided on
 * meanwhile: if not, the verdict is sent again; if so, it is not written and the person is told.
 */
import type { BodyOf, ClaimLine, Problem, Written } from '../../../api/index.ts';
import { same } from './differences.ts';

type Asked = BodyOf<'decide'>;
type Answer = { readonly data: Written } | { readonly problem: Problem };

/** What the server can be asked for. */
export interface Counter {
  readonly send: (asked: Asked) => Promise<Answer>;
  /** How many entries the case has, and then how the claims stand; undefined where no answer came. */
  readonly look: () => Promise<
    { readonly version: number; readonly lines: readonly ClaimLine[] } | undefined
  >;
}

export type Outcome =
  | { readonly kind: 'written'; readonly version: number }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Somebody else decided on these meanwhile; nothing was written. */
  | { readonly kind: 'met'; readonly claims: readonly ClaimLine[] };

/** In a case that many write to, a verdict is sent so often at most. */
const ATTEMPTS = 5;

/**
 * @param before The claims concerned, as the person saw them.
 * @param version How many entries of the case the person's page had seen.
 */
export async function carryOut(
  asked: Asked,
  before: readonly ClaimLine[],
  version: number | undefined,
  counter: Counter,
): Promise<Outcome> {
  let expected = version;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await counter.send(expected === undefined ? asked : { ...asked, expected });
    if ('data' in answer) return { kind: 'written', version: answer.data.version };
    const { problem } = answer;
    if (problem.code !== 'conflict' || attempt === ATTEMPTS) return { kind: 'refused', problem };
    const now = await counter.look();
    if (now === undefined) return { kind: 'refused', problem };
    const met = otherwise(before, now.lines);
    if (met.length > 0) return { kind: 'met', claims: met };
    // The refusal was about the claims themselves, not about what was written meanwhile.
    if (now.version === expected) return { kind: 'refused', problem };
    expected = now.version;
  }
}

/** Which of the claims stand otherwise than they were seen, as they stand now. */
export function otherwise(
  seen: readonly ClaimLine[],
  now: readonly ClaimLine[],
): readonly ClaimLine[] {
  const current = new Map(now.map((line) => [line.claim.id, line]));
  return seen.flatMap((line) => {
    const there = current.get(line.claim.id);
    if (there === undefined) return [];
    return there.status === line.status && same(there.claim, line.claim) ? [] : [there];
  });
}
