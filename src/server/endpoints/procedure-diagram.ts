import { ok } from '../../basics/index.ts';
import { procedureNamed } from '../../procedure/index.ts';
import { procedureSvg, svgToPng } from '../../publish/index.ts';
import { fixedFile } from './endpoint.ts';

export const procedureDiagram = fixedFile('procedure-diagram', async ({ params, query }) => {
  const found = procedureNamed(params.procedure);
  if (!found.ok) return found;
  const { format } = params;
  const name = `${found.value.name}.${format}`;
  const svg = procedureSvg(found.value, { theme: query.theme ?? 'light' });
  if (format === 'svg') return ok({ kind: format, bytes: svg, name });
  const png = await svgToPng(svg);
  return png.ok ? ok({ kind: format, bytes: png.value, name }) : png;
});
