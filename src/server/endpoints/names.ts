import { namesView } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { view } from './endpoint.ts';

export const names = view('names', (record) => ok(namesView(record)));
