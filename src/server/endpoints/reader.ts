import { readerView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { view } from './endpoint.ts';

export const reader = view('reader', (record) => ok(readerView(record)));
