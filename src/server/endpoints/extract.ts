import { ok, refuse } from '../../basics/index.ts';
import { articleFromFile } from '../../fetch/index.ts';
import { extractedOf } from './article.ts';
import { other } from './endpoint.ts';

/** Takes the article out of a file that was sent; nothing is written. */
export const extract = other('extract', async ({ hub }, { params }, upload) => {
  const live = await hub.open(params.case);
  if (!live.ok) return live;
  if (upload === undefined) {
    return refuse('bad-input', 'No file was sent; nothing was read. Send one in the field “file”.');
  }
  const { name, type, bytes } = upload;
  const found = await articleFromFile({ name, bytes, ...(type !== '' && { type }) });
  return found.ok ? ok(extractedOf(found.value)) : found;
});
