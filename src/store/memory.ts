/** A store that keeps its cases in memory: for tests, and for reading into an example without changing it. */
import { ok, refuse } from '../basics/index.ts';
import type { Entry } from '../case/index.ts';
import { noSuchCase, numbered, stale } from './entries.ts';
import { BATCH, Bells, follow, noSuchEntry, type Locate } from './following.ts';
import type { Kept, Store } from './port.ts';

const WHERE = 'memory';

/** Opens an in-memory store, with cases in it where some are given. */
export function memoryStore(cases: Readonly<Record<string, readonly Entry[]>> = {}): Store {
  const kept = new Map<string, readonly Entry[]>(Object.entries(cases));
  /** All entries in the order in which they came; a position is the number of those before. */
  const log: Kept[] = [];
  const record = (caseId: string, entries: readonly Entry[]): void => {
    for (const entry of entries) log.push({ case: caseId, entry, position: `${log.length + 1}` });
  };
  for (const [caseId, entries] of kept) record(caseId, entries);
  const bells = new Bells();
  return {
    where: WHERE,
    async list() {
      return ok([...kept.keys()].toSorted());
    },
    async read(caseId, after = 0, most = Infinity) {
      const entries = kept.get(caseId);
      return entries === undefined
        ? noSuchCase(caseId, WHERE)
        : ok(entries.slice(after, after + most));
    },
    async append(caseId, expected, entries) {
      const before = kept.get(caseId) ?? [];
      if (before.length !== expected) return stale(caseId, expected, before.length);
      const added = numbered(entries, expected);
      if (!added.ok) return added;
      if (added.value.length > 0) {
        kept.set(caseId, [...before, ...added.value]);
        record(caseId, added.value);
        bells.ring();
      }
      return ok(before.length + added.value.length);
    },
    async *subscribe(options) {
      const { bell, done } = bells.hang();
      const fetch = async (after: string) => {
        const from = Number(after);
        if (!Number.isInteger(from)) return notAPosition(after);
        return ok(log.slice(from, from + BATCH));
      };
      const locate: Locate = async (caseId, seq) => {
        const at = log.findIndex((one) => one.case === caseId && one.entry.seq === seq);
        return at < 0 ? noSuchEntry(caseId, seq, WHERE) : ok(`${at + 1}`);
      };
      try {
        for await (const one of follow(fetch, options, { bell, locate })) {
          if (!one.ok || options.case === undefined || one.value.case === options.case) yield one;
        }
      } finally {
        done();
      }
    },
    async examine() {
      return [
        { what: 'database', fine: true, says: 'The store is in memory and ends with the program.' },
      ];
    },
    async close() {},
  };
}

/** The refusal of a position that no entry of such a store has. */
export const notAPosition = (after: string): ReturnType<typeof refuse> =>
  refuse('bad-input', `“${after}” is no position in this store; begin again without one.`);
