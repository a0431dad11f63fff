import { placeOfCase } from '../../store/index.ts';
import { loose } from './endpoint.ts';

/** Signs the head of the record and packs all of it; what is withheld is what `nemcon export` withholds. */
export const archive = loose('archive', async ({ hub, store, env, files }, { params }) => {
  const live = await hub.open(params.case);
  if (!live.ok) return live;
  return files.pack(live.value, {
    place: placeOfCase({ store, id: live.value.id }),
    env: { ...env },
  });
});
