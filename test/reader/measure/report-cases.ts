/** The case that each item of the gold set is read with. */
import { readFileSync } from 'node:fs';
import { fold, parseEntry, type Case, type Entry, type Event } from '../../../src/case/index.ts';
import { STATE_NAMES } from '../../../src/api/state-names.ts';
import { NO_OBJECTION } from '../../../src/procedure/index.ts';

function folded(entries: readonly Entry[]): Case {
  const result = fold(entries);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function nato(): Case {
  const file = new URL('../../../examples/nato-2024/entries.jsonl', import.meta.url);
  const entries = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, i) => {
      const entry = parseEntry(line, i + 1);
      if (!entry.ok) throw new Error(entry.error.message);
      return entry.value;
    });
  return folded(entries);
}

/** A body of all states in which nobody stands yet, as `nemcon new` would make it. */
function anyRace(): Case {
  const events: Event[] = [
    {
      type: 'case-opened',
      case: 'any-race',
      title: 'A race that only the text tells of',
      body: { id: 'the-body', name: 'the body' },
    },
    ...Object.entries(STATE_NAMES).map(([member, name]): Event => ({
      type: 'member-joined',
      member,
      name,
    })),
    { type: 'post-described', name: 'the post' },
    { type: 'rule-set', rule: NO_OBJECTION, words: 'no member objects', basis: 'unstated' },
  ];
  return folded(
    events.map((event, i) => ({
      seq: i + 1,
      recorded: '2024-01-01',
      basis: { kind: 'act', by: 'the measure' },
      event,
    })),
  );
}

export interface Cases {
  readonly nato: Case;
  readonly anyRace: Case;
}

export const gatherCases = (): Cases => ({ nato: nato(), anyRace: anyRace() });

/** Items about other races carry it in their id: `o017`, `other-court`. */
export const caseFor = (cases: Cases, id: string): Case =>
  id.startsWith('o') ? cases.anyRace : cases.nato;
