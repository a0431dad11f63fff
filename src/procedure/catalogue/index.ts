/** The catalogue: every procedure that comes with the program, by name. */
import { nearest, ok, refuse, type Result } from '../../basics/index.ts';
import type { Procedure } from '../parts/procedure.ts';
import { AFRICAN_UNION } from './african-union.ts';
import { ASEAN } from './asean.ts';
import { COMMONWEALTH } from './commonwealth.ts';
import { CONSENSUS_MINUS_ONE } from './consensus-minus-one.ts';
import { CONSENSUS_SILENCE } from './consensus-silence.ts';
import { COUNCIL_OF_EUROPE } from './council-of-europe.ts';
import { IAEA } from './iaea.ts';
import { NATO } from './nato.ts';
import { OECD } from './oecd.ts';
import { OPEC } from './opec.ts';
import { OSCE } from './osce.ts';
import { SOCIOCRATIC_CONSENT } from './sociocratic-consent.ts';
import { TWO_ROUND_MAJORITY } from './two-round-majority.ts';
import { UN } from './un.ts';
import { WTO } from './wto.ts';

/** All procedures of the catalogue, sorted by name. */
export const CATALOGUE: readonly Procedure[] = [
  AFRICAN_UNION,
  ASEAN,
  COMMONWEALTH,
  CONSENSUS_MINUS_ONE,
  CONSENSUS_SILENCE,
  COUNCIL_OF_EUROPE,
  IAEA,
  NATO,
  OECD,
  OPEC,
  OSCE,
  SOCIOCRATIC_CONSENT,
  TWO_ROUND_MAJORITY,
  UN,
  WTO,
].sort((a, b) => (a.name < b.name ? -1 : 1));

/**
 * The procedure of the catalogue with this name; capitals and blanks do not matter.
 *
 * Refused as `not-found`, with the names that have what was typed as a part, or else the nearest one.
 */
export function procedureNamed(name: string): Result<Procedure> {
  const typed = name.trim();
  const wanted = typed.toLowerCase().replaceAll(/[\s_]+/g, '-');
  const found = CATALOGUE.find((procedure) => procedure.name === wanted);
  if (found !== undefined) return ok(found);
  const near = namesNear(wanted)
    .map((one) => `“${one}”`)
    .join(' or ');
  const hint = near === '' ? 'list the procedures to see all names.' : `did you mean ${near}?`;
  return refuse('not-found', `There is no procedure “${typed}” in the catalogue; ${hint}`, name);
}

function namesNear(wanted: string): readonly string[] {
  const names = CATALOGUE.map((procedure) => procedure.name);
  const parts = names.filter((name) => name.split('-').includes(wanted));
  const near = parts.length > 0 ? undefined : nearest(wanted, names);
  return near === undefined ? parts : [near];
}
