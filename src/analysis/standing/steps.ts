/** What a standing rests on, worked out beforehand, so that others can have their turn meanwhile. */
import type { Day } from '../../basics/index.ts';
import { membersOn, type Case } from '../../case/index.ts';
import { candidaturesOn, type Candidature } from './candidature.ts';
import type { Include } from './evidence.ts';
import { asInBody, bodyOn, evidenceInSteps } from './gathered.ts';
import { marksOf, withoutElimination } from './marks.ts';
import { publishedCounts } from './published.ts';
import { seatOn } from './seats.ts';

/** A candidature that ended is shown as it was when it did. */
export const dayShown = ({ state: now, since }: Candidature, asOf: Day): Day =>
  now === 'withdrawn' || now === 'appointed' ? (since ?? asOf) : asOf;

/**
 * Works out beforehand, in short steps, what a standing rests on: seat by seat, and the counts beside
 * them. The standing itself is then put together in little time, however long the record is.
 */
export function* standingInSteps(
  state: Case,
  { asOf, include }: { readonly asOf: Day; readonly include: Include },
): Generator<void, void> {
  const body = bodyOn(state, asOf);
  for (const [candidate, candidature] of candidaturesOn(state, include, asOf)) {
    const day = dayShown(candidature, asOf);
    const evidence = yield* evidenceInSteps(state, include, candidate);
    const of = { candidate, include, evidence, body };
    for (const member of membersOn(state, day)) {
      seatOn(state, of, member, day);
      yield;
    }
    for (const member of state.members.keys()) {
      const own = asInBody(evidence, member, body);
      marksOf(own);
      yield;
      marksOf(withoutElimination(own));
      yield;
    }
    publishedCounts(state, of, day, { claims: 0, counts: 0 });
    yield;
  }
}
