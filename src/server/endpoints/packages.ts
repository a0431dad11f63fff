import { packageView, type OpenRecord, type PackagesAsked } from '../../api/index.ts';
import type { PackageFile, Packages } from '../../analysis/index.ts';
import type { Day, Result } from '../../basics/index.ts';
import { withSolver } from '../../solve/index.ts';
import { worked } from './endpoint.ts';
import { given } from './given.ts';

/** What the solver may take for one answer, in seconds: somebody waits at the page. */
const PATIENCE = 8;

interface Asking {
  readonly asOf: Day;
  readonly query: PackagesAsked;
  readonly stop: AbortSignal;
}

function packed(
  record: OpenRecord,
  { asOf, query, stop }: Asking,
  file?: PackageFile,
): Promise<Result<Packages>> {
  const { include, candidate, best, order, open } = query;
  const asked = {
    asOf,
    estimates: true,
    ...given({ include, candidate, best, order, open, file }),
  };
  return withSolver(PATIENCE, (solver) => packageView(record, asked, solver), { stop });
}

export const packages = worked('packages', (record, asking) => packed(record, asking));

/** With what an analyst adds, which is not kept. */
export const packagesWith = worked('packages-with', (record, asking) =>
  packed(record, asking, asking.body.problem),
);
