/**
 * Bodies to begin a race from: who belongs to them, which post they fill, and by what rule as far as it
 * is known. Members change; whoever begins a race can change the list before it is written.
 */
import type { TemplatesView } from './contract/cases.ts';
import { STATE_NAMES } from './state-names.ts';

type Template = TemplatesView['templates'][number];

/** `FRA` or `FRA 1949-08-24`: a state's code and, where it matters, the day of joining. */
const states = (list: string): Template['members'] =>
  list
    .trim()
    .split(/\s*,\s*/)
    .map((item) => {
      const [id = '', from] = item.split(' ');
      return { id, name: STATE_NAMES[id] ?? id, ...(from !== undefined && { from }) };
    });

export const TEMPLATES: readonly Template[] = [
  {
    id: 'nato',
    name: 'North Atlantic Council',
    post: 'Secretary General',
    rule: 'no-objection',
    ruleWords: 'the choice stands when no member objects',
    ruleBasis: 'tradition',
    members: states(
      `BEL 1949-08-24, CAN 1949-08-24, DNK 1949-08-24, FRA 1949-08-24, ISL 1949-08-24, ITA 1949-08-24, LUX 1949-08-24, NLD 1949-08-24, NOR 1949-08-24, PRT 1949-08-24, GBR 1949-08-24, USA 1949-08-24, GRC 1952-02-18, TUR 1952-02-18, DEU 1955-05-06, ESP 1982-05-30, CZE 1999-03-12, HUN 1999-03-12, POL 1999-03-12, BGR 2004-03-29, EST 2004-03-29, LVA 2004-03-29, LTU 2004-03-29, ROU 2004-03-29, SVK 2004-03-29, SVN 2004-03-29, ALB 2009-04-01, HRV 2009-04-01, MNE 2017-06-05, MKD 2020-03-27, FIN 2023-04-04, SWE 2024-03-07`,
    ),
  },
  {
    id: 'osce',
    name: 'Organization for Security and Co-operation in Europe',
    post: 'Secretary General',
    rule: 'no-objection',
    ruleWords: 'consensus: no participating State objects',
    ruleBasis: 'written',
    members: states(
      `ALB, AND, ARM, AUT, AZE, BLR, BEL, BIH, BGR, CAN, HRV, CYP, CZE, DNK, EST, FIN, FRA, GEO, DEU, GRC, VAT, HUN, ISL, IRL, ITA, KAZ, KGZ, LVA, LIE, LTU, LUX, MLT, MDA, MCO, MNG, MNE, NLD, MKD, NOR, POL, PRT, ROU, RUS, SMR, SRB, SVK, SVN, ESP, SWE, CHE, TJK, TUR, TKM, UKR, GBR, USA, UZB`,
    ),
  },
  {
    id: 'oecd',
    name: 'Organisation for Economic Co-operation and Development',
    post: 'Secretary-General',
    rule: 'no-objection',
    ruleWords: 'consensus, after the dean of the Council has sounded the members',
    ruleBasis: 'written',
    members: states(
      `AUS, AUT, BEL, CAN, CHL, COL, CRI, CZE, DNK, EST, FIN, FRA, DEU, GRC, HUN, ISL, IRL, ISR, ITA, JPN, KOR, LVA, LTU, LUX, MEX, NLD, NZL, NOR, POL, PRT, SVK, SVN, ESP, SWE, CHE, TUR, GBR, USA`,
    ),
  },
  {
    id: 'asean',
    name: 'Association of Southeast Asian Nations',
    post: 'Secretary-General',
    rule: 'no-objection',
    ruleWords: 'consensus of the Summit, in the order of rotation',
    ruleBasis: 'tradition',
    members: states(`BRN, KHM, IDN, LAO, MYS, MMR, PHL, SGP, THA, TLS, VNM`),
  },
];
