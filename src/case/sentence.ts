/** One human sentence for each entry of the record. */
import { never } from '../basics/index.ts';
import { ruleInWords } from '../procedure/index.ts';
import type { Case } from './case.ts';
import { describeClaim } from './describe.ts';
import type { Entry } from './event.ts';
import { capital, dateInWords, listInWords, nameOf } from './names.ts';
import { RATING_WORDS, type ClaimRating, type SourceRating } from './rating.ts';
import { describeSource, describeVoice } from './voice.ts';
import { entryIn, tellerOf } from './wording/index.ts';

/** The claim with whose word it is, how firmly, and where it stands. */
export function describeEvidence(claimId: string, state: Case): string {
  const record = state.claims.get(claimId);
  if (record === undefined) return `the claim ${claimId}`;
  const { claim, source } = record;
  const says = describeClaim(claim, state).slice(0, -1);
  const { level, speaker } = claim.attribution;
  const voice =
    level === 'own-words' && speaker === undefined
      ? 'in its own words'
      : describeVoice(claim, state);
  return `${capital(voice)}: ${says} (${claim.modality}), in ${describeSource(claim, source, state)}`;
}

/**
 * What the entry says happened, as one sentence: “A spokesperson of the United States: The United
 * States supports Mark Rutte (asserted), in Reuters, 22 February 2024 — accepted by E. Example.”
 *
 * `state` is any case that has the entry folded in; names are those that it knows.
 */
export function sentence(entry: Entry, state: Case): string {
  const teller = tellerOf(state);
  if (teller !== undefined) return entryIn(teller, entry);
  const when = entry.occurred === undefined ? '' : `, ${dateInWords(entry.occurred)}`;
  return `${capital(what(entry, state, when))}.`;
}

const because = (reason: string | undefined): string =>
  reason === undefined ? '' : `: ${reason.replace(/\.$/, '')}`;

const rated = ({ rating }: { readonly rating: SourceRating | ClaimRating | null }): string =>
  rating === null ? 'is not rated any more' : `is rated ${rating}, ${RATING_WORDS[rating]},`;

function what(entry: Entry, state: Case, when: string): string {
  const { event } = entry;
  const name = (id: string): string => nameOf(state, id);
  const by = entry.basis.kind === 'act' ? ` by ${entry.basis.by}` : '';
  switch (event.type) {
    case 'case-opened':
      return `case opened${by}: ${event.title}, to be chosen by ${event.body.name}${when}`;
    case 'member-joined':
      return when === ''
        ? `${name(event.member)} is a member`
        : `${name(event.member)} has been a member since${when.slice(1)}`;
    case 'member-left':
      return `${name(event.member)} left${when}`;
    case 'group-defined':
      return `${name(event.group)} ${event.members.length === 0 ? 'has no members yet' : `are ${listInWords(event.members.map(name))}`}${when}`;
    case 'person-described': {
      const offices = (event.offices ?? []).map(
        (office) => `${office.title} of ${name(office.member)}`,
      );
      const national =
        event.nationality === undefined ? [] : [`national of ${name(event.nationality)}`];
      const known = [...offices, ...national];
      return known.length === 0
        ? `${event.name} is known to the case`
        : `${event.name} is ${listInWords(known)}`;
    }
    case 'post-described': {
      const held = event.incumbent === undefined ? '' : `, held by ${name(event.incumbent)}`;
      const ends =
        event.termEnds === undefined ? '' : `, term ending ${dateInWords(event.termEnds)}`;
      return `the post is ${event.name}${held}${ends}`;
    }
    case 'rule-set': {
      const procedure =
        event.procedure === undefined ? '' : `, of the procedure “${event.procedure}”`;
      return `the rule is “${event.words}” (${event.basis}): ${ruleInWords(event.rule)}${procedure}${when}`;
    }
    case 'date-set':
      return `${event.label}: ${event.firmness} for ${dateInWords(event.on)}`;
    case 'candidate-named':
      return `${name(event.candidate)} is named as a candidate${when}`;
    case 'source-added': {
      const { outlet, title, published, kind } = event.source;
      const heading = title === undefined ? '' : `, “${title}”`;
      return `${kind} added${by}: ${outlet ?? 'no outlet given'}${heading}, ${dateInWords(published)}`;
    }
    case 'copy-noticed':
      return event.of === null
        ? `the source ${event.source} is a report of its own after all${by}`
        : `the source ${event.source} is a copy of ${event.of}, so it is no further evidence`;
    case 'claim-proposed':
      return `${describeEvidence(event.claim.id, state)} — proposed${entry.basis.kind === 'reader' ? ' by the reader' : by}`;
    case 'claim-accepted':
      return `${describeEvidence(event.claim, state)} — accepted${by}`;
    case 'claim-rejected':
      return `${describeEvidence(event.claim, state)} — rejected${by}${because(event.reason)}`;
    case 'claim-corrected':
      return `${describeEvidence(event.claim, state)} — corrected and accepted${by}`;
    case 'claim-reopened':
      return `${describeEvidence(event.claim, state)} — open again${by}${because(event.reason)}`;
    case 'name-settled':
      return event.means === null
        ? `“${event.written}” is open again`
        : `“${event.written}” means ${name(event.means)}`;
    case 'source-rated':
      return `the source ${event.source} ${rated(event)}${by}${because(event.reason)}`;
    case 'outlet-rated':
      return `${event.outlet} ${rated(event)}${by}${because(event.reason)}`;
    case 'claim-rated':
      return `the claim ${event.claim} ${rated(event)}${by}${because(event.reason)}`;
    default:
      return never(event, 'event');
  }
}
