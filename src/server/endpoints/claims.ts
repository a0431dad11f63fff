import { claimsPage } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { view } from './endpoint.ts';

export const claims = view('claims', (record, { query }) => ok(claimsPage(record, query)));
