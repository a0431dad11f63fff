/** Claims, voices and sources in languages other than English, from the terms of one. */
import { dateIn, never, numberIn } from '../../basics/index.ts';
import type { Case } from '../case.ts';
import type { Claim, Says, SaysOf } from '../claim.ts';
import { capital, recordedName } from '../names.ts';
import { principalOf } from '../principal.ts';
import type { Terms } from './terms.ts';

/** Says in one language what one case knows. */
export interface Teller {
  readonly terms: Terms;
  readonly state: Case;
  readonly name: (id: string) => string;
  readonly names: (ids: readonly string[]) => string;
  readonly on: (when: string) => string;
  /** “ (sauf : Hongrie, Roumanie)”; nothing where there is nothing. */
  readonly aside: (label: string, text: string | undefined) => string;
  readonly many: (label: string, ids: readonly string[] | undefined) => string;
}

export function tellerFor(terms: Terms, state: Case): Teller {
  const name = (id: string): string => recordedName(state, id);
  const names = (ids: readonly string[]): string => ids.map(name).join(', ');
  const aside = (label: string, text: string | undefined): string =>
    text === undefined || text === '' ? '' : ` (${label}${terms.colon}${text})`;
  return {
    terms,
    state,
    name,
    names,
    aside,
    on: (when) => dateIn(terms.language, when),
    many: (label, ids = []) => aside(label, names(ids)),
  };
}

/** “Probable — Suède : soutien à Mark Rutte.” */
export const claimIn = (teller: Teller, { says, modality }: Claim): string =>
  `${teller.terms.firmness[modality]}${capital(saysIn(teller, says))}.`;

export function saysIn(teller: Teller, says: Says): string {
  const { terms: t, name, aside, many, on } = teller;
  const maybe = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : name(id);
  const of = (who: string, what: string): string => `${who}${t.colon}${what}`;
  switch (says.kind) {
    case 'position': {
      const condition = says.condition && t.quote(says.condition.exact);
      return `${of(name(says.member), t.stance[says.stance] + name(says.candidate))}${many(t.with, says.jointly)}${aside(t.condition, condition)}`;
    }
    case 'candidature':
      return of(name(says.candidate), t.candidature[says.state]);
    case 'nomination':
      return `${of(maybe(says.nominator) ?? t.somebody, t.nomination[says.state])} (${name(says.candidate)})`;
    case 'withdrawal':
      return of(name(says.candidate), t.withdrawal[says.state]);
    case 'offer': {
      const times = says.times === undefined || says.times === 1 ? '' : t.times(says.times);
      return `${t.offered}${name(says.candidate)}${aside(t.by, maybe(says.by))}${t.outcome[says.outcome]}${times}`;
    }
    case 'count':
      return `${of(counted(t, says), t.stance[says.stance] + name(says.candidate))}${many(t.among, says.including)}${many(t.except, says.except)}`;
    case 'demand':
      return `${of(name(says.member), `${t.demand} ${t.quote(says.asks.exact)}`)}${aside(t.askedOf, maybe(says.of))}${aside(t.linkedTo, maybe(says.link))}`;
    case 'concession':
      return `${of(name(says.by), `${t.concession[says.state]} ${t.quote(says.gives.exact)}`)}${aside(t.to, name(says.to))}`;
    case 'deadline':
      return `${of(says.label ?? t.date[says.what], t.dateFirmness[says.firmness])}, ${on(says.on)}`;
    case 'rule':
      return `${of(t.choice, t.rule[says.rule])}${t.basis[says.basis]}`;
    case 'hypothesis':
      return `${of(name(says.member), t.supposed + t.motive[says.motive])}${aside(t.linkedTo, maybe(says.link))}`;
    case 'criterion': {
      const asked = of(t.criterion, t.quote(says.asks.exact));
      if (says.candidate === undefined || says.met === undefined) return asked;
      return `${asked}${aside(name(says.candidate), t.met[says.met])}`;
    }
    case 'commitment':
      return `${of(name(says.by), t.promise)}, ${goods(teller, says)}`;
    case 'delivery':
      return `${of(name(says.by), t.delivery[says.state])}, ${goods(teller, says)}`;
    case 'relation':
      return of(`${name(says.from)} → ${name(says.to)}`, t.relation[says.sort]);
    case 'assessment':
      return of(name(says.candidate), t.verdict[says.verdict]);
    default:
      return never(says, 'claim');
  }
}

function counted(t: Terms, { atLeast, atMost, of }: SaysOf<'count'>): string {
  const number =
    atLeast === atMost
      ? `${atLeast}`
      : of !== undefined && atMost >= of
        ? t.atLeast(atLeast)
        : t.between(atLeast, atMost);
  return t.members(number, atMost, of);
}

function goods(
  { terms: t, name, aside, on }: Teller,
  says: SaysOf<'commitment'> | SaysOf<'delivery'>,
): string {
  const { amount, share, of } = says.quantity ?? {};
  const part = share === undefined ? undefined : `${Math.round(share * 100)}\u00a0%`;
  const number = amount === undefined ? part : numberIn(t.language, amount);
  const thing = [number, of].filter((word) => word !== undefined).join(' ');
  const due = says.due === undefined ? undefined : on(says.due);
  const to = says.to === undefined ? undefined : name(says.to);
  return `${thing === '' ? t.something : thing}${aside(t.to, to)}${aside(t.due, due)}`;
}

/** Whose word it is: “John Kirby (porte-parole, États-Unis)”. */
export function voiceIn({ terms, name }: Teller, claim: Claim): string {
  const { level, speaker } = claim.attribution;
  const whose = principalOf(claim);
  const who = speaker === undefined ? undefined : name(speaker);
  const whom = whose === undefined ? undefined : name(whose);
  switch (level) {
    case 'own-words':
    case 'report':
    case 'analysis':
      return who ?? (level === 'own-words' ? whom : undefined) ?? terms.level[level];
    case 'spokesperson':
    case 'named-official': {
      const office = whom === undefined || whom === who ? '' : `, ${whom}`;
      return who === undefined
        ? `${terms.level[level]}${whom === undefined ? '' : ` (${whom})`}`
        : `${who} (${terms.level[level]}${office})`;
    }
    case 'anonymous':
      return terms.level[level];
    default:
      return never(level, 'level');
  }
}

/** Where it stands: “Reuters, 22 février 2024 (via : DPA)”. */
export function sourceIn({ terms, state, on, aside }: Teller, claim: Claim, id: string): string {
  const source = state.sources.get(id);
  const outlet = source?.outlet ?? source?.title ?? id;
  const via = (claim.attribution.via ?? source?.via ?? []).filter((link) => link !== outlet);
  return `${outlet}, ${on(claim.reported)}${aside(terms.through, via.join(', '))}`;
}
