/** What one member puts on a ballot paper, and what it counts as for one candidate. */
import { z } from 'zod';
import { never, ok, refuse, type Result } from '../../basics/index.ts';
import type { Form } from '../parts/ballot.ts';
import { Line, Slug } from '../parts/names.ts';
import type { Choice } from '../rule.ts';

/** The name under which a ranking mentions the default option, such as “none of the above”. */
export const DEFAULT_OPTION = 'default';

/** What members can say when they are asked for their assent. */
export const ASSENTS = ['no-objection', 'object', 'reserve', 'abstain'] as const;

/**
 * A vote. `names` answers papers of the forms one and some, `grades` the graded ones, `ranking` the
 * ranked ones (groups of equals, the most preferred first), `assent` the question whether anybody
 * objects: to everything that is asked, or only to the candidates in `about`. A `blank` or `invalid`
 * paper was handed in and names nobody.
 */
export const Vote = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('names'), names: z.array(Slug).min(1) }),
  z.strictObject({ kind: z.literal('grades'), grades: z.record(Slug, Slug) }),
  z.strictObject({ kind: z.literal('ranking'), ranking: z.array(z.array(Slug).min(1)).min(1) }),
  z.strictObject({
    kind: z.literal('assent'),
    says: z.enum(ASSENTS),
    about: z.array(Slug).min(1).optional(),
    ground: Line.optional(),
  }),
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({ kind: z.literal('invalid') }),
]);
export type Vote = z.infer<typeof Vote>;

/** How many names a paper of the form `some` holds in a round; the last number holds on. */
export const namesIn = (names: readonly number[], round: number): number =>
  names[Math.min(round, names.length) - 1] ?? 1;

const FITS: Readonly<Record<Form['kind'], Vote['kind']>> = {
  one: 'names',
  some: 'names',
  graded: 'grades',
  ranked: 'ranking',
  assent: 'assent',
};

/**
 * Refuses a vote that the paper has no room for: another form, a candidate who is not asked about,
 * too many names, an unknown mark, a candidate ranked twice.
 */
export function checkVote(
  form: Form,
  round: number,
  vote: Vote,
  asked: readonly string[],
): Result<Vote> {
  if (vote.kind === 'blank' || vote.kind === 'invalid') return ok(vote);
  if (vote.kind !== FITS[form.kind]) {
    return refuse(
      'bad-input',
      `This ballot takes ${FITS[form.kind]}, and ${vote.kind} were given; nothing was recorded.`,
      'vote.kind',
    );
  }
  const named = namedIn(vote);
  const freely = form.kind === 'one' && form.writeIn;
  const stranger = named.find(
    (name) =>
      !asked.includes(name) && !freely && !(form.kind === 'ranked' && name === DEFAULT_OPTION),
  );
  if (stranger !== undefined) {
    return refuse(
      'not-found',
      `${stranger} is not on this ballot; nothing was recorded.`,
      stranger,
    );
  }
  const twice = named.find((name, place) => named.indexOf(name) !== place);
  if (twice !== undefined) {
    return refuse('bad-input', `${twice} stands on the paper twice; nothing was recorded.`, twice);
  }
  return checkRoom(form, round, vote, named.length);
}

/** The candidates that a vote mentions, as often as it mentions them. */
function namedIn(vote: Exclude<Vote, { kind: 'blank' | 'invalid' }>): readonly string[] {
  switch (vote.kind) {
    case 'names':
      return vote.names;
    case 'grades':
      return Object.keys(vote.grades);
    case 'ranking':
      return vote.ranking.flat();
    case 'assent':
      return vote.about ?? [];
    default:
      return never(vote, 'vote');
  }
}

function checkRoom(form: Form, round: number, vote: Vote, named: number): Result<Vote> {
  switch (form.kind) {
    case 'one':
    case 'some': {
      const room = form.kind === 'one' ? 1 : namesIn(form.names, round);
      const exactly = form.kind === 'one' || form.exactly;
      return named > room || (exactly && named < room)
        ? refuse(
            'bad-input',
            `The paper takes ${exactly ? 'exactly' : 'at most'} ${room} name${room === 1 ? '' : 's'} and has ${named}; nothing was recorded.`,
            'vote.names',
          )
        : ok(vote);
    }
    case 'graded': {
      const marks = vote.kind === 'grades' ? Object.values(vote.grades) : [];
      const odd = marks.find((mark) => !form.grades.some((grade) => grade.id === mark));
      return odd === undefined
        ? ok(vote)
        : refuse('bad-input', `“${odd}” is no mark of this ballot; nothing was recorded.`, odd);
    }
    case 'assent': {
      const says = vote.kind === 'assent' ? vote.says : 'no-objection';
      const known = (says !== 'reserve' || form.reserve) && (says !== 'abstain' || form.abstain);
      if (
        form.reasons === true &&
        vote.kind === 'assent' &&
        says === 'object' &&
        vote.ground === undefined
      ) {
        return refuse(
          'not-allowed',
          'An objection has to give its reason here; nothing was recorded.',
          'vote.ground',
        );
      }
      return known
        ? ok(vote)
        : refuse('not-allowed', `This procedure knows no “${says}”; nothing was recorded.`, says);
    }
    case 'ranked':
      return ok(vote);
    default:
      return never(form, 'form');
  }
}

/**
 * What a vote counts as for one candidate. Under a paper with names, a vote for somebody else is a
 * vote against; a blank or invalid paper is an abstention. Under a ranking, the default option is
 * the line: above it consents, below it objects, level with it abstains.
 */
export function choiceFor(form: Form, vote: Vote, candidate: string): Choice {
  switch (vote.kind) {
    case 'blank':
    case 'invalid':
      return 'abstain';
    case 'names':
      return vote.names.includes(candidate) ? 'consent' : 'object';
    case 'grades': {
      const mark = vote.grades[candidate];
      if (form.kind !== 'graded' || mark === undefined) return 'abstain';
      return form.grades.find((grade) => grade.id === mark)?.counts ?? 'abstain';
    }
    case 'ranking': {
      const unranked = form.kind === 'ranked' ? form.unranked : 'below-all';
      const order = compareRanks(vote.ranking, candidate, DEFAULT_OPTION, unranked);
      return order > 0 ? 'consent' : order < 0 ? 'object' : 'abstain';
    }
    case 'assent':
      if (vote.about !== undefined && !vote.about.includes(candidate)) return 'consent';
      return vote.says === 'object' ? 'object' : vote.says === 'abstain' ? 'abstain' : 'consent';
    default:
      return never(vote, 'vote');
  }
}

/** 1 where the paper puts `a` above `b`, -1 below, 0 where they are level or the paper does not say. */
export function compareRanks(
  ranking: readonly (readonly string[])[],
  a: string,
  b: string,
  unranked: 'below-all' | 'no-preference',
): -1 | 0 | 1 {
  const placeOf = (name: string): number => {
    const place = ranking.findIndex((level) => level.includes(name));
    return place === -1 ? ranking.length : place;
  };
  const [first, second] = [placeOf(a), placeOf(b)];
  const left = [first, second].includes(ranking.length);
  if (first === second || (left && unranked === 'no-preference')) return 0;
  return first < second ? 1 : -1;
}
