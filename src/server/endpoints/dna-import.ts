import { ok, refuse } from '../../basics/index.ts';
import { dnaImport as taken } from '../../publish/index.ts';
import { other } from './endpoint.ts';

/** Sources and claims of a database; nothing is accepted, and what cannot be taken over is told. */
export const dnaImport = other('dna-import', async ({ hub, by, now }, { params }, upload) => {
  if (upload === undefined) {
    return refuse(
      'bad-input',
      'No file was sent; nothing was written. Send one in the field “file”.',
    );
  }
  let left: readonly string[] = [];
  const written = await hub.write(params.case, undefined, (record) => {
    const found = taken(upload.bytes, record, { by, now: now().toISOString() });
    if (!found.ok) return found;
    ({ left } = found.value);
    return ok(found.value.drafts);
  });
  if (!written.ok) return written;
  return ok({ ...written.value, added: [...written.value.added], left: [...left] });
});
