/** How an entry changes a case. No checks here: `decide` and `fold` make them first. */
import { firstDay, fold as foldName, Growing, Layered, never } from '../basics/index.ts';
import type { Case, ClaimRecord, ClaimStatus } from './case.ts';
import type { Claim } from './claim.ts';
import type { Entry } from './event.ts';
import { outletKey, type RatingHistory } from './rating.ts';
import { GrowingTopics } from './topics.ts';

/** A case to which nothing has happened. */
export const emptyCase: Case = {
  version: 0,
  id: '',
  title: '',
  body: { id: '', name: '', aliases: [] },
  members: new Layered(),
  groups: new Layered(),
  people: new Layered(),
  candidates: new Set(),
  post: undefined,
  rule: undefined,
  dates: new Layered(),
  sources: new Layered(),
  copies: new Layered(),
  claims: new Layered(),
  topics: new Layered(),
  sourceRatings: new Layered(),
  outletRatings: new Layered(),
  claimRatings: new Layered(),
  spellings: new Layered(),
};

/**
 * A case that may be changed in place, as long as nobody else has seen it. It holds only what is
 * different from the case that it was made of, so that one more entry costs as much on a long record.
 */
export type Draft = {
  -readonly [K in keyof Case]: K extends 'topics'
    ? GrowingTopics
    : Case[K] extends ReadonlyMap<infer Id, infer Value>
      ? Growing<Id, Value>
      : Case[K] extends ReadonlySet<infer Id>
        ? Set<Id>
        : Case[K];
};

// All maps of a case are made in this file, so all of them are layered.
const growing = <Id, Value>(map: ReadonlyMap<Id, Value>): Growing<Id, Value> =>
  new Growing(map as Layered<Id, Value>);

/** The case as a draft; it stays as it was. */
export const draftOf = (state: Case): Draft => ({
  ...state,
  members: growing(state.members),
  groups: growing(state.groups),
  people: growing(state.people),
  candidates: new Set(state.candidates),
  dates: growing(state.dates),
  sources: growing(state.sources),
  copies: growing(state.copies),
  claims: growing(state.claims),
  topics: new GrowingTopics(state.topics),
  sourceRatings: growing(state.sourceRatings),
  outletRatings: growing(state.outletRatings),
  claimRatings: growing(state.claimRatings),
  spellings: growing(state.spellings),
});

/** The case that the draft has become. What was not changed is the very same as in the case before. */
export const sealed = (draft: Draft, { candidates }: Case): Case => ({
  ...draft,
  members: draft.members.sealed(),
  groups: draft.groups.sealed(),
  people: draft.people.sealed(),
  // Nobody is ever taken off the list.
  candidates: draft.candidates.size === candidates.size ? candidates : draft.candidates,
  dates: draft.dates.sealed(),
  sources: draft.sources.sealed(),
  copies: draft.copies.sealed(),
  claims: draft.claims.sealed(),
  topics: draft.topics.sealed(),
  sourceRatings: draft.sourceRatings.sealed(),
  outletRatings: draft.outletRatings.sealed(),
  claimRatings: draft.claimRatings.sealed(),
  spellings: draft.spellings.sealed(),
});

/** The case after one more entry. The case that is passed in stays as it was. */
export function evolve(state: Case, entry: Entry): Case {
  const draft = draftOf(state);
  apply(draft, entry);
  return sealed(draft, state);
}

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
        procedure: event.procedure,
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
      return keep(draft, {
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
    case 'claim-accepted':
      return decideClaim(draft, entry, event.claim, 'accepted');
    case 'claim-rejected':
      return decideClaim(draft, entry, event.claim, 'rejected');
    case 'claim-corrected':
      return decideClaim(draft, entry, event.claim, 'accepted', event.now);
    case 'claim-reopened': {
      const record = draft.claims.get(event.claim);
      if (record === undefined) return;
      return keep(draft, undecided(record), record);
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
  ratings: Growing<string, RatingHistory<R>>,
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

/** The claim as it is now, by its id and by what it is on. */
function keep(draft: Draft, now: ClaimRecord, was?: ClaimRecord): void {
  draft.claims.set(now.proposed.id, now);
  draft.topics.put(now, was);
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
  const decided = {
    ...record,
    ...corrected,
    status,
    decided: entry.recorded,
    decidedBy: entry.basis.kind === 'act' ? entry.basis.by : undefined,
  };
  keep(draft, decided, record);
}
