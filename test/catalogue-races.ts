/** Runs races of the catalogue in tests: the commands that most of them are told with. */
import { nominate, race } from './race-story.ts';
import { procedureNamed } from '../src/procedure/catalogue/index.ts';
import type { Procedure, RaceState, Setup } from '../src/procedure/index.ts';

export type Command = Parameters<typeof race>[1][number];

/** The procedure of that name; throws where the test names one that is not there. */
export const procedure = (name: string): Procedure => {
  const found = procedureNamed(name);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
};

/** The state of a race of that procedure after these commands. */
export const after = (name: string, commands: readonly Command[], setup: Setup = {}): RaceState =>
  race(procedure(name), commands, setup);

export const names = (...ids: string[]): Command[] => ids.map((id) => nominate(id));
export const proceed = (by: string): Command => ({ do: 'proceed', by });
export const declare = (by: string, ...candidates: string[]): Command => ({
  do: 'declare',
  by,
  candidates,
});

/** A round of one-name papers, by the votes of each. */
export const round = (by: string, votes: Record<string, number>, more: object = {}): Command => ({
  do: 'close-round',
  by,
  tally: {
    complete: true,
    candidates: Object.fromEntries(Object.entries(votes).map(([id, n]) => [id, { for: n }])),
    ...more,
  },
});

/** A round of yes, no and abstention, name by name. */
export const marks = (
  by: string,
  votes: Record<string, [yes: number, no: number, abstain: number]>,
) =>
  ({
    do: 'close-round',
    by,
    tally: {
      complete: true,
      candidates: Object.fromEntries(
        Object.entries(votes).map(([id, [yes, no, abstain]]) => [
          id,
          { for: yes, against: no, neutral: abstain },
        ]),
      ),
    },
  }) satisfies Command;

/** A meeting is asked whether anybody objects, and nobody does. */
export const nobodyObjects = (by: string): Command[] => [
  { do: 'open-round', by },
  { do: 'close-round', by },
];
