import { newCase } from '../../api/index.ts';
import { other } from './endpoint.ts';

/** A case is made whole, under a name that nobody has. */
export const beginCase = other('new-case', async ({ hub, by, now }, { body }) => {
  const made = newCase(body, { by, now: now().toISOString() });
  if (!made.ok) return made;
  const written = await hub.create(made.value.id, made.value.drafts);
  return written.ok
    ? { ok: true, value: { ...written.value, added: [...written.value.added] } }
    : written;
});
