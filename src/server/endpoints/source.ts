import { sourceView } from '../../api/index.ts';
import { view } from './endpoint.ts';

export const source = view('source', (record, { params }) => sourceView(record, params.source));
