/** One seat for every member of the body, towards one candidate. */
import type { Day } from '../../basics/index.ts';
import { LEVELS, membersOn, type Case, type Member, type Span } from '../../case/index.ts';
import { CHOICES, type Choice } from '../../procedure/index.ts';
import { byText, type Evidence } from './evidence.ts';
import { independentReports } from './independent.ts';
import { resolve, type Resolved } from './resolve.ts';
import type { Outsider, Seat } from './types.ts';

/** Seats without what only a look at the other candidates can tell. */
export type BareSeat = Omit<Seat, 'ownCandidate' | 'supportsAlso'>;

/** The evidence on one candidate, by member. */
export type EvidenceByMember = ReadonlyMap<string, readonly Evidence[]>;

/** The seats of everybody who is a member on that day, in the order of the record. */
export const seatsOn = (state: Case, evidence: EvidenceByMember, day: Day): readonly BareSeat[] =>
  membersOn(state, day).map((member) => seatOf(state, member, evidence.get(member.id) ?? []));

/** The seat of one member by the evidence on it and one candidate, in order of time. */
export function seatOf(state: Case, member: Member, evidence: readonly Evidence[]): BareSeat {
  const resolved = resolve(evidence);
  const { run, stance } = resolved;
  const saying = run.filter((item) => item.stance === stance);
  const strongest = strongestOf(saying);
  const certain = isCertain(resolved);
  return {
    member: member.id,
    name: member.name,
    stance: stance ?? 'undeclared',
    ...(strongest === undefined
      ? {}
      : {
          modality: saying.some(({ claim }) => claim.modality === 'asserted')
            ? ('asserted' as const)
            : strongest.claim.modality,
          level:
            strongest.basis === 'elimination'
              ? ('report' as const)
              : strongest.claim.attribution.level,
          basis: strongest.basis,
        }),
    ...(resolved.since === undefined ? {} : { since: resolved.since }),
    certain,
    choices: [...choicesOf(stance, certain)],
    claims: unique(run.map(({ claim }) => claim.id)),
    conditions: run.flatMap(({ claim }) => conditionsOf(claim.id, conditionOf(claim.says))),
    hints: resolved.hints.map(({ claim, stance: hinted }) => ({
      claim: claim.id,
      stance: hinted,
      modality: claim.modality,
    })),
    superseded: resolved.superseded,
    contradictions: unique(resolved.contradictions.map(({ claim }) => claim.id)),
    independent: independentReports(state, run),
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const conditionOf = (says: Evidence['claim']['says']): Span | undefined =>
  says.kind === 'position' ? says.condition : undefined;

const conditionsOf = (claim: string, span: Span | undefined): Seat['conditions'] =>
  span === undefined ? [] : [{ claim, words: span.exact }];

/** The claim that speaks for the seat: nearest to the member; among equals the latest. */
function strongestOf(run: readonly Evidence[]): Evidence | undefined {
  const near = (item: Evidence): number =>
    item.rank * LEVELS.length + LEVELS.indexOf(item.claim.attribution.level);
  return run.reduce<Evidence | undefined>(
    (best, item) => (best === undefined || near(item) <= near(best) ? item : best),
    undefined,
  );
}

/** Said outright, of the member itself, and with nothing against it that could not be set aside. */
const isCertain = ({ run, stance, contradictions }: Resolved): boolean =>
  contradictions.length === 0 &&
  run.some(
    (item) => item.stance === stance && item.basis === 'own' && item.claim.modality === 'asserted',
  );

/**
 * What the rule takes as possible for the member. Only a certain stance narrows it: support is
 * consent, an objection is one, and not standing in the way may still become an abstention.
 */
function choicesOf(stance: Resolved['stance'], certain: boolean): readonly Choice[] {
  if (!certain) return CHOICES;
  if (stance === 'supports') return ['consent'];
  if (stance === 'accepts') return ['consent', 'abstain'];
  return stance === 'objects' ? ['object'] : CHOICES;
}

/** Whoever speaks on the candidate without being a member on that day or a group of the case. */
export function outsidersOn(
  state: Case,
  evidence: EvidenceByMember,
  day: Day,
): readonly Outsider[] {
  const members = new Set(membersOn(state, day).map(({ id }) => id));
  const found: Outsider[] = [];
  for (const [id, items] of evidence) {
    if (members.has(id)) continue;
    const { stance, since, run } = resolve(items);
    const strongest = strongestOf(run);
    if (stance === undefined || since === undefined || strongest === undefined) continue;
    const name = (state.members.get(id) ?? state.people.get(id))?.name ?? id;
    const { level } = strongest.claim.attribution;
    found.push({ id, name, stance, level, since, claims: run.map(({ claim }) => claim.id) });
  }
  return found.sort((a, b) => byText(a.id, b.id));
}
