/** A store that keeps its cases in memory: for tests, and for reading into an example without changing it. */
import { ok, refuse } from '../basics/index.ts';
import type { Entry } from '../case/index.ts';
import { numbered, stale } from './entries.ts';
import type { Store } from './port.ts';

/** Opens an in-memory store, with cases in it where some are given. */
export function memoryStore(cases: Readonly<Record<string, readonly Entry[]>> = {}): Store {
  const kept = new Map<string, readonly Entry[]>(Object.entries(cases));
  return {
    async list() {
      return ok([...kept.keys()].toSorted());
    },
    async read(caseId, after = 0) {
      const entries = kept.get(caseId);
      if (entries === undefined) {
        return refuse('not-found', `There is no case “${caseId}” in memory; nothing was read.`);
      }
      return ok(entries.slice(after));
    },
    async append(caseId, expected, entries) {
      const before = kept.get(caseId) ?? [];
      if (before.length !== expected) return stale(caseId, expected, before.length);
      const added = numbered(entries, expected);
      if (!added.ok) return added;
      if (added.value.length > 0) kept.set(caseId, [...before, ...added.value]);
      return ok(before.length + added.value.length);
    },
  };
}
