/** What changed, in languages other than English; the English sentence is made where the change is found. */
import type { Change } from '../../analysis/index.ts';
import { never } from '../../basics/index.ts';
import { capital, saysIn, type Teller } from '../../case/index.ts';

/** One sentence: “Hongrie : soutien à Mark Rutte (depuis : 18 juin 2024) (avant : opposition).” */
export const changeIn = (teller: Teller, change: Change): string =>
  `${capital(told(teller, change))}.`;

function told(teller: Teller, change: Change): string {
  const { terms, name, aside, on } = teller;
  const t = terms.change;
  const since = (day: string | undefined): string => aside(terms.event.since, day && on(day));
  switch (change.kind) {
    case 'move': {
      const { from, to, certain } = change;
      const stands =
        to === 'undeclared'
          ? `${change.name} → ${name(change.candidate)}${terms.colon}${t.stood.undeclared}`
          : `${change.name}${terms.colon}${terms.stance[to]}${name(change.candidate)}`;
      if (from === to) return `${stands}, ${certain ? t.nowCertain : t.noLongerCertain}`;
      const hedge = certain || to === 'undeclared' ? '' : `, ${t.uncertain}`;
      return `${stands}${hedge}${since(change.on)}${aside(t.before, t.stood[from])}`;
    }
    case 'candidature': {
      const state = change.to === undefined ? t.noCandidate : terms.candidature[change.to];
      return `${name(change.candidate)}${terms.colon}${state}${since(change.on)}`;
    }
    case 'answer': {
      const { from, to, candidate } = change;
      const answer = (outcome: typeof from): string =>
        outcome === undefined ? t.notAsked : t.outcome[outcome];
      return `${t.ruleFor}${name(candidate)}${terms.colon}${answer(to)}${aside(t.before, answer(from))}`;
    }
    case 'membership':
      return `${change.name}${terms.colon}${change.change === 'joined' ? terms.event.joined : terms.event.left}`;
    case 'count': {
      const { outlet = t.aSource, modality, candidate, stance, atLeast, atMost, of } = change;
      const says = {
        kind: 'count',
        candidate,
        stance,
        atLeast,
        atMost,
        ...(of !== undefined && { of }),
      } as const;
      const hedge = modality === 'asserted' ? '' : `, ${terms.modality[modality]}`;
      return `${outlet}, ${on(change.on)} — ${saysIn(teller, says)}${hedge}`;
    }
    case 'deadline': {
      const { label, what, firmness, on: when } = change.deadline;
      const firm = change.change === 'new' ? terms.dateFirmness[firmness] : t.noLonger;
      return `${label ?? terms.date[what]}${terms.colon}${firm}, ${on(when)}`;
    }
    default:
      return never(change, 'change');
  }
}
