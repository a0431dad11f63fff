/** What must hold before an event may happen to a case: the invariants, one refusal sentence each. */
import { fold as foldName, never, type Refusal, type RefusalCode } from '../basics/index.ts';
import type { Rule } from '../procedure/index.ts';
import type { CaseById } from './case.ts';
import { candidatesIn, spansIn } from './claim-parts.ts';
import { spanStandsIn, type Claim } from './claim.ts';
import { isMemberNow } from './members.ts';
import type { Event, EventOf } from './event.ts';
import { outletKey, type RatingHistory } from './rating.ts';

/** Why the event cannot happen to this case; undefined where it can. */
export function check(event: Event, state: CaseById): Refusal | undefined {
  if (event.type === 'case-opened') {
    return state.id === '' ? undefined : no('conflict', `The case ${state.id} is open already.`);
  }
  if (state.id === '') {
    return no('bad-input', 'A record has to begin by opening its case.');
  }
  switch (event.type) {
    case 'member-joined':
      if (state.groups.has(event.member)) {
        return no('conflict', `${event.member} is the name of a group, so no member can have it.`);
      }
      return isMemberNow(state, event.member)
        ? no('conflict', `${event.member} is a member already.`)
        : undefined;
    case 'member-left':
      return isMemberNow(state, event.member)
        ? undefined
        : no('not-found', `${event.member} is no member, so it cannot leave.`);
    case 'group-defined':
      return checkGroup(event, state);
    case 'person-described':
      return undefined;
    case 'post-described':
      return event.incumbent === undefined || state.people.has(event.incumbent)
        ? undefined
        : no('not-found', `${event.incumbent} holds the post but has not been described yet.`);
    case 'rule-set':
      return checkRule(event, event.rule, state);
    case 'date-set':
      return undefined;
    case 'candidate-named':
      if (!state.people.has(event.candidate)) {
        return no(
          'not-found',
          `${event.candidate} has not been described yet: describe the person first.`,
        );
      }
      return state.candidates.has(event.candidate)
        ? no('conflict', `${event.candidate} is named as a candidate already.`)
        : undefined;
    case 'source-added':
      return state.sources.has(event.source.id)
        ? no('conflict', `There is a source ${event.source.id} already.`)
        : undefined;
    case 'copy-noticed':
      return checkCopy(event, state);
    case 'claim-proposed':
      if (state.claims.has(event.claim.id)) {
        return no('conflict', `There is a claim ${event.claim.id} already.`);
      }
      return checkClaim(event.claim, event.source, state);
    case 'claim-accepted':
    case 'claim-rejected': {
      const record = state.claims.get(event.claim);
      if (record === undefined) return no('not-found', `There is no claim ${event.claim}.`);
      const status = event.type === 'claim-accepted' ? 'accepted' : 'rejected';
      return record.status === status
        ? no('conflict', `The claim ${event.claim} is ${status} already.`)
        : undefined;
    }
    case 'claim-corrected': {
      const record = state.claims.get(event.claim);
      if (record === undefined) return no('not-found', `There is no claim ${event.claim}.`);
      if (event.now.id !== event.claim) {
        return no(
          'bad-input',
          `A correction keeps the claim's id: ${event.claim}, not ${event.now.id}.`,
        );
      }
      return checkClaim(event.now, record.source, state);
    }
    case 'claim-reopened': {
      const record = state.claims.get(event.claim);
      if (record === undefined) return no('not-found', `There is no claim ${event.claim}.`);
      return record.status === 'proposed'
        ? no('conflict', `The claim ${event.claim} waits for a decision already.`)
        : undefined;
    }
    case 'name-settled':
      if (event.means === null) {
        return state.spellings.has(foldName(event.written))
          ? undefined
          : no('not-found', `“${event.written}” was never settled, so it cannot be taken back.`);
      }
      return isKnown(state, event.means)
        ? undefined
        : no(
            'not-found',
            `“${event.written}” cannot mean ${event.means}: no member, group or person has that id.`,
          );
    case 'source-rated':
      return state.sources.has(event.source)
        ? checkRating(
            `The source ${event.source}`,
            event.rating,
            state.sourceRatings.get(event.source),
          )
        : no('not-found', `There is no source ${event.source}.`);
    case 'outlet-rated':
      return checkRating(
        event.outlet,
        event.rating,
        state.outletRatings.get(outletKey(event.outlet)),
      );
    case 'claim-rated':
      return state.claims.has(event.claim)
        ? checkRating(`The claim ${event.claim}`, event.rating, state.claimRatings.get(event.claim))
        : no('not-found', `There is no claim ${event.claim}.`);
    default:
      return never(event, 'event');
  }
}

/** A rating that says nothing new is refused, so that the history holds only what changed. */
function checkRating(
  what: string,
  rating: string | null,
  history: RatingHistory<string> | undefined,
): Refusal | undefined {
  const now = history?.at(-1)?.rating ?? null;
  if (rating !== now) return undefined;
  return rating === null
    ? no('not-found', `${what} is not rated, so no rating can be taken back.`)
    : no('conflict', `${what} is rated ${rating} already.`);
}

const no = (code: RefusalCode, message: string, where?: string): Refusal =>
  where === undefined ? { code, message } : { code, message, where };

const isKnown = (state: CaseById, id: string): boolean =>
  state.members.has(id) || state.groups.has(id) || state.people.has(id);

function checkGroup(event: EventOf<'group-defined'>, state: CaseById): Refusal | undefined {
  if (state.members.has(event.group)) {
    return no('conflict', `${event.group} is a member, so no group can have that name.`);
  }
  const stranger = event.members.find((member) => !state.members.has(member));
  return stranger === undefined
    ? undefined
    : no('not-found', `The group ${event.group} names ${stranger}, which is no member.`);
}

function checkRule(event: EventOf<'rule-set'>, rule: Rule, state: CaseById): Refusal | undefined {
  if (rule.kind === 'all' || rule.kind === 'any') {
    for (const part of rule.parts) {
      const refusal = checkRule(event, part, state);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  }
  if (rule.group !== undefined && !state.groups.has(rule.group)) {
    return no('not-found', `The rule names the group ${rule.group}, which is not defined.`);
  }
  if (rule.weights !== undefined && !Object.hasOwn(event.weights ?? {}, rule.weights)) {
    return no(
      'not-found',
      `The rule counts by the weights “${rule.weights}”, which it does not bring along.`,
    );
  }
  return undefined;
}

function checkCopy(event: EventOf<'copy-noticed'>, state: CaseById): Refusal | undefined {
  if (event.of === null) {
    return state.copies.has(event.source)
      ? undefined
      : no('not-found', `${event.source} is not known as a copy, so that cannot be taken back.`);
  }
  const missing = [event.source, event.of].find((id) => !state.sources.has(id));
  if (missing !== undefined) return no('not-found', `There is no source ${missing}.`);
  let origin: string | undefined = event.of;
  while (origin !== undefined) {
    if (origin === event.source) {
      return no(
        'conflict',
        `${event.source} cannot be a copy of ${event.of}, which would be a copy of it.`,
      );
    }
    origin = state.copies.get(origin);
  }
  return undefined;
}

function checkClaim(claim: Claim, sourceId: string, state: CaseById): Refusal | undefined {
  const source = state.sources.get(sourceId);
  if (source === undefined) {
    return no(
      'not-found',
      `The claim ${claim.id} is from the source ${sourceId}, which is not in the record.`,
    );
  }
  for (const { span, where } of spansIn(claim)) {
    if (!spanStandsIn(span, source.text)) {
      return no(
        'bad-input',
        `The words of the claim ${claim.id} do not stand in the source ${sourceId} where it says.`,
        where,
      );
    }
  }
  const { says } = claim;
  const unnamed = candidatesIn(says).find((id) => !state.candidates.has(id));
  if (unnamed !== undefined) {
    return no(
      'not-found',
      `The claim ${claim.id} is about ${unnamed}, who has not been named as a candidate.`,
    );
  }
  if (says.kind === 'count' && says.among !== undefined && !state.groups.has(says.among)) {
    return no(
      'not-found',
      `The claim ${claim.id} counts among ${says.among}, which is no group of the case.`,
      'says.among',
    );
  }
  if (says.kind === 'count' && says.atLeast > says.atMost) {
    return no(
      'bad-input',
      `The claim ${claim.id} counts at least ${says.atLeast} but at most ${says.atMost}.`,
      'says.atMost',
    );
  }
  return undefined;
}
