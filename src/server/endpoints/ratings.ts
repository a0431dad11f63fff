import { ratingsView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { view } from './endpoint.ts';

export const ratings = view('ratings', (record) => ok(ratingsView(record)));
