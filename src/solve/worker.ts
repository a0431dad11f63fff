/**
 * What runs in the worker: HiGHS (https://highs.dev), which blocks its thread while it solves.
 *
 * As text, because a worker starts from a file of JavaScript, and this room is run from its TypeScript in
 * tests and from `dist` by users. It is given the path of the library and answers one programme a message;
 * what it finds on the way it tells at once, so that nothing is lost where it is stopped.
 */
export const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const loaded = require(workerData.highs)();
parentPort.on('message', async ({ id, data, until }) => {
  try {
    const highs = await loaded;
    const { modelStatus: is, callbackType: on } = highs.constants;
    const model = highs.createModel(data);
    try {
      const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0 };
      if (until !== undefined) options.time_limit = Math.max(0.01, (until - Date.now()) / 1000);
      model.options.set(options);
      const status = model.run({
        [on.mipImprovingSolution]({ data: { mip_solution: values, mip_dual_bound: bound } }) {
          parentPort.postMessage({ id, values: Array.from(values), bound });
        },
        [on.mipInterrupt](event) {
          if (until !== undefined && Date.now() >= until) event.interrupt();
        },
      }).modelStatus;
      const hasValues = Number(model.info.get('primal_solution_status')) === 2;
      parentPort.postMessage({
        id,
        status: status === is.optimal ? 'optimal' : status === is.infeasible ? 'infeasible' : hasValues ? 'feasible' : 'unknown',
        ...(hasValues ? { values: Array.from(model.getSolution().colValue) } : {}),
        bound: Number(model.info.get('mip_dual_bound')),
      });
    } finally {
      model.dispose();
    }
  } catch (error) {
    parentPort.postMessage({ id, failed: String(error && error.message || error) });
  }
});
`;
