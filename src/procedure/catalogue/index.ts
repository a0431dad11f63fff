/** The procedures that come with the program. */
import { nearest, ok, refuse, type Result } from '../../basics/index.ts';
import type { Procedure } from '../parts/procedure.ts';
import { IAEA } from './iaea.ts';

export const CATALOGUE: readonly Procedure[] = [IAEA];

/** A procedure of the catalogue by its name. */
export function procedureNamed(name: string): Result<Procedure> {
  const found = CATALOGUE.find((one) => one.name === name);
  if (found !== undefined) return ok(found);
  const near = nearest(
    name,
    CATALOGUE.map((one) => one.name),
  );
  return refuse(
    'not-found',
    `There is no procedure “${name}” in the catalogue${near === undefined ? '' : `; did you mean “${near}”?`}`,
  );
}
