/** What a member can come to choose on a paper. */
import { never } from '../../basics/index.ts';
import type { BallotPaper } from '../parts/ballot.ts';
import type { Stage } from '../parts/stage.ts';
import { CHOICES, type Choice } from '../rule.ts';

function marked({ form }: BallotPaper): readonly Choice[] {
  switch (form.kind) {
    case 'one':
    case 'some':
    case 'ranked':
      return ['consent', 'object', 'abstain'];
    case 'graded':
      // A paper without a mark is an abstention.
      return [...form.grades.map(({ counts }) => counts), 'abstain'];
    case 'assent':
      // A reservation is recorded and consents.
      return form.abstain ? ['consent', 'object', 'abstain'] : ['consent', 'object'];
    default:
      return never(form, 'form');
  }
}

/** The choices that a stage leaves its members; whoever says nothing is read as the paper says. */
export function choicesIn(stage: Stage): readonly Choice[] {
  if (stage.kind === 'tacit') return ['consent', 'object'];
  if (!('paper' in stage)) return CHOICES;
  const open = new Set([...marked(stage.paper), stage.paper.unheard]);
  return CHOICES.filter((choice) => open.has(choice));
}
