import { ok } from '../../basics/index.ts';
import { graphml } from '../../publish/index.ts';
import { askedOf } from './asked.ts';
import { file } from './endpoint.ts';

export const graph = file('graph', (record, seen) => {
  const asked = askedOf(record, seen);
  if (!asked.ok) return asked;
  const name = `${seen.id}-${seen.asOf}.graphml`;
  return ok({ kind: 'graphml' as const, bytes: graphml(asked.value), name });
});
