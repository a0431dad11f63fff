/** What an event does to the state of a race. Total: every event that was accepted can be read again. */
import { never } from '../../basics/index.ts';
import type { Procedure } from '../parts/procedure.ts';
import type { RaceEvent } from './event.ts';
import { seat } from './setup.ts';
import { standing, type Candidacy, type RaceState } from './state.ts';
import { stageOf } from './stages.ts';

/** The state that a list of events adds up to; the first must be `race-begun`. */
export function raceFrom(procedure: Procedure, events: readonly RaceEvent[]): RaceState {
  const [first, ...rest] = events;
  if (first?.type !== 'race-begun') throw new Error('A race begins with “race-begun”.');
  return rest.reduce(
    (state, event) => evolveRace(procedure, state, event),
    begun(procedure, first),
  );
}

/** The state with which a race begins. */
export function begun(
  procedure: Procedure,
  event: Extract<RaceEvent, { readonly type: 'race-begun' }>,
): RaceState {
  const bodies = seat(procedure, event.setup);
  if (!bodies.ok) throw new Error(bodies.error.message);
  return {
    at: event.at,
    stage: undefined,
    entered: event.at,
    round: 0,
    proposed: [],
    candidates: {},
    bodies: bodies.value,
    holders: event.setup.roles ?? {},
    rules: {},
    votes: {},
    declared: {},
    rounds: [],
    apart: false,
    terms: {},
    reservations: [],
    departures: [],
    ...(event.setup.termEnds === undefined ? {} : { termEnds: event.setup.termEnds }),
  };
}

/** The state without what belongs to one stage only. */
function leave(state: RaceState): RaceState {
  const { open: _open, silence: _silence, until: _until, tie: _tie, fork: _fork, ...rest } = state;
  return { ...rest, votes: {}, declared: {}, round: 0 };
}

const mark = (state: RaceState, ids: readonly string[], change: Partial<Candidacy>): RaceState => {
  const candidates = { ...state.candidates };
  for (const id of ids) {
    const one = candidates[id];
    if (one !== undefined) candidates[id] = { ...one, ...change };
  }
  return { ...state, candidates };
};

export function evolveRace(procedure: Procedure, before: RaceState, event: RaceEvent): RaceState {
  const state = { ...before, at: event.at };
  switch (event.type) {
    case 'race-begun':
      return begun(procedure, event);
    case 'stage-entered':
      return { ...leave(state), stage: event.stage, entered: event.at, proposed: event.proposed };
    case 'nominated': {
      const known = state.candidates[event.candidate.id];
      const candidacy: Candidacy = {
        ...event.candidate,
        status: 'standing',
        invited: false,
        endorsedBy: known?.endorsedBy ?? [],
      };
      return { ...state, candidates: { ...state.candidates, [candidacy.id]: candidacy } };
    }
    case 'endorsed': {
      const known = state.candidates[event.candidate]?.endorsedBy ?? [];
      return mark(state, [event.candidate], { endorsedBy: [...new Set([...known, ...event.by])] });
    }
    case 'withdrawn':
      return {
        ...mark(state, [event.candidate], { status: 'withdrawn' }),
        proposed: state.proposed.filter((id) => id !== event.candidate),
      };
    case 'round-opened':
      return {
        ...state,
        votes: {},
        open: { round: event.round, asked: event.asked, extra: event.extra ?? false },
      };
    case 'cast':
      return { ...state, votes: { ...state.votes, [event.member]: event.vote } };
    case 'objection-lifted': {
      const { [event.member]: _lifted, ...votes } = state.votes;
      return { ...state, votes };
    }
    case 'round-closed':
      return closed(procedure, state, event);
    case 'declared':
      return { ...state, declared: { ...state.declared, [event.by]: event.candidates } };
    case 'invited':
      return mark(state, event.candidates, { invited: true });
    case 'eliminated':
      return {
        ...mark(state, event.candidates, { status: 'out', outBecause: event.because }),
        proposed: state.proposed.filter((id) => !event.candidates.includes(id)),
      };
    case 'tied':
      return {
        ...state,
        tie: { candidates: event.candidates, places: event.places, for: event.for, ballots: 0 },
      };
    case 'tie-broken': {
      const { tie: _tie, ...rest } = state;
      return rest;
    }
    case 'chosen':
      return { ...state, proposed: event.candidates };
    case 'placed-under-silence':
      return {
        ...state,
        votes: {},
        proposed: event.candidates,
        silence: { candidates: event.candidates, expires: event.expires },
      };
    case 'silence-extended':
      return state.silence === undefined
        ? state
        : { ...state, silence: { ...state.silence, expires: event.expires } };
    case 'silence-broken':
      return {
        ...state,
        votes: {
          ...state.votes,
          [event.by]: {
            kind: 'assent',
            says: 'object',
            ...(event.ground === undefined ? {} : { ground: event.ground }),
          },
        },
      };
    case 'silence-expired': {
      const { silence: _silence, ...rest } = state;
      return rest;
    }
    case 'clock-extended':
      return { ...state, until: event.until };
    case 'reserved':
      return {
        ...state,
        reservations: [...state.reservations, { member: event.member, words: event.words }],
      };
    case 'recused':
      return { ...state, holders: { ...state.holders, [event.role]: [event.to] } };
    case 'barred': {
      const body = state.bodies[event.body];
      if (body === undefined) return state;
      const eligible = body.members.filter((member) => !event.members.includes(member));
      return { ...state, bodies: { ...state.bodies, [event.body]: { ...body, eligible } } };
    }
    case 'rule-changed':
      return { ...state, rules: { ...state.rules, [event.stage]: event.rule } };
    case 'package-broken':
      return { ...state, apart: true };
    case 'term-settled':
      return { ...state, terms: { ...state.terms, [event.post]: event.lasts } };
    case 'assigned':
      return state;
    case 'ways-opened':
      return 'choose' in event.step
        ? { ...state, fork: { step: event.step, chosen: event.chosen } }
        : state;
    case 'way-chosen': {
      const { fork: _fork, ...rest } = state;
      return rest;
    }
    case 'offered':
      return { ...state, offer: { candidates: event.candidates, declined: event.declined } };
    case 'accepted': {
      const { offer: _offer, ...rest } = state;
      return rest;
    }
    case 'declined': {
      const { offer: _offer, ...rest } = mark(state, [event.candidate], { status: 'declined' });
      return { ...rest, proposed: rest.proposed.filter((id) => id !== event.candidate) };
    }
    case 'appointed': {
      const next = mark(state, [event.candidate], { status: 'appointed' });
      const terms =
        event.lasts === undefined ? next.terms : { ...next.terms, [event.post]: event.lasts };
      return ended(procedure, { ...next, terms });
    }
    case 'left-unfilled':
      return over(state, {
        how: 'not-filled',
        ...(event.acting === undefined ? {} : { acting: event.acting }),
      });
    case 'departed':
      return departed(state, event);
    default:
      return never(event, 'event');
  }
}

function closed(
  procedure: Procedure,
  state: RaceState,
  event: Extract<RaceEvent, { readonly type: 'round-closed' }>,
): RaceState {
  const { open, ...rest } = state;
  const stage = stageOf(procedure, event.stage);
  if (open === undefined || stage === undefined || !('body' in stage)) return rest;
  const body = state.bodies[stage.body];
  if (body === undefined) return rest;
  const round = {
    ...open,
    stage: event.stage,
    at: event.at,
    rule: state.rules[event.stage] ?? stage.rule,
    body,
    votes: state.votes,
    ...(event.tally === undefined ? {} : { tally: event.tally }),
  };
  const { tie } = rest;
  return {
    ...rest,
    ...(tie !== undefined && open.extra ? { tie: { ...tie, ballots: tie.ballots + 1 } } : {}),
    votes: {},
    round: open.extra ? rest.round : open.round,
    rounds: [...rest.rounds, round],
  };
}

const over = (state: RaceState, how: NonNullable<RaceState['ended']>): RaceState => ({
  ...leave(state),
  stage: undefined,
  ended: how,
});

/** The race is over once every post of the procedure has somebody. */
function ended(procedure: Procedure, state: RaceState): RaceState {
  const filled = new Set(
    Object.values(state.candidates)
      .filter((one) => one.status === 'appointed')
      .map((one) => one.post ?? procedure.posts[0]?.id),
  );
  return procedure.posts.every((post) => filled.has(post.id))
    ? over(state, { how: 'appointed' })
    : state;
}

function departed(
  state: RaceState,
  event: Extract<RaceEvent, { readonly type: 'departed' }>,
): RaceState {
  const departure = {
    at: event.at,
    why: event.why,
    from: state.stage,
    ...(event.to === undefined ? {} : { to: event.to }),
  };
  const noted =
    event.gap === true ? state : { ...state, departures: [...state.departures, departure] };
  if (event.appointed !== undefined) {
    return over(mark(noted, event.appointed, { status: 'appointed' }), { how: 'departed' });
  }
  if (event.to === undefined) return noted;
  const stands = standing(noted);
  return {
    ...leave(noted),
    stage: event.to,
    entered: event.at,
    proposed: noted.proposed.filter((id) => stands.includes(id)),
  };
}
