/** Walks through any race at random: at each state one of the things that may be done next. */
import { never, type Random } from '../src/basics/index.ts';
import {
  act,
  beginRace,
  whatNext,
  type Form,
  type Possibility,
  type Procedure,
  type RaceCommand,
  type RaceEvent,
  type RaceState,
  type Setup,
  type Vote,
} from '../src/procedure/index.ts';

/** A race of any procedure needs members: eleven where the catalogue leaves them open, each of some weight. */
export function anySetup(procedure: Procedure): Setup {
  const bodies: NonNullable<Setup['bodies']> = {};
  for (const body of procedure.bodies) {
    const members =
      body.members ??
      Array.from(
        { length: Math.min(typeof body.size === 'number' ? body.size : 11, 40) },
        (_, n) => `m${n}`,
      );
    const open = Object.entries(body.weights ?? {}).filter(([, table]) => table.of === undefined);
    bodies[body.id] = {
      ...(body.members === undefined ? { members } : {}),
      ...(open.length === 0
        ? {}
        : {
            weights: Object.fromEntries(
              open.map(([name]) => [
                name,
                Object.fromEntries(members.map((one, n) => [one, n + 1])),
              ]),
            ),
          }),
    };
  }
  return { bodies };
}

/** The later of two moments; days and minutes sort as text. */
const later = (a: string | undefined, b: string): string => (a === undefined || a < b ? b : a);

const pick = <T>(random: Random, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];

/** A vote that fits the paper. */
export function anyVote(random: Random, form: Form, round: number, asked: readonly string[]): Vote {
  if (form.kind !== 'assent' && random() < 0.1) return { kind: 'blank' };
  switch (form.kind) {
    case 'one':
      return { kind: 'names', names: [favourite(random, asked)] };
    case 'some': {
      const most = form.names[Math.min(round, form.names.length) - 1] ?? 1;
      const names = asked.toSorted(() => random() - 0.5).slice(0, most);
      return form.exactly && names.length < most ? { kind: 'blank' } : { kind: 'names', names };
    }
    case 'graded':
      return {
        kind: 'grades',
        grades: Object.fromEntries(
          asked.map((id) => [
            id,
            (random() < 0.8 ? form.grades[0] : pick(random, form.grades))?.id ?? '',
          ]),
        ),
      };
    case 'ranked':
      return {
        kind: 'ranking',
        ranking: [...asked, 'default'].toSorted(() => random() - 0.5).map((id) => [id]),
      };
    case 'assent':
      return { kind: 'assent', says: random() < 0.01 ? 'object' : 'no-objection' };
    default:
      return never(form, 'form');
  }
}

/** A command of the kind that is possible now, with arguments that fit; undefined where none do. */
export function commandFor(
  random: Random,
  procedure: Procedure,
  state: RaceState,
  possible: Possibility,
): RaceCommand | undefined {
  const stage = procedure.stages.find((one) => one.id === state.stage);
  const by = pick(random, possible.by) ?? '';
  // Where nobody has to say so, the time has to come.
  const at = possible.by.length === 0 ? later(possible.until, state.at) : state.at;
  const some = pick(random, possible.about);
  // One name for each post that somebody stands for.
  const candidates = procedure.posts.flatMap(
    (post) =>
      pick(
        random,
        possible.about.filter((id) => (state.candidates[id]?.post ?? post.id) === post.id),
      ) ?? [],
  );
  switch (possible.do) {
    case 'nominate': {
      const id = `c${Object.keys(state.candidates).length}`;
      return {
        do: 'nominate',
        at,
        candidate: {
          id,
          name: id.toUpperCase(),
          ...(procedure.posts.length > 1 ? { post: pick(random, procedure.posts)?.id ?? '' } : {}),
        },
      };
    }
    case 'withdraw':
      return some === undefined || random() < 0.7
        ? undefined
        : { do: 'withdraw', at, candidate: some };
    case 'endorse':
      return some === undefined ? undefined : { do: 'endorse', at, candidate: some, by: ['m1'] };
    case 'proceed':
    case 'open-round':
    case 'close-round':
    case 'break-package':
      return { do: possible.do, at, by };
    case 'propose':
    case 'declare':
    case 'invite':
      return candidates.length === 0 ? undefined : { do: possible.do, at, by, candidates };
    case 'cast': {
      if (stage === undefined || !('paper' in stage) || state.open === undefined) return undefined;
      const body = state.bodies[stage.body];
      const silent = body?.eligible.filter((one) => !Object.hasOwn(state.votes, one)) ?? [];
      const member = pick(random, silent);
      return member === undefined
        ? undefined
        : {
            do: 'cast',
            at,
            member,
            vote: anyVote(random, stage.paper.form, state.open.round, state.open.asked),
          };
    }
    case 'lift-objection': {
      const member = Object.entries(state.votes).find(
        ([, vote]) => vote.kind === 'assent' && vote.says === 'object',
      )?.[0];
      return member === undefined ? undefined : { do: 'lift-objection', at, member };
    }
    case 'break-tie': {
      const tie = state.tie;
      const how =
        stage?.kind === 'ballot' && JSON.stringify(stage.tie).includes('castingVote')
          ? 'casting-vote'
          : 'lot';
      return tie === undefined
        ? undefined
        : { do: 'break-tie', at, by, how, candidates: tie.candidates.slice(0, tie.places) };
    }
    case 'break-silence': {
      const body = stage !== undefined && 'body' in stage ? state.bodies[stage.body] : undefined;
      const member = pick(random, body?.eligible ?? []);
      return member === undefined || random() < 0.8
        ? undefined
        : { do: 'break-silence', at, member };
    }
    case 'assign':
      return { do: 'assign', at, by, to: 'whoever it is' };
    case 'choose-way':
      return {
        do: 'choose-way',
        at,
        by,
        way: 1 + Math.floor(random() * (state.fork?.step.among.length ?? 1)),
      };
    case 'accept':
    case 'decline':
      return some === undefined ? undefined : { do: possible.do, at, candidate: some };
    case 'let-silence-expire':
      return { do: 'let-silence-expire', at };
    default:
      return undefined;
  }
}

/** Most of a round is voting: a round that is closed at once hardly ever decides anything. */
function likely(
  random: Random,
  state: RaceState,
  all: readonly Possibility[],
): Possibility | undefined {
  const cast = all.find((one) => one.do === 'cast');
  const most = Object.keys(state.votes).length < 40;
  return cast !== undefined && most && random() < 0.97 ? cast : pick(random, all);
}

/** The first name has four votes in five: votes spread evenly never reach two thirds. */
const favourite = (random: Random, asked: readonly string[]): string =>
  (random() < 0.8 ? asked[0] : pick(random, asked)) ?? 'x';

/** A walk of so many steps. Every command comes from what is possible, and each has to be accepted. */
export function walk(
  random: Random,
  procedure: Procedure,
  length: number,
): { readonly events: readonly RaceEvent[]; readonly state: RaceState } {
  const start = beginRace(procedure, anySetup(procedure), '2030-01-01');
  if (!start.ok) throw new Error(start.error.message);
  const events = [...start.value.events];
  let { state } = start.value;
  for (let n = 0; n < length && state.ended === undefined; n += 1) {
    const possible = likely(random, state, whatNext(procedure, state));
    const command =
      possible === undefined ? undefined : commandFor(random, procedure, state, possible);
    if (command === undefined) continue;
    const done = act(procedure, state, command);
    if (!done.ok)
      throw new Error(`${procedure.name}, ${state.stage}: ${command.do}: ${done.error.message}`);
    events.push(...done.value.events);
    ({ state } = done.value);
  }
  return { events, state };
}
