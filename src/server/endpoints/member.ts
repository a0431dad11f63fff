import { MOST_TOLD, memberView } from '../../api/index.ts';
import { view } from './endpoint.ts';

export const member = view('member', (record, { asOf, params, query: { include } }) =>
  memberView(record, params.member, {
    asOf,
    most: MOST_TOLD,
    ...(include !== undefined && { include }),
  }),
);
