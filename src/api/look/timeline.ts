/** How many were for a candidate, day by day, with what happened meanwhile. */
import { byText, dayOf, standing, supportOverTime } from '../../analysis/index.ts';
import { refuse, ok, type Day, type Result } from '../../basics/index.ts';
import {
  claimsOn,
  claimsWithin,
  describeClaim,
  positionsOn,
  type Case,
  type Claim,
  type ClaimRecord,
} from '../../case/index.ts';
import { findCandidate } from '../candidates.ts';
import type { MostTold } from '../contract/common.ts';
import type { TimelineView } from '../contract/views.ts';
import type { OpenRecord } from '../record.ts';

type Happening = TimelineView['events'][number]['kind'];

/** What of a claim belongs on the time line of a candidate; undefined where nothing does. */
function happeningIn(
  { says, modality, attribution }: Claim,
  candidate: string,
): Happening | undefined {
  if (modality !== 'asserted') return undefined;
  switch (says.kind) {
    // Whoever comes in or leaves matters to everybody else in the race.
    case 'candidature':
      return ['running', 'nominated', 'withdrawn', 'appointed', 'intended'].includes(says.state)
        ? 'candidature'
        : undefined;
    case 'nomination':
      return 'nomination';
    case 'withdrawal':
      return says.state === 'made' ? 'withdrawal' : undefined;
    case 'position': {
      const ownWord = attribution.level === 'own-words' || attribution.level === 'spokesperson';
      if (says.candidate !== candidate || !ownWord) return undefined;
      if (says.stance === 'objects') return 'objection';
      return says.stance === 'supports' ? 'support' : undefined;
    }
    default:
      return undefined;
  }
}

/** What the record has that may belong on the time line. */
const claimsFor = (state: Case, candidate: string): readonly ClaimRecord[] => [
  ...[...state.candidates].flatMap((id) => [
    ...claimsOn(state, 'candidature', id),
    ...claimsOn(state, 'nomination', id),
    ...claimsOn(state, 'withdrawal', id),
  ]),
  ...[...claimsWithin(state, positionsOn(candidate)).values()].flat(),
];

/** The same thing is told by many sources; on the line it stands once, on its first day. */
function eventsFor({ state }: OpenRecord, candidate: string, asOf: Day): TimelineView['events'] {
  const found = new Map<string, TimelineView['events'][number]>();
  const claims = claimsFor(state, candidate)
    .filter(
      ({ status, claim }) =>
        status === 'accepted' &&
        happeningIn(claim, candidate) !== undefined &&
        dayOf(claim) <= asOf,
    )
    .sort((a, b) => byText(dayOf(a.claim), dayOf(b.claim)) || a.seq - b.seq);
  // A sentence costs more than to see that the very same was said before.
  const said = new Set<string>();
  for (const { claim } of claims) {
    const kind = happeningIn(claim, candidate);
    const says = JSON.stringify(claim.says);
    if (kind === undefined || said.has(says)) continue;
    said.add(says);
    const sentence = describeClaim(claim, state);
    if (!found.has(sentence)) {
      found.set(sentence, { on: dayOf(claim), kind, sentence, claim: claim.id });
    }
  }
  return [...found.values()];
}

export interface TimelineQuery {
  readonly asOf: Day;
  readonly include?: 'accepted' | 'proposed';
  /** An id, a name or a surname; whoever is ahead where it is left out. */
  readonly candidate?: string;
  /** Only the newest of what grows with the record. */
  readonly most?: MostTold;
}

/** The time line of one candidate up to a day. */
export function timelineView(record: OpenRecord, query: TimelineQuery): Result<TimelineView> {
  const { state } = record;
  const { asOf, include = 'accepted', candidate, most } = query;
  const whole = standing(state, { asOf, include, most });
  const wanted =
    candidate === undefined ? ok(whole.candidates[0]?.id) : findCandidate(state, candidate);
  if (!wanted.ok) return wanted;
  const one = whole.candidates.find(({ id }) => id === wanted.value);
  if (one === undefined) {
    return refuse(
      'not-found',
      `“${state.title}” has no candidate yet; name one, or read an article.`,
    );
  }
  const steps = supportOverTime(state, one.id, { asOf, include });
  return ok({
    candidate: { id: one.id, name: one.name },
    asOf,
    steps: steps.map(({ on, size, tally, claims }) => ({
      on,
      size,
      for: tally.for,
      uncertain: tally.uncertain,
      open: tally.open,
      against: tally.against,
      undeclared: tally.undeclared,
      claims: claims.slice(-(most?.claims ?? Infinity)),
    })),
    published: structured(one.published),
    events: eventsFor(record, one.id, asOf).slice(-(most?.items ?? Infinity)),
    deadlines: structured(whole.deadlines),
  });
}

/** A copy that the caller may change: views are plain data. */
const structured = <T>(items: readonly T[]): Mutable<T>[] =>
  items.map((item) => ({ ...item }) as Mutable<T>);
type Mutable<T> = T extends readonly (infer U)[]
  ? Mutable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
