import type { VerifiedView } from '../../api/index.ts';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { checkCase, exampleCase, placeOfCase, readInTurns } from '../../store/index.ts';
import { other } from './endpoint.ts';

/** Checks the entries as they are in the store, not as they are held in memory. */
export const verify = other(
  'verify',
  async ({ hub, store, env }, { params }): Promise<Result<VerifiedView>> => {
    const live = await hub.open(params.case);
    if (!live.ok) return live;
    const { id, writable } = live.value;
    const kept = writable ? { store, id } : await exampleCase(id);
    if (kept === undefined) {
      return refuse('not-found', `The example “${id}” is gone; nothing was checked.`);
    }
    const entries = await readInTurns(kept.store, id);
    if (!entries.ok) return entries;
    const place = placeOfCase(kept);
    const checked = await checkCase(
      { name: id, id, path: id, place, isExample: !writable, entries: entries.value },
      env,
    );
    // That something is wrong is the answer here, not a failure to give one.
    if (!checked.ok) {
      const { code, message, where } = checked.error;
      if (code !== 'damaged') return checked;
      const says = { fine: false, says: message, entries: entries.value.length };
      return ok({ ...says, ...(where !== undefined && { where }) });
    }
    const { says, origin, root, key } = checked.value;
    return ok({
      fine: true,
      says,
      entries: entries.value.length,
      ...(origin !== undefined && { origin }),
      ...(root !== undefined && { root }),
      ...(key !== undefined && { key }),
    });
  },
);
