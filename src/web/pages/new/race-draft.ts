/** A race while it is being set up: kept in the browser until it is begun, checked before it is sent. */
import { isDateText } from '../../../basics/index.ts';
import type { BodyOf, TemplatesView } from '../../../api/index.ts';
import { memberList } from './member-list.ts';

export type RuleName = BodyOf<'new-case'>['rule'];
type DateDraft = NonNullable<BodyOf<'new-case'>['dates']>[number];

/** What is filled in, as text; nothing is left out, so that a field always has a value. */
export interface RaceDraft {
  readonly template: string;
  readonly title: string;
  readonly body: string;
  readonly post: string;
  readonly incumbent: string;
  readonly termEnds: string;
  readonly rule: RuleName;
  readonly ruleWords: string;
  readonly ruleBasis: 'written' | 'tradition' | 'unstated';
  readonly members: string;
  readonly candidates: readonly { readonly name: string; readonly nationality: string }[];
  readonly dates: readonly DateDraft[];
}

export const EMPTY_RACE: RaceDraft = {
  template: '',
  title: '',
  body: '',
  post: '',
  incumbent: '',
  termEnds: '',
  rule: 'no-objection',
  ruleWords: '',
  ruleBasis: 'unstated',
  members: '',
  candidates: [{ name: '', nationality: '' }],
  dates: [],
};

type Template = TemplatesView['templates'][number];

const cell = (text: string): string =>
  /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Members as the lines of text that one can change before the race is begun. */
export const membersText = (members: Template['members']): string =>
  members
    .map(({ id, name, from }) =>
      [id, name, ...(from === undefined ? [] : [from])].map(cell).join(','),
    )
    .join('\n');

/** Fills in what a template knows; candidates and dates that were filled in already stay. */
export const fromTemplate = (draft: RaceDraft, template: Template): RaceDraft => ({
  ...draft,
  template: template.id,
  body: template.name,
  post: template.post,
  title: `${template.name}: ${template.post}`,
  rule: template.rule,
  ruleWords: template.ruleWords ?? '',
  ruleBasis: template.ruleBasis,
  members: membersText(template.members),
});

/** Fields that keep the race from being begun, with why. */
export type RaceLack = 'missing' | 'no-date' | 'bad-lines' | 'no-members';

export function raceLacks(draft: RaceDraft): ReadonlyMap<string, RaceLack> {
  const found = new Map<string, RaceLack>();
  for (const field of ['title', 'body', 'post'] as const) {
    if (draft[field].trim() === '') found.set(field, 'missing');
  }
  if (draft.termEnds !== '' && !isDateText(draft.termEnds)) found.set('termEnds', 'no-date');
  const members = memberList(draft.members);
  if (members.length === 0) found.set('members', 'no-members');
  else if (members.some(({ wrong }) => wrong !== undefined)) found.set('members', 'bad-lines');
  for (const [index, date] of draft.dates.entries()) {
    if (date.label.trim() === '') found.set(`dates.${index}.label`, 'missing');
    if (!isDateText(date.on)) found.set(`dates.${index}.on`, 'no-date');
  }
  return found;
}

/** What is sent; to be asked for only where nothing is lacking. */
export function raceFrom(draft: RaceDraft): BodyOf<'new-case'> {
  const candidates = draft.candidates.filter(({ name }) => name.trim() !== '');
  return {
    title: draft.title,
    body: { name: draft.body },
    post: {
      name: draft.post,
      ...(draft.incumbent.trim() !== '' && { incumbent: draft.incumbent }),
      ...(draft.termEnds !== '' && { termEnds: draft.termEnds }),
    },
    rule: draft.rule,
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
        typeof value === typeof EMPTY_RACE[key] &&
        Array.isArray(value) === Array.isArray(EMPTY_RACE[key])
      );
    });
    return fits ? (found as RaceDraft) : undefined;
  } catch {
    return undefined;
  }
}
