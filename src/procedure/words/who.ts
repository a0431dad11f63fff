/** Who acts and who decides, as the subject of a sentence. */
import type { Procedure } from '../parts/procedure.ts';
import { bodyTitle, listed, roleTitle, theRole, within } from './terms.ts';

/** Whoever holds a role, as the subject of a sentence: “any member state”, “the chair of the Board”. */
export function whoever(procedure: Procedure, id: string): string {
  const holder = procedure.roles.find((one) => one.id === id)?.holder;
  if (holder === undefined) return theRole(procedure, id);
  if ('eachMemberOf' in holder) {
    const body = procedure.bodies.find((one) => one.id === holder.eachMemberOf);
    const group = holder.group === undefined ? undefined : body?.groups?.[holder.group]?.title;
    const of = group === undefined ? '' : ` of the group “${group}”`;
    return `any ${within(roleTitle(procedure, id))}${of}`;
  }
  if ('candidates' in holder) return 'the candidates themselves';
  return theRole(procedure, id);
}

export const whoeverOf = (procedure: Procedure, ids: readonly string[]): string =>
  listed(
    ids.map((id) => whoever(procedure, id)),
    'or',
  );

/** “the Security Council”: a body within a sentence. */
export const bodyName = (procedure: Procedure, id: string): string => {
  const title = bodyTitle(procedure, id);
  return /^the /i.test(title) ? `the ${title.slice(4)}` : `the ${title}`;
};
