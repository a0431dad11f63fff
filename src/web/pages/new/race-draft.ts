/** A race while it is being set up: kept in the browser until it is begun, checked before it is sent. */
import { isDateText } from '../../../basics/index.ts';
import type { BodyOf, TemplatesView } from '../../../api/index.ts';
import { askedLacks, codesIn, weightsIn, type AskedLack } from './asked.ts';
import { memberList } from './member-list.ts';

export type RuleName = BodyOf<'new-case'>['rule'];
export type Template = TemplatesView['templates'][number];
export type Decision = Template['decisions'][number];
type DateDraft = NonNullable<BodyOf<'new-case'>['dates']>[number];

/** What is filled in, as text; nothing is left out, so that a field always has a value. */
export interface RaceDraft {
  /** The procedure that it is begun from, and which of its decisions; empty for a body of one's own. */
  readonly template: string;
  readonly decision: string;
  readonly title: string;
  readonly body: string;
  readonly post: string;
  readonly incumbent: string;
  readonly termEnds: string;
  readonly termYears: string;
  readonly rule: RuleName;
  readonly ruleWords: string;
  readonly ruleBasis: 'written' | 'tradition' | 'unstated';
  readonly members: string;
  /** Codes of the members of each group, as text. */
  readonly groups: Readonly<Record<string, string>>;
  /** Lines of code and weight for each table of weights. */
  readonly weights: Readonly<Record<string, string>>;
  readonly candidates: readonly { readonly name: string; readonly nationality: string }[];
  readonly dates: readonly DateDraft[];
}

export const EMPTY_RACE: RaceDraft = {
  template: '',
  decision: '',
  title: '',
  body: '',
  post: '',
  incumbent: '',
  termEnds: '',
  termYears: '',
  rule: 'no-objection',
  ruleWords: '',
  ruleBasis: 'unstated',
  members: '',
  groups: {},
  weights: {},
  candidates: [{ name: '', nationality: '' }],
  dates: [],
};

const cell = (text: string): string =>
  /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Members as the lines of text that one can change before the race is begun. */
export const membersText = (members: NonNullable<Decision['members']>): string =>
  members
    .map(({ id, name, from }) =>
      [id, ...(name === '' && from === undefined ? [] : [name]), ...((from ?? '') ? [from] : [])]
        .map((text) => cell(text ?? ''))
        .join(','),
    )
    .join('\n');

/** Fields that keep the race from being begun, with why. */
export type RaceLack = 'missing' | 'no-date' | 'no-years' | 'bad-lines' | 'no-members' | AskedLack;

/**
 * What is missing or wrong.
 * @param decision the decision that the race is about, where it is begun from a procedure
 */
export function raceLacks(draft: RaceDraft, decision?: Decision): ReadonlyMap<string, RaceLack> {
  const found = new Map<string, RaceLack>(askedLacks(draft, decision));
  for (const field of ['title', 'body', 'post'] as const) {
    if (draft[field].trim() === '') found.set(field, 'missing');
  }
  if (draft.termEnds !== '' && !isDateText(draft.termEnds)) found.set('termEnds', 'no-date');
  if (draft.termYears.trim() !== '' && !(Number(draft.termYears) > 0)) {
    found.set('termYears', 'no-years');
  }
  const members = memberList(draft.members);
  if (members.length === 0) found.set('members', 'no-members');
  else if (members.some(({ wrong }) => wrong !== undefined)) found.set('members', 'bad-lines');
  for (const [index, date] of draft.dates.entries()) {
    if (date.label.trim() === '') found.set(`dates.${index}.label`, 'missing');
    if (!isDateText(date.on)) found.set(`dates.${index}.on`, 'no-date');
  }
  return found;
}

type Sent = NonNullable<BodyOf<'new-case'>['procedure']>;

function procedureFrom(draft: RaceDraft, decision: Decision | undefined): Sent {
  if (decision === undefined) return { name: draft.template };
  const filled = (texts: Readonly<Record<string, string>>, known: readonly { id: string }[]) =>
    known.flatMap(({ id }): [string, string][] => {
      const text = texts[id] ?? '';
      return text.trim() === '' ? [] : [[id, text]];
    });
  const groups = filled(draft.groups, decision.groups).map(([id, text]) => [id, codesIn(text)]);
  const weights = filled(draft.weights, decision.weights).map(([id, text]) => [
    id,
    weightsIn(text).weights,
  ]);
  return {
    name: draft.template,
    decision: decision.id,
    ...(groups.length > 0 && { groups: Object.fromEntries(groups) as Sent['groups'] }),
    ...(weights.length > 0 && { weights: Object.fromEntries(weights) as Sent['weights'] }),
  };
}

/** What is sent; to be asked for only where nothing is lacking. */
export function raceFrom(draft: RaceDraft, decision?: Decision): BodyOf<'new-case'> {
  const candidates = draft.candidates.filter(({ name }) => name.trim() !== '');
  return {
    title: draft.title,
    body: { name: draft.body },
    post: {
      name: draft.post,
      ...(draft.incumbent.trim() !== '' && { incumbent: draft.incumbent }),
      ...(draft.termEnds !== '' && { termEnds: draft.termEnds }),
      ...(draft.termYears.trim() !== '' && { termYears: Number(draft.termYears) }),
    },
    rule: draft.rule,
    ...(draft.template !== '' && { procedure: procedureFrom(draft, decision) }),
    ...(draft.ruleWords.trim() !== '' && { ruleWords: draft.ruleWords }),
    ruleBasis: draft.ruleBasis,
    members: memberList(draft.members).map(({ id, name, from }) => ({
      id,
      ...(name !== '' && { name }),
      ...(from !== '' && { from }),
    })),
    candidates: candidates.map(({ name, nationality }) => ({
      name,
      ...(nationality !== '' && { nationality }),
    })),
    dates: [...draft.dates],
  };
}

/** A draft that the browser kept; undefined where it is none, or from an older page. */
export function keptDraft(text: string | undefined): RaceDraft | undefined {
  if (text === undefined) return undefined;
  try {
    const found = JSON.parse(text) as unknown;
    if (typeof found !== 'object' || found === null) return undefined;
    const keys = Object.keys(EMPTY_RACE) as (keyof RaceDraft)[];
    const fits = keys.every((key) => {
      const value: unknown = (found as RaceDraft)[key];
      return (
        value !== null &&
        typeof value === typeof EMPTY_RACE[key] &&
        Array.isArray(value) === Array.isArray(EMPTY_RACE[key])
      );
    });
    return fits ? (found as RaceDraft) : undefined;
  } catch {
    return undefined;
  }
}
