/** Marks of the reader's own and files of other analysts' marks, which stay in the browser. */
import type { Mark, MemberHypotheses } from '../../../analysis/index.ts';

/** As `analysis` has them; repeated, for its own come with the schemas, which the page does without. */
export const MARKS = ['CC', 'C', 'N', 'I', 'II'] as const satisfies readonly Mark[];

/** Evidence, hypothesis, mark. */
type Marks = Readonly<Record<string, Readonly<Record<string, Mark>>>>;
type Given = Readonly<Record<string, unknown>>;

export interface OwnMarks {
  readonly name: string;
  /** By member; a member that is here is marked by the reader, if only with nothing yet. */
  readonly mine: Readonly<Record<string, Marks>>;
  /** Files of others, as they were read: only the server says whether they fit. */
  readonly files: readonly Given[];
}
export const NO_MARKS: OwnMarks = { name: '', mine: {}, files: [] };

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMark = (value: unknown): value is Mark => MARKS.some((mark) => mark === value);

/** The entries of an object that can be read; none where it is no object. */
function entriesOf<T>(value: unknown, read: (value: unknown) => T | undefined): Record<string, T> {
  const found = Object.entries(isObject(value) ? value : {}).flatMap(([key, one]) => {
    const known = read(one);
    return known === undefined ? [] : [[key, known] as const];
  });
  return Object.fromEntries(found);
}

/** What was kept in the browser, without what is no longer understood. */
export function ownMarksFrom(value: unknown): OwnMarks | undefined {
  if (!isObject(value)) return undefined;
  const marks = (row: unknown) => entriesOf(row, (mark) => (isMark(mark) ? mark : undefined));
  return {
    name: typeof value['name'] === 'string' ? value['name'] : '',
    mine: entriesOf(value['mine'], (of) => (isObject(of) ? entriesOf(of, marks) : undefined)),
    files: Array.isArray(value['files']) ? value['files'].filter(isMarksFile) : [],
  };
}

/** Whether it looks like one analyst's marks on a member; the server looks closer. */
export const isMarksFile = (value: unknown): value is Given =>
  isObject(value) &&
  typeof value['analyst'] === 'string' &&
  typeof value['member'] === 'string' &&
  isObject(value['marks']);

/** The same with a mark; without it where it is undefined. */
export function withMark(
  own: OwnMarks,
  member: string,
  [evidence, hypothesis]: readonly [string, string],
  mark: Mark | undefined,
): OwnMarks {
  const all = own.mine[member] ?? {};
  const { [hypothesis]: _, ...others } = all[evidence] ?? {};
  const row = mark === undefined ? others : { ...others, [hypothesis]: mark };
  return { ...own, mine: { ...own.mine, [member]: { ...all, [evidence]: row } } };
}

/** The reader's own marks on a member as a file that others can add. */
export function fileOf({ mine }: OwnMarks, member: string, analyst: string): Given {
  const marks = Object.entries(mine[member] ?? {}).filter(([, row]) => Object.keys(row).length > 0);
  return { analyst, member, marks: Object.fromEntries(marks) };
}

/**
 * All marks that go along with a question: the files, and the reader's own on what the record tells that
 * day; marks on what it tells on other days stay at home.
 *
 * @param analyst what the reader is called beside the others
 */
export function marksGiven(
  own: OwnMarks,
  members: readonly MemberHypotheses[],
  analyst: string,
): readonly Given[] {
  const mine = members.flatMap(({ member, hypotheses, evidence }) => {
    const all = own.mine[member];
    if (all === undefined) return [];
    const marks = evidence.flatMap(({ id }) => {
      const row = Object.entries(all[id] ?? {}).filter(([hypothesis]) =>
        hypotheses.some((one) => one.id === hypothesis),
      );
      return row.length === 0 ? [] : [[id, Object.fromEntries(row)] as const];
    });
    return [{ analyst, member, marks: Object.fromEntries(marks) }];
  });
  return [...own.files, ...mine];
}
