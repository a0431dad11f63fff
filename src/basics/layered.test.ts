import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Growing, Layered } from './layered.ts';

type Step = { readonly set: number } | { readonly take: number } | 'seal';

const steps = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: fc.record({ set: fc.nat(40) }) },
    { weight: 1, arbitrary: fc.record({ take: fc.nat(40) }) },
    { weight: 6, arbitrary: fc.constant('seal' as const) },
  ),
  { maxLength: 120 },
);

/** As large as to have several layers: what is small is one. */
const LARGE = new Map(Array.from({ length: 2000 }, (_, n) => [n + 20, n]));

function taken(given: readonly Step[], begun: ReadonlyMap<number, number>) {
  const plain = new Map(begun);
  const sealed: { readonly made: Layered<number, number>; readonly is: Map<number, number> }[] = [];
  let growing = new Growing(new Layered([begun]));
  for (const [n, step] of given.entries()) {
    if (step === 'seal') {
      const made = growing.sealed();
      sealed.push({ made, is: new Map(plain) });
      growing = new Growing(made);
    } else if ('set' in step) {
      growing.set(step.set, n);
      plain.set(step.set, n);
    } else {
      growing.delete(step.take);
      plain.delete(step.take);
    }
    expect([growing.size, growing.get(30), growing.has(7)]).toEqual([
      plain.size,
      plain.get(30),
      plain.has(7),
    ]);
  }
  return [...sealed, { made: growing.sealed(), is: plain }];
}

test.each([
  ['nothing', new Map<number, number>()],
  ['a large map', LARGE],
])(
  'given %s, when keys are set and taken out, then every state stays what a map was',
  (_, begun) => {
    fc.assert(
      fc.property(steps, (given) => {
        for (const { made, is } of taken(given, begun)) {
          expect(made.size).toBe(is.size);
          expect([...made]).toEqual([...is]);
          expect([...made.keys()]).toEqual([...is.keys()]);
          expect([...made.values()]).toEqual([...is.values()]);
          for (const key of [0, 7, 20, 40, 5000]) expect(made.get(key)).toBe(is.get(key));
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('given one key after another, then there are few layers and order stays', () => {
  let made = new Layered<number, string>();
  for (let n = 0; n < 5000; n += 1) {
    const growing = new Growing(made);
    growing.set(n % 4000, `${n}`);
    made = growing.sealed();
  }
  expect(made.size).toBe(4000);
  expect([...made.keys()]).toEqual(Array.from({ length: 4000 }, (_, n) => n));
  expect([made.get(0), made.get(999), made.get(1000)]).toEqual(['4000', '4999', '1000']);
});

test('given nothing that is new, then it is the very same map', () => {
  const made = new Layered([LARGE]);
  expect(new Growing(made).sealed()).toBe(made);
});
