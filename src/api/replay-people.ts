/** What became of people in each step of a replay: who came, was asked to go, stayed, left, was chosen. */
import { z } from 'zod';
import type { RaceEvent, Replay } from '../procedure/index.ts';

export const PERSON_TURNS = [
  'put-forward',
  'withdrew',
  'dropped-out',
  'off-the-slate',
  'invited',
  'stayed',
  'declined',
  'appointed',
] as const;

export const PersonTurn = z.strictObject({
  candidate: z.string(),
  name: z.string(),
  what: z.enum(PERSON_TURNS),
});
export type PersonTurn = z.infer<typeof PersonTurn>;
type What = PersonTurn['what'];

/** What an event says of candidates; `invited` holds those who were asked to withdraw and have not answered. */
function turnsIn(
  event: RaceEvent,
  invited: Set<string>,
): readonly (readonly [candidate: string, what: What])[] {
  const all = (ids: readonly string[], what: What) => ids.map((id) => [id, what] as const);
  switch (event.type) {
    case 'nominated':
      return [[event.candidate.id, 'put-forward']];
    case 'withdrawn':
      invited.delete(event.candidate);
      return [[event.candidate, 'withdrew']];
    case 'eliminated':
      return all(
        event.candidates,
        event.because === 'nominations-reopened' ? 'off-the-slate' : 'dropped-out',
      );
    case 'invited':
      for (const id of event.candidates) invited.add(id);
      return all(event.candidates, 'invited');
    case 'round-opened': {
      // Whoever is asked about again has not followed the invitation; that is told once.
      const stayed = event.asked.filter((id) => invited.delete(id));
      return all(stayed, 'stayed');
    }
    case 'declined':
      return [[event.candidate, 'declined']];
    case 'appointed':
      return [[event.candidate, 'appointed']];
    case 'departed':
      return all(event.appointed ?? [], 'appointed');
    default:
      // All other events are about stages, rounds, votes and clocks.
      return [];
  }
}

/** For each step of the replay, in the order of what happened. */
export function turnsOf(replay: Replay): readonly (readonly PersonTurn[])[] {
  const invited = new Set<string>();
  const nameOf = (id: string): string => replay.state.candidates[id]?.name ?? id;
  return replay.steps.map((step) =>
    step.events
      .flatMap((event) => turnsIn(event, invited))
      .map(([candidate, what]) => ({ candidate, name: nameOf(candidate), what })),
  );
}
