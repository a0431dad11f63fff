/** The names of all states, members of the body or not: who is none must not be taken for a person. */
import {
  AMBIGUOUS_STATES,
  NATIONALS,
  NOT_SEATS,
  SEATS,
  STATE_ADJECTIVES,
  STATE_NAMES,
} from '../lang/en/places.ts';
import { STATES } from '../lang/en/states.ts';
import type { NameForms } from './forms.ts';

const split = (text: string | undefined): string[] => (text ? text.split('|') : []);

export function addStates(to: NameForms): void {
  for (const [id, names, adjective, capital] of STATES) {
    for (const name of [...split(names), ...split(STATE_NAMES[id])]) {
      if (!AMBIGUOUS_STATES.includes(name)) to.add(name, { sort: 'member', id, as: 'name' });
    }
    for (const word of [adjective, ...split(STATE_ADJECTIVES[id])]) {
      if (word) to.add(word, { sort: 'member', id, as: 'adjective' });
    }
    for (const word of split(NATIONALS[id])) to.add(word, { sort: 'member', id, as: 'national' });
    for (const seat of [capital, ...split(SEATS[id])]) {
      if (seat && !NOT_SEATS.includes(seat)) to.add(seat, { sort: 'member', id, as: 'seat' });
    }
  }
}
