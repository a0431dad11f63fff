import { caseLine, type CasesView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { other } from './endpoint.ts';

/** All races. One that cannot be opened is left out here and told of where it is asked for. */
export const listCases = other('list-cases', async ({ hub, log }) => {
  const ids = await hub.ids();
  if (!ids.ok) return ids;
  const cases: CasesView['cases'] = [];
  for (const id of ids.value) {
    const live = await hub.open(id);
    if (live.ok) cases.push(caseLine(live.value.record(), live.value));
    else log.warn({ case: id, refused: live.error }, 'a case could not be opened');
  }
  return ok({ cases });
});
