/** The days on which members of a body joined it, by the name of its procedure; only where we know all. */
const dated = (list: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    list
      .trim()
      .split(/\s*,\s*/)
      .map((item) => item.split(' ') as [string, string]),
  );

export const JOINED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nato: dated(
    `BEL 1949-08-24, CAN 1949-08-24, DNK 1949-08-24, FRA 1949-08-24, ISL 1949-08-24, ITA 1949-08-24, LUX 1949-08-24, NLD 1949-08-24, NOR 1949-08-24, PRT 1949-08-24, GBR 1949-08-24, USA 1949-08-24, GRC 1952-02-18, TUR 1952-02-18, DEU 1955-05-06, ESP 1982-05-30, CZE 1999-03-12, HUN 1999-03-12, POL 1999-03-12, BGR 2004-03-29, EST 2004-03-29, LVA 2004-03-29, LTU 2004-03-29, ROU 2004-03-29, SVK 2004-03-29, SVN 2004-03-29, ALB 2009-04-01, HRV 2009-04-01, MNE 2017-06-05, MKD 2020-03-27, FIN 2023-04-04, SWE 2024-03-07`,
  ),
};
