import { ok } from '../../basics/index.ts';
import { dnaExport as database } from '../../publish/index.ts';
import { file } from './endpoint.ts';

export const dnaExport = file('dna-export', (record, { id, asOf }) =>
  ok({ kind: 'dna' as const, bytes: database({ record, asOf }), name: `${id}.dna` }),
);
