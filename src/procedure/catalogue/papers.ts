/** The ballot papers that many procedures share. */
import type { BallotPaper } from '../parts/ballot.ts';

/** One of the names that stand, in secret. */
export const ONE_NAME: BallotPaper = {
  form: { kind: 'one', writeIn: false },
  secrecy: 'secret',
  unheard: 'absent',
};

/** Yes, no or an abstention for each name, in secret. */
export const YES_OR_NO: BallotPaper = {
  form: {
    kind: 'graded',
    grades: [
      { id: 'yes', title: 'Yes', counts: 'consent' },
      { id: 'no', title: 'No', counts: 'object' },
      { id: 'abstain', title: 'Abstain', counts: 'abstain' },
    ],
  },
  secrecy: 'secret',
  unheard: 'absent',
};

/**
 * The chair of a meeting asks whether anybody objects. Here silence is consent, because the bodies
 * that decide in this way define consensus as the absence of an objection.
 */
export const ANY_OBJECTION: BallotPaper = {
  form: { kind: 'assent', reserve: true, abstain: false },
  secrecy: 'open',
  unheard: 'consent',
};

/** Where a member stands towards each name, told to one person in confidence. */
export const STANCES_CONFIDED: BallotPaper = {
  form: {
    kind: 'graded',
    grades: [
      { id: 'supports', title: 'Supports', counts: 'consent' },
      { id: 'accepts', title: 'Will not stand in the way', counts: 'consent' },
      { id: 'undecided', title: 'Undecided', counts: 'abstain' },
      { id: 'objects', title: 'Objects', counts: 'object' },
    ],
  },
  secrecy: 'confided',
  unheard: 'absent',
};
