/** Puts votes before the rules of the catalogue, without running a whole race. */
import { answerStage, type StageAnswer } from '../src/procedure/ballots/answer-stage.ts';
import type { Vote } from '../src/procedure/ballots/vote.ts';
import { procedureNamed } from '../src/procedure/catalogue/index.ts';
import type { Stage } from '../src/procedure/parts/stage.ts';
import type { Choice } from '../src/procedure/rule.ts';
import { seat, type Seating } from '../src/procedure/race/setup.ts';

type BallotStage = Extract<Stage, { readonly kind: 'ballot' }>;

/** How many chose what; whoever is not counted here was not there. */
export type Told = Partial<Record<Exclude<Choice, 'absent'>, number>>;

/** The procedure and the ballot of it; throws where the test names one that is not there. */
function ballotOf(name: string, id: string) {
  const procedure = procedureNamed(name);
  if (!procedure.ok) throw new Error(procedure.error.message);
  const stage = procedure.value.stages.find((one) => one.id === id);
  if (stage?.kind !== 'ballot') throw new Error(`${name} has no ballot ${id}`);
  return { procedure: procedure.value, stage };
}

/** What the rule of a stage says of a name, X, for which a body of this seating voted like this. */
export function afterCount(name: string, id: string, seating: Seating, told: Told): StageAnswer {
  const { consent = 0, object = 0, abstain = 0 } = told;
  // Votes for others are votes against on a paper with one name.
  return answered(name, id, seating, new Map(), (stage) => ({
    candidates: { x: { for: consent, against: object, neutral: abstain } },
    ...(stage.paper.form.kind === 'one' ? { others: object } : {}),
    blank: abstain,
    complete: true,
  }));
}

/** The same, for members who voted by name: for X, against X (or for somebody else), or for nobody. */
export function afterVotes(
  name: string,
  id: string,
  votes: Readonly<Record<'yes' | 'no' | 'abstain', readonly string[]>>,
  seating: Seating = {},
): StageAnswer {
  const { form } = ballotOf(name, id).stage.paper;
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
  tally?: (stage: BallotStage) => object,
): StageAnswer {
  const { procedure, stage } = ballotOf(name, id);
  const seats = seat(procedure, { bodies: { [stage.body]: seating } });
  const body = seats.ok ? seats.value[stage.body] : undefined;
  if (body === undefined) throw new Error(`${stage.body} cannot sit like this`);
  const answers = answerStage(stage.rule, {
    body,
    paper: stage.paper,
    asked: ['x'],
    open: false,
    votes,
    declared: {},
    ...(tally === undefined ? {} : { tally: tally(stage) as never }),
  });
  const answer = answers.ok ? answers.value.get('x') : undefined;
  if (answer === undefined)
    throw new Error(answers.ok ? 'nobody was asked about' : answers.error.message);
  return answer;
}
