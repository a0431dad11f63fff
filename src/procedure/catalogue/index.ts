/** The catalogue: every procedure that comes with the program, by name. */
import { nearest, ok, refuse, type Result } from '../../basics/index.ts';
import type { Procedure } from '../parts/procedure.ts';
import { AFRICAN_UNION } from './african-union.ts';
import { ASEAN } from './asean.ts';
import { COMMONWEALTH } from './commonwealth.ts';
import { CONCLAVE } from './conclave.ts';
import { CONSENSUS_MINUS_ONE } from './consensus-minus-one.ts';
import { CONSENSUS_SILENCE } from './consensus-silence.ts';
import { COUNCIL_OF_EUROPE } from './council-of-europe.ts';
import { DEBIAN } from './debian.ts';
import { ECB } from './ecb.ts';
import { EU_COMMISSION } from './eu-commission.ts';
import { EU_HIGH_REPRESENTATIVE } from './eu-high-representative.ts';
import { EU_ORDINARY_MAJORITY } from './eu-ordinary-majority.ts';
import { EUROPEAN_COUNCIL } from './european-council.ts';
import { IAEA } from './iaea.ts';
import { ICC_PROSECUTOR } from './icc-prosecutor.ts';
import { IETF_NOMCOM } from './ietf-nomcom.ts';
import { IMF } from './imf.ts';
import { IOC } from './ioc.ts';
import { ITU } from './itu.ts';
import { NATO } from './nato.ts';
import { OECD } from './oecd.ts';
import { OPEC } from './opec.ts';
import { OSCE } from './osce.ts';
import { SOCIOCRATIC_CONSENT } from './sociocratic-consent.ts';
import { TWO_ROUND_MAJORITY } from './two-round-majority.ts';
import { UN } from './un.ts';
import { UNESCO } from './unesco.ts';
import { US_HOUSE_SPEAKER } from './us-house-speaker.ts';
import { WHO } from './who.ts';
import { WORLD_BANK } from './world-bank.ts';
import { WTO } from './wto.ts';

/** All procedures of the catalogue, sorted by name. */
export const CATALOGUE: readonly Procedure[] = [
  AFRICAN_UNION,
  ASEAN,
  COMMONWEALTH,
  CONCLAVE,
  CONSENSUS_MINUS_ONE,
  CONSENSUS_SILENCE,
  COUNCIL_OF_EUROPE,
  DEBIAN,
  ECB,
  EUROPEAN_COUNCIL,
  EU_COMMISSION,
  EU_HIGH_REPRESENTATIVE,
  EU_ORDINARY_MAJORITY,
  IAEA,
  ICC_PROSECUTOR,
  IETF_NOMCOM,
  IMF,
  IOC,
  ITU,
  NATO,
  OECD,
  OPEC,
  OSCE,
  SOCIOCRATIC_CONSENT,
  TWO_ROUND_MAJORITY,
  UN,
  UNESCO,
  US_HOUSE_SPEAKER,
  WHO,
  WORLD_BANK,
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
