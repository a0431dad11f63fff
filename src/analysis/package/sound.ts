/** Whether what an analyst's file says can be so, before it is joined to a record. */
import type { Refusal, RefusalCode } from '../../basics/index.ts';
import type { Case } from '../../case/index.ts';
import { CHOICES } from '../../procedure/index.ts';
import type { PackageFile } from './file.ts';

/** Sums of chances that people write down are off by no more than this. */
const ROUNDING = 1e-9;

/** Why it cannot be so: members that nobody knows, a member in two places, chances that are too many. */
export function unsound(file: PackageFile, isMember: (id: string) => boolean): Refusal | undefined {
  return strangers(file, isMember) ?? twice(file) ?? tooSure(file.beliefs ?? {});
}

const refusal = (code: RefusalCode, message: string, where: string): Refusal => ({
  code,
  message,
  where,
});

function strangers(
  { stands, beliefs = {} }: PackageFile,
  isMember: (id: string) => boolean,
): Refusal | undefined {
  const stray = [...stands.map(({ member }) => member), ...Object.keys(beliefs)].find(
    (id) => !isMember(id),
  );
  return stray === undefined
    ? undefined
    : refusal(
        'not-found',
        `The problem file tells where ${stray} stands, which is no member on that day; nothing was worked out.`,
        stray,
      );
}

/** “ (claims c-1, c-2)”; nothing where the file names none. */
const on = (claims: readonly string[]): string =>
  claims.length === 0
    ? ''
    : ` (${claims.length === 1 ? 'claim' : 'claims'} ${[...new Set(claims)].join(', ')})`;

function twice({ stands }: PackageFile): Refusal | undefined {
  for (const [i, one] of stands.entries()) {
    const other = stands.slice(0, i).find(({ member }) => member === one.member);
    if (other === undefined) continue;
    return refusal(
      'conflict',
      `The problem file has ${one.member} choose ${other.choice}${on(other.claims ?? [])} and ${one.choice}${on(one.claims ?? [])}; it can stand in one place only. Nothing was worked out.`,
      one.member,
    );
  }
  return undefined;
}

function tooSure(beliefs: NonNullable<PackageFile['beliefs']>): Refusal | undefined {
  for (const [member, belief] of Object.entries(beliefs)) {
    const told = CHOICES.flatMap((choice) => {
      const chance = belief[choice];
      return chance === undefined ? [] : [{ choice, chance }];
    });
    const sum = told.reduce((all, { chance }) => all + chance, 0);
    if (sum <= 1 + ROUNDING) continue;
    const words = told.map(({ choice, chance }) => `${choice} ${chance}`).join(' and ');
    return refusal(
      'bad-input',
      `The problem file believes of ${member} ${words}, which is ${Number(sum.toFixed(6))} together; the chances of one member cannot be more than 1. Nothing was worked out.`,
      `beliefs.${member}`,
    );
  }
  return undefined;
}

/** A claim that the file rests on and the record does not have: nobody could open its words. */
export function unknownClaim(file: PackageFile, state: Case): Refusal | undefined {
  const named = [
    ...file.concessions.flatMap(({ claims = [], moves = [] }) => [
      ...claims,
      ...moves.flatMap((move) => move.claims ?? []),
    ]),
    ...[...file.redLines, ...file.decisions, ...file.stands].flatMap(({ claims = [] }) => claims),
  ];
  const stray = named.find((id) => !state.claims.has(id));
  return stray === undefined
    ? undefined
    : refusal(
        'not-found',
        `The problem file rests on the claim ${stray}, which is not in the record as it was known then; nothing was worked out.`,
        stray,
      );
}
