import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOfPlace, placeAt } from './place.ts';

const at = (address: string) => {
  const { pathname, search } = new URL(address, 'http://board.test');
  return placeAt(pathname, search);
};

describe('addresses of pages', () => {
  it('given the bare address of a case, then it is the race', () => {
    expect(at('/c/nato')).toEqual({ page: 'race', case: 'nato', look: {} });
  });

  it('given a member with a day, then both are read', () => {
    expect(at('/c/nato/members/HUN?asOf=2024-04-03')).toEqual({
      page: 'members',
      case: 'nato',
      item: 'HUN',
      look: { asOf: '2024-04-03' },
    });
  });

  it('given a broken escape, then it is kept as written and nothing fails', () => {
    expect(placeAt('/c/%E0%A4%A/members', '').case).toBe('%E0%A4%A');
  });

  it('given a procedure, which is of no case, then it is read', () => {
    expect(at('/procedures/un?with=wto')).toEqual({
      page: 'procedures',
      item: 'un',
      look: { with: 'wto' },
    });
  });

  it('reads back every place that it writes', () => {
    const text = fc
      .string({ minLength: 1, unit: 'binary' })
      .filter((t) => !/^\.{1,2}$/.test(t) && !/\p{Surrogate}/u.test(t));
    const look = fc.record(
      {
        asOf: text,
        knownAt: text,
        candidate: text,
        since: text,
        by: text,
        given: fc.array(text, { minLength: 1, maxLength: 3 }),
        step: text,
        from: text,
        with: text,
        words: fc.array(text, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom('race', 'members', 'desk', 'procedures'),
        text,
        text,
        look,
        (page, id, item, look) => {
          const place =
            page === 'race'
              ? { page, case: id, look }
              : { page, ...(page === 'procedures' ? {} : { case: id }), item, look };
          expect(at(addressOfPlace(place))).toEqual(place);
        },
      ),
    );
  });
});
