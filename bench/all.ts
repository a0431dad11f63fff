/** All benches, one after the other: `npm run bench`. */
import { benchFold } from './fold.ts';
import { benchReader } from './reader.ts';

console.log([...benchReader(), '', ...benchFold()].join('\n'));
