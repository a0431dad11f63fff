import { test } from 'vitest';
import * as T from '../../../test/power-tables.ts';
import { powerOf, toNumber } from '../power/index.ts';
test('x', () => {
  for (const k of [
    'SECURITY_COUNCIL',
    'EU15',
    'NICE_VOTES',
    'NICE_VOTES_STATES',
    'NICE',
    'LISBON',
    'LISBON_WITHOUT_CLAUSE',
    'BOARD_190',
  ] as const) {
    const { rule, body } = T[k];
    const t = performance.now();
    const p = powerOf(rule, body);
    const ms = performance.now() - t;
    if (!p.ok) {
      console.log(k, p.error.message, ms);
      continue;
    }
    const v = p.value;
    console.log(
      k,
      v.method,
      ms.toFixed(0) + 'ms',
      'win',
      v.winning,
      'mw',
      v.minimalWinning,
      'mb',
      v.minimalBlocking,
    );
    console.log(
      v.members
        .slice(0, 3)
        .map(
          (m) =>
            `${m.member} ${m.swings} n${toNumber(m.normalised).toFixed(5)} s${toNumber(m.shapleyShubik).toFixed(5)}`,
        )
        .join('; '),
    );
  }
  const { rule, body } = T.equalGame(129, 193);
  const t = performance.now();
  const p = powerOf(rule, body);
  console.log(performance.now() - t, p.ok && toNumber(p.value.members[0]!.absolute));
});
