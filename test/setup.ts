/** Property tests draw the same cases on every run; `FC_SEED=any` explores others, `FC_SEED=N` repeats one. */
import { configureGlobal } from 'fast-check';

const asked = process.env['FC_SEED'];
if (asked === undefined) configureGlobal({ seed: 20_240_304 });
else if (asked !== 'any') configureGlobal({ seed: Number(asked) });
