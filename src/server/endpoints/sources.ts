import { MOST_TOLD, sourcesView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { view } from './endpoint.ts';

export const sources = view('sources', (record, { asOf }) =>
  ok(sourcesView(record, asOf, MOST_TOLD)),
);
