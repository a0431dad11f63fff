/** Puts votes before the rules of the catalogue, without running a whole race. */
import {
  answerStage,
  type Choice,
  type Stage,
  type StageAnswer,
  type Tally,
  type Vote,
} from '../src/procedure/index.ts';
import { seat, type Seating } from '../src/procedure/race/setup.ts';
import { procedure } from './catalogue-races.ts';

type BallotStage = Extract<Stage, { readonly kind: 'ballot' }>;

/** How many chose what; whoever is not counted here was not there. */
export type Told = Partial<Record<Exclude<Choice, 'absent'>, number>>;

/** The ballot of a procedure; throws where the test names one that is not there. */
function ballotOf(name: string, id: string): BallotStage {
  const stage = procedure(name).stages.find((one) => one.id === id);
  if (stage?.kind !== 'ballot') throw new Error(`${name} has no ballot ${id}`);
  return stage;
}

/** What the rule of a stage says of a name, X, for which a body of this seating voted like this. */
export function afterCount(name: string, id: string, seating: Seating, told: Told): StageAnswer {
  const { consent = 0, object = 0, abstain = 0 } = told;
  return answered(name, id, seating, new Map(), {
    candidates: { x: { for: consent, against: object, neutral: abstain } },
    // Votes for others are votes against on a paper with one name.
    ...(ballotOf(name, id).paper.form.kind === 'one' ? { others: object } : {}),
    blank: abstain,
    complete: true,
  });
}

/** The same, for members who voted by name: for X, against X (or for somebody else), or for nobody. */
export function afterVotes(
  name: string,
  id: string,
  votes: Readonly<Record<'yes' | 'no' | 'abstain', readonly string[]>>,
  seating: Seating = {},
): StageAnswer {
  const { form } = ballotOf(name, id).paper;
  const paper = (mark: string): Vote => {
    if (form.kind === 'graded') return { kind: 'grades', grades: { x: mark } };
    if (mark === 'abstain') return { kind: 'blank' };
    return { kind: 'names', names: [mark === 'yes' ? 'x' : 'y'] };
  };
  const papers = Object.entries(votes).flatMap(([mark, members]) =>
    members.map((member): [string, Vote] => [member, paper(mark)]),
  );
  return answered(name, id, seating, new Map(papers));
}

function answered(
  name: string,
  id: string,
  seating: Seating,
  votes: ReadonlyMap<string, Vote>,
  tally?: Tally,
): StageAnswer {
  const stage = ballotOf(name, id);
  const seats = seat(procedure(name), { bodies: { [stage.body]: seating } });
  const body = seats.ok ? seats.value[stage.body] : undefined;
  if (body === undefined) throw new Error(`${stage.body} cannot sit like this`);
  const answers = answerStage(stage.rule, {
    body,
    paper: stage.paper,
    asked: ['x'],
    open: false,
    votes,
    declared: {},
    ...(tally === undefined ? {} : { tally }),
  });
  const answer = answers.ok ? answers.value.get('x') : undefined;
  if (answer === undefined)
    throw new Error(answers.ok ? 'nobody was asked about' : answers.error.message);
  return answer;
}
