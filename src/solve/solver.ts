/** HiGHS in a worker, under a limit of time that holds for everything asked of it together. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Milp, MilpAnswer, MilpSolver } from '../analysis/index.ts';
import { WORKER } from './worker.ts';

/** What HiGHS may take beyond its limit before the worker is stopped, in milliseconds. */
const GRACE = 500;
/** HiGHS's own sign for an unbounded side, and its code for a whole-number column. */
const INTEGER = 1;
const COLUMN_MAJOR = 'csc';

interface Asked {
  readonly id: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** The instant at which it has to be done, in milliseconds since 1970: loading the library counts. */
  readonly until: number;
}

interface Reply {
  readonly id: number;
  readonly status?: MilpAnswer['status'];
  readonly values?: readonly number[];
  readonly bound?: number;
  readonly failed?: string;
}

/** The programme column by column, as HiGHS takes it. */
function dataOf({ costs, rows }: Milp): Readonly<Record<string, unknown>> {
  const columns: { row: number; value: number }[][] = costs.map(() => []);
  for (const [row, { columns: at, coefficients }] of rows.entries()) {
    for (const [i, column] of at.entries())
      columns[column]?.push({ row, value: coefficients[i] ?? 0 });
  }
  const starts = [0];
  for (const column of columns) starts.push((starts.at(-1) ?? 0) + column.length);
  return {
    numCols: costs.length,
    numRows: rows.length,
    colCost: Float64Array.from(costs),
    colLower: new Float64Array(costs.length),
    colUpper: new Float64Array(costs.length).fill(1),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    integrality: new Int32Array(costs.length).fill(INTEGER),
    matrix: {
      format: COLUMN_MAJOR,
      numRows: rows.length,
      numCols: costs.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(columns.flat(), ({ row }) => row),
      values: Float64Array.from(columns.flat(), ({ value }) => value),
    },
  };
}

/**
 * Lends a solver to `work` and takes it back. All programmes together get `seconds`; once they are used
 * up, each further one is answered `unknown` at once. The worker starts with the first programme, so that
 * problems which need no solver cost nothing. Once `stop` is aborted, nothing is solved any more either.
 *
 * @throws Error where the solver itself fails, which is a bug
 */
export async function withSolver<T>(
  seconds: number,
  work: (solver: MilpSolver) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  let worker: Worker | undefined;
  let next = 0;
  const start = (): Worker => {
    const highs = createRequire(import.meta.url).resolve('highs');
    const made = new Worker(WORKER, { eval: true, workerData: { highs } });
    worker = made;
    return made;
  };
  const solver: MilpSolver = async (milp) => {
    const left = end - performance.now();
    if (left <= 0 || stop?.aborted === true) return { status: 'unknown' };
    const on = worker ?? start();
    const id = (next += 1);
    const reply = await answered(
      on,
      { id, data: dataOf(milp), until: Date.now() + left },
      left + GRACE,
      stop,
    );
    if (reply === undefined) {
      worker = undefined;
      return { status: 'unknown' };
    }
    if (reply.failed !== undefined) throw new Error(`the solver failed: ${reply.failed}`);
    const { status = 'unknown', values, bound } = reply;
    return {
      status,
      ...(values === undefined ? {} : { values }),
      ...(bound === undefined || !Number.isFinite(bound) ? {} : { bound }),
    };
  };
  try {
    return await work(solver);
  } finally {
    await worker?.terminate();
  }
}

/** The worker's reply; undefined where it took too long or nobody wants it any more, and was stopped. */
async function answered(
  worker: Worker,
  message: Asked,
  patience: number,
  stop: AbortSignal | undefined,
): Promise<Reply | undefined> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      settle();
      void worker.terminate().then(() => resolve(undefined));
    };
    const timer = setTimeout(giveUp, patience);
    stop?.addEventListener('abort', giveUp, { once: true });
    const onMessage = (reply: Reply): void => {
      if (reply.id !== message.id) return;
      settle();
      resolve(reply);
    };
    const onError = (error: Error): void => {
      settle();
      reject(error);
    };
    const settle = (): void => {
      clearTimeout(timer);
      stop?.removeEventListener('abort', giveUp);
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    worker.postMessage(message);
  });
}
