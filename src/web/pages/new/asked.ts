/** Groups and weights that a procedure needs and the catalogue cannot tell, as somebody types them. */
import { cellsOf } from '../../../api/index.ts';
import { memberList } from './member-list.ts';
import type { Decision, RaceDraft } from './race-draft.ts';

/** Why what was typed will not do: a code that is no member, a member without weight, no number. */
export type AskedLack = 'missing' | 'strangers' | 'no-weight';

/** Codes, however they are divided; states in capitals. */
export const codesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .filter((code) => code !== '')
      .map((code) => (/^[a-z]{3}$/i.test(code) ? code.toUpperCase() : code)),
  ),
];

/** Lines of code and whole number; `wrong` are the numbers of the lines that are not. */
export function weightsIn(text: string): {
  readonly weights: Readonly<Record<string, number>>;
  readonly wrong: readonly number[];
} {
  const weights: Record<string, number> = {};
  const wrong: number[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const [code = '', number = ''] = cellsOf(line);
    const [id] = codesIn(code);
    if (id === undefined || !/^\d{1,15}$/.test(number)) wrong.push(index + 1);
    else weights[id] = Number(number);
  }
  return { weights, wrong };
}

/** The field of a group or a table among what is lacking. */
export const groupField = (id: string): string => `groups.${id}`;
export const weightsField = (id: string): string => `weights.${id}`;

/** A group that the rule cannot do without; of others the race may know nothing. */
export const isNeeded = (draft: RaceDraft, decision: Decision, group: string): boolean =>
  draft.rule === 'procedure' && decision.rule.groups.includes(group);

/** What is lacking of groups and weights. */
export function askedLacks(
  draft: RaceDraft,
  decision: Decision | undefined,
): readonly (readonly [string, AskedLack])[] {
  if (decision === undefined) return [];
  const members = memberList(draft.members).map(({ id }) => id);
  const groups = decision.groups.flatMap(({ id, members: known }): [string, AskedLack][] => {
    const codes = codesIn(draft.groups[id] ?? '');
    const those = codes.length > 0 ? codes : (known ?? []);
    if (those.length === 0) {
      return isNeeded(draft, decision, id) ? [[groupField(id), 'missing']] : [];
    }
    const matters = codes.length > 0 || isNeeded(draft, decision, id);
    const stranger = matters && those.some((one) => !members.includes(one));
    return stranger ? [[groupField(id), 'strangers']] : [];
  });
  if (draft.rule !== 'procedure') return groups;
  const weights = decision.weights.flatMap(({ id }): [string, AskedLack][] => {
    const { weights, wrong } = weightsIn(draft.weights[id] ?? '');
    const lacking = wrong.length > 0 || members.some((one) => !Object.hasOwn(weights, one));
    return lacking ? [[weightsField(id), 'no-weight']] : [];
  });
  return [...groups, ...weights];
}
