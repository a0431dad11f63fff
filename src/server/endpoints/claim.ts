import { claimDetail } from '../../api/index.ts';
import { view } from './endpoint.ts';

export const claim = view('claim', (record, { params }) => claimDetail(record, params.claim));
