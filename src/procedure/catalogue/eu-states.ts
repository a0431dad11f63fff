/** What the procedures of the European Union share: its states, how many people live in them, its bodies. */
import type { ProcedureBody } from '../parts/body.ts';
import type { Doubt } from '../parts/names.ts';

/**
 * The member states and their people in thousands on 1 January 2020, rounded, after Eurostat
 * (demo_gind). For a real vote the Council writes new figures into Annex III of its Rules of
 * Procedure each year.
 */
export const PEOPLE_2020: Readonly<Record<string, number>> = {
  DEU: 83_167,
  FRA: 67_320,
  ITA: 59_641,
  ESP: 47_333,
  POL: 37_958,
  ROU: 19_329,
  NLD: 17_408,
  BEL: 11_522,
  GRC: 10_719,
  CZE: 10_694,
  SWE: 10_328,
  PRT: 10_296,
  HUN: 9770,
  AUT: 8901,
  BGR: 6951,
  DNK: 5823,
  FIN: 5525,
  SVK: 5458,
  IRL: 4964,
  HRV: 4058,
  LTU: 2794,
  SVN: 2096,
  LVA: 1908,
  EST: 1329,
  CYP: 888,
  LUX: 626,
  MLT: 515,
};

/** The 27. */
export const MEMBER_STATES: readonly string[] = Object.keys(PEOPLE_2020);

const OUTSIDE_THE_EURO: readonly string[] = ['CZE', 'DNK', 'HUN', 'POL', 'ROU', 'SWE'];

/** The 21 states whose currency is the euro, Bulgaria (from 1 January 2026) among them. */
export const EURO_AREA: readonly string[] = MEMBER_STATES.filter(
  (state) => !OUTSIDE_THE_EURO.includes(state),
);

const people = (states: readonly string[]) => ({
  title: 'People',
  unit: 'thousands of inhabitants on 1 January 2020, after Eurostat',
  of: Object.fromEntries(Object.entries(PEOPLE_2020).filter(([state]) => states.includes(state))),
});

/** A body of member states, with their people as weights. */
export const bodyOfStates = (
  id: string,
  title: string,
  states: readonly string[],
  eligibility?: string,
): ProcedureBody => ({
  id,
  title,
  members: [...states],
  weights: { people: people(states) },
  ...(eligibility === undefined ? {} : { eligibility }),
});

/** The heads of state or government. */
export const europeanCouncil = (): ProcedureBody =>
  bodyOfStates(
    'european-council',
    'European Council',
    MEMBER_STATES,
    'the 27 heads of state or government; its own President and the President of the Commission ' +
      'take no part in a vote, and a member may carry the vote of one other',
  );

/** An empty seat is no member, so the size, and the majority with it, follows the seats that are filled. */
export const europeanParliament = (): ProcedureBody => ({
  id: 'parliament',
  title: 'European Parliament',
  size: 720,
  eligibility: 'the members who hold a seat on the day; an empty seat is no member',
});

/** What every procedure that counts people must say. */
export const OLD_POPULATIONS: Doubt = {
  about: 'people',
  says:
    'The populations are those of 2020. The Council fixes new ones each year in Annex III of its ' +
    'Rules of Procedure.',
};
