/** Tells a race in a test: command after command, each of which has to be accepted. */
import {
  act,
  beginRace,
  type Procedure,
  type RaceCommand,
  type RaceState,
  type Setup,
} from '../src/procedure/index.ts';

export type Undated = RaceCommand extends infer C
  ? C extends RaceCommand
    ? Omit<C, 'at'>
    : never
  : never;

export const DAY = '2030-01-01';

export const dated = (command: Undated, at = DAY): RaceCommand => ({ ...command, at });

/** The state after these commands. Fails with the refusal of the first that is turned down. */
export function race(
  procedure: Procedure,
  commands: readonly Undated[],
  setup: Setup = {},
): RaceState {
  const start = beginRace(procedure, setup, DAY);
  if (!start.ok) throw new Error(start.error.message);
  return commands.reduce<RaceState>((state, command) => {
    const done = act(procedure, state, dated(command));
    if (!done.ok) throw new Error(`${command.do}: ${done.error.message}`);
    return done.value.state;
  }, start.value.state);
}

/** The sentence with which the last command is refused; fails if it is accepted. */
export function refusal(
  procedure: Procedure,
  commands: readonly Undated[],
  last: Undated,
  at = DAY,
): string {
  const done = act(procedure, race(procedure, commands), dated(last, at));
  if (done.ok) throw new Error(`“${last.do}” was accepted.`);
  return done.error.message;
}

export const nominate = (id: string, by?: string): Undated => ({
  do: 'nominate',
  candidate: { id, name: id.toUpperCase(), ...(by === undefined ? {} : { by: [by] }) },
});
export const proceed: Undated = { do: 'proceed', by: 'chair' };
export const open: Undated = { do: 'open-round', by: 'chair' };
export const close: Undated = { do: 'close-round', by: 'chair' };
export const vote = (member: string, ...names: string[]): Undated => ({
  do: 'cast',
  member,
  vote: { kind: 'names', names },
});
export const object = (member: string): Undated => ({
  do: 'cast',
  member,
  vote: { kind: 'assent', says: 'object' },
});
/** A round of which only the numbers of each candidate are known. */
export const counted = (votes: Readonly<Record<string, number>>, blank = 0): Undated => ({
  do: 'close-round',
  by: 'chair',
  tally: {
    complete: true,
    blank,
    candidates: Object.fromEntries(Object.entries(votes).map(([id, n]) => [id, { for: n }])),
  },
});
