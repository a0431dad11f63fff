/** How an entry changes a case. No checks here: `decide` and `fold` make them first. */
import { firstDay, fold as foldName, never } from '../basics/index.ts';
import type { Case, ClaimRecord, ClaimStatus } from './case.ts';
import type { Claim } from './claim.ts';
import type { Entry, EventType } from './event.ts';
import { outletKey, type RatingHistory } from './rating.ts';

/** A case to which nothing has happened. */
export const emptyCase: Case = {
  version: 0,
  id: '',
  title: '',
  body: { id: '', name: '', aliases: [] },
  members: new Map(),
  groups: new Map(),
  people: new Map(),
  candidates: new Set(),
  post: undefined,
  rule: undefined,
  dates: new Map(),
  sources: new Map(),
  copies: new Map(),
  claims: new Map(),
  sourceRatings: new Map(),
  outletRatings: new Map(),
  claimRatings: new Map(),
  spellings: new Map(),
};

/** A case that may be changed in place, as long as nobody else has seen it. */
export type Draft = {
  -readonly [K in keyof Case]: Case[K] extends ReadonlyMap<infer Id, infer Value>
    ? Map<Id, Value>
    : Case[K] extends ReadonlySet<infer Id>
      ? Set<Id>
      : Case[K];
};

type Collection =
  | 'members'
  | 'groups'
  | 'people'
  | 'candidates'
  | 'dates'
  | 'sources'
  | 'copies'
  | 'claims'
  | 'sourceRatings'
  | 'outletRatings'
  | 'claimRatings'
  | 'spellings';

/** The collection that each kind of event writes to; a single step copies no other. */
const TOUCHES: Readonly<Record<EventType, Collection | undefined>> = {
  'case-opened': undefined,
  'member-joined': 'members',
  'member-left': 'members',
  'group-defined': 'groups',
  'person-described': 'people',
  'post-described': undefined,
  'rule-set': undefined,
  'date-set': 'dates',
  'candidate-named': 'candidates',
  'source-added': 'sources',
  'copy-noticed': 'copies',
  'claim-proposed': 'claims',
  'claim-accepted': 'claims',
  'claim-rejected': 'claims',
  'claim-corrected': 'claims',
  'claim-reopened': 'claims',
  'name-settled': 'spellings',
  'source-rated': 'sourceRatings',
  'outlet-rated': 'outletRatings',
  'claim-rated': 'claimRatings',
};

/** The case after one more entry. The case that is passed in stays as it was. */
export function evolve(state: Case, entry: Entry): Case {
  const touched = TOUCHES[entry.event.type];
  // Collections that this event does not touch are shared; `apply` never writes to them.
  const draft = { ...state } as Draft;
  if (touched === 'candidates') draft.candidates = new Set(state.candidates);
  else if (touched !== undefined) {
    Object.assign(draft, { [touched]: new Map<string, unknown>(state[touched]) });
  }
  apply(draft, entry);
  return draft;
}

/** A copy of the case that may be changed in place. */
export const draftOf = (state: Case): Draft => ({
  ...state,
  members: new Map(state.members),
  groups: new Map(state.groups),
  people: new Map(state.people),
  candidates: new Set(state.candidates),
  dates: new Map(state.dates),
  sources: new Map(state.sources),
  copies: new Map(state.copies),
  claims: new Map(state.claims),
  sourceRatings: new Map(state.sourceRatings),
  outletRatings: new Map(state.outletRatings),
  claimRatings: new Map(state.claimRatings),
  spellings: new Map(state.spellings),
});

/** Changes the draft in place as the entry says. */
export function apply(draft: Draft, entry: Entry): void {
  const { event } = entry;
  draft.version += 1;
  switch (event.type) {
    case 'case-opened':
      draft.id = event.case;
      draft.title = event.title;
      draft.body = { id: event.body.id, name: event.body.name, aliases: event.body.aliases ?? [] };
      return;
    case 'member-joined': {
      const { member, name, aliases = [] } = event;
      const from = entry.occurred === undefined ? undefined : firstDay(entry.occurred);
      const terms = [...(draft.members.get(member)?.terms ?? []), { from }];
      draft.members.set(member, { id: member, name, aliases, terms });
      return;
    }
    case 'member-left': {
      const member = draft.members.get(event.member);
      if (member === undefined) return;
      const to = firstDay(entry.occurred ?? entry.recorded.slice(0, 10));
      const last = member.terms.length - 1;
      const terms = member.terms.map((term, i) => (i === last ? { ...term, to } : term));
      draft.members.set(event.member, { ...member, terms });
      return;
    }
    case 'group-defined': {
      const { group, name, aliases = [], members } = event;
      draft.groups.set(group, { id: group, name, aliases, members });
      return;
    }
    case 'person-described': {
      const { person, name, aliases = [], nationality, gender, offices = [] } = event;
      draft.people.set(person, { id: person, name, aliases, nationality, gender, offices });
      return;
    }
    case 'post-described': {
      const { type: _, ...post } = event;
      draft.post = post;
      return;
    }
    case 'rule-set':
      draft.rule = {
        rule: event.rule,
        words: event.words,
        basis: event.basis,
        weights: event.weights ?? {},
        from: entry.occurred,
      };
      return;
    case 'date-set': {
      const { type: _, ...date } = event;
      draft.dates.set(event.date, date);
      return;
    }
    case 'candidate-named':
      draft.candidates.add(event.candidate);
      return;
    case 'source-added':
      draft.sources.set(event.source.id, event.source);
      return;
    case 'copy-noticed':
      if (event.of === null) draft.copies.delete(event.source);
      else draft.copies.set(event.source, event.of);
      return;
    case 'claim-proposed':
      draft.claims.set(event.claim.id, {
        claim: event.claim,
        proposed: event.claim,
        corrections: [],
        status: 'proposed',
        source: event.source,
        recorded: entry.recorded,
        decided: undefined,
        decidedBy: undefined,
        seq: entry.seq,
      });
      return;
    case 'claim-accepted':
      return decideClaim(draft, entry, event.claim, 'accepted');
    case 'claim-rejected':
      return decideClaim(draft, entry, event.claim, 'rejected');
    case 'claim-corrected':
      return decideClaim(draft, entry, event.claim, 'accepted', event.now);
    case 'claim-reopened': {
      const record = draft.claims.get(event.claim);
      if (record === undefined) return;
      draft.claims.set(event.claim, undecided(record));
      return;
    }
    case 'name-settled':
      if (event.means === null) draft.spellings.delete(foldName(event.written));
      else draft.spellings.set(foldName(event.written), event.means);
      return;
    case 'source-rated':
      return rate(draft.sourceRatings, event.source, entry, event);
    case 'outlet-rated':
      return rate(draft.outletRatings, outletKey(event.outlet), entry, event);
    case 'claim-rated':
      return rate(draft.claimRatings, event.claim, entry, event);
    default:
      return never(event, 'event');
  }
}

function rate<R>(
  ratings: Map<string, RatingHistory<R>>,
  of: string,
  { basis, recorded }: Entry,
  { rating, reason }: { readonly rating: R | null; readonly reason?: string | undefined },
): void {
  const given = {
    rating,
    by: basis.kind === 'act' ? basis.by : undefined,
    recorded,
    ...(reason !== undefined && { reason }),
  };
  ratings.set(of, [...(ratings.get(of) ?? []), given]);
}

/** The claim as it was when nobody had decided on it. */
const undecided = (record: ClaimRecord): ClaimRecord => ({
  ...record,
  claim: record.proposed,
  corrections: [],
  status: 'proposed',
  decided: undefined,
  decidedBy: undefined,
});

function decideClaim(
  draft: Draft,
  entry: Entry,
  id: string,
  status: ClaimStatus,
  now?: Claim,
): void {
  const record = draft.claims.get(id);
  if (record === undefined) return;
  const corrected: Partial<ClaimRecord> =
    now === undefined ? {} : { claim: now, corrections: [...record.corrections, now] };
  draft.claims.set(id, {
    ...record,
    ...corrected,
    status,
    decided: entry.recorded,
    decidedBy: entry.basis.kind === 'act' ? entry.basis.by : undefined,
  });
}
