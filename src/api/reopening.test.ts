import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SMALL_RACE } from '../../test/small-race.ts';
import { standing } from '../analysis/index.ts';
import { correctClaim, decideClaims } from './deciding.ts';
import { extend, openRecord, type Draft, type OpenRecord } from './record.ts';
import { reopenClaims, undoDecision } from './reopening.ts';
import type { Result } from '../basics/index.ts';

const writing = { by: 'A. Tester', now: '2024-03-07T10:00:00Z' };

function held<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const opened = held(openRecord(SMALL_RACE));
const then = (record: OpenRecord, drafts: Result<readonly Draft[]>): OpenRecord =>
  held(extend(record, held(drafts)));

/** Everything about the case except how many entries it took. */
const standsAs = ({ state }: OpenRecord): unknown => {
  const { version: _, ...rest } = state;
  return {
    ...rest,
    // When and by whom is new each time that something is decided again.
    claims: [...rest.claims.values()].map(({ decided: _d, decidedBy: _b, ...one }) => one),
    board: standing(state, { asOf: '2024-03-10', include: 'accepted' }),
    proposed: standing(state, { asOf: '2024-03-10', include: 'proposed' }),
  };
};

/** One decision of a kind on a claim. */
const decisions = ['accept', 'reject', 'correct', 'reopen'] as const;
function decided(
  record: OpenRecord,
  id: string,
  how: (typeof decisions)[number],
): Result<readonly Draft[]> {
  if (how === 'correct') return correctClaim(record, id, ['modality=possible'], writing);
  if (how === 'reopen') return reopenClaims(record, [id], writing);
  return decideClaims(
    record,
    [id],
    how === 'accept' ? { accept: true } : { accept: false, reason: 'a question' },
    writing,
  );
}

describe('reopening', () => {
  test.each(['accept', 'reject', 'correct'] as const)(
    'given a claim that waits, when somebody decides to %s it and it is reopened, then all stands as before',
    (how) => {
      const after = then(opened, decided(opened, 'dnk-2', how));
      expect(standsAs(after)).not.toEqual(standsAs(opened));
      expect(standsAs(then(after, reopenClaims(after, ['dnk-2'], writing)))).toEqual(
        standsAs(opened),
      );
    },
  );

  test('a correction taken back returns the claim to what was proposed, and can be made again', () => {
    const corrected = then(opened, decided(opened, 'dnk-2', 'correct'));
    const reopened = then(corrected, reopenClaims(corrected, ['dnk-2'], writing, 'misread'));
    expect(reopened.state.claims.get('dnk-2')).toMatchObject({
      status: 'proposed',
      claim: { modality: 'likely' },
      corrections: [],
    });
    expect(reopened.entries.slice(-2).map(({ event }) => event)).toMatchObject([
      { type: 'claim-corrected', now: { modality: 'possible' } },
      { type: 'claim-reopened', claim: 'dnk-2', reason: 'misread' },
    ]);
  });

  test('a claim that waits is not reopened, and of several none is then', () => {
    const refused = reopenClaims(opened, ['aut-1', 'dnk-2'], writing);
    expect(refused.ok ? 'reopened' : refused.error).toMatchObject({
      code: 'conflict',
      message: 'The claim dnk-2 waits for a decision already. Nothing was written.',
    });
  });
});

describe('undoing', () => {
  /** Decisions that can follow one another on a claim; those that cannot are left out. */
  const story = fc.array(fc.constantFrom(...decisions), { minLength: 1, maxLength: 6 });
  function told(hows: readonly (typeof decisions)[number][]): readonly OpenRecord[] {
    const records = [opened];
    for (const how of hows) {
      const now = records.at(-1) ?? opened;
      const drafts = decided(now, 'bel-1', how);
      if (drafts.ok) records.push(then(now, drafts));
    }
    return records;
  }

  test('whatever was decided, undoing it leaves all as it was before', () => {
    fc.assert(
      fc.property(story, (hows) => {
        const records = told(hows);
        const last = records.at(-1) ?? opened;
        if (records.length === 1) return;
        const undone = then(last, undoDecision(last, 'bel-1', writing));
        const before = records.at(-2) ?? opened;
        expect(undone.state.claims.get('bel-1')?.claim).toEqual(
          before.state.claims.get('bel-1')?.claim,
        );
        expect(undone.state.claims.get('bel-1')?.status).toBe(
          before.state.claims.get('bel-1')?.status,
        );
        expect(standing(undone.state, { asOf: '2024-03-10', include: 'accepted' })).toEqual(
          standing(before.state, { asOf: '2024-03-10', include: 'accepted' }),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('step by step, from the last entry to the first', () => {
    fc.assert(
      fc.property(story, (hows) => {
        const records = told(hows);
        let now = records.at(-1) ?? opened;
        for (const [at, record] of [...records.entries()].toReversed().slice(0, -1)) {
          now = then(now, undoDecision(now, 'bel-1', writing, record.state.version));
          const before = records[at - 1] ?? opened;
          expect(now.state.claims.get('bel-1')?.status).toBe(
            before.state.claims.get('bel-1')?.status,
          );
          expect(now.state.claims.get('bel-1')?.claim).toEqual(
            before.state.claims.get('bel-1')?.claim,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('there must be something to undo', () => {
    const none = undoDecision(opened, 'dnk-2', writing);
    expect(none.ok ? '' : none.error.message).toMatch(/^Nothing was decided on the claim dnk-2/);
    const other = undoDecision(opened, 'aut-1', writing, 1);
    expect(other.ok ? '' : other.error.code).toBe('not-found');
  });
});
