/** HiGHS in a worker, under a limit of time that holds for everything asked of it together. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Milp, MilpAnswer, MilpSolver } from '../analysis/index.ts';
import { WORKER } from './worker.ts';

/**
 * So long before the end HiGHS is to stop by itself, so that it need not be stopped and its answer can still be
 * looked at: a share of the time, in milliseconds at most.
 */
const RESERVE = { share: 0.1, most: 250 } as const;
/** HiGHS's own sign for an unbounded side, and its code for a whole-number column. */
const INTEGER = 1;
const COLUMN_MAJOR = 'csc';

interface Asked {
  readonly id: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** The instant at which it is to stop, in milliseconds since 1970: loading the library counts. */
  readonly until?: number;
}

/** Without a status and without a failure, it is only the best so far. */
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

const withoutColumns = ({ rows }: Milp): MilpAnswer =>
  rows.every(({ lower, upper }) => lower <= 0 && upper >= 0)
    ? { status: 'optimal', values: [], bound: 0 }
    : { status: 'infeasible' };

/**
 * Lends a solver to `work` and takes it back. All programmes together get `seconds`; once they are used
 * up, each further one is answered `unknown` at once. The worker starts with the first programme, so that
 * problems which need no solver cost nothing. HiGHS stops by itself shortly before; where it does not, its
 * worker is stopped when the time is up, and what it had found by then is the answer. Once `stop` is aborted,
 * nothing is solved any more either.
 *
 * @param stopsItself false leaves the stopping to the worker's end alone, which tests try
 * @throws Error where the solver itself fails, which is a bug
 */
export async function withSolver<T>(
  seconds: number,
  work: (solver: MilpSolver) => Promise<T>,
  {
    stopsItself = true,
    stop,
  }: { readonly stopsItself?: boolean; readonly stop?: AbortSignal } = {},
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
    // HiGHS calls a programme without columns empty, and says no more of it.
    if (milp.costs.length === 0) return withoutColumns(milp);
    const data = dataOf(milp);
    const left = end - performance.now();
    if (left <= 0 || stop?.aborted === true) return { status: 'unknown' };
    const on = worker ?? start();
    const id = (next += 1);
    const own = left - Math.min(RESERVE.most, left * RESERVE.share);
    const asked = stopsItself ? { id, data, until: Date.now() + own } : { id, data };
    const { reply, isDone } = await answered(on, asked, left, stop);
    if (!isDone) worker = undefined;
    if (reply.failed !== undefined) throw new Error(`the solver failed: ${reply.failed}`);
    const { values, bound } = reply;
    const status = reply.status ?? (values === undefined ? 'unknown' : 'feasible');
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

/**
 * The worker's last word; where that takes longer than `patience` milliseconds, or nobody wants it any more,
 * the worker is stopped, and it is the best so far.
 */
async function answered(
  worker: Worker,
  message: Asked,
  patience: number,
  stop: AbortSignal | undefined,
): Promise<{ readonly reply: Reply; readonly isDone: boolean }> {
  return new Promise((resolve, reject) => {
    let best: Reply = { id: message.id };
    const giveUp = (): void => {
      settle();
      // Nobody waits for the thread to end: it may be busy, and its answer is not needed any more.
      void worker.terminate();
      resolve({ reply: best, isDone: false });
    };
    const timer = setTimeout(giveUp, patience);
    stop?.addEventListener('abort', giveUp, { once: true });
    const onMessage = (reply: Reply): void => {
      if (reply.id !== message.id) return;
      if (reply.status === undefined && reply.failed === undefined) {
        best = reply;
        return;
      }
      settle();
      resolve({ reply, isDone: true });
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
