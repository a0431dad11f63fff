/** A stage in words, fact by fact. */
import { never } from '../../basics/index.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { Rounds, Stage, StageKind } from '../parts/stage.ts';
import type { z } from 'zod';
import { formInWords, resultInWords, secrecyInWords, unheardInWords } from './paper.ts';
import { clockInWords, effectInWords, tieInWords } from './steps.ts';
import { articleTitle, listed, theRole } from './terms.ts';
import { bodyName, whoeverOf } from './who.ts';

export const KIND_WORDS: Readonly<Record<StageKind, string>> = {
  nominate: 'names are put forward',
  deliberate: 'nothing is decided',
  sound: 'views are asked, nothing is decided',
  ballot: 'a binding ballot',
  tacit: 'a silence procedure',
  assign: 'it falls to somebody without a vote',
};

export interface Fact {
  readonly label: string;
  readonly text: string;
}

type Deliberation = Extract<Stage, { kind: 'deliberate' }>['what'];
const WHAT: Readonly<Record<Deliberation, string>> = {
  hearing: 'the candidates are heard',
  campaign: 'the candidates campaign',
  interviews: 'the candidates are interviewed',
  negotiation: 'members negotiate',
  pause: 'a pause',
};

const HOW = {
  rotation: 'by turn',
  lot: 'by lot',
  choice: 'by choice',
} as const;

const fact = (label: string, text: string | undefined): readonly Fact[] =>
  text === undefined ? [] : [{ label, text }];

/** “one”, “up to 3”, “as many as it takes”. */
export const roundsInWords = (rounds: z.infer<typeof Rounds>): string =>
  rounds === 'no-limit' ? 'as many as it takes' : rounds === 1 ? 'one' : `up to ${rounds}`;

/** How the members are asked: what paper, how secret, what silence means, who learns the result. */
function asking(procedure: Procedure, stage: Extract<Stage, { paper: unknown }>) {
  const body = procedure.bodies.find(({ id }) => id === stage.body);
  const { paper, result, effects = [], rounds } = stage;
  return [
    ...fact('paper', formInWords(paper.form)),
    ...fact('secrecy', secrecyInWords(paper, body)),
    ...fact('silence', unheardInWords(paper.unheard)),
    ...fact('result', resultInWords(result)),
    ...fact('who may vote', body?.eligibility),
    ...fact('rounds', roundsInWords(rounds)),
    ...effects.flatMap((effect) => fact('after a round', effectInWords(procedure, effect))),
  ];
}

function closing(procedure: Procedure, closedBy: string | undefined): readonly Fact[] {
  return fact('closed by', closedBy && theRole(procedure, closedBy));
}

function own(procedure: Procedure, stage: Stage): readonly Fact[] {
  switch (stage.kind) {
    case 'nominate':
      return [
        ...fact('who acts', `${whoeverOf(procedure, stage.by)} may nominate`),
        ...fact(
          'names each',
          stage.each === 'no-limit'
            ? 'any number'
            : stage.each === 1
              ? 'one'
              : `up to ${stage.each}`,
        ),
        ...fact('required', stage.requires && listed(stage.requires)),
        ...closing(procedure, stage.closedBy),
        ...fact(
          'late names',
          stage.staysOpen === true
            ? 'may still come forward, until one is put to the decision'
            : undefined,
        ),
      ];
    case 'deliberate':
      return [...fact('what happens', WHAT[stage.what]), ...closing(procedure, stage.closedBy)];
    case 'sound':
      return [
        ...fact(
          'who acts',
          `${theRole(procedure, stage.by)} asks ${bodyName(procedure, stage.body)}`,
        ),
        ...asking(procedure, stage),
      ];
    case 'ballot':
      return [
        ...fact(
          'who acts',
          `${bodyName(procedure, stage.body)} ${stage.about === 'slate' ? 'on all who stand' : 'on the name that is proposed'}; ${theRole(procedure, stage.by)} presides`,
        ),
        ...asking(procedure, stage),
        ...fact('ties', stage.tie && tieInWords(procedure, stage.tie)),
      ];
    case 'tacit':
      return [
        ...fact(
          'who acts',
          `${theRole(procedure, stage.by)} sends a text to ${bodyName(procedure, stage.body)}; it stands unless silence is broken`,
        ),
        ...fact(
          'breaking it',
          stage.amendments ? 'by an objection or an amendment' : 'by an objection',
        ),
      ];
    case 'assign':
      return [
        ...fact('who acts', `${theRole(procedure, stage.by)}, ${HOW[stage.how]}`),
        ...fact('order', stage.order),
      ];
    default:
      return never(stage, 'stage');
  }
}

/** Everything that a stage says beside its rule and its steps, in the order in which people ask. */
export function factsOf(procedure: Procedure, stage: Stage): readonly Fact[] {
  return [
    ...own(procedure, stage),
    ...fact(
      'clock',
      'clock' in stage && stage.clock ? clockInWords(procedure, stage.clock) : undefined,
    ),
    ...fact(
      'rests on',
      stage.articles && stage.articles.map((id) => articleTitle(procedure, id)).join('; '),
    ),
    ...fact('note', stage.note),
  ];
}
