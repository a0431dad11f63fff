import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimLine, Problem } from '../../../api/index.ts';
import { carryOut, type Counter } from './carry.ts';
import { countOf, expectedLines, FRESH, goesOn, moved, passing, stepFrom } from './desk-state.ts';
import { differences } from './differences.ts';
import { asked, foreseen, stepOf, takenBack, type Status, type Verdict } from './verdicts.ts';

const line = (id: string, status: Status = 'proposed', start = 0): ClaimLine => ({
  sentence: `Sentence of ${id}.`,
  status,
  corrected: false,
  recorded: '2024-03-05',
  seq: 1,
  source: 's',
  claim: {
    id,
    says: { kind: 'position', member: 'HUN', candidate: 'mark-rutte', stance: 'objects' },
    quote: { start, end: start + 5, exact: 'words' },
    attribution: { level: 'report', speaker: 'Péter Szijjártó' },
    modality: 'asserted',
    reported: '2024-03-05',
  },
});

const accept = (...claims: readonly string[]): Verdict => ({ kind: 'accept', claims });

/** What the server makes of what it is asked: the rules of `src/api/writing/acts.ts` in small. */
function served(
  lines: readonly ClaimLine[],
  body: NonNullable<ReturnType<typeof takenBack>>,
): readonly ClaimLine[] {
  const set = (ids: readonly string[], status: Status) => (line: ClaimLine) =>
    ids.includes(line.claim.id) ? { ...line, status } : line;
  return lines
    .map((line) =>
      body.reopen?.includes(line.claim.id) === true
        ? { ...line, status: 'proposed' as const, corrected: false }
        : line,
    )
    .map(set(body.accept ?? [], 'accepted'))
    .map((line) => {
      const correction = body.correct?.find(({ claim }) => claim === line.claim.id);
      return correction === undefined
        ? line
        : { ...line, status: 'accepted' as const, corrected: true, claim: correction.now };
    })
    .map(set(body.reject?.map(({ claim }) => claim) ?? [], 'rejected'));
}

describe('a verdict', () => {
  it('given some claims that are so already, then only the others are sent', () => {
    const lines = [line('a', 'accepted'), line('b')];
    expect(asked(accept('a', 'b'), lines)).toEqual({ accept: ['b'] });
    expect(asked(accept('a'), lines)).toBeUndefined();
  });

  it('given a rejection with a blank reason, then none is sent', () => {
    expect(asked({ kind: 'reject', claims: ['b'], reason: ' ' }, [line('b')])).toEqual({
      reject: [{ claim: 'b' }],
    });
  });

  it('is shown before the server has answered', () => {
    const now = foreseen([line('a'), line('b')], accept('b'));
    expect(now.map(({ status }) => status)).toEqual(['proposed', 'accepted']);
  });

  it('given any step, when it is taken back, then every claim stands as before', () => {
    const status = fc.constantFrom<Status>('proposed', 'accepted', 'rejected');
    const kind = fc.constantFrom('accept', 'reject', 'reopen');
    fc.assert(
      fc.property(fc.array(status, { minLength: 1, maxLength: 5 }), kind, (statuses, kind) => {
        const lines = statuses.map((status, index) => line(`c${index}`, status));
        const verdict = { kind, claims: lines.map(({ claim }) => claim.id) } as Verdict;
        const body = asked(verdict, lines);
        const after = body === undefined ? lines : served(lines, body);
        const back = takenBack(stepOf(verdict, lines), after);
        expect(back === undefined ? after : served(after, back)).toEqual(lines);
      }),
    );
  });

  it('given a correction of a correction, when it is taken back, then the first stands again', () => {
    const corrected = { ...line('a', 'accepted'), corrected: true };
    const now = { ...corrected.claim, modality: 'likely' as const };
    const after = foreseen([corrected], { kind: 'correct', now });
    const back = takenBack(stepOf({ kind: 'correct', now }, [corrected]), after);
    expect(back).toEqual({ reopen: ['a'], correct: [{ claim: 'a', now: corrected.claim }] });
  });
});

const conflict: Problem = {
  type: 'about:blank',
  title: 'Conflict',
  status: 409,
  detail: 'The case has grown.',
  code: 'conflict',
};

/** A server whose case grows while one writes. */
function counter(
  version: number,
  lines: readonly ClaimLine[],
): Counter & { readonly sent: unknown[] } {
  const sent: unknown[] = [];
  return {
    sent,
    send: (body) => {
      sent.push(body);
      return Promise.resolve(
        body.expected === version
          ? { data: { case: 'nato', version: version + 1, added: [version + 1] } }
          : { problem: conflict },
      );
    },
    look: () => Promise.resolve({ version, lines }),
  };
}

describe('writing beside others', () => {
  it('given others who wrote elsewhere in the case, then the verdict is sent again', async () => {
    const server = counter(9, [line('a'), line('b', 'accepted')]);
    const outcome = await carryOut({ accept: ['a'] }, [line('a')], 7, server);
    expect(outcome).toEqual({ kind: 'written', version: 10 });
    expect(server.sent).toEqual([
      { accept: ['a'], expected: 7 },
      { accept: ['a'], expected: 9 },
    ]);
  });

  it('given somebody who decided on the same claim, then theirs stands and one is told', async () => {
    const theirs = line('a', 'rejected');
    const outcome = await carryOut({ accept: ['a'] }, [line('a')], 7, counter(9, [theirs]));
    expect(outcome).toEqual({ kind: 'met', claims: [theirs] });
  });

  it('given a conflict that is not about growth, then it is told and not repeated', async () => {
    const server: Counter = {
      send: () => Promise.resolve({ problem: conflict }),
      look: () => Promise.resolve({ version: 7, lines: [line('a')] }),
    };
    const outcome = await carryOut({ accept: ['a'] }, [line('a')], 7, server);
    expect(outcome).toEqual({ kind: 'refused', problem: conflict });
  });

  it('given no answer, then nothing is sent again', async () => {
    const problem = { ...conflict, code: 'no-answer', status: 0 };
    const server: Counter = {
      send: () => Promise.resolve({ problem }),
      look: () => Promise.reject(new Error('not asked')),
    };
    expect(await carryOut({ accept: ['a'] }, [line('a')], 7, server)).toEqual({
      kind: 'refused',
      problem,
    });
  });
});

describe('the desk', () => {
  const lines = [line('a', 'proposed', 0), line('b', 'proposed', 10), line('c', 'accepted', 20)];

  it('given a decision, then reading goes on with the next claim that waits, and round', () => {
    expect(goesOn(lines, 'a', ['a'])).toBe('b');
    expect(goesOn(lines, 'b', ['b'])).toBe('a');
    expect(goesOn(lines, 'b', ['a', 'b'])).toBe('c');
  });

  it('given j and k, then they stop at the ends', () => {
    expect(stepFrom(lines, undefined, 1)).toBe('a');
    expect(stepFrom(lines, 'a', -1)).toBe('a');
    expect(stepFrom(lines, 'b', 1)).toBe('c');
    expect(stepFrom([], 'a', 1)).toBeUndefined();
  });

  it('given a refusal, then what was foreseen is taken back and the claim selected again', () => {
    const verdict = accept('a');
    const sent = moved({ ...FRESH, selected: 'a' }, { do: 'send', verdict, next: 'b' });
    expect(countOf(expectedLines(lines, sent.awaited)).accepted).toBe(2);
    expect(sent.selected).toBe('b');
    const refused = moved(sent, { do: 'refused', verdict });
    expect(countOf(expectedLines(lines, refused.awaited)).accepted).toBe(1);
    expect(refused.selected).toBe('a');
    expect(refused.steps).toEqual([]);
  });

  it('given several steps, then the newest is undone first and the others stay', () => {
    const [one, two] = [accept('a'), accept('b')];
    const after = [one, two].reduce(
      (state, verdict) =>
        moved(moved(state, { do: 'send', verdict, next: undefined }), {
          do: 'written',
          verdict,
          step: stepOf(verdict, lines),
        }),
      FRESH,
    );
    expect(after.awaited).toEqual([]);
    const last = after.steps.at(-1);
    if (last === undefined) throw new Error('no step');
    const undone = moved(after, { do: 'undone', step: last });
    expect(undone.steps.map(({ verdict }) => verdict)).toEqual([one]);
    expect(undone.selected).toBe('b');
  });

  it('given words to filter by, then accents and order do not matter', () => {
    const found = (text: string) => passing(lines, { text }).map(({ claim }) => claim.id);
    expect(found('peter sentence')).toEqual(['a', 'b', 'c']);
    expect(found('of b')).toEqual(['b']);
    expect(passing(lines, { text: '', status: 'accepted' })).toHaveLength(1);
    expect(passing(lines, { text: '', kind: 'count' })).toEqual([]);
  });
});

describe('what a person changed', () => {
  it('given another stance and a speaker taken away, then both are told and nothing else', () => {
    const { claim } = line('a');
    const now = {
      ...claim,
      says: { ...claim.says, stance: 'undecided' as const },
      attribution: { level: 'report' as const },
    };
    expect(
      differences(claim, now as typeof claim).map(({ path, proposed, now }) => [
        path,
        proposed,
        now,
      ]),
    ).toEqual([
      ['says.stance', 'objects', 'undecided'],
      ['attribution.speaker', 'Péter Szijjártó', undefined],
    ]);
    expect(differences(claim, structuredClone(claim))).toEqual([]);
  });
});
