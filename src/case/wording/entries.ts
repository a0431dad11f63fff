/** Entries of the record in languages other than English, from the terms of one. */
import { never } from '../../basics/index.ts';
import type { Entry } from '../event.ts';
import { capital } from '../names.ts';
import type { ClaimRating, SourceRating } from '../rating.ts';
import { claimIn, sourceIn, voiceIn, type Teller } from './claims.ts';

export function entryIn(teller: Teller, entry: Entry): string {
  const when = entry.occurred === undefined ? '' : `, ${teller.on(entry.occurred)}`;
  return `${capital(what(teller, entry, when))}.`;
}

function evidence(teller: Teller, id: string): string {
  const { terms, state } = teller;
  const record = state.claims.get(id);
  if (record === undefined) return `${terms.event.claim} ${id}`;
  const { claim, source } = record;
  const says = claimIn(teller, claim).slice(0, -1);
  return `${says} — ${voiceIn(teller, claim)} (${terms.modality[claim.modality]}), ${sourceIn(teller, claim, source)}`;
}

function what(teller: Teller, entry: Entry, when: string): string {
  const { terms, name, names, aside, on } = teller;
  const t = terms.event;
  const { event, basis } = entry;
  const of = (who: string, told: string): string => `${who}${terms.colon}${told}`;
  const by = basis.kind === 'act' ? aside(terms.by, basis.by) : '';
  const rated = (rating: SourceRating | ClaimRating | null): string =>
    rating === null ? t.notRated : `${t.rated} ${rating}, ${terms.rating[rating]}`;
  const because = (reason: string | undefined): string =>
    reason === undefined ? '' : `, ${reason.replace(/\.$/, '')}`;
  const decided = (id: string, told: string): string => `${evidence(teller, id)} — ${told}${by}`;
  switch (event.type) {
    case 'case-opened':
      return `${of(t.opened, event.title)}${aside(t.body, event.body.name)}${by}${when}`;
    case 'member-joined':
      return `${of(name(event.member), t.joined)}${aside(t.since, entry.occurred && on(entry.occurred))}`;
    case 'member-left':
      return `${of(name(event.member), t.left)}${when}`;
    case 'group-defined':
      return `${of(name(event.group), event.members.length === 0 ? t.noMembers : names(event.members))}${when}`;
    case 'person-described': {
      const offices = (event.offices ?? []).map(
        ({ title, member }) => `${title} (${name(member)})`,
      );
      const national =
        event.nationality === undefined ? [] : [of(t.nationality, name(event.nationality))];
      const known = [...offices, ...national].join(', ');
      return of(event.name, known === '' ? t.known : known);
    }
    case 'post-described': {
      const held = event.incumbent === undefined ? undefined : name(event.incumbent);
      const ends = event.termEnds === undefined ? undefined : on(event.termEnds);
      return `${of(t.post, event.name)}${aside(t.heldBy, held)}${aside(t.termEnds, ends)}`;
    }
    case 'rule-set':
      return `${of(t.rule, terms.quote(event.words))}${terms.basis[event.basis]}${when}`;
    case 'date-set':
      return `${of(event.label, terms.dateFirmness[event.firmness])}, ${on(event.on)}`;
    case 'candidate-named':
      return `${of(name(event.candidate), t.candidate)}${when}`;
    case 'source-added': {
      const { outlet, title, published, kind } = event.source;
      const heading = title === undefined ? '' : `, ${terms.quote(title)}`;
      return `${of(`${terms.kind[kind]}, ${t.added}`, outlet ?? t.noOutlet)}${heading}, ${on(published)}${by}`;
    }
    case 'copy-noticed':
      return `${of(`${t.source} ${event.source}`, event.of === null ? t.noCopy : `${t.copy} ${event.of}`)}${by}`;
    case 'claim-proposed':
      return decided(event.claim.id, basis.kind === 'reader' ? t.byReader : t.proposed);
    case 'claim-accepted':
      return decided(event.claim, t.accepted);
    case 'claim-rejected':
      return `${decided(event.claim, t.rejected)}${because(event.reason)}`;
    case 'claim-corrected':
      return decided(event.claim, t.corrected);
    case 'claim-reopened':
      return `${decided(event.claim, t.reopened)}${because(event.reason)}`;
    case 'name-settled':
      return event.means === null
        ? of(terms.quote(event.written), t.unsettled)
        : `${terms.quote(event.written)} ${t.means} ${name(event.means)}`;
    case 'source-rated':
      return `${of(`${t.source} ${event.source}`, rated(event.rating))}${by}${because(event.reason)}`;
    case 'outlet-rated':
      return `${of(event.outlet, rated(event.rating))}${by}${because(event.reason)}`;
    case 'claim-rated':
      return `${of(`${capital(t.claim)} ${event.claim}`, rated(event.rating))}${by}${because(event.reason)}`;
    default:
      return never(event, 'event');
  }
}
