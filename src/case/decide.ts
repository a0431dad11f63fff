/** What somebody asks for, and the events that follow from it or the reason why not. */
import { never, ok, refuse, type Result } from '../basics/index.ts';
import { candidatesIn } from './claim-parts.ts';
import type { Case } from './case.ts';
import type { Claim } from './claim.ts';
import { check } from './check.ts';
import { apply, draftOf } from './evolve.ts';
import type { Event, EventOf, EventType } from './event.ts';

/** The commands that are one event, and which. */
const ONE_EVENT = {
  'open-case': 'case-opened',
  'join-member': 'member-joined',
  'leave-member': 'member-left',
  'define-group': 'group-defined',
  'describe-person': 'person-described',
  'describe-post': 'post-described',
  'set-rule': 'rule-set',
  'set-date': 'date-set',
  'add-source': 'source-added',
  'notice-copy': 'copy-noticed',
  'accept-claim': 'claim-accepted',
  'reject-claim': 'claim-rejected',
  'correct-claim': 'claim-corrected',
  'reopen-claim': 'claim-reopened',
  'settle-name': 'name-settled',
  'rate-source': 'source-rated',
  'rate-outlet': 'outlet-rated',
  'rate-claim': 'claim-rated',
} as const satisfies Readonly<Record<string, EventType>>;

type OneEvent = {
  [C in keyof typeof ONE_EVENT]: { readonly type: C } & Omit<
    EventOf<(typeof ONE_EVENT)[C]>,
    'type'
  >;
}[keyof typeof ONE_EVENT];

type PersonDetails = Omit<EventOf<'person-described'>, 'type'>;

/** Puts a person on the list of candidates; `name` and the rest describe a person not known yet. */
export interface NameCandidate extends Omit<PersonDetails, 'person' | 'name'> {
  readonly type: 'name-candidate';
  readonly candidate: string;
  readonly name?: string;
}

/**
 * Proposes what was read in one source. `people` describes candidates whom the claims are about and
 * the case does not know: they are described and named first. A claim about anybody else who is not
 * named is refused, so that nobody becomes a candidate by a slip of the reader.
 */
export interface ProposeClaims {
  readonly type: 'propose-claims';
  readonly source: string;
  readonly claims: readonly Claim[];
  readonly people?: readonly PersonDetails[];
}

export type Command = OneEvent | NameCandidate | ProposeClaims;

/** The events that the command leads to, all or none. Nothing is changed. */
export function decide(command: Command, state: Case): Result<readonly Event[]> {
  const events = eventsOf(command, state);
  const [only] = events;
  if (events.length === 1 && only !== undefined) {
    const error = check(only, state);
    return error === undefined ? ok(events) : { ok: false, error };
  }
  const draft = draftOf(state);
  for (const event of events) {
    const error = check(event, draft);
    if (error !== undefined) return { ok: false, error };
    // Only what later events are checked against matters here, so the time and the person are dummies.
    const seq = draft.version + 1;
    apply(draft, { seq, recorded: '1970-01-01', basis: { kind: 'act', by: 'nobody' }, event });
  }
  return events.length > 0 ? ok(events) : refuse('bad-input', 'There is nothing to propose.');
}

function eventsOf(command: Command, state: Case): readonly Event[] {
  switch (command.type) {
    case 'name-candidate': {
      const { type: _, candidate, name, ...details } = command;
      const named: Event = { type: 'candidate-named', candidate };
      if (name === undefined) return [named];
      return [{ type: 'person-described', person: candidate, name, ...details }, named];
    }
    case 'propose-claims':
      return [...newCandidates(command, state), ...proposals(command)];
    case 'open-case':
    case 'join-member':
    case 'leave-member':
    case 'define-group':
    case 'describe-person':
    case 'describe-post':
    case 'set-rule':
    case 'set-date':
    case 'add-source':
    case 'notice-copy':
    case 'accept-claim':
    case 'reject-claim':
    case 'correct-claim':
    case 'reopen-claim':
    case 'settle-name':
    case 'rate-source':
    case 'rate-outlet':
    case 'rate-claim':
      return [{ ...command, type: ONE_EVENT[command.type] } as Event];
    default:
      return never(command, 'command');
  }
}

const proposals = ({ source, claims }: ProposeClaims): readonly Event[] =>
  claims.map((claim) => ({ type: 'claim-proposed', source, claim }));

function newCandidates(command: ProposeClaims, state: Case): readonly Event[] {
  const events: Event[] = [];
  const wanted = new Set(command.claims.flatMap(({ says }) => candidatesIn(says)));
  for (const candidate of wanted) {
    if (state.candidates.has(candidate)) continue;
    const described = command.people?.find(({ person }) => person === candidate);
    // Left out here, refused by the check of the claim itself.
    if (described === undefined) continue;
    if (!state.people.has(candidate)) events.push({ type: 'person-described', ...described });
    events.push({ type: 'candidate-named', candidate });
  }
  return events;
}
