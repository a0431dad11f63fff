/** One seat for every member of the body, towards one candidate. */
import type { Day } from '../../basics/index.ts';
import { membersOn, type Case, type Member, type Span } from '../../case/index.ts';
import { CHOICES, type Choice } from '../../procedure/index.ts';
import { byText, type Evidence, type Include } from './evidence.ts';
import { asInBody, bodyOn, countUpTo, type EvidenceByMember } from './gathered.ts';
import type { SeatEvidence } from './items.ts';
import { independentReports, rootOf } from './independent.ts';
import { recall } from './recall.ts';
import { resolve, strongerOf, type Resolved } from './resolve.ts';
import type { Outsider, Seat } from './types.ts';

/** Seats without what only a look at the other candidates can tell. */
export type BareSeat = Omit<Seat, 'ownCandidate' | 'supportsAlso'>;

/** Whose seats they are: a candidate, what is included, and who was in the body on the day that is asked for. */
export interface SeatsOf {
  readonly candidate: string;
  readonly include: Include;
  readonly evidence: EvidenceByMember;
  readonly body: ReadonlySet<string>;
}

/** The seats of everybody who is a member on that day, in the order of the record. */
export const seatsOn = (state: Case, of: SeatsOf, day: Day): readonly BareSeat[] =>
  membersOn(state, day).map((member) => seatOn(state, of, member, day));

/**
 * The seat of a member. It is worked out anew only where the evidence on it has changed, or what its
 * sources are copies of.
 */
export function seatOn(state: Case, of: SeatsOf, member: Member, day: Day): BareSeat {
  const { candidate, include, evidence, body } = of;
  const own = asInBody(evidence, member.id, body);
  const upTo = countUpTo(own, day);
  const name = `${include} ${candidate} ${member.id}`;
  return recall(state, `seat ${name}`, [member, own, upTo, state.copies], () => {
    const resolved = recall(state, `resolved ${name}`, [own, upTo], () =>
      resolve(upTo === own.length ? own : own.slice(0, upTo)),
    );
    const roots = resolved.run.map(({ source }) => rootOf(state, source));
    const independent = recall(state, `independent ${name}`, [resolved, ...roots], () =>
      independentReports(state, resolved.run),
    );
    return seatOf(member, resolved, independent);
  });
}

/** @param independent how many reports the stance rests on */
function seatOf(member: Member, resolved: Resolved, independent: number): BareSeat {
  const { run, stance, strongest, certain } = resolved;
  const saying = run.filter((item) => item.stance === stance);
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
    independent,
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const conditionOf = (says: Evidence['claim']['says']): Span | undefined =>
  says.kind === 'position' ? says.condition : undefined;

const conditionsOf = (claim: string, span: Span | undefined): Seat['conditions'] =>
  span === undefined ? [] : [{ claim, words: span.exact }];

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
  { candidate, include, evidence, body }: SeatsOf,
  day: Day,
): readonly Outsider[] {
  const members = bodyOn(state, day);
  const found: Outsider[] = [];
  for (const id of evidence.keys()) {
    if (members.has(id)) continue;
    const own = asInBody(evidence, id, body);
    const upTo = countUpTo(own, day);
    const name = (state.members.get(id) ?? state.people.get(id))?.name ?? id;
    const outsider = recall(
      state,
      `outsider ${include} ${candidate} ${id}`,
      [own, upTo, name],
      () => outsiderOf(id, name, own.slice(0, upTo)),
    );
    if (outsider !== undefined) found.push(outsider);
  }
  return found.sort((a, b) => byText(a.id, b.id));
}

function outsiderOf(id: string, name: string, evidence: SeatEvidence): Outsider | undefined {
  const { stance, since, run } = resolve(evidence);
  const strongest = run.reduce<Evidence | undefined>(strongerOf, undefined);
  if (stance === undefined || since === undefined || strongest === undefined) return undefined;
  const { level } = strongest.claim.attribution;
  return { id, name, stance, level, since, claims: run.map(({ claim }) => claim.id) };
}
