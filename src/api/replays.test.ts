import { describe, expect, it } from 'vitest';
import { procedureNamed, replay, type History } from '../procedure/index.ts';
import { historyLine } from './histories.ts';
import { marginOf, tellingParts } from './replay-margin.ts';
import { replayOutput, replayView, type ReplayOutput } from './replay.ts';

function must<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Three candidates at the WTO; the last is asked to withdraw after a round and stays for the next. */
const STAYS: History = {
  format: 'nemcon-history/1',
  name: 'stays',
  title: 'Somebody stays',
  procedure: 'wto',
  begins: '2030-01-01',
  setup: { bodies: { 'general-council': { members: 10 } } },
  candidates: ['ann', 'bob', 'cam'].map((id) => ({ id, name: id.toUpperCase() })),
  steps: ['2030-02-02', '2030-03-02', '2030-04-02'].map((at) => ({
    act: { do: 'proceed' as const, at, by: 'chair' },
  })),
  outcome: { appointed: [] },
  sources: [],
};

const turnsIn = (output: ReplayOutput) =>
  output.steps.flatMap(({ people }) => people.map(({ name, what }) => `${name} ${what}`));

describe('what became of people in a replay', () => {
  it('given names put forward, then each has its turn in the order of the history', () => {
    const done = must(replay(must(procedureNamed('wto')), STAYS));
    expect(turnsIn(replayOutput(done)).slice(0, 3)).toEqual([
      'ANN put-forward',
      'BOB put-forward',
      'CAM put-forward',
    ]);
  });

  it('given events of every kind, then an invitation that is not followed is told once, where the next round opens', () => {
    const done = must(replay(must(procedureNamed('wto')), STAYS));
    const at = '2030-05-01';
    const open = (round: number) => ({
      at,
      type: 'round-opened' as const,
      stage: 'confessionals',
      round,
      asked: ['ann', 'bob'],
    });
    const events = [
      { at, type: 'invited' as const, by: 'chair', candidates: ['bob', 'cam'] },
      { at, type: 'withdrawn' as const, candidate: 'cam' },
      open(2),
      open(3),
      { at, type: 'eliminated' as const, candidates: ['bob'], because: 'last' as const },
      { at, type: 'appointed' as const, candidate: 'ann', post: 'director-general' },
    ];
    const last = done.steps.at(-1);
    if (last === undefined) throw new Error('no step');
    const told = replayOutput({ ...done, steps: [{ ...last, events }] });
    expect(turnsIn(told)).toEqual([
      'BOB invited',
      'CAM invited',
      'CAM withdrew',
      'BOB stayed',
      'BOB dropped-out',
      'ANN appointed',
    ]);
  });
});

describe('how far a part is from its edge', () => {
  const part = { kind: 'at-least' as const, label: 'x', outcome: 'not-met' as const };
  const edge = (n: number, more = {}) => marginOf({ ...part, margin: { min: n, max: n }, ...more });

  it('tells short, just, to spare, too many, and what is not known', () => {
    expect(edge(-3, { scale: 3, count: 23, needed: 24 })).toEqual({ kind: 'short', by: 1, of: 24 });
    expect(edge(-1, { scale: 3, count: 23, needed: 24 })).toMatchObject({ kind: 'short', by: 1 });
    expect(edge(0, { count: 23, needed: 23 })).toEqual({ kind: 'just' });
    expect(edge(2, { scale: 3 })).toEqual({ kind: 'just' });
    expect(edge(6, { scale: 3 })).toEqual({ kind: 'spare', by: 2 });
    expect(edge(-2, { kind: 'at-most', count: 2, needed: 0 })).toEqual({ kind: 'too-many', by: 2 });
    expect(marginOf({ ...part, margin: { min: -1, max: 2 } })).toEqual({ kind: 'unknown' });
    expect(marginOf(part)).toBeUndefined();
    // Nobody against where nobody may be.
    expect(edge(0, { kind: 'at-most', count: 0, needed: 0 })).toBeUndefined();
  });

  it('takes all parts that fail before any that is open, and these before one that holds', () => {
    const holds = { ...part, label: 'holds', outcome: 'met' as const, margin: { min: 1, max: 1 } };
    const open = { ...part, label: 'open', outcome: 'undetermined' as const };
    const labels = (parts: Parameters<typeof tellingParts>[0]) =>
      tellingParts(parts).map(({ label }) => label);
    expect(labels([holds, part, open, part])).toEqual(['x', 'x']);
    expect(labels([holds, open])).toEqual(['open']);
    expect(labels([holds, holds])).toEqual(['holds']);
    expect(labels([])).toEqual([]);
  });
});

describe('a history as text', () => {
  it('is refused where it is none, and told in a line where it is', () => {
    const refused = replayView('{"format": "nemcon-history/1"}');
    expect(refused.ok).toBe(false);
    const line = historyLine(must(replayView(JSON.stringify(STAYS))));
    expect(line).toMatchObject({ name: 'stays', began: '2030-01-01', procedure: { name: 'wto' } });
  });
});
