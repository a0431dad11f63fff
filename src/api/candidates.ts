/** Which candidate a person means by what they type. */
import { standing } from '../analysis/index.ts';
import { distance, fold, ok, refuse, slug, type Day, type Result } from '../basics/index.ts';
import type { Case } from '../case/index.ts';

const spellingsOf = (state: Case, id: string): readonly string[] => {
  const person = state.people.get(id);
  const names = person === undefined ? [] : [person.name, ...person.aliases];
  const surnames = names.map((name) => name.split(' ').at(-1) ?? name);
  return [...new Set([id, ...names, ...surnames].map(fold))];
};

/** A candidate by id, name, surname or a spelling near enough to one of these. */
export function findCandidate(state: Case, typed: string): Result<string> {
  const wanted = fold(typed.trim());
  const ids = [...state.candidates];
  const settled = state.spellings.get(wanted);
  if (settled !== undefined && state.candidates.has(settled)) return ok(settled);
  const exact = ids.filter((id) => id === slug(typed) || spellingsOf(state, id).includes(wanted));
  const near =
    exact.length > 0
      ? exact
      : ids.filter((id) =>
          spellingsOf(state, id).some(
            (name) => distance(name, wanted) <= (wanted.length < 8 ? 1 : 2),
          ),
        );
  const names = (some: readonly string[]): string =>
    some.map((id) => state.people.get(id)?.name ?? id).join(', ');
  const [only] = near;
  if (only !== undefined && near.length === 1) return ok(only);
  if (near.length > 1) {
    return refuse('bad-input', `“${typed}” could be ${names(near)}; give the full name.`);
  }
  return refuse(
    'not-found',
    `No candidate of “${state.title}” is called “${typed}”; there ${ids.length === 1 ? 'is' : 'are'} ${names(ids) || 'nobody'}.`,
  );
}

/** The day that is asked for, and which claims count. */
export interface OnDay {
  readonly asOf: Day;
  readonly include?: 'accepted' | 'proposed';
}

/** The candidate meant; whoever is ahead where none is named. */
export function candidateOr(
  state: Case,
  typed: string | undefined,
  { asOf, include = 'accepted' }: OnDay,
): Result<string> {
  if (typed !== undefined) return findCandidate(state, typed);
  const [first] = standing(state, { asOf, include }).candidates;
  return first === undefined
    ? refuse('not-found', `“${state.title}” has no candidate on that day; nothing was worked out.`)
    : ok(first.id);
}
