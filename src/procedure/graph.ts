/** The steps of a procedure as a graph: which stage can be followed by what. */
import { never } from '../basics/index.ts';
import { stepsOf, type Procedure } from './parts/procedure.ts';
import type { SetStep, Stage, Step } from './parts/stage.ts';

/** A step out of a stage. */
export interface Edge {
  readonly from: string;
  /** The next stage; absent where the race ends. */
  readonly to?: string;
  readonly end?: 'appointed' | 'not-filled';
  /** When it is taken: “the rule is met”. */
  readonly when: string;
  readonly step: SetStep;
  readonly tone: Tone;
}

/** Whether a step follows because a rule was met, because something failed, or neither. */
export type Tone = 'met' | 'failed' | 'onward';

function toneOf(stage: Stage, step: SetStep): Tone {
  // A way of a fork has the tone of its fork.
  const isOf = (field: Step | undefined): boolean =>
    field !== undefined &&
    ('choose' in field ? field.among.some((way) => way.step === step) : field === step);
  switch (stage.kind) {
    case 'nominate':
      return isOf(stage.nobody) ? 'failed' : 'onward';
    case 'sound':
      return isOf(stage.exhausted) ? 'failed' : 'onward';
    case 'ballot':
      return isOf(stage.met) ? 'met' : isOf(stage.exhausted) ? 'failed' : 'onward';
    case 'tacit':
      return isOf(stage.unbroken) ? 'met' : 'failed';
    case 'deliberate':
    case 'assign':
      return 'onward';
    default:
      return never(stage, 'stage');
  }
}

const declinedOf = (step: SetStep): string | undefined =>
  'end' in step && step.end === 'appointed' ? step.accepted?.declined : undefined;

function edgesFrom(stage: Stage): readonly Edge[] {
  return stepsOf(stage).flatMap(({ when, step }): Edge[] => {
    const { id: from } = stage;
    const tone = toneOf(stage, step);
    if ('go' in step) return [{ from, to: step.go, when, step, tone }];
    const declined = declinedOf(step);
    const end: Edge = { from, end: step.end, when, step, tone };
    const decline = 'whoever was chosen declines';
    return declined === undefined
      ? [end]
      : [end, { from, to: declined, when: decline, step, tone: 'failed' }];
  });
}

/** Every step of every stage, in the order of the stages. */
export const edgesOf = ({ stages }: Pick<Procedure, 'stages'>): readonly Edge[] =>
  stages.flatMap(edgesFrom);

/** Everything that can be reached from there, with the start itself, nearest first. */
export function reachable(start: string, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set([start]);
  for (const id of found) for (const to of next(id)) found.add(to);
  return found;
}

/** Where each stage may lead. */
export function followersIn(edges: readonly Edge[]): (id: string) => readonly string[] {
  const followers = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (to === undefined) continue;
    const list = followers.get(from) ?? [];
    if (!list.includes(to)) list.push(to);
    followers.set(from, list);
  }
  return (id) => followers.get(id) ?? [];
}

/** The shortest way from a stage back to itself, the stage at both ends; undefined where there is none. */
export function circleThrough(
  start: string,
  next: (id: string) => readonly string[],
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const back = (from: string): readonly string[] => {
    const way = [from];
    for (let at = from; at !== start;) {
      at = cameFrom.get(at) ?? start;
      way.push(at);
    }
    return [...way.toReversed(), start];
  };
  const found = new Set([start]);
  for (const id of found) {
    for (const to of next(id)) {
      if (to === start) return back(id);
      if (!found.has(to)) cameFrom.set(to, id);
      found.add(to);
    }
  }
  return undefined;
}
