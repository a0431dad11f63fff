/**
 * All benches that need nothing but this machine, one after the other: `npm run bench`. With `-- --long` the
 * larger bodies and more rounds, which takes minutes.
 */
import { benchCounts } from './counts.ts';
import { benchFold } from './fold.ts';
import { benchPackages } from './package.ts';
import { benchPower } from './power.ts';
import { benchProcedures } from './procedure.ts';
import { benchReader } from './reader.ts';

const BENCHES = [benchReader, benchFold, benchPower, benchCounts, benchPackages, benchProcedures];
for (const bench of BENCHES) console.log(`${(await bench()).join('\n')}\n`);
