import { describe, expect, it } from 'vitest';
import { Story } from '../../test/story.ts';
import { parseEntry } from './parse-entry.ts';

const line = (change: object): string => {
  const entry = new Story(['USA']).position('2024-02-22', 'USA', 'supports').entries.at(-2);
  return JSON.stringify({ ...entry, ...change });
};

describe('a line of a record', () => {
  it('is read as the entry that it is', () => {
    const parsed = parseEntry(line({}), 1);
    expect(parsed.ok && parsed.value.event.type).toBe('claim-proposed');
  });
  it.each([
    ['{"seq": 1', 'Line 7 is not valid JSON.'],
    ['null', 'Line 7: the entry should be an object.'],
    [line({ seq: undefined }), 'Line 7: seq is missing.'],
    [line({ seq: 'one' }), 'Line 7: seq should be a number.'],
    [
      line({ occurred: '2024-13-01' }),
      'Line 7: occurred is not right: a date is written YYYY, YYYY-MM, YYYY-MM-DD or an interval FROM/TO of these.',
    ],
    [line({ event: { type: 'member-joined', member: 'USA' } }), 'Line 7: event.name is missing.'],
    [
      line({ event: { type: 'member-jumped' } }),
      'Line 7: event.type is none of the kinds that are known.',
    ],
    [line({ note: 'hello' }), 'Line 7: the entry has a field that is not known: "note".'],
    [
      line({
        event: {
          type: 'date-set',
          date: 'd',
          what: 'meeting',
          on: '2024',
          firmness: 'firm',
          label: 'x',
        },
      }),
      'Line 7: event.firmness should be "hoped", "expected" or "set".',
    ],
    [
      line({
        event: {
          type: 'rule-set',
          words: 'x',
          basis: 'written',
          rule: {
            kind: 'at-least',
            choices: ['consent'],
            threshold: { num: 2, den: 0, base: 'members', than: 'or-equal' },
          },
        },
      }),
      'Line 7: event.rule.threshold.den is too short or too small.',
    ],
  ])('%s is refused with one sentence', (json, message) => {
    const parsed = parseEntry(json, 7);
    expect(parsed.ok ? '' : parsed.error.message).toBe(message);
  });
});
