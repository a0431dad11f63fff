/** A case in short, and who and what it is about. */
import { lastDay, remembered, type Day } from '../../basics/index.ts';
import { dayOf, standing } from '../../analysis/index.ts';
import type { Case, ClaimList, Entry, Member } from '../../case/index.ts';
import { procedureNamed } from '../../procedure/index.ts';
import type { CasesView, CaseView } from '../contract/cases.ts';
import { MOST_TOLD } from '../contract/common.ts';
import type { OpenRecord } from '../record.ts';

interface Keeping {
  /** Its name in the store. */
  readonly id: string;
  readonly writable: boolean;
}

const dayRecorded = (recorded: string): Day => recorded.slice(0, 10);

/** One line of the list of cases. */
export function caseLine(
  { entries, state }: OpenRecord,
  { id, writable }: Keeping,
): CasesView['cases'][number] {
  const newest = entries.at(-1);
  return {
    id,
    title: state.title,
    body: state.body.name,
    ...(state.post !== undefined && { post: state.post.name }),
    entries: entries.length,
    ...(newest !== undefined && { recorded: dayRecorded(newest.recorded) }),
    candidates: [...state.candidates].map((candidate) => personName(state, candidate)),
    writable,
  };
}

export const personName = (state: Case, id: string): string => state.people.get(id)?.name ?? id;

const sorted = (days: Iterable<Day>): Day[] => [...new Set(days)].toSorted();

function memberLine(state: Case, { id, name, terms }: Member): CaseView['members'][number] {
  const last = terms.at(-1);
  return {
    id,
    name,
    ...(last?.from !== undefined && { from: last.from }),
    ...(last?.to !== undefined && { to: last.to }),
    groups: [...state.groups.values()]
      .filter(({ members }) => members.includes(id))
      .map((g) => g.id),
  };
}

/** Days and verdicts of a list of claims; worked out once a list, for most lists stay as they are. */
const listed = remembered((list: ClaimList) => {
  const happened = new Set<Day>();
  const claims = { proposed: 0, accepted: 0, rejected: 0 };
  for (const { claim, status } of list) {
    claims[status] += 1;
    if (status !== 'rejected') happened.add(dayOf(claim));
  }
  return { happened, claims };
});

/** All claims of a case, each in one list: what tells a reason stands by what it is, too. */
const listsOf = ({ topics }: Case): readonly ClaimList[] =>
  [...topics].flatMap(([topic, lists]) => (topic === 'reason' ? [] : [...lists.values()]));

/** Works out beforehand, in short steps, what `caseView` rests on. */
export function* caseInSteps({ state }: OpenRecord): Generator<void, void> {
  for (const list of listsOf(state)) {
    listed(list);
    yield;
  }
}

/** Days on which claims were written or decided on, up to an entry. */
interface Known {
  readonly last: Entry | undefined;
  readonly count: number;
  readonly days: ReadonlySet<Day>;
}
const known = new WeakMap<Case['body'], Known>();

/** A record only grows, so that only what has come since the last time is looked at. */
function knownDays({ entries, state }: OpenRecord): ReadonlySet<Day> {
  const before = known.get(state.body);
  const goesOn = before !== undefined && entries[before.count - 1] === before.last;
  const days = new Set(goesOn ? before.days : []);
  for (let i = goesOn ? before.count : 0; i < entries.length; i += 1) {
    const entry = entries[i];
    if (entry?.event.type.startsWith('claim-') === true) days.add(dayRecorded(entry.recorded));
  }
  known.set(state.body, { last: entries.at(-1), count: entries.length, days });
  return days;
}

/** The days on which something was so by a claim that counts, and on which something was written down. */
const marksOf = (record: OpenRecord): CaseView['marks'] => ({
  happened: sorted(listsOf(record.state).flatMap((list) => [...listed(list).happened])),
  known: sorted(knownDays(record)),
});

/** The race is over on the day on which somebody was chosen; until then it goes on to today. */
function lastDayOf(state: Case, marks: CaseView['marks'], today: Day): Day {
  const whole = standing(state, { asOf: today, include: 'accepted', most: MOST_TOLD });
  const [first] = whole.candidates;
  const newest = [...marks.happened, ...marks.known].toSorted().at(-1) ?? today;
  if (first?.state !== 'appointed') return newest > today ? newest : today;
  const takesOffice = [...state.dates.values()].map(({ on }) => lastDay(on));
  return [newest, first.since ?? '', ...takesOffice].toSorted().at(-1) ?? today;
}

/** A procedure that is not in the catalogue goes by its name. */
function procedureIn({ rule }: Case): Pick<CaseView, 'procedure'> {
  const id = rule?.procedure;
  if (id === undefined) return {};
  const known = procedureNamed(id);
  return { procedure: { id, name: known.ok ? known.value.title : id } };
}

/**
 * Who and what a case is about, without where anybody stands.
 *
 * @param today the day on the reader's clock; the slider of a race that goes on ends there
 */
export function caseView(
  record: OpenRecord,
  { id, writable, today }: Keeping & { readonly today: Day },
): CaseView {
  const { state, entries } = record;
  const marks = marksOf(record);
  const first = marks.happened[0] ?? dayRecorded(entries[0]?.recorded ?? today);
  const last = lastDayOf(state, marks, today);
  const claims = { proposed: 0, accepted: 0, rejected: 0 };
  for (const list of listsOf(state)) {
    const counted = listed(list).claims;
    claims.proposed += counted.proposed;
    claims.accepted += counted.accepted;
    claims.rejected += counted.rejected;
  }
  const { post } = state;
  return {
    id,
    title: state.title,
    version: entries.length,
    writable,
    body: { id: state.body.id, name: state.body.name },
    ...(post !== undefined && {
      post: {
        name: post.name,
        ...(post.incumbent !== undefined && {
          incumbent: { id: post.incumbent, name: personName(state, post.incumbent) },
        }),
        ...(post.termEnds !== undefined && { termEnds: post.termEnds }),
        ...(post.termYears !== undefined && { termYears: post.termYears }),
      },
    }),
    ...procedureIn(state),
    members: [...state.members.values()].map((member) => memberLine(state, member)),
    groups: [...state.groups.values()].map((group) => ({
      id: group.id,
      name: group.name,
      members: [...group.members],
    })),
    people: [...state.people.values()].map(({ id: person, name, nationality, offices }) => ({
      id: person,
      name,
      ...(nationality !== undefined && { nationality }),
      offices: [...offices],
    })),
    candidates: [...state.candidates].map((one) => ({ id: one, name: personName(state, one) })),
    days: { first: first < last ? first : last, last },
    marks,
    claims,
    sources: state.sources.size,
  };
}
