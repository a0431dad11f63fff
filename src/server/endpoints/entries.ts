import { entriesPage } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { view } from './endpoint.ts';

export const entries = view('entries', (record, { query }) => ok(entriesPage(record, query)));
