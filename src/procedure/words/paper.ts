/** The paper, its secrecy and its result in words. */
import { never } from '../../basics/index.ts';
import type { Announcement, BallotPaper, Form } from '../parts/ballot.ts';
import type { ProcedureBody } from '../parts/body.ts';
import type { z } from 'zod';
import { listed } from './terms.ts';

/** “4, then 2, then 1”: a number for each round, the last one holding on. */
export const roundByRound = (counts: readonly number[]): string => counts.join(', then ');

/** “one name; a name that does not stand may be written in”. */
export function formInWords(form: Form): string {
  switch (form.kind) {
    case 'one':
      return form.writeIn ? 'one name, also of somebody who does not stand' : 'one name';
    case 'some':
      return `${form.exactly ? 'exactly' : 'at most'} ${roundByRound(form.names)} ${form.names.at(-1) === 1 && form.names.length === 1 ? 'name' : 'names'}, unranked`;
    case 'graded':
      return `a mark for each candidate: ${listed(
        form.grades.map(({ title }) => `“${title}”`),
        'or',
      )}`;
    case 'ranked': {
      const against = form.default === undefined ? '' : `, “${form.default}” among them`;
      const unranked =
        form.unranked === 'below-all'
          ? 'whoever is left out ranks below all others'
          : 'whoever is left out is neither above nor below anybody';
      return `candidates in order, ties allowed${against}; ${unranked}`;
    }
    case 'assent': {
      const also = [
        ...(form.reserve ? ['a reservation that does not block'] : []),
        ...(form.abstain ? ['an abstention'] : []),
      ];
      const more = also.length === 0 ? '' : ` There may also be ${listed(also, 'or')}.`;
      const reasons = form.reasons === true ? ' An objection must say why.' : '';
      return `does anybody object?${more}${reasons}`;
    }
    default:
      return never(form, 'form');
  }
}

/** Who learns how a member voted. */
export function secrecyInWords(
  { secrecy, group }: BallotPaper,
  body: ProcedureBody | undefined,
): string {
  switch (secrecy) {
    case 'open':
      return 'open: everybody sees who votes how';
    case 'secret':
      return 'secret';
    case 'secret-by-group':
      return `secret, except that the paper shows whether it is from the group “${body?.groups?.[group ?? '']?.title ?? group ?? ''}”`;
    case 'confided':
      return 'confided: only whoever asks learns who says what';
    default:
      return never(secrecy, 'secrecy');
  }
}

const AUDIENCE_WORDS = {
  public: 'the public',
  members: 'the members',
  nominators: 'those who nominated',
  candidates: 'the candidates',
  convener: 'the convener',
} as const;

const TELLS = {
  counts: 'the counts',
  names: 'names without counts',
  outcome: 'only how it ended',
} as const;

/** “the public, the counts”. */
export const resultInWords = ({ to, tells }: z.infer<typeof Announcement>): string =>
  `${listed(to.map((one) => AUDIENCE_WORDS[one]))}: ${TELLS[tells]}`;

/** How a member is read that says nothing. */
export function unheardInWords(unheard: BallotPaper['unheard']): string {
  switch (unheard) {
    case 'consent':
      return 'is read as consent';
    case 'abstain':
      return 'is read as an abstention';
    case 'absent':
      return 'counts as absent';
    default:
      return never(unheard, 'unheard');
  }
}
