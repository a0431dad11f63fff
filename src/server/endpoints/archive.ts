import { ok } from '../../basics/index.ts';
import { packCase, placeOfCase, USUALLY_SHARED } from '../../store/index.ts';
import { loose } from './endpoint.ts';

/** Signs the head of the record and packs all of it; what is withheld is what `nemcon export` withholds. */
export const archive = loose('archive', async ({ hub, store, env }, { params }) => {
  const live = await hub.open(params.case);
  if (!live.ok) return live;
  const { id, writable } = live.value;
  const record = live.value.record();
  const packed = await packCase(
    { id: record.state.id, place: placeOfCase({ store, id }), isExample: !writable },
    record.entries,
    { share: USUALLY_SHARED },
    env,
  );
  if (!packed.ok) return packed;
  return ok({ bytes: packed.value.bytes, kind: 'tar' as const, name: `${id}.tar` });
});
