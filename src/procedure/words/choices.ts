/** What a choice is called on the paper that members have before them. */
import { never } from '../../basics/index.ts';
import type { Form } from '../parts/ballot.ts';
import type { Stage } from '../parts/stage.ts';
import type { Choice } from '../rule.ts';
import { VERBS, type Verbs } from './rule.ts';

const FOR_A_NAME: Verbs = {
  ...VERBS,
  consent: { one: 'is for the candidate', many: 'are for the candidate' },
  object: { one: 'is for another', many: 'are for another' },
};

/** The only mark that counts as this, or undefined where several do or none. */
function onlyMark(form: Form, choice: Choice): string | undefined {
  if (form.kind !== 'graded') return undefined;
  const marks = form.grades.filter(({ counts }) => counts === choice);
  return marks.length === 1 ? marks[0]?.title : undefined;
}

/** Verbs that fit the paper: under a paper with names, members are for a candidate or for another. */
export function verbsFor(form: Form | undefined): Verbs {
  switch (form?.kind) {
    case undefined:
    case 'assent':
      return VERBS;
    case 'one':
    case 'some':
      return FOR_A_NAME;
    case 'ranked':
      return {
        ...VERBS,
        consent: { one: 'puts the candidate above', many: 'put the candidate above' },
        object: { one: 'puts the candidate below', many: 'put the candidate below' },
      };
    case 'graded': {
      const marking = (choice: Choice): Verbs[Choice] => {
        const mark = onlyMark(form, choice);
        return mark === undefined || choice === 'absent'
          ? VERBS[choice]
          : { one: `marks “${mark}”`, many: `mark “${mark}”` };
      };
      return {
        consent: marking('consent'),
        object: marking('object'),
        abstain: marking('abstain'),
        absent: VERBS.absent,
      };
    }
    default:
      return never(form, 'form');
  }
}

const DOING: Readonly<Record<Choice, string>> = {
  consent: 'consenting',
  object: 'objecting',
  abstain: 'abstaining',
  absent: 'staying away',
};

/** The choice as something that a member does: “by voting for another”. */
export function doing(stage: Stage, choice: Choice): string {
  if (stage.kind === 'tacit' && choice === 'object') return 'breaking silence';
  if (!('paper' in stage)) return DOING[choice];
  const { form } = stage.paper;
  const mark = onlyMark(form, choice);
  if (mark !== undefined && choice !== 'absent') return `marking “${mark}”`;
  if (choice === 'object' && (form.kind === 'one' || form.kind === 'some')) {
    return 'voting for another';
  }
  if (choice === 'object' && form.kind === 'ranked') {
    return `ranking the candidate below “${form.default ?? 'the default'}”`;
  }
  return DOING[choice];
}
