/** A text in which nobody of the case is named has nothing to tell it. */
import { fold, type Refusal } from '../basics/index.ts';
import type { Case } from '../case/index.ts';

/** Words that are too common, or too short, to show that the case is meant. */
const SHORTEST = 3;

function namesOf(state: Case): readonly string[] {
  const surnames = [...state.people.values()].map(({ name }) => name.split(' ').at(-1) ?? '');
  const all = [
    state.body.name,
    ...state.body.aliases,
    ...[...state.members.values(), ...state.people.values()].flatMap((one) => [
      one.name,
      ...one.aliases,
    ]),
    ...surnames,
    ...state.spellings.keys(),
  ];
  return [...new Set(all.map(fold))].filter((name) => name.length >= SHORTEST);
}

/** Why there was nothing to read, or undefined where somebody of the case is named. */
export function nobodyKnown(text: string, state: Case): Refusal | undefined {
  const words = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = namesOf(state).some((name) =>
    words.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `),
  );
  if (named) return undefined;
  return {
    code: 'bad-input',
    message: `The text names nobody of “${state.title}”, so there is nothing to read from it for this case; nothing was written. Check the text, or name the case that it is about.`,
  };
}
